/** What indicators yield and what analysts read: findings, and leads made of them. */

import type { DocumentId, NodeId } from '../entity.ts';
import type { Tier } from '../glossary.ts';
import type { NodeKind } from '../kinds.ts';
import type { Bilingual } from '../span.ts';
import type { CrimeId } from './crimes.ts';

export type { Run } from './run.ts';

/** H: the law says it cannot be. S: unusual against a stated null. N: a shape in the graph. */
export type IndicatorClass = 'H' | 'S' | 'N';

/** Evidence families; two independent ones are needed where no hard finding is confirmed. */
export const FAMILIES = {
  assignment: { zh: '分案', en: 'assignment' },
  outcome: { zh: '结果', en: 'outcome' },
  timing: { zh: '时限与程序', en: 'timing and process' },
  money: { zh: '财物', en: 'money' },
  text: { zh: '文书', en: 'documents' },
  relation: { zh: '关系与回避', en: 'relations and recusal' },
  report: { zh: '外部反映', en: 'external reports' },
} as const satisfies Record<string, Bilingual>;
export type Family = keyof typeof FAMILIES;

/** Exactly the original text at [start, end) of the source text at `path`. */
export interface Quote {
  readonly document: DocumentId;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** What the quote shows, e.g. 裁定日期. */
  readonly shows: Bilingual;
}

/** An entity as a lead names it. */
export interface Subject {
  readonly node: NodeId;
  readonly kind: NodeKind;
  readonly name: string;
  readonly role: string | null;
  readonly agency: string | null;
  readonly firm: string | null;
}

/** The closed union of things a page can draw; a new indicator needs no page code. */
export type Detail =
  | { readonly type: 'ratio'; readonly title: Bilingual; readonly observed: number; readonly expected: number; readonly unit: Bilingual }
  | {
      readonly type: 'table';
      readonly title: Bilingual;
      readonly head: readonly Bilingual[];
      readonly rows: readonly (readonly (string | number)[])[];
    }
  | { readonly type: 'check'; readonly title: Bilingual; readonly limit: string; readonly actual: string; readonly why: Bilingual }
  | {
      /** Cases by quarter: those that the finding is about, and those that they are compared with. */
      readonly type: 'timeline';
      readonly title: Bilingual;
      readonly own: Bilingual;
      readonly others: Bilingual;
      /** Where they are densest, months inclusive (2019-01); null where no part of the time stands out. */
      readonly window: { readonly from: string; readonly to: string } | null;
      /** Without gaps; `quarter` is its first month. */
      readonly quarters: readonly { readonly quarter: string; readonly own: number; readonly others: number }[];
    }
  | {
      /** A figure with the interval in which it lies with probability `level`. */
      readonly type: 'interval';
      readonly title: Bilingual;
      readonly estimate: number;
      readonly low: number;
      readonly high: number;
      /** 0..1, e.g. 0.9. */
      readonly level: number;
      /** The value that means no difference: 1 for a ratio. An interval that holds it tells nothing by itself. */
      readonly none: number;
      readonly unit: Bilingual;
    }
  | { readonly type: 'note'; readonly title: Bilingual; readonly text: Bilingual };

/** A harmless explanation and how far the data let us test it. `open` = a person must check. */
export interface InnocentReading {
  readonly id: string;
  readonly text: Bilingual;
  readonly state: 'open' | 'excluded' | 'partly' | 'applies';
  /** What was looked at, with figures after the correction where there are any. */
  readonly note: Bilingual;
  /** The paper that would close the reading; null where the loaded documents have closed it, or no paper can. */
  readonly paper: Bilingual | null;
  /** The office that keeps the paper. */
  readonly holder?: Bilingual | null;
}

/** A harmless reading with the paper that would close it and who keeps it, as long as the reading is not closed. */
export function withPaper(
  reading: Omit<InnocentReading, 'paper' | 'holder'>,
  paper: Bilingual | null,
  holder: Bilingual | null = null,
): InnocentReading {
  const closed = reading.state === 'excluded' || reading.state === 'applies';
  if (closed || paper === null) return { ...reading, paper: null };
  return holder === null ? { ...reading, paper } : { ...reading, paper, holder };
}

/** What one case, or one series that counts as a case, does to the evidence of a finding. */
export interface CaseInfluence {
  /** Number of the case; of a series its first. */
  readonly case: string;
  /** Cases in the series. */
  readonly cases: number;
  readonly document: DocumentId;
  readonly date: string | null;
  /** What of it counts: 对该律师一方有利. */
  readonly says: Bilingual;
  /** Natural log: how much evidence is lost without it; below zero it speaks against the finding. */
  readonly logEvidence: number;
}

/** How much a finding depends on who is who. A reading decides every doubtful join of names one way. */
export interface Identity {
  readonly readings: number;
  /** Readings in which the finding holds. */
  readonly holds: number;
  /** The readings, by number, in which it does not. */
  readonly failing: readonly number[];
  /** The joins of names that it rests on, with the chance that each is right. */
  readonly restsOn: readonly { readonly says: Bilingual; readonly chance: number }[];
}

export interface LawCitation {
  /** e.g. 刑法第七十四条 */
  readonly article: string;
  /** What it says, in our words. */
  readonly says: Bilingual;
  /** First day on which this version was in force. */
  readonly from: string | null;
}

export interface Statistics {
  readonly observed: number;
  readonly expected: number;
  readonly p: number;
  /** Benjamini-Hochberg over all opportunity pairs tested in the run. */
  readonly q: number;
  /** Number of hypotheses tested. */
  readonly tested: number;
  /** 95 % interval of the odds ratio. */
  readonly oddsRatio: { readonly estimate: number; readonly low: number; readonly high: number } | null;
  /** Share of the tested hypotheses estimated to be more than chance; the usual share of the class where it is absent. */
  readonly prior?: number;
}

export interface Finding {
  /** Deterministic: hash of indicator, subjects and cases. */
  readonly id: string;
  readonly indicator: string;
  readonly version: string;
  readonly class: IndicatorClass;
  readonly family: Family;
  /** violated: holds under every legally possible completion of missing facts. possible: only under some. */
  readonly verdict: 'violated' | 'possible';
  readonly subjects: readonly Subject[];
  /** The other half of a pair: a pair is a conduct of its own. */
  readonly counterpart?: NodeId;
  readonly cases: readonly string[];
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly claim: Bilingual;
  /** Title of what was found, where it is narrower than that of the indicator. */
  readonly title?: Bilingual;
  /** Title of the indicator when it found this; with `indicatorWhy` absent in findings of older versions (`conduct/complete.ts`). */
  readonly indicatorTitle?: Bilingual;
  /** Why the indicator matters and what it looks at. */
  readonly indicatorWhy?: Bilingual;
  readonly details: readonly Detail[];
  readonly statistics: Statistics | null;
  /** Natural log of the Bayes factor for conduct against chance, after innocent readings; negative speaks for the person. */
  readonly logEvidence: number;
  readonly evidence: readonly Quote[];
  readonly innocent: readonly InnocentReading[];
  readonly counterEvidence: readonly { readonly text: Bilingual; readonly logEvidence: number; readonly evidence: readonly Quote[] }[];
  readonly law: readonly LawCitation[];
  readonly crimes: readonly CrimeId[];
  readonly nextSteps: readonly Bilingual[];
  /** What would clear the people named. */
  readonly clears: readonly Bilingual[];
  /** Evidence lost without each case; absent where cases are not weighed one by one. */
  readonly influence?: readonly CaseInfluence[];
  /** Absent where no name is joined on doubtful grounds. */
  readonly identity?: Identity;
}

/** A fact that an indicator lacked, and the paper that would tell it. */
export interface MissingFact {
  readonly fact: Bilingual;
  /** null where no paper can. */
  readonly paper: Bilingual | null;
  /** The office that keeps the paper (`OFFICES`). */
  readonly holder: Bilingual | null;
}

/** A subject of which an indicator could not tell, and which facts it lacked. Never part of a lead. */
export interface DataGap {
  readonly indicator: string;
  readonly document: DocumentId;
  readonly missing: readonly [MissingFact, ...MissingFact[]];
}

/** What one indicator did in a run. Absence is not innocence; failure is not absence. */
export type IndicatorOutcome =
  | {
      readonly indicator: string;
      readonly status: 'found';
      readonly findings: readonly Finding[];
      readonly gaps: readonly DataGap[];
      readonly examined: number;
    }
  | { readonly indicator: string; readonly status: 'nothing'; readonly gaps: readonly DataGap[]; readonly examined: number }
  | { readonly indicator: string; readonly status: 'not-applicable'; readonly reason: Bilingual }
  | { readonly indicator: string; readonly status: 'failed'; readonly message: string };

export interface Lead {
  readonly id: string;
  readonly rank: number;
  readonly tier: Tier;
  /** Why this tier and not another. */
  readonly tierReason: Bilingual;
  readonly posterior: number;
  readonly q: number;
  readonly pattern: string;
  readonly patternName: Bilingual;
  readonly claim: Bilingual;
  readonly subjects: readonly Subject[];
  readonly cases: readonly string[];
  readonly period: { readonly from: string | null; readonly to: string | null };
  /** Up to four figures, each with its denominator, for the head of the card. */
  readonly facts: readonly { readonly value: string; readonly of: string; readonly label: Bilingual }[];
  /** Evidence in decibans to one decimal, in the order in which it is added up; the parts sum to `total` as printed. */
  readonly contributions: readonly Contribution[];
  /** The fused evidence in decibans, one decimal. */
  readonly total: number;
  /** Evidence in decibans at which half of all leads like this hold, and at which eight of ten do. */
  readonly lines: { readonly yellow: number; readonly red: number };
  /** What each tier asks for, met or not. */
  readonly conditions: readonly TierCondition[];
  /** Every case by what the lead loses without it, greatest first. Cases that count as one do not add up. */
  readonly movers: readonly Mover[];
  /** In how many readings of doubtful names the lead keeps its tier; null where it rests on none. */
  readonly identity: Pick<Identity, 'readings' | 'holds'> | null;
  /** The stronger lead about the same person and cases under which this one is shown. */
  readonly foldedInto: string | null;
  /** Weaker leads about the same person and cases that are shown under this one. */
  readonly others: readonly string[];
  readonly findings: readonly Finding[];
  readonly crimes: readonly CrimeId[];
}

/** One step of the sum. */
export interface Contribution {
  /**
   * finding: the strongest finding of an indicator. like: what further ones of that indicator add to it. counter: what speaks against.
   * overlap: what is taken off because kinds of evidence are averaged inside a family and mixed across families.
   */
  readonly kind: 'finding' | 'like' | 'counter' | 'overlap';
  readonly family: Family | null;
  readonly indicator: string;
  readonly label: Bilingual;
  readonly decibans: number;
}

export interface TierCondition {
  readonly tier: 'red' | 'yellow';
  readonly met: boolean;
  readonly label: Bilingual;
}

export interface Mover extends Omit<CaseInfluence, 'logEvidence' | 'document'> {
  /** Null where no loaded document has the number. */
  readonly document: DocumentId | null;
  readonly decibans: number;
}

/** One finding as it is told: its words, its figures in decibans, and nothing that only the engine needs. Pure. */
import type { CaseInfluence, Finding, Identity, InnocentReading, Quote, Statistics } from '../model/leads/lead.ts';
import { verdictWords } from '../model/leads/lead-words.ts';
import type { Bilingual } from '../model/span.ts';
import type { WordedFinding } from './complete.ts';
import { decibans } from './fuse.ts';
import { identityWords } from './who-is-who.ts';

/** A harmless reading; without a paper or an office that keeps it these are null. */
export type ToldReading = Required<InnocentReading>;

export interface ToldCounter {
  readonly text: Bilingual;
  readonly decibans: number;
  readonly evidence: readonly Quote[];
}

type Kept = 'id' | 'indicator' | 'class' | 'family' | 'verdict' | 'claim' | 'cases' | 'period' | 'details' | 'evidence';

export interface ToldFinding extends Pick<Finding, Kept | 'law' | 'nextSteps' | 'clears'> {
  /** What was found, as narrow as the finding says it. */
  readonly title: Bilingual;
  readonly indicatorTitle: Bilingual;
  /** Why the indicator matters; empty where nobody says. */
  readonly why: Bilingual;
  /** Certain or possible, in words. */
  readonly verdictSays: Bilingual;
  readonly decibans: number;
  readonly statistics: Omit<Statistics, 'prior'> | null;
  /** Null also where the interval of the effect says the same in more cautious figures. */
  readonly oddsRatio: Statistics['oddsRatio'];
  readonly innocent: readonly ToldReading[];
  readonly counterEvidence: readonly ToldCounter[];
  /** What the finding loses without each case, in decibans. */
  readonly influence: readonly (Omit<CaseInfluence, 'logEvidence'> & { readonly decibans: number })[];
  readonly identity: (Omit<Identity, 'failing'> & { readonly says: Bilingual }) | null;
}

export function tellFinding(f: WordedFinding): ToldFinding {
  const { id, indicator, class: group, family, verdict, claim, cases, period, details, evidence, law, nextSteps, clears } = f;
  const byInterval = details.some((d) => d.type === 'interval');
  return {
    ...{ id, indicator, class: group, family, verdict, claim, cases, period, details, evidence, law, nextSteps, clears },
    title: f.title ?? f.indicatorTitle,
    indicatorTitle: f.indicatorTitle,
    why: f.indicatorWhy,
    verdictSays: verdictWords(f),
    decibans: printed(f.logEvidence),
    statistics: f.statistics && tellStatistics(f.statistics),
    oddsRatio: byInterval ? null : (f.statistics?.oddsRatio ?? null),
    // Leads of an older run name no papers.
    innocent: f.innocent.map((r) => ({ ...r, paper: r.paper ?? null, holder: r.holder ?? null })),
    counterEvidence: f.counterEvidence.map((c) => ({ text: c.text, decibans: printed(c.logEvidence), evidence: c.evidence })),
    influence: (f.influence ?? []).map(({ logEvidence, ...c }) => ({ ...c, decibans: printed(logEvidence) })),
    identity: f.identity === undefined ? null : tellIdentity(f.identity),
  };
}

export function tellStatistics({ observed, expected, p, q, tested, oddsRatio }: Statistics): Omit<Statistics, 'prior'> {
  return { observed, expected, p, q, tested, oddsRatio };
}

function tellIdentity({ readings, holds, restsOn }: Identity): ToldFinding['identity'] {
  return { readings, holds, restsOn, says: identityWords({ readings, holds }) };
}

/** Decibans of a natural-log Bayes factor to one decimal, which is all that any page prints; never minus zero. */
function printed(log: number): number {
  return tenths(decibans(log)) / 10;
}

/** Decibans in whole tenths, of which sums are exact. */
export function tenths(value: number): number {
  return Math.round(value * 10) + 0;
}

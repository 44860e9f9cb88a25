/** What a rule, a statistic or a shape found, before the frame of its indicator makes a finding of it. */

import type { Dossier } from '../documents/dossier.ts';
import type { NodeId } from '../entity.ts';
import type { Bilingual } from '../span.ts';
import type { CrimeId } from './crimes.ts';
import type { CaseInfluence, DataGap, Detail, Finding, InnocentReading, LawCitation, Quote, Statistics, Subject } from './lead.ts';

/** How often a rule is hit with and without a scheme: judgements, shown as such, meant to be changed by those who count confirmed leads. */
export interface HitRates {
  /** Share of corrupt decisions of this kind in which the printed facts break the rule. */
  readonly scheme: number;
  /** Share of honest decisions that break it in print: slips of the pen, misreadings, exceptions used and not printed. */
  readonly none: number;
}

/** Two places taken to mean one person because the names agree. */
export interface NameJoin {
  /** The same for the same join, wherever it is made. */
  readonly key: string;
  /** Chance that it is right, 0..1. */
  readonly chance: number;
  readonly says: Bilingual;
}

/** What only the finder knows; everything that is the same for all hits of an indicator stands in its definition. */
export interface Hit {
  /** What makes this hit this hit and no other: with the indicator's id it names the finding. */
  readonly key: readonly string[];
  readonly verdict: Finding['verdict'];
  /** Whose conduct is looked at first, then all others who are named. */
  readonly subjects: readonly Subject[];
  /** The other half of a pair: a pair is a conduct of its own. */
  readonly counterpart?: NodeId;
  /** The documents that it is about; they give cases and period. */
  readonly dossiers: readonly Dossier[];
  readonly claim: Bilingual;
  readonly title?: Bilingual;
  readonly details: readonly Detail[];
  readonly statistics?: Statistics;
  /** Natural log of the Bayes factor after the harmless readings; absent where the rates of the rule and the open readings give it. */
  readonly logEvidence?: number;
  /** Rates of this hit where they are not those of the rule: a slip of arithmetic says less than a broken limit. */
  readonly rates?: HitRates;
  readonly evidence: readonly Quote[];
  readonly innocent: readonly InnocentReading[];
  readonly counterEvidence?: Finding['counterEvidence'];
  /** Narrower than what the indicator names: the article that was in force, the crime of the proceedings at hand. */
  readonly law?: readonly LawCitation[];
  readonly crimes?: readonly CrimeId[];
  readonly clears?: readonly Bilingual[];
  /** The evidence lost without each case. */
  readonly influence?: readonly CaseInfluence[];
  /** Joins of names without which there is no hit. */
  readonly joins?: readonly NameJoin[];
}

/** A document of which could not be told, and the facts that it lacks. */
export type Unknown = Omit<DataGap, 'indicator'>;

/** All that a finder found: hits, what it could not tell, and how many subjects it looked at. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly unknown: readonly Unknown[];
  readonly examined: number;
}

import type { Matter } from '../analytics/matters.ts';
import type { CaseUnit } from '../analytics/units.ts';
import type { Code } from '../law/verdict.ts';
import type { CrimeId } from '../model/crimes.ts';
import type { Dossier } from '../model/dossier.ts';
import type { DataGap, Family, Finding, IndicatorClass, LawCitation } from '../model/lead.ts';
import type { Bilingual } from '../model/span.ts';

/** Everything an indicator may ask for. It sees only what it declares in `needs`. */
export interface Inputs {
  /** Every loaded document, ordered by date, number and id. */
  readonly dossiers: readonly Dossier[];
  /** Documents of one dispute joined over its instances, through the numbers that they cite. */
  readonly matters: readonly Matter[];
  /** Cases after series collapse, with stratum: the unit in which pairs are counted. */
  readonly units: readonly CaseUnit[];
  /** The day of the analysis, ISO: nothing later is looked at. */
  readonly asOf: string;
  /** False discovery rate of the statistics, 0..1. */
  readonly fdr: number;
}
export type InputName = keyof Inputs;

/** What an evaluation yields: findings, what could not be told, and how many subjects were looked at. */
export interface Evaluation {
  readonly findings: readonly Finding[];
  readonly gaps: readonly DataGap[];
  readonly examined: number;
}

/** One lead indicator: its meaning as data and a pure function. Adding one is one file and one line in index.ts. */
export interface Indicator<N extends InputName = InputName> {
  /** Id of the catalogue: H01, S01, N01 … */
  readonly id: string;
  readonly version: string;
  readonly class: IndicatorClass;
  readonly family: Family;
  readonly title: Bilingual;
  /** Why this matters and what it looks at, in two sentences. */
  readonly why: Bilingual;
  /** The lead pattern its findings belong to, e.g. judge-lawyer-pairing. */
  readonly pattern: string;
  readonly crimes: readonly [CrimeId, ...CrimeId[]];
  readonly law: readonly [LawCitation, ...LawCitation[]];
  /** The codes of graph/law whose breaches it shows; an indicator that judges no rule of a text has none. */
  readonly codes?: readonly Code[];
  /** Harmless explanations that must be ruled out; never empty. */
  readonly innocent: readonly [Bilingual, ...Bilingual[]];
  readonly nextSteps: readonly [Bilingual, ...Bilingual[]];
  readonly needs: readonly N[];
  evaluate(input: Pick<Inputs, N>): Evaluation;
}

export function defineIndicator<const N extends InputName>(indicator: Indicator<N>): Indicator<N> {
  return Object.freeze(indicator);
}

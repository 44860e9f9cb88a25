/**
 * The frame of every indicator, written once: from a definition and its hits to findings with ids, cases, period, weight and words.
 * An indicator file holds what is its own: the rule, the law, the numbers of its policy, the harmless readings, the next steps.
 */
import { meanOverReadings, readIdentity } from '../analytics/identity-readings.ts';
import type { Matter } from '../analytics/matters.ts';
import type { Relation } from '../analytics/pairs/meeting.ts';
import type { PairEvidence } from '../analytics/pairs/weigh.ts';
import { periodOf } from '../analytics/quotes.ts';
import type { CaseUnit } from '../analytics/units.ts';
import { logEvidence } from '../law/tools/hit-weights.ts';
import type { Code } from '../law/tools/verdict.ts';
import type { Dossier } from '../model/documents/dossier.ts';
import { partsId } from '../model/ids.ts';
import type { CrimeId } from '../model/leads/crimes.ts';
import type { Found, Hit, HitRates } from '../model/leads/hit.ts';
import {
  type DataGap,
  type Family,
  type Finding,
  type IndicatorClass,
  type InnocentReading,
  type LawCitation,
  withPaper,
} from '../model/leads/lead.ts';
import { compareCaseNumbers } from '../model/names/case-numbers.ts';
import type { Bilingual } from '../model/span.ts';

/** Everything an indicator may ask for. It sees only what it declares in `needs`. */
export interface Inputs {
  /** Every loaded document, ordered by date, number and id. */
  readonly dossiers: readonly Dossier[];
  /** Documents of one dispute joined over its instances, through the numbers that they cite. */
  readonly matters: readonly Matter[];
  /** Cases after series collapse, with stratum: the unit in which pairs are counted. */
  readonly units: readonly CaseUnit[];
  /** Who met whom and with what result, tested for every pair that had the opportunity to meet. */
  readonly pairs: PairEvidence;
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

/** A harmless explanation that must be ruled out, and the paper that would close it; null where no paper can. */
export interface ReadingDefinition {
  readonly text: Bilingual;
  readonly paper: Bilingual | null;
  /** The office that keeps the paper (`OFFICES`). */
  readonly holder?: Bilingual;
}

/** Rates, priors, thresholds and weights of an indicator, by name: printed with every run. */
export type Policy = Readonly<Record<string, number>>;

/** What an indicator says of itself. */
export interface About {
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
  /** Name of the pattern for readers; told by one indicator of the pattern. */
  readonly patternName?: Bilingual;
  readonly crimes: readonly [CrimeId, ...CrimeId[]];
  readonly law: readonly [LawCitation, ...LawCitation[]];
  /** The codes of graph/law whose breaches it shows; an indicator that judges no rule of a text has none. */
  readonly codes?: readonly Code[];
  /** Never makes a lead without evidence of another kind: a rate, a tie. */
  readonly neverAlone?: boolean;
  /** A statistic of one person’s results that names each case beside its likes: no mere rate, so that it may stand alone. */
  readonly namesCases?: boolean;
  readonly nextSteps: readonly [Bilingual, ...Bilingual[]];
  /** What would clear the people named. */
  readonly clears: readonly [Bilingual, ...Bilingual[]];
}

/** One lead indicator: its meaning as data and a pure function. Adding one is one file and one line in index.ts. */
export interface Indicator<N extends InputName = InputName> extends About {
  readonly readings: Readonly<Record<string, ReadingDefinition>>;
  readonly policy: Policy;
  readonly needs: readonly N[];
  /** Relations that it weighs: a run keeps each until the last indicator that names it. */
  readonly relations?: readonly Relation[];
  evaluate(input: Pick<Inputs, N>): Evaluation;
}

export interface Definition<N extends InputName, P extends Policy> extends About {
  readonly readings: Readonly<Record<string, ReadingDefinition>>;
  /** `scheme` and `none` are the hit rates of a hard rule (`HitRates`). */
  readonly policy: P;
  readonly needs: readonly N[];
  readonly relations?: readonly Relation[];
  find(input: Pick<Inputs, N>, policy: P): Found;
}

export function defineIndicator<const N extends InputName, const P extends Policy>(definition: Definition<N, P>): Indicator<N> {
  const { find, ...about } = definition;
  return Object.freeze({
    ...about,
    evaluate(input: Pick<Inputs, N>): Evaluation {
      const { hits, unknown, examined } = find(input, definition.policy);
      return {
        findings: hits.map((hit) => findingOf(definition, hit)),
        gaps: unknown.map((gap) => ({ indicator: definition.id, ...gap })),
        examined,
      };
    },
  });
}

/** Tells how far the data let a declared reading be tested; an open one names its paper. */
export function tested<R extends Readonly<Record<string, ReadingDefinition>>>(
  readings: R,
  id: keyof R & string,
  state: InnocentReading['state'],
  note: Bilingual,
): InnocentReading {
  const { text, paper, holder } = readings[id]!;
  return withPaper({ id, text, state, note }, paper, holder);
}

function findingOf(about: About & { readonly policy: Policy }, hit: Hit): Finding {
  const { verdict, subjects, claim, details, evidence, innocent } = hit;
  const weight = hit.logEvidence ?? logEvidence(hit.rates ?? ratesOf(about), verdict, innocent);
  const identity = readIdentity(hit.joins ?? []);
  return {
    id: partsId(about.id, ...hit.key),
    indicator: about.id,
    version: about.version,
    class: about.class,
    family: about.family,
    verdict,
    subjects,
    ...(hit.counterpart === undefined ? {} : { counterpart: hit.counterpart }),
    cases: [...new Set(hit.dossiers.flatMap((d) => d.record.number ?? []))].sort(compareCaseNumbers),
    period: periodOf(hit.dossiers),
    claim,
    ...(hit.title === undefined ? {} : { title: hit.title }),
    // Words travel with what was found: the indicator may be renamed or packed away before somebody reads them.
    indicatorTitle: about.title,
    indicatorWhy: about.why,
    details,
    statistics: hit.statistics ?? null,
    logEvidence: identity === null ? weight : meanOverReadings(weight, identity),
    evidence,
    innocent,
    counterEvidence: hit.counterEvidence ?? [],
    law: hit.law ?? about.law,
    crimes: hit.crimes ?? about.crimes,
    nextSteps: about.nextSteps,
    clears: hit.clears ?? about.clears,
    ...(hit.influence === undefined ? {} : { influence: hit.influence }),
    ...(identity === null ? {} : { identity }),
  };
}

function ratesOf({ id, policy }: { readonly id: string; readonly policy: Policy }): HitRates {
  const { scheme, none } = policy;
  if (scheme === undefined || none === undefined) throw new Error(`${id} has hits without weight and no hit rates`);
  return { scheme, none };
}

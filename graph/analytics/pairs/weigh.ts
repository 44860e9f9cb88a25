/**
 * Every pair of a relation, weighed once: who got whose cases, with what results, and who came in late. The three are independent of each
 * other by construction (results given who had the case; late counsel cannot explain who had it), so that one pair's evidence is the
 * mixture over schemes that leave traces in one, two or all of them. All pairs that had the opportunity to meet are hypotheses, also those
 * that never did: counting only those that met turns a false discovery rate of 10 % into 94 % (research/lead-science.md 0.3).
 */

import type { NodeId } from '../../model/entity.ts';
import type { RelationCalibration, Scatter } from '../../model/leads/calibration.ts';
import { compareText } from '../../model/order.ts';
import { ASSIGNMENT_EFFECTS, GRADED_EFFECTS, logBayesFactor, OUTCOME_EFFECTS, type Period } from '../evidence/bayes-factor.ts';
import { type Cell, isGraded, moments } from '../evidence/cell.ts';
import { benjaminiHochberg, posterior, runningFalseShare, schemeShare } from '../evidence/false-discovery.ts';
import { acrossFamilies } from '../evidence/fusion.ts';
import { certifiedWithin } from '../evidence/hierarchy.ts';
import { fitOutcomes, type OutcomeModel } from '../evidence/outcome-model.ts';
import {
  cellsTail,
  fitScatter,
  innocentShifts,
  LEAST_VARIANCE,
  NO_EXPERIENCE,
  PLANNED,
  USUAL_ASSIGNMENT,
  USUAL_GRADED,
  USUAL_OUTCOME,
} from '../evidence/scatter.ts';
import { type Candidate, chooseCandidates, joined } from './candidates.ts';
import { type Contrast, contrastPairs, standingOf } from './contrasts.ts';
import type { MarginFilter } from './count.ts';
import { type Counted, countMeetings, countTable } from './counted.ts';
import { type PairLookup, pairLookup } from './lookup.ts';
import type { AspectName, Meeting, Relation, Result } from './meeting.ts';
import { ASPECTS } from './meeting.ts';
import type { UnitTable } from './table.ts';

/** What the margins of a pair must allow for it to be tested: fewer than five cases never make a finding. */
const FILTER: MarginFilter = { reach: 5, variance: 0.3, attainable: 1e-4 };
/** The same for late counsel, which is rare. */
const LATE_FILTER: MarginFilter = { reach: 3, variance: 0.1, attainable: 1e-2 };
/** Rate at which pairs are certified without a model. */
export const CERTIFICATE_RATE = 0.1;

/** One kind of evidence on one pair. */
export interface Aspect {
  readonly cells: readonly Cell[];
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
  /** Variance of what else had to be estimated; zero where nothing had. */
  readonly nuisance: number;
  /** Against innocent scatter. */
  readonly p: number;
  readonly logBayesFactor: number;
}

/** A candidate: a pair of which at least one aspect lies above expectation. */
export interface WeighedPair {
  readonly official: NodeId;
  readonly counterpart: NodeId;
  readonly aspects: Readonly<Partial<Record<AspectName, Aspect>>>;
  readonly logEvidence: number;
  readonly posterior: number;
  /** Expected share of innocent pairs among all that are at least as probable. */
  readonly q: number;
  /** Stands at the rate of the certificate whatever the model: first its official among all, then it among his pairs. */
  readonly certified: boolean;
  /** Benjamini-Hochberg over all tested pairs, by the smallest p of its aspects times their number. */
  readonly adjustedP: number;
}

export interface WeighedPairs {
  readonly relation: Relation;
  readonly meetings: readonly Meeting[];
  readonly results: readonly Result[];
  readonly lookup: PairLookup;
  /** Most probable first. */
  readonly pairs: readonly WeighedPair[];
  /** Hypotheses: pairs that had the opportunity to meet and pass the margin filter. */
  readonly tested: number;
  readonly opportunities: number;
  readonly testedOf: ReadonlyMap<NodeId, number>;
  /** Counterparts whom an official meets more often than scatter lets expect (p ≤ .05) and who are not among `pairs`. */
  above(official: NodeId): NodeId[];
  readonly scatter: Readonly<Record<AspectName, Scatter>>;
  readonly share: number;
  readonly period: Period;
  readonly model: OutcomeModel;
}

/** Weighed relations, each computed once a run. */
export interface PairEvidence {
  weigh(relation: Relation): WeighedPairs;
}

/** A stored calibration may stand in for the fit. */
export function weighPairs(relation: Relation, meetings: readonly Meeting[], calibration: RelationCalibration | null = null): WeighedPairs {
  const results = relation.results?.(meetings) ?? [];
  const hired = countMeetings(meetings, (m) => m.counterparts, FILTER);
  const late = countMeetings(meetings, (m) => m.late, LATE_FILTER);
  const model = fitOutcomes(results);
  const period = periodOf(meetings, results);
  const weighed = weighCounted({ hired, late, contrasts: contrastPairs(model), period }, calibration);
  return {
    ...weighed,
    ...{ relation, meetings, results, lookup: pairLookup(meetings, results) },
    ...{ opportunities: hired.opportunities, testedOf: hired.testedOf, period, model },
  };
}

/**
 * Scatter of who got whose cases by these meetings alone, without the usual value; and how much of it the counting alone may show: twice the
 * standard error of the mean of z² at the middle variance. No bar where the pairs are too few.
 */
export function assignmentScatter(meetings: readonly Meeting[]): { readonly tau: number; readonly bar: number | null } {
  const { z, variance, expected } = countMeetings(meetings, (m) => m.counterparts, FILTER);
  const informative = variance.filter((v) => v >= LEAST_VARIANCE).sort();
  if (informative.length === 0) return { tau: 0, bar: null };
  const middle = informative[informative.length >> 1]!;
  const { tau, estimated } = fitScatter({ z, variance, expected }, NO_EXPERIENCE);
  return { tau, bar: estimated ? Math.sqrt((2 * Math.sqrt(2 / informative.length)) / middle) : null };
}

/** What is counted of a relation, from documents or from any table of units. */
export interface CountedRelation {
  readonly hired: Counted;
  readonly late: Counted;
  readonly contrasts: readonly Contrast[];
  readonly period: Period;
}

/** Counts pairs of a table by the margins that who got whose cases asks for. */
export const countHired = (table: UnitTable): Counted => countTable(table, FILTER);

/** `onStep` hears which step is about to begin. */
export function weighCounted(
  { hired, late, contrasts, period }: CountedRelation,
  calibration: RelationCalibration | null,
  onStep: (step: 'scatter' | 'choose' | 'weigh' | 'share' | 'rank') => void = () => {},
): Pick<WeighedPairs, 'pairs' | 'tested' | 'scatter' | 'share' | 'above'> {
  onStep('scatter');
  const scatter = calibration?.scatter ?? {
    assignment: fitScatter(hired, USUAL_ASSIGNMENT),
    outcome: fitScatter(standingOf(contrasts), contrasts.some(({ cells }) => isGraded(cells)) ? USUAL_GRADED : USUAL_OUTCOME),
    late: fitScatter(late, USUAL_ASSIGNMENT),
  };
  onStep('choose');
  const { candidates, rest, above, testedOf, officials } = chooseCandidates({ assignment: hired, late }, contrasts, scatter);
  onStep('weigh');
  const weighed = candidates.map((draft) => ({ ...draft, aspects: weighAspects(draft, scatter, period) }));
  // An aspect that was tested and lies below expectation says nothing for a scheme and has its price all the same.
  const logs = weighed.map(({ aspects, tested }) => acrossFamilies([...tested].map((name) => aspects[name]?.logBayesFactor ?? 0)));
  onStep('share');
  // The share is estimated over all hypotheses: those that are no candidates speak against schemes and must be heard.
  const everything = joined(Float64Array.from(logs), rest);
  const tested = everything.length;
  const share = calibration?.share ?? schemeShare(everything);
  onStep('rank');
  const posteriors = logs.map((log) => posterior(log, share));
  const q = runningFalseShare(posteriors);
  const adjusted = benjaminiHochberg(
    Float64Array.from(weighed, ({ aspects }) => leastP(aspects)),
    tested,
  );
  const bars = certificates(candidates, logs, testedOf, officials);
  const pairs = weighed.map(({ official, counterpart, aspects }, i) => ({
    ...{ official, counterpart, aspects, logEvidence: logs[i]!, posterior: posteriors[i]!, q: q[i]!, adjustedP: adjusted[i]! },
    certified: logs[i]! >= (bars.get(official) ?? Number.POSITIVE_INFINITY),
  }));
  return {
    ...{ tested, scatter, share, above },
    pairs: pairs.sort((a, b) => b.posterior - a.posterior || compareText(a.official + a.counterpart, b.official + b.counterpart)),
  };
}

/** The least evidence that stands without a model, for each official who does. */
function certificates(
  candidates: readonly Pick<Candidate, 'official'>[],
  logs: readonly number[],
  testedOf: (official: NodeId) => number,
  officials: number,
): Map<NodeId, number> {
  const own = new Map<NodeId, number[]>();
  for (const [i, { official }] of candidates.entries()) {
    const known = own.get(official);
    if (known === undefined) own.set(official, [logs[i]!]);
    else known.push(logs[i]!);
  }
  const families = [...own].map(([official, of]) => ({ official, logs: of.sort((a, b) => b - a), tested: testedOf(official) }));
  const counts = certifiedWithin(families, CERTIFICATE_RATE, officials);
  return new Map(families.flatMap(({ official, logs: of }, i) => (counts[i]! > 0 ? [[official, of[counts[i]! - 1]!] as const] : [])));
}

function weighAspects({ cells }: Candidate, scatter: Record<AspectName, Scatter>, period: Period): WeighedPair['aspects'] {
  const aspects: Partial<Record<AspectName, Aspect>> = {};
  for (const name of ASPECTS) {
    const own = cells[name];
    if (own !== undefined) aspects[name] = weighAspect(name, own.cells, own.nuisance, scatter[name], period);
  }
  return aspects;
}

/** Exact test and Bayes factor of one aspect. */
export function weighAspect(name: AspectName, cells: readonly Cell[], nuisance: number, scatter: Scatter, period: Period): Aspect {
  const log = logBayesFactor(cells, {
    effects: effectsOf(name, cells),
    innocent: innocentShifts(scatter, nuisance),
    period,
  });
  return {
    ...{ cells, nuisance, ...moments(cells) },
    p: cellsTail(cells, scatter, nuisance),
    logBayesFactor: name !== 'outcome' && scatter.tau > PLANNED ? Math.min(0, log) : log,
  };
}

/** Shifts that a scheme may have in one aspect, each as likely. */
export function effectsOf(name: AspectName, cells: readonly Cell[]): readonly number[] {
  if (name !== 'outcome') return ASSIGNMENT_EFFECTS;
  return isGraded(cells) ? GRADED_EFFECTS : OUTCOME_EFFECTS;
}

function leastP(aspects: WeighedPair['aspects']): number {
  const ps = ASPECTS.flatMap((name) => aspects[name]?.p ?? []);
  return Math.min(1, ps.length * Math.min(1, ...ps));
}

function periodOf(meetings: readonly Meeting[], results: readonly Result[]): Period {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { quarter } of [...meetings.filter((m) => m.stratum !== ''), ...results]) {
    from = Math.min(from, quarter);
    to = Math.max(to, quarter);
  }
  return from > to ? { from: 0, to: 0 } : { from, to };
}

/**
 * Judge-lawyer affinity: who gets whose cases. Stratified hypergeometric test of every pair that had the opportunity to meet,
 * against a null that allows for the scatter of honest courts (stratified, exact and over-dispersed form of
 * Tumminello et al. 2011, doi 10.1371/journal.pone.0017994).
 */
import type { NodeId } from '../model/entity.ts';
import { logBayesFactor } from './bayes-factor.ts';
import { type Dispersion, fitDispersion } from './dispersion.ts';
import { benjaminiHochberg, schemeShare } from './false-discovery.ts';
import { type Cell, dispersedTail, moments, oddsRatio, totalDistribution } from './hypergeometric.ts';
import { cellsOf, indexUnits, type UnitIndex } from './pair-cells.ts';
import { countPairs, type MarginFilter, tabulate } from './pair-table.ts';
import type { CaseUnit } from './units.ts';

/** What the margins of a pair must allow for it to be tested at all: fewer than five cases never make a finding. */
const FILTER: MarginFilter = { reach: 5, variance: 0.3, attainable: 1e-4 };
/** Pairs below this are no candidates: they enter the correction as p = 1 and the share with a bound, without exact tails. */
const CANDIDATE_Z = 1;

export interface Affinity {
  readonly pairs: readonly AffinityPair[];
  /** Hypotheses tested: all opportunity pairs that pass the margin filter, also those that never met. */
  readonly tested: number;
  readonly opportunities: number;
  /** Tested pairs of each judge. */
  readonly testedOf: ReadonlyMap<NodeId, number>;
  readonly dispersion: Dispersion;
  /** Estimated share of tested pairs with more than chance. */
  readonly share: number;
  readonly period: Period;
}

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** One tested pair above expectation, with its exact figures. */
export interface AffinityPair extends PairTest {
  readonly judge: NodeId;
  readonly lawyer: NodeId;
  readonly q: number;
}

export interface PairTest {
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
  readonly p: number;
  readonly logBayesFactor: number;
}

/** Tests all pairs; those that stand out at least a little come back, smallest p first. Independent of the order of units. */
export function measureAffinity(units: readonly CaseUnit[]): Affinity {
  const table = tabulate(units);
  const counted = countPairs(table, FILTER);
  const index = indexUnits(table);
  const z = Float64Array.from(counted.observed, (o, i) => (o - counted.expected[i]!) / Math.sqrt(counted.variance[i]!));
  const dispersion = fitDispersion(z, counted.variance);
  const period = periodOf(index);
  const candidates = Array.from(z.keys()).filter((i) => z[i]! >= CANDIDATE_Z);
  const tests = candidates.map((i) => testPair(cellsOf(index, counted.judge[i]!, counted.lawyer[i]!), dispersion.tau, period));
  const q = benjaminiHochberg(
    Float64Array.from(tests, (t) => t.p),
    counted.pairs,
  );
  const evidence = new Float64Array(counted.pairs).fill(0);
  for (const [at, i] of candidates.entries()) evidence[i] = tests[at]!.logBayesFactor;
  const pairs = tests.map((test, at) => ({
    ...test,
    judge: table.judgeIds[counted.judge[candidates[at]!]!]!,
    lawyer: table.lawyerIds[counted.lawyer[candidates[at]!]!]!,
    q: q[at]!,
  }));
  return {
    pairs: pairs.sort((a, b) => a.p - b.p || (a.judge + a.lawyer < b.judge + b.lawyer ? -1 : 1)),
    tested: counted.pairs,
    opportunities: counted.opportunities,
    testedOf: tally(Array.from(counted.judge, (j) => table.judgeIds[j]!)),
    dispersion,
    share: schemeShare(evidence),
    period,
  };
}

function tally(values: readonly NodeId[]): Map<NodeId, number> {
  const counts = new Map<NodeId, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function periodOf(index: UnitIndex): Period {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const quarter of index.table.stratumQuarter) {
    from = Math.min(from, quarter);
    to = Math.max(to, quarter);
  }
  return from > to ? { from: 0, to: 0 } : { from, to };
}

/** Exact test of one pair over its strata. */
export function testPair(cells: readonly Cell[], tau: number, period: Period): PairTest {
  const { observed, expected, variance } = moments(cells);
  return {
    observed,
    expected,
    variance,
    p: dispersedTail(totalDistribution(cells), observed, tau),
    logBayesFactor: logBayesFactor(cells, tau, period),
  };
}

/** Odds ratio of one pair with its 95 % interval. */
export function pairOddsRatio(cells: readonly Cell[]): { estimate: number; low: number; high: number } {
  return oddsRatio(totalDistribution(cells), moments(cells).observed);
}

/** Cells of one named pair among units; empty when one of the two is unknown to them. */
export function pairCells(units: readonly CaseUnit[], judge: NodeId, lawyer: NodeId): Cell[] {
  const table = tabulate(units);
  return cellsOf(indexUnits(table), table.judgeIds.indexOf(judge), table.lawyerIds.indexOf(lawyer));
}

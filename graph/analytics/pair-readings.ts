import type { NodeId } from '../model/entity.ts';
import { type Affinity, type AffinityPair, type PairTest, pairCells, testPair } from './affinity.ts';
import type { Cell } from './hypergeometric.ts';
import { buildUnits, type CaseUnit } from './units.ts';

/**
 * One pair under other defensible ways to count. The evidence that is published is the least of the admissible ones:
 * a choice of strata or window made after seeing the result must not be able to help.
 */
export interface PairReadings {
  readonly base: PairTest;
  /** Every case by itself, as a naive count would have it; shown, never used. */
  readonly uncollapsed: PairTest;
  /** Series chained over 400 days: whatever comes again and again from one source is one event. */
  readonly longSeries: PairTest;
  /** Thin causes not pooled with kindred ones. */
  readonly strictCauses: PairTest;
  /** Without the client of the lawyer whom most joint units concern. */
  readonly withoutClient: PairTest;
  readonly client: { readonly name: string; readonly units: number } | null;
  /** Without the one joint unit whose loss weakens the result most. */
  readonly leastOne: PairTest;
  /** Other lawyers, of other firms, whom this judge also meets more often than expected (p ≤ .05), and how many were tested. */
  readonly others: { readonly above: number; readonly tested: number };
  /** Lawyers with at least three units where the pair could meet. */
  readonly bar: number;
  /** Natural log of the least Bayes factor over all admissible specifications. */
  readonly leastLogBayesFactor: number;
}

export interface ReadingContext {
  readonly affinity: Affinity;
  /** Units as counted in the run. */
  readonly units: readonly CaseUnit[];
  /** Law firm of a lawyer, null when not printed. */
  readonly firmOf: (lawyer: NodeId) => string | null;
}

export function readPair(pair: AffinityPair, context: ReadingContext): PairReadings {
  const { judge, lawyer } = pair;
  const joint = context.units.filter((u) => u.judge === judge && u.lawyers.includes(lawyer));
  const courts = new Set(joint.map((u) => u.court));
  const units = context.units.filter((u) => courts.has(u.court));
  const dossiers = units.flatMap((u) => u.dossiers);
  const { tau } = context.affinity.dispersion;
  const test = (cells: readonly Cell[]): PairTest => testPair(cells, tau, context.affinity.period);
  const among = (counted: readonly CaseUnit[]): PairTest => test(pairCells(counted, judge, lawyer));
  const cells = pairCells(units, judge, lawyer);
  const base = test(cells);
  const client = largestClient(joint, lawyer);
  const withoutClient = client === null ? base : among(units.filter((u) => !actsFor(u, lawyer, client.name)));
  const longSeries = among(buildUnits(dossiers, { windowDays: 400 }));
  const leastOne = leaveOneOut(cells, test);
  const admissible = [
    base,
    longSeries,
    withoutClient,
    leastOne,
    among(buildUnits(dossiers, { windowDays: 120 })),
    among(buildUnits(dossiers, { finest: 'year' })),
  ];
  return {
    base,
    uncollapsed: among(buildUnits(dossiers, { windowDays: null })),
    longSeries,
    strictCauses: among(buildUnits(dossiers, { poolCauses: false })),
    withoutClient,
    client,
    leastOne,
    others: otherLawyers(pair, context),
    bar: lawyersInReach(units, judge, lawyer),
    leastLogBayesFactor: Math.min(...admissible.map((t) => t.logBayesFactor)),
  };
}

function actsFor(unit: CaseUnit, lawyer: NodeId, client: string): boolean {
  return unit.clients.some((c) => c.lawyer === lawyer && c.client === client);
}

function largestClient(joint: readonly CaseUnit[], lawyer: NodeId): { name: string; units: number } | null {
  const counts = new Map<string, number>();
  for (const unit of joint) {
    const names = new Set(unit.clients.filter((c) => c.lawyer === lawyer).map((c) => c.client));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))[0];
  return most === undefined ? null : { name: most[0], units: most[1] };
}

/** Drops one joint unit from each stratum in turn; units of one stratum are alike to the test. */
function leaveOneOut(cells: readonly Cell[], test: (cells: readonly Cell[]) => PairTest): PairTest {
  let least: PairTest | null = null;
  for (const [i, { n, a, b, k, quarter }] of cells.entries()) {
    if (k === 0) continue;
    const without = cells.map((cell, at) => (at === i ? { n: n - 1, a: a - 1, b: b - 1, k: k - 1, quarter } : cell));
    const result = test(without.filter((cell) => cell.a > 0 && cell.b > 0));
    if (least === null || result.logBayesFactor < least.logBayesFactor) least = result;
  }
  return least ?? test(cells);
}

function otherLawyers(pair: AffinityPair, { affinity, firmOf }: ReadingContext): PairReadings['others'] {
  const firm = firmOf(pair.lawyer);
  const others = affinity.pairs.filter(
    (p) => p.judge === pair.judge && p.lawyer !== pair.lawyer && (firm === null || firmOf(p.lawyer) !== firm),
  );
  return { above: others.filter((p) => p.p <= 0.05).length, tested: affinity.testedOf.get(pair.judge) ?? 0 };
}

function lawyersInReach(units: readonly CaseUnit[], judge: NodeId, lawyer: NodeId): number {
  const strata = new Set(units.filter((u) => u.judge === judge).map((u) => u.stratum));
  const met = new Set(units.filter((u) => strata.has(u.stratum) && u.lawyers.includes(lawyer)).map((u) => u.stratum));
  const counts = new Map<NodeId, number>();
  for (const unit of units) {
    if (!met.has(unit.stratum)) continue;
    for (const other of unit.lawyers) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count >= 3).length;
}

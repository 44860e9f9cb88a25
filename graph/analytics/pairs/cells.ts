import { type AssignmentCell, assignmentCell } from '../evidence/cell.ts';
import type { UnitTable } from './table.ts';

/** Units by judge, by lawyer and by stratum, to read the strata of one pair without walking all units. */
export interface UnitIndex {
  readonly table: UnitTable;
  readonly ofJudge: readonly (readonly number[])[];
  readonly ofLawyer: readonly (readonly number[])[];
  /** Quarters of the units of each stratum, ascending. */
  readonly times: readonly Int32Array[];
  /** Strata in which at least two judges sat, an unknown one included. */
  readonly contested: Uint8Array;
  /** First and last quarter in which each judge is seen. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Who was at the court shortly before or after is taken to have been there: quarters around the first and last case of a judge. */
const AROUND = 1;

export function indexUnits(table: UnitTable): UnitIndex {
  const ofJudge: number[][] = table.judgeIds.map(() => []);
  const ofLawyer: number[][] = table.lawyerIds.map(() => []);
  const strata = table.stratumCourt.length;
  const times: number[][] = Array.from({ length: strata }, () => []);
  const contested = new Uint8Array(strata);
  const firstJudge = new Int32Array(strata).fill(-2);
  const first = new Int32Array(table.judgeIds.length).fill(2 ** 30);
  const last = new Int32Array(table.judgeIds.length).fill(-(2 ** 30));
  for (let u = 0; u < table.units; u++) {
    const [s, j, time] = [table.stratum[u]!, table.judge[u]!, table.time[u]!];
    times[s]!.push(time);
    if (firstJudge[s] === -2) firstJudge[s] = j;
    else if (firstJudge[s] !== j) contested[s] = 1;
    if (j >= 0) {
      ofJudge[j]!.push(u);
      first[j] = Math.min(first[j]!, time);
      last[j] = Math.max(last[j]!, time);
    }
    for (let i = table.lawyersFrom[u]!; i < table.lawyersFrom[u + 1]!; i++) ofLawyer[table.lawyers[i]!]!.push(u);
  }
  return { table, ofJudge, ofLawyer, times: times.map((t) => Int32Array.from(t).sort()), contested, first, last };
}

/**
 * The strata in which judge and lawyer could meet, oldest first. Cases of the time before the judge came and after he left could not have
 * gone to him and do not count.
 */
export function cellsOf(index: UnitIndex, judge: number, lawyer: number): AssignmentCell[] {
  return placedCells(index, judge, lawyer).map(({ cell }) => cell);
}

/** The same cells, each with its stratum. */
export function placedCells(
  index: UnitIndex,
  judge: number,
  lawyer: number,
): { readonly stratum: number; readonly cell: AssignmentCell }[] {
  const { table } = index;
  const { from, to } = presence(index, judge);
  const sat = new Map<number, number>();
  for (const u of index.ofJudge[judge] ?? []) sat.set(table.stratum[u]!, (sat.get(table.stratum[u]!) ?? 0) + 1);
  const met = new Map<number, { b: number; k: number }>();
  for (const u of index.ofLawyer[lawyer] ?? []) {
    const s = table.stratum[u]!;
    if (!sat.has(s) || index.contested[s] === 0 || table.time[u]! < from || table.time[u]! > to) continue;
    const cell = met.get(s) ?? { b: 0, k: 0 };
    cell.b++;
    if (table.judge[u] === judge) cell.k++;
    met.set(s, cell);
  }
  return [...met]
    .sort(([s], [t]) => table.stratumQuarter[s]! - table.stratumQuarter[t]! || s - t)
    .map(([s, { b, k }]) => ({
      stratum: s,
      cell: assignmentCell(countWithin(index.times[s]!, from, to), sat.get(s)!, b, k, table.stratumQuarter[s]!),
    }));
}

/** Quarters in which the judge is taken to have been there. */
export function presence(index: UnitIndex, judge: number): { readonly from: number; readonly to: number } {
  return { from: (index.first[judge] ?? 0) - AROUND, to: (index.last[judge] ?? 0) + AROUND };
}

function countWithin(sorted: Int32Array, from: number, to: number): number {
  return firstAbove(sorted, to) - firstAbove(sorted, from - 1);
}

/** Place of the first value above `value`. */
function firstAbove(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

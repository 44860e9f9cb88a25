import { type AssignmentCell, assignmentCell } from '../evidence/cell.ts';
import type { UnitTable } from './table.ts';

/** Units by judge, by lawyer and by stratum, to read the strata of one pair without walking all units. */
export interface UnitIndex {
  readonly table: UnitTable;
  readonly ofJudge: readonly (readonly number[])[];
  readonly ofLawyer: readonly (readonly number[])[];
  readonly stratumSize: Int32Array;
  /** Strata in which at least two judges sat, an unknown one included. */
  readonly contested: Uint8Array;
}

export function indexUnits(table: UnitTable): UnitIndex {
  const ofJudge: number[][] = table.judgeIds.map(() => []);
  const ofLawyer: number[][] = table.lawyerIds.map(() => []);
  const strata = table.stratumCourt.length;
  const stratumSize = new Int32Array(strata);
  const contested = new Uint8Array(strata);
  const firstJudge = new Int32Array(strata).fill(-2);
  for (let u = 0; u < table.units; u++) {
    const [s, j] = [table.stratum[u]!, table.judge[u]!];
    stratumSize[s]!++;
    if (firstJudge[s] === -2) firstJudge[s] = j;
    else if (firstJudge[s] !== j) contested[s] = 1;
    if (j >= 0) ofJudge[j]!.push(u);
    for (let i = table.lawyersFrom[u]!; i < table.lawyersFrom[u + 1]!; i++) ofLawyer[table.lawyers[i]!]!.push(u);
  }
  return { table, ofJudge, ofLawyer, stratumSize, contested };
}

/** The strata in which judge and lawyer could meet, oldest first. */
export function cellsOf(index: UnitIndex, judge: number, lawyer: number): AssignmentCell[] {
  const { table } = index;
  const sat = new Map<number, number>();
  for (const u of index.ofJudge[judge] ?? []) sat.set(table.stratum[u]!, (sat.get(table.stratum[u]!) ?? 0) + 1);
  const met = new Map<number, { b: number; k: number }>();
  for (const u of index.ofLawyer[lawyer] ?? []) {
    const s = table.stratum[u]!;
    if (!sat.has(s) || index.contested[s] === 0) continue;
    const cell = met.get(s) ?? { b: 0, k: 0 };
    cell.b++;
    if (table.judge[u] === judge) cell.k++;
    met.set(s, cell);
  }
  return [...met]
    .sort(([s], [t]) => table.stratumQuarter[s]! - table.stratumQuarter[t]! || s - t)
    .map(([s, { b, k }]) => assignmentCell(index.stratumSize[s]!, sat.get(s)!, b, k, table.stratumQuarter[s]!));
}

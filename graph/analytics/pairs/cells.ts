import { type AssignmentCell, assignmentCell } from '../evidence/cell.ts';
import { type Distribution, hypergeometric } from '../evidence/law.ts';
import { countingSort, type UnitTable } from './table.ts';

/** Reads the strata of one pair; questions about pairs of one court after another are cheap. */
export type CellReader = (judge: number, lawyer: number) => AssignmentCell[];

export interface PlacedCell {
  readonly stratum: number;
  readonly cell: AssignmentCell;
}

/** Who was at the court shortly before or after is taken to have been there: quarters around the first and last case of a judge. */
const AROUND = 1;

/**
 * The strata in which judge and lawyer could meet, oldest first. Cases of the time before the judge came and after he left could not have
 * gone to him and do not count. -1 is nobody.
 */
export function readCells(table: UnitTable): CellReader {
  const placed = readPlacedCells(table);
  return (judge, lawyer) => placed(judge, lawyer).map(({ cell }) => cell);
}

/** The same cells, each with its stratum in the table. */
export function readPlacedCells(table: UnitTable): (judge: number, lawyer: number) => PlacedCell[] {
  const courts = courtsOfJudges(table);
  const present = presences(table);
  const laws = new Map<string, Distribution>();
  const slots = { judges: new Int32Array(table.judgeIds.length).fill(-1), lawyers: new Int32Array(table.lawyerIds.length).fill(-1) };
  let at: CourtIndex | null = null;
  return (j, l) => {
    if (j < 0 || l < 0) return [];
    const cells = courts(j).flatMap((court) => {
      if (at?.court !== court) {
        at?.close();
        at = indexCourt(table, court, slots);
      }
      return cellsIn(table, at, j, l, present(j), laws);
    });
    return cells.sort((a, b) => a.cell.quarter - b.cell.quarter);
  };
}

/** Quarters in which each judge is taken to have been there. */
export function presences({ judgeIds, units, judge, time }: UnitTable): (judge: number) => { readonly from: number; readonly to: number } {
  const first = new Int32Array(judgeIds.length).fill(2 ** 30);
  const last = new Int32Array(judgeIds.length).fill(-(2 ** 30));
  for (let u = 0; u < units; u++) {
    const j = judge[u]!;
    if (j < 0) continue;
    if (time[u]! < first[j]!) first[j] = time[u]!;
    if (time[u]! > last[j]!) last[j] = time[u]!;
  }
  return (j) => ({ from: first[j]! - AROUND, to: last[j]! + AROUND });
}

/** Almost every judge sits in one court. */
function courtsOfJudges({ judgeIds, judge, courtFrom, stratumFrom }: UnitTable): (judge: number) => readonly number[] {
  const only = new Int32Array(judgeIds.length).fill(-1);
  const several = new Map<number, Set<number>>();
  for (let court = 0; court + 1 < courtFrom.length; court++) {
    for (let u = stratumFrom[courtFrom[court]!]!; u < stratumFrom[courtFrom[court + 1]!]!; u++) {
      const j = judge[u]!;
      if (j < 0 || only[j] === court) continue;
      if (only[j] === -1) only[j] = court;
      else several.set(j, (several.get(j) ?? new Set([only[j]!])).add(court));
    }
  }
  return (j) => [...(several.get(j) ?? [only[j]!])];
}

/** Units of one court by judge and by lawyer, as places in the table. */
interface CourtIndex {
  readonly court: number;
  readonly stratumOf: (unit: number) => number;
  ofJudge(judge: number): readonly number[];
  ofLawyer(lawyer: number): readonly number[];
  close(): void;
}

/** Places of judges and lawyers in the court at hand, or -1. */
interface Slots {
  readonly judges: Int32Array;
  readonly lawyers: Int32Array;
}

function indexCourt(table: UnitTable, court: number, slots: Slots): CourtIndex {
  const { judge, lawyersFrom, lawyers, stratumFrom, courtFrom } = table;
  const [firstStratum, lastStratum] = [courtFrom[court]!, courtFrom[court + 1]!];
  const [from, to] = [stratumFrom[firstStratum]!, stratumFrom[lastStratum]!];
  const stratum = new Int32Array(to - from);
  for (let s = firstStratum; s < lastStratum; s++) stratum.fill(s, stratumFrom[s]! - from, stratumFrom[s + 1]! - from);
  const unitOf = new Int32Array(lawyersFrom[to]! - lawyersFrom[from]!);
  for (let u = from, place = 0; u < to; u++) for (let i = lawyersFrom[u]!; i < lawyersFrom[u + 1]!; i++) unitOf[place++] = u;
  const byJudge = grouped(judge.subarray(from, to), slots.judges, (place) => from + place);
  const byLawyer = grouped(lawyers.subarray(lawyersFrom[from]!, lawyersFrom[to]!), slots.lawyers, (place) => unitOf[place]!);
  return {
    court,
    stratumOf: (unit) => stratum[unit - from]!,
    ofJudge: byJudge.of,
    ofLawyer: byLawyer.of,
    close: () => {
      byJudge.close();
      byLawyer.close();
    },
  };
}

/** Units by value; `slotOf` is -1 everywhere, holds the values of this court while it is in use, and is emptied by `close`. */
function grouped(values: Int32Array, slotOf: Int32Array, unitAt: (place: number) => number) {
  let known = 0;
  const slots = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < 0) continue;
    if (slotOf[value] === -1) slotOf[value] = known++;
    slots[i] = slotOf[value]! + 1;
  }
  const { items, from } = countingSort(slots, known + 1);
  return {
    of: (value: number): number[] => {
      const slot = slotOf[value]! + 1;
      return slot === 0 ? [] : Array.from(items.subarray(from[slot]!, from[slot + 1]!), unitAt);
    },
    close: () => {
      for (const value of values) if (value >= 0) slotOf[value] = -1;
    },
  };
}

function cellsIn(
  table: UnitTable,
  index: CourtIndex,
  judge: number,
  lawyer: number,
  { from, to }: { readonly from: number; readonly to: number },
  laws: Map<string, Distribution>,
): PlacedCell[] {
  const sat = new Map<number, number>();
  for (const u of index.ofJudge(judge)) sat.set(index.stratumOf(u), (sat.get(index.stratumOf(u)) ?? 0) + 1);
  const met = new Map<number, { b: number; k: number }>();
  for (const u of index.ofLawyer(lawyer)) {
    const s = index.stratumOf(u);
    if (!sat.has(s) || table.time[u]! < from || table.time[u]! > to) continue;
    const cell = met.get(s) ?? { b: 0, k: 0 };
    cell.b++;
    if (table.judge[u] === judge) cell.k++;
    met.set(s, cell);
  }
  return [...met]
    .sort(([s], [t]) => s - t)
    .flatMap(([s, { b, k }]) => {
      const { units, contested } = stratumWithin(table, s, from, to);
      const a = sat.get(s)!;
      return contested ? [{ stratum: s, cell: assignmentCell(units, a, b, k, table.stratumQuarter[s]!, lawOf(laws, units, a, b)) }] : [];
    });
}

/** Units of a stratum inside a time, and whether at least two judges sat in it, an unknown one included. */
function stratumWithin({ judge, time, stratumFrom }: UnitTable, stratum: number, from: number, to: number) {
  const first = stratumFrom[stratum]!;
  let [units, contested] = [0, false];
  for (let u = first; u < stratumFrom[stratum + 1]!; u++) {
    if (judge[u] !== judge[first]) contested = true;
    if (time[u]! >= from && time[u]! <= to) units++;
  }
  return { units, contested };
}

/** Many strata are alike. */
function lawOf(laws: Map<string, Distribution>, n: number, a: number, b: number): Distribution {
  const key = `${n}|${a}|${b}`;
  const known = laws.get(key);
  if (known !== undefined) return known;
  const law = hypergeometric(n, a, b);
  laws.set(key, law);
  return law;
}

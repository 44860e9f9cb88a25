import type { NodeId } from '../../model/entity.ts';
import { compareText } from '../../model/order.ts';
import type { Meeting } from './meeting.ts';

/** Who judges, who appears and when, as typed arrays. Lawyers of unit u stand at lawyers[lawyersFrom[u] .. lawyersFrom[u+1]). */
interface Units {
  readonly judgeIds: readonly NodeId[];
  readonly lawyerIds: readonly NodeId[];
  readonly units: number;
  /** -1 where the judge is masked or unknown: the case still counts in its stratum. */
  readonly judge: Int32Array;
  /** Quarter of each unit itself. */
  readonly time: Int32Array;
  readonly lawyersFrom: Int32Array;
  readonly lawyers: Int32Array;
}

/** Units in any order, each with its stratum. */
export interface LooseUnits extends Units {
  readonly stratum: Int32Array;
  /** Court of each stratum: judges belong to courts, so that pairs are gathered court by court. */
  readonly stratumCourt: Int32Array;
  readonly stratumQuarter: Int32Array;
}

/**
 * Units in the order of court and stratum, so that counting reads memory in one direction. Judges, lawyers and strata are numbered in the
 * order of their ids: nothing depends on the order in which units came.
 */
export interface UnitTable extends Units {
  /** Units of stratum s: stratumFrom[s] .. stratumFrom[s+1]. */
  readonly stratumFrom: Int32Array;
  readonly stratumQuarter: Int32Array;
  /** Strata of court c: courtFrom[c] .. courtFrom[c+1]. */
  readonly courtFrom: Int32Array;
  /** Number of each stratum before the units were put in order. */
  readonly stratumWas: Int32Array;
}

/** Units whose strata have names. */
export interface NamedUnitTable extends UnitTable {
  readonly stratumIds: readonly string[];
}

/** Meetings that stand in a stratum, as typed arrays; `of` tells whom of a meeting to count. */
export function tabulate<M extends Pick<Meeting, 'stratum' | 'court' | 'quarter' | 'time' | 'official'>>(
  meetings: readonly M[],
  of: (meeting: M) => readonly NodeId[],
): NamedUnitTable {
  const placed = meetings.filter((m) => m.stratum !== '');
  const judgeIds = distinct(placed, (m) => (m.official === null ? [] : [m.official]));
  const lawyerIds = distinct(placed, of);
  const strata = distinct(placed, (m) => [m.stratum]);
  const courts = distinct(placed, (m) => [m.court]);
  const [judgeAt, lawyerAt, stratumAt, courtAt] = [judgeIds, lawyerIds, strata, courts].map((ids) => new Map(ids.map((id, i) => [id, i])));
  const stratumCourt = new Int32Array(strata.length);
  const stratumQuarter = new Int32Array(strata.length);
  const lawyersFrom = new Int32Array(placed.length + 1);
  for (const [i, unit] of placed.entries()) lawyersFrom[i + 1] = lawyersFrom[i]! + of(unit).length;
  const lawyers = new Int32Array(lawyersFrom[placed.length]!);
  const judge = new Int32Array(placed.length);
  const stratum = new Int32Array(placed.length);
  const time = new Int32Array(placed.length);
  for (const [i, unit] of placed.entries()) {
    const s = stratumAt!.get(unit.stratum)!;
    stratum[i] = s;
    time[i] = unit.time;
    stratumCourt[s] = courtAt!.get(unit.court)!;
    stratumQuarter[s] = unit.quarter;
    judge[i] = unit.official === null ? -1 : judgeAt!.get(unit.official)!;
    for (const [k, lawyer] of of(unit).entries()) lawyers[lawyersFrom[i]! + k] = lawyerAt!.get(lawyer)!;
  }
  const loose = { judgeIds, lawyerIds, units: placed.length, judge, stratum, time, lawyersFrom, lawyers, stratumCourt, stratumQuarter };
  const table = arrange(loose);
  return { ...table, stratumIds: Array.from(table.stratumWas, (s) => strata[s]!) };
}

function distinct<M>(meetings: readonly M[], of: (meeting: M) => readonly string[]): string[] {
  const seen = new Set<string>();
  for (const meeting of meetings) for (const value of of(meeting)) seen.add(value);
  return [...seen].sort(compareText);
}

const ROW = 4;

/** Counting sort of units by court and stratum, read in one sweep and written to their places. */
export function arrange(loose: LooseUnits): UnitTable {
  const { judgeIds, lawyerIds, units, stratum, stratumCourt, lawyersFrom: looseFrom } = loose;
  const courts = stratumCourt.reduce((most, c) => Math.max(most, c + 1), 0);
  const strata = countingSort(stratumCourt, courts);
  const numberOf = new Int32Array(strata.items.length);
  for (let s = 0; s < numberOf.length; s++) numberOf[strata.items[s]!] = s;
  const stratumFrom = new Int32Array(numberOf.length + 1);
  for (let u = 0; u < units; u++) stratumFrom[numberOf[stratum[u]!]! + 1]!++;
  for (let s = 1; s < stratumFrom.length; s++) stratumFrom[s]! += stratumFrom[s - 1]!;
  const next = stratumFrom.slice();
  // Side by side, so that each unit is written to one place of memory: judge, time, and where its lawyers stand.
  const rows = new Int32Array(ROW * units);
  for (let u = 0; u < units; u++) {
    const at = ROW * next[numberOf[stratum[u]!]!]!++;
    rows[at] = loose.judge[u]!;
    rows[at + 1] = loose.time[u]!;
    rows[at + 2] = looseFrom[u]!;
    rows[at + 3] = looseFrom[u + 1]!;
  }
  const [judge, time, lawyersFrom] = [new Int32Array(units), new Int32Array(units), new Int32Array(units + 1)];
  const lawyers = new Int32Array(loose.lawyers.length);
  let to = 0;
  for (let u = 0; u < units; u++) {
    judge[u] = rows[ROW * u]!;
    time[u] = rows[ROW * u + 1]!;
    for (let i = rows[ROW * u + 2]!; i < rows[ROW * u + 3]!; i++) lawyers[to++] = loose.lawyers[i]!;
    lawyersFrom[u + 1] = to;
  }
  const stratumQuarter = strata.items.map((s) => loose.stratumQuarter[s]!);
  return {
    judgeIds,
    lawyerIds,
    units,
    judge,
    time,
    lawyersFrom,
    lawyers,
    stratumFrom,
    stratumQuarter,
    courtFrom: strata.from,
    stratumWas: strata.items,
  };
}

/** Places 0..n-1 in the order of their keys, and where each key begins. */
export function countingSort(key: Int32Array, keys: number): { readonly items: Int32Array; readonly from: Int32Array } {
  const from = new Int32Array(keys + 1);
  for (let i = 0; i < key.length; i++) from[key[i]! + 1]!++;
  for (let k = 1; k <= keys; k++) from[k]! += from[k - 1]!;
  const next = from.slice();
  const items = new Int32Array(key.length);
  for (let i = 0; i < key.length; i++) items[next[key[i]!]!++] = i;
  return { items, from };
}

import type { NodeId } from '../../model/entity.ts';
import { compareText } from '../../model/order.ts';
import { lnFactorialTable } from '../evidence/law.ts';
import { KeptPairs, type PairColumns } from './kept-pairs.ts';
import type { Meeting } from './meeting.ts';

/**
 * Units as typed arrays. Judges, lawyers and strata are numbered in the order of their ids, so that nothing depends on the
 * order of the units. Lawyers of unit u stand at lawyers[lawyersFrom[u] .. lawyersFrom[u+1]).
 */
export interface UnitTable {
  readonly judgeIds: readonly NodeId[];
  readonly lawyerIds: readonly NodeId[];
  readonly units: number;
  /** -1 where the judge is masked or unknown: the case still counts in its stratum. */
  readonly judge: Int32Array;
  readonly stratum: Int32Array;
  /** Quarter of each unit itself. */
  readonly time: Int32Array;
  readonly lawyersFrom: Int32Array;
  readonly lawyers: Int32Array;
  /** Court of each stratum: judges belong to courts, so that pairs are gathered court by court. */
  readonly stratumCourt: Int32Array;
  readonly stratumIds: readonly string[];
  readonly stratumQuarter: Int32Array;
}

/** Meetings that stand in a stratum, as typed arrays. */
export function tabulate(
  meetings: readonly Pick<Meeting, 'stratum' | 'court' | 'quarter' | 'time' | 'official' | 'counterparts'>[],
): UnitTable {
  const placed = meetings.filter((m) => m.stratum !== '');
  const judgeIds = distinct(placed.flatMap((m) => m.official ?? []));
  const lawyerIds = distinct(placed.flatMap((m) => m.counterparts));
  const strata = distinct(placed.map((u) => u.stratum));
  const courts = distinct(placed.map((u) => u.court));
  const [judgeAt, lawyerAt, stratumAt, courtAt] = [judgeIds, lawyerIds, strata, courts].map((ids) => new Map(ids.map((id, i) => [id, i])));
  const stratumCourt = new Int32Array(strata.length);
  const stratumQuarter = new Int32Array(strata.length);
  const lawyersFrom = new Int32Array(placed.length + 1);
  const lawyers: number[] = [];
  const judge = new Int32Array(placed.length);
  const stratum = new Int32Array(placed.length);
  const time = Int32Array.from(placed, (m) => m.time);
  for (const [i, unit] of placed.entries()) {
    const s = stratumAt!.get(unit.stratum)!;
    stratum[i] = s;
    stratumCourt[s] = courtAt!.get(unit.court)!;
    stratumQuarter[s] = unit.quarter;
    judge[i] = unit.official === null ? -1 : judgeAt!.get(unit.official)!;
    for (const lawyer of unit.counterparts) lawyers.push(lawyerAt!.get(lawyer)!);
    lawyersFrom[i + 1] = lawyers.length;
  }
  return {
    judgeIds,
    lawyerIds,
    units: placed.length,
    judge,
    stratum,
    time,
    lawyersFrom,
    lawyers: Int32Array.from(lawyers),
    stratumCourt,
    stratumIds: strata,
    stratumQuarter,
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compareText);
}

/** Pairs of judge and lawyer that had the opportunity to meet and pass the margin-only filter, with additive counts. */
export interface PairTable extends PairColumns {
  /** All pairs that could have met, also those that the filter leaves out. */
  readonly opportunities: number;
}

export interface MarginFilter {
  /** Least joint count that the margins must allow. */
  readonly reach: number;
  readonly variance: number;
  /** The smallest p-value that the margins allow must lie below this (Tarone 1990): others could never be found. */
  readonly attainable: number;
}

/**
 * Counts every pair that could have met in a stratum, in O(units + Σ judges × lawyers of a stratum).
 * Pairs are kept or dropped by their margins alone, so that dropping selects nothing.
 */
export function countPairs(table: UnitTable, filter: MarginFilter): PairTable {
  const order = orderByCourtAndStratum(table);
  const scratch: Scratch = {
    judgeSlot: new Int32Array(table.judgeIds.length).fill(-1),
    lawyerSlot: new Int32Array(table.lawyerIds.length).fill(-1),
    appearances: new Int32Array(table.lawyerIds.length),
  };
  const kept = new KeptPairs();
  let opportunities = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    const court = table.stratumCourt[table.stratum[order[start]!]!]!;
    while (end < order.length && table.stratumCourt[table.stratum[order[end]!]!] === court) end++;
    const counts = countCourt(table, order.subarray(start, end), filter, scratch);
    opportunities += counts.opportunities;
    for (let j = 0; j < counts.judges.length; j++) {
      for (let l = 0; l < counts.lawyers.length; l++) {
        const at = j * counts.lawyers.length + l;
        if (
          counts.reach[at]! < filter.reach ||
          counts.variance[at]! < filter.variance ||
          counts.leastLogP[at]! > Math.log(filter.attainable)
        )
          continue;
        kept.add(counts.judges[j]!, counts.lawyers[l]!, counts.observed[at]!, counts.expected[at]!, counts.variance[at]!);
      }
    }
    start = end;
  }
  return { ...kept.columns(), opportunities };
}

/** Two counting sorts: by stratum, then by the stratum's court. */
function orderByCourtAndStratum(table: UnitTable): Int32Array {
  const byStratum = countingSort(
    Int32Array.from({ length: table.units }, (_, i) => i),
    (u) => table.stratum[u]!,
    table.stratumCourt.length,
  );
  const courts = table.stratumCourt.reduce((most, c) => Math.max(most, c + 1), 0);
  return countingSort(byStratum, (u) => table.stratumCourt[table.stratum[u]!]!, courts);
}

function countingSort(items: Int32Array, key: (item: number) => number, keys: number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const item of items) next[key(item) + 1]!++;
  for (let k = 1; k <= keys; k++) next[k]! += next[k - 1]!;
  const sorted = new Int32Array(items.length);
  for (const item of items) sorted[next[key(item)]!++] = item;
  return sorted;
}

/** Global arrays that every court uses in turn and leaves as it found them. */
interface Scratch {
  /** Place of a judge in the court at hand, or -1. */
  readonly judgeSlot: Int32Array;
  /** Place of a lawyer in the court at hand, or -1. */
  readonly lawyerSlot: Int32Array;
  readonly appearances: Int32Array;
}

/** Dense counts of one court: every judge of it by every lawyer with enough cases in it. */
function countCourt(table: UnitTable, order: Int32Array, filter: MarginFilter, { judgeSlot, lawyerSlot, appearances }: Scratch) {
  const judges: number[] = [];
  const seen: number[] = [];
  for (const u of order) {
    const j = table.judge[u]!;
    if (j >= 0 && judgeSlot[j] === -1) judgeSlot[j] = judges.push(j) - 1;
    const end = table.lawyersFrom[u + 1]!;
    for (let i = table.lawyersFrom[u]!; i < end; i++) if (appearances[table.lawyers[i]!]!++ === 0) seen.push(table.lawyers[i]!);
  }
  const lawyers = seen.filter((l) => appearances[l]! >= filter.reach);
  for (const [slot, l] of lawyers.entries()) lawyerSlot[l] = slot;
  for (const l of seen) appearances[l] = 0;
  const cells = judges.length * lawyers.length;
  const counts = {
    judges,
    lawyers,
    observed: new Int32Array(cells),
    reach: new Int32Array(cells),
    expected: new Float64Array(cells),
    variance: new Float64Array(cells),
    leastLogP: new Float64Array(cells),
    opportunities: judges.length * seen.length,
  };
  const ofJudge = new Int32Array(judges.length);
  const ofLawyer = new Int32Array(lawyers.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && table.stratum[order[end]!] === table.stratum[order[start]!]) end++;
    countStratum(table, order.subarray(start, end), judgeSlot, lawyerSlot, ofJudge, ofLawyer, counts);
    start = end;
  }
  for (const j of judges) judgeSlot[j] = -1;
  for (const l of lawyers) lawyerSlot[l] = -1;
  return counts;
}

type CourtCounts = Pick<ReturnType<typeof countCourt>, 'lawyers' | 'observed' | 'reach' | 'expected' | 'variance' | 'leastLogP'>;

function countStratum(
  table: UnitTable,
  members: Int32Array,
  judgeSlot: Int32Array,
  lawyerSlot: Int32Array,
  ofJudge: Int32Array,
  ofLawyer: Int32Array,
  counts: CourtCounts,
): void {
  const n = members.length;
  const judges: number[] = [];
  const lawyers: number[] = [];
  let unknown = false;
  for (const u of members) {
    const j = table.judge[u]!;
    if (j < 0) unknown = true;
    else if (ofJudge[judgeSlot[j]!]!++ === 0) judges.push(judgeSlot[j]!);
    for (let i = table.lawyersFrom[u]!; i < table.lawyersFrom[u + 1]!; i++) {
      const l = lawyerSlot[table.lawyers[i]!]!;
      if (l >= 0 && ofLawyer[l]!++ === 0) lawyers.push(l);
    }
  }
  // Where one judge hears everything there is no choice to be tested.
  if (judges.length + (unknown ? 1 : 0) >= 2) {
    for (const u of members) {
      if (table.judge[u]! < 0) continue;
      const row = judgeSlot[table.judge[u]!]! * counts.lawyers.length;
      for (let i = table.lawyersFrom[u]!; i < table.lawyersFrom[u + 1]!; i++) {
        const l = lawyerSlot[table.lawyers[i]!]!;
        if (l >= 0) counts.observed[row + l]!++;
      }
    }
    addOpportunities(n, judges, lawyers, ofJudge, ofLawyer, counts);
  }
  for (const j of judges) ofJudge[j] = 0;
  for (const l of lawyers) ofLawyer[l] = 0;
}

/** Expectation, variance and the least p-value that the margins allow, for every judge with every lawyer of one stratum of n cases. */
function addOpportunities(
  n: number,
  judges: readonly number[],
  lawyers: readonly number[],
  ofJudge: Int32Array,
  ofLawyer: Int32Array,
  counts: CourtCounts,
): void {
  const ln = lnFactorialTable(n);
  const width = counts.lawyers.length;
  const scale = 1 / (n * n * (n - 1));
  for (const j of judges) {
    const a = ofJudge[j]!;
    const row = j * width;
    const others = n - a;
    for (const l of lawyers) {
      const b = ofLawyer[l]!;
      const at = row + l;
      counts.reach[at]! += a < b ? a : b;
      counts.expected[at]! += (a * b) / n;
      counts.variance[at]! += a * b * others * (n - b) * scale;
      // P(k = min(a, b)): all of the rarer one's cases fall to the other.
      counts.leastLogP[at]! += b <= a ? ln[a]! - ln[a - b]! - ln[n]! + ln[n - b]! : ln[others]! - ln[b - a]! - ln[n]! + ln[b]!;
    }
  }
}

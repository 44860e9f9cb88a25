import { lnFactorialTable } from '../evidence/law.ts';
import { KeptPairs, type PairColumns } from './kept-pairs.ts';
import type { UnitTable } from './table.ts';

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

/** What is added up for a pair, side by side in memory: one line of the cache a pair and stratum. */
const SUMS = 5;
const [OBSERVED, REACH, EXPECTED, VARIANCE, LEAST_LOG_P] = [0, 1, 2, 3, 4] as const;

/**
 * Counts every pair that could have met in a stratum, in O(units + Σ judges × lawyers of a stratum), court by court.
 * Pairs are kept or dropped by their margins alone, so that dropping selects nothing.
 */
export function countPairs(table: UnitTable, { reach, variance, attainable }: MarginFilter): PairTable {
  const desk = openDesk(table);
  const kept = new KeptPairs();
  const leastLogP = Math.log(attainable);
  let opportunities = 0;
  for (let court = 0; court + 1 < table.courtFrom.length; court++) {
    const { judges, lawyers, possible } = countCourt(table, court, reach, desk);
    const { sums } = desk;
    opportunities += possible;
    for (let j = 0; j < judges.length; j++) {
      for (let l = 0; l < lawyers.length; l++) {
        const at = (j * lawyers.length + l) * SUMS;
        if (sums[at + REACH]! < reach || sums[at + VARIANCE]! < variance || sums[at + LEAST_LOG_P]! > leastLogP) continue;
        kept.add(judges[j]!, lawyers[l]!, sums[at + OBSERVED]!, sums[at + EXPECTED]!, sums[at + VARIANCE]!);
      }
    }
  }
  return { ...kept.columns(), opportunities };
}

/** Arrays that every court uses in turn and leaves as it found them. */
interface Desk {
  /** Place of a judge and of a lawyer in the court at hand, or -1. */
  readonly judgeSlot: Int32Array;
  readonly lawyerSlot: Int32Array;
  readonly appearances: Int32Array;
  /** Cases of each judge and lawyer of the court in the stratum at hand. */
  ofJudge: Int32Array;
  ofLawyer: Int32Array;
  sums: Float64Array;
}

function openDesk({ judgeIds, lawyerIds }: UnitTable): Desk {
  return {
    judgeSlot: new Int32Array(judgeIds.length).fill(-1),
    lawyerSlot: new Int32Array(lawyerIds.length).fill(-1),
    appearances: new Int32Array(lawyerIds.length),
    ofJudge: new Int32Array(0),
    ofLawyer: new Int32Array(0),
    sums: new Float64Array(0),
  };
}

interface CourtCounts {
  readonly judges: readonly number[];
  readonly lawyers: readonly number[];
  readonly possible: number;
}

/** Dense counts of one court: every judge of it by every lawyer with enough cases in it. */
function countCourt(table: UnitTable, court: number, reach: number, desk: Desk): CourtCounts {
  const { judgeSlot, lawyerSlot, appearances } = desk;
  const [first, last] = [table.courtFrom[court]!, table.courtFrom[court + 1]!];
  const judges: number[] = [];
  const seen: number[] = [];
  const [from, to] = [table.stratumFrom[first]!, table.stratumFrom[last]!];
  for (let u = from; u < to; u++) {
    const j = table.judge[u]!;
    if (j >= 0 && judgeSlot[j] === -1) judgeSlot[j] = judges.push(j) - 1;
  }
  for (let i = table.lawyersFrom[from]!; i < table.lawyersFrom[to]!; i++)
    if (appearances[table.lawyers[i]!]!++ === 0) seen.push(table.lawyers[i]!);
  const lawyers = seen.filter((l) => appearances[l]! >= reach);
  for (const l of seen) appearances[l] = 0;
  for (const [slot, l] of lawyers.entries()) lawyerSlot[l] = slot;
  makeRoom(desk, judges.length, lawyers.length);
  for (let s = first; s < last; s++) countStratum(table, s, lawyers.length, desk);
  for (const j of judges) judgeSlot[j] = -1;
  for (const l of lawyers) lawyerSlot[l] = -1;
  return { judges, lawyers, possible: judges.length * seen.length };
}

function makeRoom(desk: Desk, judges: number, lawyers: number): void {
  const cells = judges * lawyers * SUMS;
  if (desk.sums.length < cells) desk.sums = new Float64Array(cells + (cells >> 1));
  desk.sums.fill(0, 0, cells);
  if (desk.ofJudge.length < judges) desk.ofJudge = new Int32Array(2 * judges);
  if (desk.ofLawyer.length < lawyers) desk.ofLawyer = new Int32Array(2 * lawyers);
}

function countStratum({ judge, lawyersFrom, lawyers, stratumFrom }: UnitTable, stratum: number, width: number, desk: Desk): void {
  const { judgeSlot, lawyerSlot, ofJudge, ofLawyer, sums } = desk;
  const [from, to] = [stratumFrom[stratum]!, stratumFrom[stratum + 1]!];
  const sitting: number[] = [];
  const appearing: number[] = [];
  let unknown = false;
  for (let u = from; u < to; u++) {
    if (judge[u]! < 0) unknown = true;
    else if (ofJudge[judgeSlot[judge[u]!]!]!++ === 0) sitting.push(judgeSlot[judge[u]!]!);
  }
  for (let i = lawyersFrom[from]!; i < lawyersFrom[to]!; i++) {
    const l = lawyerSlot[lawyers[i]!]!;
    if (l >= 0 && ofLawyer[l]!++ === 0) appearing.push(l);
  }
  // Where one judge hears everything there is no choice to be tested.
  if (sitting.length + (unknown ? 1 : 0) >= 2) {
    for (let u = from; u < to; u++) {
      if (judge[u]! < 0) continue;
      const row = judgeSlot[judge[u]!]! * width;
      for (let i = lawyersFrom[u]!; i < lawyersFrom[u + 1]!; i++) {
        const l = lawyerSlot[lawyers[i]!]!;
        if (l >= 0) sums[(row + l) * SUMS + OBSERVED]!++;
      }
    }
    for (const j of sitting) addOpportunities(to - from, ofJudge[j]!, j * width, appearing, ofLawyer, sums);
  }
  for (const j of sitting) ofJudge[j] = 0;
  for (const l of appearing) ofLawyer[l] = 0;
}

/** Expectation, variance and the least p-value that the margins allow, for a judge with a of n cases and every lawyer of the stratum. */
function addOpportunities(n: number, a: number, row: number, lawyers: readonly number[], ofLawyer: Int32Array, sums: Float64Array): void {
  const ln = lnFactorialTable(n);
  const others = n - a;
  const scale = 1 / (n * n * (n - 1));
  // Most lawyers have one case in a stratum.
  const [oneExpected, oneVariance, oneLogP] = [a / n, a * others * (n - 1) * scale, ln[a]! - ln[a - 1]! - ln[n]! + ln[n - 1]!];
  for (let i = 0; i < lawyers.length; i++) {
    const l = lawyers[i]!;
    const b = ofLawyer[l]!;
    const at = (row + l) * SUMS;
    if (b === 1) {
      sums[at + REACH]! += 1;
      sums[at + EXPECTED]! += oneExpected;
      sums[at + VARIANCE]! += oneVariance;
      sums[at + LEAST_LOG_P]! += oneLogP;
      continue;
    }
    sums[at + REACH]! += a < b ? a : b;
    sums[at + EXPECTED]! += (a * b) / n;
    sums[at + VARIANCE]! += a * b * others * (n - b) * scale;
    // P(k = min(a, b)): all of the rarer one's cases fall to the other.
    sums[at + LEAST_LOG_P]! += b <= a ? ln[a]! - ln[a - b]! - ln[n]! + ln[n - b]! : ln[others]! - ln[b - a]! - ln[n]! + ln[b]!;
  }
}

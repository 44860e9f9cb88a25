/** Counted pairs as columns: how far each stands from expectation, and the strata of the few that are looked at closely. */
import type { NodeId } from '../../model/entity.ts';
import { type Cell, moments } from '../evidence/cell.ts';
import type { Standing } from '../evidence/scatter.ts';
import { type CellReader, readCells } from './cells.ts';
import { countPairs, type MarginFilter, type PairTable } from './count.ts';
import type { Meeting } from './meeting.ts';
import { countingSort, tabulate, type UnitTable } from './table.ts';

/** Up to so many pairs each is counted over the time of its official alone; where they are more, strata are short and it makes no difference. */
const MOST_RECOUNTED = 20_000;

export interface Counted extends Required<Standing> {
  readonly pairs: number;
  readonly opportunities: number;
  /** Pairs tested, by official. */
  readonly testedOf: ReadonlyMap<NodeId, number>;
  nameOf(pair: number): { readonly official: NodeId; readonly counterpart: NodeId };
  /** Place of a pair; -1 where it was not tested. */
  placeOf(official: NodeId, counterpart: NodeId): number;
  /** Places of all tested pairs of an official. */
  placesOf(official: NodeId): readonly number[];
  cells(pair: number): Cell[];
}

export function countMeetings(
  meetings: readonly Meeting[],
  counterparts: (meeting: Meeting) => readonly NodeId[],
  filter: MarginFilter,
): Counted {
  return countTable(tabulate(meetings, counterparts), filter);
}

export function countTable(table: UnitTable, filter: MarginFilter): Counted {
  const counted = countPairs(table, filter);
  let reader: CellReader | null = null;
  const cells: CellReader = (j, l) => {
    reader ??= readCells(table);
    return reader(j, l);
  };
  const { judge, lawyer } = counted;
  return {
    pairs: counted.pairs,
    opportunities: counted.opportunities,
    testedOf: testedByJudge(table, counted),
    nameOf: (pair) => ({ official: table.judgeIds[judge[pair]!]!, counterpart: table.lawyerIds[lawyer[pair]!]! }),
    ...finder(table, counted),
    cells: (pair) => cells(judge[pair]!, lawyer[pair]!),
    ...standingOfPairs(counted, cells),
  };
}

function testedByJudge({ judgeIds }: UnitTable, { judge }: PairTable): ReadonlyMap<NodeId, number> {
  const counts = new Int32Array(judgeIds.length);
  for (const j of judge) counts[j]!++;
  const tested = new Map<NodeId, number>();
  for (const [j, id] of judgeIds.entries()) if (counts[j]! > 0) tested.set(id, counts[j]!);
  return tested;
}

/** Looks pairs up among those of their judge; the columns are sorted by judge at the first question. */
function finder({ judgeIds, lawyerIds }: UnitTable, { judge, lawyer }: PairTable): Pick<Counted, 'placeOf' | 'placesOf'> {
  let byJudge: { readonly items: Int32Array; readonly from: Int32Array } | null = null;
  let [judgeAt, lawyerAt]: Map<NodeId, number>[] = [];
  const of = (official: NodeId): Int32Array => {
    byJudge ??= countingSort(judge, judgeIds.length);
    judgeAt ??= new Map(judgeIds.map((id, i) => [id, i]));
    const j = judgeAt.get(official);
    return j === undefined ? new Int32Array(0) : byJudge.items.subarray(byJudge.from[j]!, byJudge.from[j + 1]!);
  };
  return {
    placesOf: (official) => [...of(official)],
    placeOf: (official, counterpart) => {
      lawyerAt ??= new Map(lawyerIds.map((id, i) => [id, i]));
      const l = lawyerAt.get(counterpart);
      return of(official).find((place) => lawyer[place] === l) ?? -1;
    },
  };
}

/** O, E and V of each pair; where there are few pairs, of the time in which the official was there. */
function standingOfPairs(counted: PairTable, cells: CellReader): Required<Standing> {
  const { pairs, judge, lawyer, observed, expected, variance } = counted;
  const z = new Float64Array(pairs);
  if (pairs > MOST_RECOUNTED) {
    for (let i = 0; i < pairs; i++) z[i] = variance[i]! > 0 ? (observed[i]! - expected[i]!) / Math.sqrt(variance[i]!) : 0;
    return { z, variance, expected };
  }
  const own = { z, variance: new Float64Array(pairs), expected: new Float64Array(pairs) };
  for (let pair = 0; pair < pairs; pair++) {
    const sums = moments(cells(judge[pair]!, lawyer[pair]!));
    z[pair] = sums.variance > 0 ? (sums.observed - sums.expected) / Math.sqrt(sums.variance) : 0;
    own.variance[pair] = sums.variance;
    own.expected[pair] = sums.expected;
  }
  return own;
}

/**
 * Whether the cases of a group lie with one official, given that the group was found by something else (who shares an address, an agent, a
 * buyer). The group's margins inside each stratum are kept and the officials dealt anew: the hypergeometric law of every stratum, which is
 * the rewiring of the graph inside strata carried through exactly (research/lead-science.md 1.5 no. 7).
 */

import type { NodeId } from '../../model/entity.ts';
import type { Scatter } from '../../model/leads/calibration.ts';
import { compareText } from '../../model/order.ts';
import type { Period } from '../evidence/bayes-factor.ts';
import { assignmentCell, type Cell } from '../evidence/cell.ts';
import { USUAL_ASSIGNMENT, USUAL_OUTCOME } from '../evidence/scatter.ts';
import { oncePer } from '../once.ts';
import { type Aspect, weighAspect } from '../pairs/weigh.ts';
import { append, gather } from './gather.ts';
import { HABIT, RESULT_VARIANCE, SHARE_VARIANCE, weighRate, type Yardstick } from './rate.ts';

/** One case as the comparison sees it. */
export interface SeatedCase {
  readonly id: string;
  /** Everybody who decided it and is not masked. */
  readonly officials: readonly NodeId[];
  /** Cases that could have gone to another official; '' where it cannot be compared. */
  readonly stratum: string;
  /** Quarter of the case: four times the year plus 0..3. */
  readonly time: number;
}

/** Cases that groups are compared in, put in order once for all of them. */
interface Docket {
  readonly placed: readonly SeatedCase[];
  readonly strata: ReadonlyMap<string, Stratum>;
  /** Cases of an official by stratum. */
  readonly sat: ReadonlyMap<NodeId, ReadonlyMap<string, readonly SeatedCase[]>>;
  readonly stays: ReadonlyMap<NodeId, Stay>;
  readonly period: Period;
}

interface Stratum {
  readonly officials: ReadonlySet<NodeId>;
  /** Quarters of its cases, ascending. */
  readonly times: Int32Array;
}

/** Quarters in which an official is taken to have been there. */
interface Stay {
  from: number;
  to: number;
}

const docketOf = oncePer((cases: readonly SeatedCase[]): Docket => {
  const placed = cases.filter((c) => c.stratum !== '');
  const strata = gather(placed, (c) => [c.stratum]).map(([key, own]): [string, Stratum] => [
    key,
    { officials: new Set(own.flatMap((c) => c.officials)), times: Int32Array.from(own, (c) => c.time).sort() },
  ]);
  const sat = gather(placed, (c) => c.officials).map(([official, own]) => [official, new Map(gather(own, (c) => [c.stratum]))] as const);
  return { placed, strata: new Map(strata), sat: new Map(sat), stays: staysOf(placed), period: periodOfCases(placed) };
});

/** One official's share of a group. */
export interface Concentration {
  readonly official: NodeId;
  readonly aspect: Aspect;
  /** Cases of the group that had the choice: those in strata where this official and another one sat. */
  readonly of: number;
  /** Officials who could have had them: what the strongest of them was picked from. */
  readonly among: number;
  /** Natural log of the Bayes factor after the price of having picked the strongest of `among`. */
  readonly logEvidence: number;
}

/** Few groups are no ground to estimate a scatter: the usual one, with a share of officials who scatter three times as far. */
export const ASSIGNMENT_SCATTER: Scatter = { tau: USUAL_ASSIGNMENT.tau, tail: 0.02, estimated: false };
export const OUTCOME_SCATTER: Scatter = { tau: USUAL_OUTCOME.tau, tail: 0.02, estimated: false };
/** Who was seen shortly before or after was there: quarters around the first and last case of an official. */
const AROUND = 1;
/** Cases of all other strata that a thin stratum's rate is drawn towards. */
const SHRINK = 4;
/** Nobody is expected to have everything. */
const MOST_SHARE = 0.95;

export function periodOfCases(cases: readonly { readonly time: number }[]): Period {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { time } of cases) {
    from = Math.min(from, time);
    to = Math.max(to, time);
  }
  return from > to ? { from: 0, to: 0 } : { from, to };
}

/**
 * Officials who had at least so many cases of the group, strongest first; all who could have had one are paid for. `belongs` must not look at
 * officials.
 */
export function concentrations(cases: readonly SeatedCase[], belongs: (seated: SeatedCase) => boolean, least: number): Concentration[] {
  const { placed, strata, sat, stays, period } = docketOf(cases);
  const group = placed.filter(belongs);
  const members = new Set(group);
  const own = new Map<string, SeatedCase[]>();
  for (const seated of group) append(own, seated.stratum, seated);
  const officials = [...new Set([...own.keys()].flatMap((stratum) => [...strata.get(stratum)!.officials]))].sort(compareText);
  const found = officials.flatMap((official) => {
    const his = sat.get(official)!;
    const counts = [...own].flatMap(
      ([stratum, of]) => countOf(strata.get(stratum)!.times, his.get(stratum) ?? [], of, members, stays.get(official)!) ?? [],
    );
    if (counts.length === 0) return [];
    const others = counts.reduce((sum, { n, a, b, k }) => ({ his: sum.his + a - k, of: sum.of + n - b }), { his: 0, of: 0 });
    const share = (others.his + 0.5) / (others.of + 1);
    const of = counts.reduce((sum, { b }) => sum + b, 0);
    const aspect =
      of > LARGE * (of + others.of)
        ? weighRate(
            counts.reduce((sum, { k }) => sum + k, 0),
            of,
            yardstick(counts, share, others.of),
          )
        : weighAspect(
            'assignment',
            counts.map(({ n, a, b, k, quarter }) => assignmentCell(n, a, b, k, quarter)),
            0,
            ASSIGNMENT_SCATTER,
            period,
          );
    return [{ official, aspect, of }];
  });
  return found
    .filter(({ aspect }) => aspect.observed >= least)
    .map((one) => ({ ...one, among: found.length, logEvidence: one.aspect.logBayesFactor - Math.log(found.length) }))
    .sort((a, b) => b.logEvidence - a.logEvidence || compareText(a.official, b.official));
}

function staysOf(cases: readonly SeatedCase[]): Map<NodeId, Stay> {
  const stays = new Map<NodeId, Stay>();
  for (const { officials, time } of cases) {
    for (const official of officials) {
      const stay = stays.get(official);
      if (stay === undefined) stays.set(official, { from: time - AROUND, to: time + AROUND });
      else {
        stay.from = Math.min(stay.from, time - AROUND);
        stay.to = Math.max(stay.to, time + AROUND);
      }
    }
  }
  return stays;
}

interface Count {
  readonly n: number;
  readonly a: number;
  readonly b: number;
  readonly k: number;
  readonly quarter: number;
}

/** Cases of a stratum in the official's time. Null where he never sat in it, sat in all of it, or it has none of the group then. */
function countOf(
  times: Int32Array,
  his: readonly SeatedCase[],
  group: readonly SeatedCase[],
  members: ReadonlySet<SeatedCase>,
  { from, to }: Stay,
): Count | null {
  const first = firstAtLeast(times, from);
  const n = firstAtLeast(times, to + 1) - first;
  const a = his.length;
  if (a === 0 || a === n) return null;
  const b = group.filter(({ time }) => time >= from && time <= to).length;
  return b === 0 ? null : { n, a, b, k: his.filter((c) => members.has(c)).length, quarter: times[first]! };
}

function firstAtLeast(ascending: Int32Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A group that makes up more than this of its strata is much of what its official is seen with there: then his share of the other cases sets
 * the yardstick. Margins decide, never who met whom.
 */
const LARGE = 0.1;

function yardstick(counts: readonly Count[], everywhere: number, cases: number): Yardstick {
  let [expected, of] = [0, 0];
  for (const { n, a, b, k } of counts) {
    expected += (b * (a - k + SHRINK * everywhere)) / (n - b + SHRINK);
    of += b;
  }
  return { rate: Math.min(MOST_SHARE, expected / of), cases, variance: SHARE_VARIANCE };
}

/** An official's share of the group against his share of the other cases, the group left out: for groups that make up much of their strata. */
export function shareBeyondOthers(group: readonly SeatedCase[], others: readonly SeatedCase[], official: NodeId): Aspect {
  const his = (c: SeatedCase): boolean => c.officials.includes(official);
  const share = (among: readonly SeatedCase[], towards: number): number =>
    (among.filter(his).length + SHRINK * towards) / (among.length + SHRINK);
  const everywhere = (others.filter(his).length + 0.5) / (others.length + 1);
  const strata = new Map(gather(others, (c) => [c.stratum]));
  const expected = group.reduce((sum, c) => sum + share(strata.get(c.stratum) ?? [], everywhere), 0);
  const rate = Math.min(MOST_SHARE, expected / group.length);
  return weighRate(group.filter(his).length, group.length, { rate, cases: others.length, variance: SHARE_VARIANCE });
}

/** A case that ended one way or the other. */
export interface EndedCase {
  readonly id: string;
  /** What the base rate depends on: court, kind and time. */
  readonly stratum: string;
  readonly time: number;
  readonly good: boolean;
}

/** How the group's cases ended against the other cases of their strata; `left` are cases that set no yardstick, the group's own among them. */
export function beyondLikeCases(
  own: readonly EndedCase[],
  all: readonly EndedCase[],
  left: (ended: EndedCase) => boolean,
): { readonly aspect: Aspect; readonly others: number } {
  const yardstick = all.filter((c) => !left(c));
  const everywhere = (yardstick.filter((c) => c.good).length + 0.5) / (yardstick.length + 1);
  const counts = new Map<string, { good: number; of: number }>();
  for (const { stratum, good } of yardstick) {
    const count = counts.get(stratum) ?? { good: 0, of: 0 };
    count.of++;
    if (good) count.good++;
    counts.set(stratum, count);
  }
  let [expected, others] = [0, 0];
  for (const { stratum } of own) {
    const { good: shown, of } = counts.get(stratum) ?? { good: 0, of: 0 };
    others = Math.max(others, of);
    expected += (shown + SHRINK * everywhere) / (of + SHRINK);
  }
  const rate = own.length === 0 ? everywhere : expected / own.length;
  const shown = own.filter((c) => c.good).length;
  return { aspect: weighRate(shown, own.length, { rate, cases: yardstick.length, variance: RESULT_VARIANCE }), others };
}

/** Graded results: `others` cases behind the ranks. Grades too may be a habit: some innocents are as far off as a scheme. */
export function weighGrades(cells: readonly Cell[], period: Period, others: number): Aspect {
  const aspect = weighAspect('outcome', cells, RESULT_VARIANCE + 1 / (1 + others), OUTCOME_SCATTER, period);
  return { ...aspect, logBayesFactor: -Math.log((1 - HABIT) * Math.exp(-aspect.logBayesFactor) + HABIT) };
}

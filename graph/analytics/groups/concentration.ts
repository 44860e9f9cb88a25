/**
 * Whether the cases of a group lie with one official, given that the group was found by something else (who shares an address, an agent, a
 * buyer). The group's margins inside each stratum are kept and the officials dealt anew: the hypergeometric law of every stratum, which is
 * the rewiring of the graph inside strata carried through exactly (research/lead-science.md 1.5 no. 7).
 */
import type { NodeId } from '../../model/entity.ts';
import { compareText } from '../../model/order.ts';
import type { Period } from '../evidence/bayes-factor.ts';
import { type AssignmentCell, assignmentCell, type Cell, outcomeCell } from '../evidence/cell.ts';
import type { Scatter } from '../evidence/scatter.ts';
import { USUAL_ASSIGNMENT, USUAL_OUTCOME } from '../evidence/scatter.ts';
import { type Aspect, weighAspect } from '../pairs/weigh.ts';

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

export function periodOfCases(cases: readonly { readonly time: number }[]): Period {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { time } of cases) {
    from = Math.min(from, time);
    to = Math.max(to, time);
  }
  return from > to ? { from: 0, to: 0 } : { from, to };
}

/** Every official who could have had cases of the group, strongest first. `belongs` must not look at officials. */
export function concentrations(cases: readonly SeatedCase[], belongs: (seated: SeatedCase) => boolean): Concentration[] {
  const placed = cases.filter((c) => c.stratum !== '');
  const strata = new Map<string, SeatedCase[]>();
  for (const seated of placed.filter(belongs)) strata.set(seated.stratum, []);
  for (const seated of placed) strata.get(seated.stratum)?.push(seated);
  const stays = staysOf(placed);
  const officials = [...new Set([...strata.values()].flatMap((all) => all.flatMap((c) => c.officials)))].sort(compareText);
  const period = periodOfCases(placed);
  const found = officials.flatMap((official) => {
    const cells = [...strata.values()].flatMap((all) => cellOf(all, official, stays.get(official)!, belongs) ?? []);
    if (cells.length === 0) return [];
    const aspect = weighAspect('assignment', cells, 0, ASSIGNMENT_SCATTER, period);
    return [{ official, aspect, of: cells.reduce((sum, cell) => sum + cell.b, 0) }];
  });
  return found
    .map((one) => ({ ...one, among: found.length, logEvidence: one.aspect.logBayesFactor - Math.log(found.length) }))
    .sort((a, b) => b.logEvidence - a.logEvidence || compareText(a.official, b.official));
}

function staysOf(cases: readonly SeatedCase[]): Map<NodeId, { from: number; to: number }> {
  const stays = new Map<NodeId, { from: number; to: number }>();
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

/** Null where the official never sat in the stratum, sat in all of it, or it has none of the group in his time. */
function cellOf(
  all: readonly SeatedCase[],
  official: NodeId,
  stay: { readonly from: number; readonly to: number },
  belongs: (seated: SeatedCase) => boolean,
): AssignmentCell | null {
  let [n, a, b, k, quarter] = [0, 0, 0, 0, Number.POSITIVE_INFINITY];
  for (const seated of all) {
    if (seated.time < stay.from || seated.time > stay.to) continue;
    n++;
    quarter = Math.min(quarter, seated.time);
    const [his, own] = [seated.officials.includes(official), belongs(seated)];
    if (his) a++;
    if (own) b++;
    if (his && own) k++;
  }
  return a === 0 || a === n || b === 0 ? null : assignmentCell(n, a, b, k, quarter);
}

/** An official's share of the group against his share of the other cases, the group left out: for groups that make up much of their strata. */
export function shareBeyondOthers(group: readonly SeatedCase[], others: readonly SeatedCase[], official: NodeId): Aspect {
  const his = (c: SeatedCase): boolean => c.officials.includes(official);
  const share = (among: readonly SeatedCase[], towards: number): number =>
    (among.filter(his).length + SHRINK * towards) / (among.length + SHRINK);
  const everywhere = share(others, 0.1);
  const strata = new Map<string, SeatedCase[]>();
  for (const other of others) strata.set(other.stratum, [...(strata.get(other.stratum) ?? []), other]);
  const cells = group.map((c) => outcomeCell(Math.min(0.95, share(strata.get(c.stratum) ?? [], everywhere)), his(c), c.time));
  return weighAspect('assignment', cells, 1 / (others.length + SHRINK), ASSIGNMENT_SCATTER, periodOfCases([...group, ...others]));
}

/** A case that ended one way or the other. */
export interface EndedCase {
  readonly id: string;
  /** What the base rate depends on: court, kind and time. */
  readonly stratum: string;
  readonly time: number;
  readonly good: boolean;
}

/** Innocent groups differ by so much in log odds, as officials do where it was measured (lead-science.md 3.1). */
const GROUP_VARIANCE = 0.16;

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
  let others = 0;
  const cells: Cell[] = own.map(({ stratum, good, time }) => {
    const { good: shown, of } = counts.get(stratum) ?? { good: 0, of: 0 };
    others = Math.max(others, of);
    return outcomeCell((shown + SHRINK * everywhere) / (of + SHRINK), good, time);
  });
  return { aspect: weighOutcomes(cells, periodOfCases(all), others), others };
}

/** `others`: cases behind the yardstick; what it leaves open widens the null. */
export function weighOutcomes(cells: readonly Cell[], period: Period, others: number): Aspect {
  return weighAspect('outcome', cells, GROUP_VARIANCE + 1 / (others + SHRINK), OUTCOME_SCATTER, period);
}

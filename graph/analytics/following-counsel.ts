/**
 * Lawyers whose cases go with a judge from one court to another: above expectation before him at the first court and again at the second,
 * where they hardly appeared before he came. The two courts are two independent samples, so that their evidence adds; that the lawyer came
 * when the judge did is asked of him against all other lawyers of the second court (difference in differences) and is a condition, not
 * evidence: lawyers come and go in bursts.
 */
import type { NodeId } from '../model/entity.ts';
import { assignmentCell } from './evidence/cell.ts';
import { cellsTail } from './evidence/scatter.ts';
import { findMoves, type Move } from './moves.ts';
import type { Meeting } from './pairs/meeting.ts';
import { type Recounts, readPair } from './pairs/readings.ts';
import type { WeighedPair } from './pairs/weigh.ts';

/** Appearances of a lawyer at the second court before and after the judge came, beside those of everybody. */
export interface Arrival {
  readonly before: number;
  readonly after: number;
  readonly everybody: { readonly before: number; readonly after: number };
  /** Chance of so many after, if the lawyer's cases were spread over time as everybody's are. */
  readonly p: number;
}

export interface Following {
  readonly move: Move;
  readonly lawyer: NodeId;
  readonly before: WeighedPair;
  readonly after: WeighedPair;
  readonly arrival: Arrival;
  /** Natural logs of the least Bayes factor of each half over all admissible counts. */
  readonly least: { readonly before: number; readonly after: number };
  /**
   * Lawyers of other firms who came with the judge and stand above expectation at both courts by one standard deviation or more: where a
   * subject or a bar moves with him, no single one needs to stand out.
   */
  readonly others: number;
  /** That one of the two halves is chance. */
  readonly p: number;
}

export interface FollowingBounds {
  /** Joint cases in each half. */
  readonly leastUnits: number;
  /** Observed over expected in each half. */
  readonly leastRatio: number;
  /** Largest chance that the lawyer's coming is that of everybody. */
  readonly largestArrival: number;
}

/** Pairs of move and lawyer whose margins allow both halves, and those that stand above expectation in both. */
export function followingCounsel(
  recounts: Recounts,
  bounds: FollowingBounds,
): { readonly tested: number; readonly found: readonly Following[] } {
  const { weighed, firmOf } = recounts;
  const atCourt = new Map<string, Meeting[]>();
  for (const meeting of weighed.meetings) {
    const own = atCourt.get(meeting.court);
    if (own === undefined) atCourt.set(meeting.court, [meeting]);
    else own.push(meeting);
  }
  const pairs = new Map(weighed.pairs.map((p) => [`${p.official}|${p.counterpart}`, p]));
  let tested = 0;
  const found: Following[] = [];
  for (const move of findMoves(weighed.meetings)) {
    const [here, there] = [move.fromCourt, move.toCourt].map((court) => atCourt.get(court) ?? []);
    const busy = busyLawyers(there!, bounds.leastUnits);
    const lawyers = [...busyLawyers(here!, bounds.leastUnits)].filter((l) => busy.has(l)).sort();
    tested += lawyers.length;
    const drafts = lawyers.flatMap((lawyer) => {
      const before = pairs.get(`${move.from}|${lawyer}`);
      const after = pairs.get(`${move.to}|${lawyer}`);
      if (before?.aspects.assignment === undefined || after?.aspects.assignment === undefined) return [];
      const arrival = arrivalOf(lawyer, there!, move.quarter);
      return arrival.p > bounds.largestArrival ? [] : [{ lawyer, before, after, arrival }];
    });
    for (const { lawyer, before, after, arrival } of drafts) {
      if (![before, after].every((half) => standsAbove(half, bounds))) continue;
      const firm = firmOf(lawyer);
      found.push({
        ...{ move, lawyer, before, after, arrival },
        least: {
          before: readPair(before, recounts).leastLogBayesFactor,
          after: readPair(after, recounts).leastLogBayesFactor,
        },
        others: drafts.filter((d) => d.lawyer !== lawyer && (firm === null || firmOf(d.lawyer) !== firm)).length,
        p: Math.max(pOf(before), pOf(after)),
      });
    }
  }
  return { tested, found };
}

function pOf({ aspects }: WeighedPair): number {
  return aspects.assignment?.p ?? 1;
}

function standsAbove({ aspects }: WeighedPair, { leastUnits, leastRatio }: FollowingBounds): boolean {
  const { observed, expected } = aspects.assignment!;
  return observed >= leastUnits && observed >= leastRatio * expected;
}

/** Lawyers with so many cases at a court: a choice by margins. */
function busyLawyers(meetings: readonly Meeting[], least: number): Set<NodeId> {
  const counts = new Map<NodeId, number>();
  for (const { stratum, counterparts } of meetings)
    if (stratum !== '') for (const lawyer of counterparts) counts.set(lawyer, (counts.get(lawyer) ?? 0) + 1);
  return new Set([...counts].flatMap(([lawyer, count]) => (count >= least ? [lawyer] : [])));
}

/** The lawyer's cases by time against all cases of the same class and cause: a court that publishes more of late shows more of everybody. */
function arrivalOf(lawyer: NodeId, meetings: readonly Meeting[], quarter: number): Arrival {
  const kinds = new Map<string, { n: number; a: number; b: number; k: number }>();
  for (const { stratum, counterparts, time } of meetings) {
    if (stratum === '') continue;
    const kind = stratum.slice(0, stratum.lastIndexOf('|'));
    const count = kinds.get(kind) ?? { n: 0, a: 0, b: 0, k: 0 };
    const [own, after] = [counterparts.includes(lawyer), time >= quarter];
    kinds.set(kind, {
      n: count.n + 1,
      a: count.a + Number(after),
      b: count.b + Number(own),
      k: count.k + Number(own && after),
    });
  }
  const counts = [...kinds.values()].filter(({ b }) => b > 0);
  const sum = (of: (count: (typeof counts)[number]) => number): number => counts.reduce((total, count) => total + of(count), 0);
  const cells = counts.map(({ n, a, b, k }) => assignmentCell(n, a, b, k, quarter));
  return {
    before: sum(({ b, k }) => b - k),
    after: sum(({ k }) => k),
    everybody: { before: sum(({ n, a }) => n - a), after: sum(({ a }) => a) },
    p: cellsTail(cells, { tau: 0, tail: 0 }),
  };
}

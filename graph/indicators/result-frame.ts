/** What indicators on the results of a pair share: in whose papers both stand, and how the two fare with others. */
import type { Meeting, Result } from '../analytics/pairs/meeting.ts';
import type { WeighedPair, WeighedPairs } from '../analytics/pairs/weigh.ts';
import { pairResults, standsIn } from './pair-frame.ts';

/** Meetings of a relation by results alone: among those of the official, the ones in whose papers the counterpart stands. */
export function bothStandIn(meeting: Meeting, { counterpart }: WeighedPair): boolean {
  return meeting.dossiers.some((d) => standsIn(d, counterpart));
}

export interface ComparedResults<R extends Result> {
  readonly own: readonly R[];
  /** Of the counterpart before other officials. */
  readonly elsewhere: readonly R[];
  /** Of the official with others. */
  readonly others: readonly R[];
}

/** Where results are good for those who gain by them alone. */
export function compareResults<R extends Result = Result>(pair: WeighedPair, weighed: WeighedPairs): ComparedResults<R> {
  const { official, counterpart } = pair;
  const own = new Set(pairResults(weighed, pair).map(({ result }) => result));
  const [ofOfficial, withCounterpart] = [weighed.lookup.resultsOf(official), weighed.lookup.resultsWith(counterpart)] as [R[], R[]];
  return {
    own: ofOfficial.filter((r) => own.has(r)),
    elsewhere: withCounterpart.filter((r) => r.official !== official && r.gained.includes(counterpart)),
    others: ofOfficial.filter((r) => !own.has(r)),
  };
}

export function endedWell(results: readonly Result[]): number {
  return results.filter((r) => r.endedWell).length;
}

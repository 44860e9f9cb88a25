/** Companies whose cases lie with one judge, and whether the court deals out other companies' cases so. */
import type { NodeId } from '../model/entity.ts';
import { usualShareOfOne } from './court-practice.ts';
import type { Recounts } from './pairs/readings.ts';
import { type WeighedPair, type WeighedPairs, weighAspect } from './pairs/weigh.ts';
import type { UnitOptions } from './units.ts';

/** Cases of a company from which its share with one judge can be told. */
const FEWEST_CASES = 4;

/**
 * Natural log of the least Bayes factor over defensible counts: as it is, with series chained over 60 days, in strata of years. Chained
 * over more, all cases of a company that comes every few months would be one event.
 */
export function leastEvidence({ official, counterpart }: WeighedPair, { weighed, cells }: Recounts): number {
  const courts = [...new Set(weighed.lookup.meetingsOf(official).map((m) => m.court))];
  const counted = (options: UnitOptions | 'as-weighed'): number =>
    weighAspect('assignment', cells(courts, options, official, counterpart), 0, weighed.scatter.assignment, weighed.period).logBayesFactor;
  return Math.min(...(['as-weighed', { windowDays: 60 }, { finest: 'year' }] as const).map(counted));
}

/** The share that one judge usually has of the other companies of the court; null where too few come again and again. */
export function usualShare({ lookup }: WeighedPairs, court: string, client: NodeId): number | null {
  return usualShareOfOne(
    lookup
      .meetingsAt(court)
      .flatMap(({ official: judge, counterparts }) =>
        judge !== null ? counterparts.flatMap((party) => (party === client ? [] : [{ party, judge }])) : [],
      ),
    FEWEST_CASES,
  );
}

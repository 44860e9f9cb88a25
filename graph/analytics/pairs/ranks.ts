/** How sure the order of pairs is: ranks over draws of how far each stands above expectation (lead-science.md 1.6, 1.7). */
import { drawShift, shiftPosterior } from '../evidence/interval.ts';
import { seededRandom } from '../network/seeded-random.ts';
import type { AspectName } from './meeting.ts';
import type { WeighedPair, WeighedPairs } from './weigh.ts';

const DRAWS = 500;
/** So many pairs, those of the greatest evidence, are drawn; the others almost never come before a lead. */
const MOST_RANKED = 200;
const LEVEL = 0.9;
const SEED = 20_260;

export interface RankInterval {
  readonly from: number;
  readonly to: number;
  /** Pairs of the relation that were tested. */
  readonly of: number;
}

/** Ranks of the pairs that have the aspect, each as the interval of ranks that it takes in nine of ten draws. */
export function rankIntervals(weighed: WeighedPairs, name: AspectName): ReadonlyMap<WeighedPair, RankInterval> {
  const ranked = weighed.pairs
    .filter((pair) => pair.aspects[name] !== undefined)
    .sort((a, b) => b.aspects[name]!.logBayesFactor - a.aspects[name]!.logBayesFactor)
    .slice(0, MOST_RANKED);
  const posteriors = ranked.map(({ aspects }) => {
    const { cells, nuisance } = aspects[name]!;
    return shiftPosterior(cells, { scatter: Math.hypot(weighed.scatter[name].tau, Math.sqrt(nuisance)), share: weighed.share });
  });
  const random = seededRandom(SEED);
  const ranks = ranked.map(() => new Int32Array(DRAWS));
  for (let draw = 0; draw < DRAWS; draw++) {
    const shifts = posteriors.map((posterior) => drawShift(posterior, random()));
    const order = Array.from(shifts.keys()).sort((a, b) => shifts[b]! - shifts[a]!);
    for (const [rank, i] of order.entries()) ranks[i]![draw] = rank + 1;
  }
  const outside = Math.round(((1 - LEVEL) / 2) * DRAWS);
  return new Map(
    ranked.map((pair, i) => {
      const sorted = ranks[i]!.sort();
      return [pair, { from: sorted[outside]!, to: sorted[DRAWS - 1 - outside]!, of: weighed.tested }];
    }),
  );
}

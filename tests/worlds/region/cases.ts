import { dayInQuarter } from '../calendar.ts';
import type { Crime } from '../criminal-docket.ts';
import type { CourtId } from '../places.ts';
import type { Rng } from '../rng.ts';
import { type Region, seatOf } from './region.ts';
import { drawTrial, type Trial, type TrialChoices } from './trials.ts';

/** Adds criminal cases of one court to the region, spread over three years from 2018 on. */
export function addTrials(
  region: Region,
  rng: Rng,
  court: CourtId,
  count: number,
  crimes: readonly Crime[],
  choices: TrialChoices | ((index: number) => TrialChoices),
): Trial[] {
  const seat = seatOf(region, court);
  const trials = Array.from({ length: count }, (_, i) =>
    drawTrial(region, rng, seat, rng.pick(crimes), dayInQuarter(rng, rng.int(2018, 2020), rng.int(1, 4)), {
      mayDrop: false,
      ...(typeof choices === 'function' ? choices(i) : choices),
    }),
  );
  return trials;
}

/** Puts the cases on the docket in the place of others of the same official, so that nobody stands out by mere load. */
export function publishTrials(region: Region, trials: readonly Trial[], who: 'judge' | 'prosecutor' = 'judge'): readonly string[] {
  for (const trial of trials) {
    const own = region.trials.filter((each) => each[who] === trial[who] && !region.engaged.has(each.number));
    if (own.length > 6) region.trials.splice(region.trials.indexOf(own[own.length >> 1]!), 1);
  }
  region.trials.push(...trials);
  for (const { number } of trials) region.engaged.add(number);
  return trials.map(({ number }) => number);
}

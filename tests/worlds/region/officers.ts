import type { CourtId } from '../places.ts';
import type { Rng } from '../rng.ts';
import { engage, judgesOf, type Region } from './region.ts';
import type { Division, Judge } from './staff.ts';

/** A judge or officer of a division of one of the bigger courts, in no other plot. */
function sitterOf(region: Region, rng: Rng, division: Division): { readonly officer: Judge; readonly court: CourtId } {
  const candidates = region.seats
    .filter(({ civil }) => civil > 2)
    .flatMap(({ court }) =>
      judgesOf(region, court.id, division, '2019-01-01').map((officer) => ({ name: officer.name, officer, court: court.id })),
    );
  return engage(region, rng, candidates);
}

export const officerOf = (region: Region, rng: Rng) => sitterOf(region, rng, 'execution');
export const criminalJudgeOf = (region: Region, rng: Rng) => sitterOf(region, rng, 'criminal');

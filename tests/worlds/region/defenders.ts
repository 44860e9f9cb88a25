import type { CourtId } from '../places.ts';
import type { Rng } from '../rng.ts';
import type { Counsel } from './bar.ts';
import { engage, type Region } from './region.ts';

/** A lawyer of the middle of the local bar who takes criminal cases and is in no other plot. */
export function criminalLawyerOf(region: Region, rng: Rng, court: CourtId): Counsel {
  const local = region.bar.filter(({ home, legalAid }) => home === court && !legalAid).slice(2);
  return engage(region, rng, local);
}

import type { Cast } from './cast.ts';
import type { CriminalPlan } from './criminal-docket.ts';
import type { Books, CivilPlan } from './docket.ts';
import type { Draft } from './draft.ts';
import type { Rng } from './rng.ts';
import type { Claim } from './truth.ts';

/** The world while it is being made: its people and registers, what is planned and what is written. */
export interface Province {
  readonly rng: Rng;
  readonly books: Books;
  readonly cast: Cast;
  /** Suits still to be written: a scheme about assignment changes these. */
  readonly suits: CivilPlan[];
  readonly prosecutions: CriminalPlan[];
  readonly drafts: Draft[];
}

/** A planted scheme or an honest look-alike: adds what it needs to the province and says what is true of it. */
export type Plot = (province: Province) => Claim;

/** Adds documents to the province and hands them back. */
export function publish(province: Province, ...drafts: readonly Draft[]): readonly Draft[] {
  province.drafts.push(...drafts);
  return drafts;
}

import type { Books } from '../docket.ts';
import type { Draft, Lawyer, OfficialRef } from '../draft.ts';
import type { CourtId } from '../places.ts';
import type { Rng } from '../rng.ts';
import type { Counsel } from './bar.ts';
import { scatter } from './chance.ts';
import type { Seat } from './courts.ts';
import type { Setting } from './settings.ts';
import { type Division, type Judge, type Staff, sits } from './staff.ts';
import type { Suit } from './suits.ts';
import type { Trial } from './trials.ts';

export const STRENGTHS = ['small', 'medium', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Somebody or something outside office and bar: a lender, a buyer, an appraiser, a prisoner. */
export interface Other {
  readonly kind: 'person' | 'organization';
  readonly name: string;
}

/** What a plot says about itself. */
export interface Claim {
  readonly officials: readonly OfficialRef[];
  readonly lawyers?: readonly Lawyer[];
  readonly others?: readonly Other[];
  /** Numbers of the cases that show it. */
  readonly cases: readonly string[];
  /** Figures that a test recomputes. */
  readonly figures?: Readonly<Record<string, number>>;
}

/** The region while it is being made. */
export interface Region {
  readonly rng: Rng;
  readonly setting: Setting;
  readonly seats: readonly Seat[];
  readonly books: Books;
  readonly staff: Staff;
  readonly bar: readonly Counsel[];
  readonly suits: Suit[];
  readonly trials: Trial[];
  readonly drafts: Draft[];
  /** People and cases that belong to a plot: no second plot takes them. */
  readonly engaged: Set<object | string>;
}

/** A scheme: changes plans or adds papers, and says what is true of them. */
export type Plot = (region: Region, rng: Rng, strength: Strength) => Claim;
/** An honest look-alike: the same shape with a lawful reason. */
export type Lookalike = (region: Region, rng: Rng) => Claim;

export const bySize = <T>(strength: Strength, small: T, medium: T, strong: T): T =>
  strength === 'small' ? small : strength === 'medium' ? medium : strong;

/** Log-odds by which one lawyer's cases tend to one judge without any wrong: always the same for the same two. */
export function affinity(region: Region, judge: string, lawyer: string): number {
  return region.setting.affinity * scatter(region.rng.fork(`affinity ${judge} ${lawyer}`), region.setting.tails);
}

/** Log-odds by which a lawyer fares better or worse before one judge without any wrong. */
export function chemistry(region: Region, judge: string, lawyer: string): number {
  return region.setting.chemistry * scatter(region.rng.fork(`chemistry ${judge} ${lawyer}`), region.setting.tails);
}

/** How mild a court is as a whole, on the log of a sentence. */
export const mildness = (region: Region, court: CourtId): number =>
  region.setting.courts * scatter(region.rng.fork(`court ${court}`), Infinity);

export function judgesOf(region: Region, court: CourtId, division: Division, day: string): readonly Judge[] {
  return region.staff.judges.filter((judge) => sits(judge, court, division, day));
}

export const judgeNamed = (region: Region, name: string): Judge => region.staff.judges.find((judge) => judge.name === name)!;

/** Six hidden kinds of case; everybody knows one of them best. */
export const NICHES = 6;
export function nicheOf(region: Region, name: string): number {
  const known = niches.get(region) ?? new Map<string, number>();
  niches.set(region, known);
  const niche = known.get(name) ?? region.rng.fork(`niche ${name}`).int(0, NICHES - 1);
  known.set(name, niche);
  return niche;
}
/** Everybody's, drawn once: the bar is asked about it at every suit. */
const niches = new WeakMap<Region, Map<string, number>>();

/** The lot: by intake, by what ties the lawyers of the case to the judge innocently, and by who knows its hidden kind. */
export function assign(
  region: Region,
  rng: Rng,
  court: CourtId,
  division: Division,
  day: string,
  lawyers: readonly Lawyer[],
  niche?: number,
): string {
  const there = judgesOf(region, court, division, day);
  const sitting = there.length > 0 ? there : judgesOf(region, court, 'civil', day);
  const odds = (judge: Judge): number =>
    lawyers.reduce((sum, lawyer) => sum + affinity(region, judge.name, lawyer.name), 0) +
    (niche !== undefined && nicheOf(region, judge.name) === niche ? region.setting.niches : 0);
  return rng.weighted(sitting, (judge) => judge.intake * Math.exp(odds(judge))).name;
}

/** Takes somebody whom no plot has yet; the last resort is one of the candidates whom another plot has. */
export function engage<T extends { readonly name: string }>(region: Region, rng: Rng, candidates: readonly T[]): T {
  const free = candidates.filter(({ name }) => !region.engaged.has(name));
  const taken = rng.pick(free.length > 0 ? free : candidates);
  region.engaged.add(taken.name);
  return taken;
}

export const seatOf = (region: Region, court: CourtId): Seat => region.seats.find((seat) => seat.court.id === court)!;

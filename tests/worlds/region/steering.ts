import { addMonths, daysBetween } from '../../../graph/model/time.ts';
import type { Lawyer } from '../draft.ts';
import type { CourtId } from '../places.ts';
import type { Rng } from '../rng.ts';
import { type Counsel, drawCounsel } from './bar.ts';
import { engage, judgesOf, type Region } from './region.ts';
import type { Judge } from './staff.ts';
import { decide, type Suit } from './suits.ts';

/** Which suits a plot about one judge and one lawyer may touch. */
export interface Scene {
  readonly court: CourtId;
  readonly judge: Judge;
  readonly lawyer: Counsel;
  readonly from: string;
  readonly to: string;
}

const BIG = (region: Region) => region.seats.filter(({ civil }) => civil > 2);

/** A general civil judge who sat all the time, and a lawyer of the local bar of the given ranks, neither in another plot. */
export function drawScene(region: Region, rng: Rng, ranks: readonly [number, number], months: number): Scene {
  const start = `${rng.int(2017, 2021 - Math.ceil(months / 12))}-0${rng.int(1, 9)}-01`;
  const candidates = BIG(region).flatMap(({ court }) =>
    judgesOf(region, court.id, 'civil', start)
      .filter((judge) => judge.spells.length === 1)
      .map((judge) => ({ name: judge.name, judge, court: court.id })),
  );
  const { judge, court } = engage(region, rng, candidates);
  const local = region.bar.filter(({ home }) => home === court).slice(ranks[0], ranks[1] + 1);
  return { court, judge, lawyer: engage(region, rng, local), from: start, to: addMonths(start, months) };
}

export const has = (lawyers: readonly Lawyer[], lawyer: Lawyer): boolean => lawyers.some(({ name }) => name === lawyer.name);
export const appears = (suit: Suit, lawyer: Lawyer): boolean => has(suit.plaintiffLawyers, lawyer) || has(suit.defendantLawyers, lawyer);

/** Suits of the scene's court, general division and window that no plot has. */
export function suitsIn(region: Region, { court, from, to }: Pick<Scene, 'court' | 'from' | 'to'>): readonly Suit[] {
  return region.suits.filter(
    (suit) =>
      suit.court.id === court &&
      suit.division === 'civil' &&
      suit.acceptedOn >= from &&
      suit.acceptedOn < to &&
      suit.result !== 'withdrawn' &&
      !suit.mediated &&
      suit.cause !== '物业服务合同纠纷' &&
      !region.engaged.has(suit.number),
  );
}

/** Lets the lawyer act in the suit, for the plaintiff in seven of ten. */
export function retain(rng: Rng, suit: Suit, lawyer: Counsel): void {
  const forPlaintiff = rng.chance(0.7);
  const keep = (lawyers: readonly Lawyer[]): readonly Lawyer[] => lawyers.filter(({ firm }) => firm !== lawyer.firm);
  suit.plaintiffLawyers = forPlaintiff ? [lawyer] : keep(suit.plaintiffLawyers);
  suit.defendantLawyers = forPlaintiff ? keep(suit.defendantLawyers) : [lawyer];
}

/** Takes the lawyer out of a suit where another lawyer of the bar can stand. */
export function replace(region: Region, rng: Rng, suit: Suit, lawyer: Lawyer): void {
  const swap = (lawyers: readonly Lawyer[], others: readonly Lawyer[]): readonly Lawyer[] =>
    has(lawyers, lawyer) ? [drawCounsel(rng, region.bar, suit.court.id, 'civil', [lawyer, ...others])] : lawyers;
  suit.plaintiffLawyers = swap(suit.plaintiffLawyers, suit.defendantLawyers);
  suit.defendantLawyers = swap(suit.defendantLawyers, suit.plaintiffLawyers);
}

/**
 * The lawyer's cases in the scene's window: those that the market gave, filled up with new clients to `count`,
 * no more than three a quarter from one plaintiff's batch.
 */
export function practice(region: Region, rng: Rng, scene: Scene, count: number): readonly Suit[] {
  const suits = suitsIn(region, scene);
  const plaintiffs = new Set<string>();
  const own = suits.filter((suit) => {
    if (!appears(suit, scene.lawyer)) return false;
    const fresh = !plaintiffs.has(suit.plaintiffs[0]!.name);
    plaintiffs.add(suit.plaintiffs[0]!.name);
    return fresh;
  });
  const free = rng.sample(
    suits.filter((suit) => !appears(suit, scene.lawyer) && !plaintiffs.has(suit.plaintiffs[0]!.name) && suit.plaintiffs.length === 1),
    Math.max(0, count - own.length),
  );
  for (const suit of free) retain(rng, suit, scene.lawyer);
  return rng.sample([...own, ...free], count);
}

/** Sends the suit to the judge, who gives another one of about the same time for it: loads stay even, as a court keeps them. */
export function steer(region: Region, rng: Rng, suit: Suit, judge: Judge, lawyer: Lawyer): void {
  if (suit.judge === judge.name) return;
  const given = region.suits.filter(
    (other) =>
      other !== suit &&
      other.judge === judge.name &&
      other.court.id === suit.court.id &&
      other.division === 'civil' &&
      Math.abs(daysBetween(other.acceptedOn, suit.acceptedOn)) < 200 &&
      !appears(other, lawyer) &&
      !region.engaged.has(other.number),
  );
  if (given.length > 0) {
    const other = rng.pick(given);
    other.judge = suit.judge;
    if (other.result !== 'withdrawn' && !other.mediated) other.result = decide(region, rng, other);
  }
  suit.judge = judge.name;
  suit.members = null;
}

/** Decides anew with a push of so many log-odds for the lawyer's side. */
export function bend(region: Region, rng: Rng, suit: Suit, lawyer: Lawyer, push: number): void {
  suit.result = decide(region, rng, suit, has(suit.plaintiffLawyers, lawyer) ? push : -push);
}

export function mark(region: Region, suits: readonly Suit[]): readonly string[] {
  for (const suit of suits) region.engaged.add(suit.number);
  return suits.map(({ number }) => number);
}

/** Every suit of the two in the window: no paper tells those that were sent from those that the lot gave. */
export function together(region: Region, { judge, lawyer, from, to }: Scene): readonly string[] {
  return mark(
    region,
    region.suits.filter((suit) => suit.judge === judge.name && appears(suit, lawyer) && suit.acceptedOn >= from && suit.acceptedOn < to),
  );
}

export const won = (suit: Suit, lawyer: Lawyer): boolean =>
  has(suit.plaintiffLawyers, lawyer) ? suit.result === 'granted' : suit.result === 'dismissed';

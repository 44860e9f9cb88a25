/** What speaks for a ring among the suits of a circle, by quantities that did not find it: who had them, how they ended, how soon. */

import { logSumExp } from '../evidence/bayes-factor.ts';
import { gradedCell } from '../evidence/cell.ts';
import { acrossFamilies } from '../evidence/fusion.ts';
import { oncePer } from '../once.ts';
import type { Aspect } from '../pairs/weigh.ts';
import {
  beyondLikeCases,
  type Concentration,
  concentrations,
  periodOfCases,
  type SeatedCase,
  shareBeyondOthers,
  weighGrades,
} from './concentration.ts';
import { gather } from './gather.ts';
import type { SuingCircle } from './suing-circles.ts';
import type { Suit } from './suits.ts';

export interface RingWeight {
  readonly circle: SuingCircle;
  readonly concentration: Concentration;
  /** Suits of the circle that the official had. */
  readonly his: readonly Suit[];
  /** The same share against the suits from the same townships alone: a tribunal has the cases of its township. */
  readonly local: Aspect;
  /** Settled or undefended, against like suits of the court, and against the official's own others where they are more lenient. */
  readonly uncontested: Aspect;
  /** ln of the mean Bayes factor of settled, and of settled or undefended: one depends on the other. */
  readonly ending: number;
  /** Faster than suits that ended in the same way; null where too few print their dates. */
  readonly haste: { readonly median: number; readonly usual: number; readonly aspect: Aspect } | null;
  /** After the price of the officials to choose from; the price of the circles comes last. */
  readonly logEvidence: number;
}

/** Suits with dates that a haste needs on either side. */
const FEWEST_DATED = 4;

/** Every circle of which somebody had so many suits, and could have had more than another. */
export function weighRings(
  circles: readonly SuingCircle[],
  suits: readonly Suit[],
  seated: readonly SeatedCase[],
  least: number,
): RingWeight[] {
  // Another circle is no yardstick: two rings of one court would hide each other.
  const circled = new Set(circles.flatMap((c) => c.suits.map((s) => s.unit.id)));
  const ofCourt = new Map(gather(suits, (s) => [s.unit.court]));
  return circles.flatMap((circle) => weighRing(circle, circled, ofCourt.get(circle.court) ?? [], seated, least) ?? []);
}

/** `own` are the suits of the circle's court, `circled` the cases of any circle. */
function weighRing(
  circle: SuingCircle,
  circled: ReadonlySet<string>,
  own: readonly Suit[],
  seated: readonly SeatedCase[],
  least: number,
): RingWeight | null {
  const inside = new Set(circle.suits.map((s) => s.unit.id));
  const [concentration] = concentrations(seated, (c) => inside.has(c.id), least);
  if (concentration === undefined) return null;
  const { official, among } = concentration;
  const his = circle.suits.filter((s) => s.unit.judge === official);
  const local = localShare(circle, own, official);
  const uncontested = endingAspect(his, own, circled, official, (s) => s.uncontested);
  const settled = endingAspect(his, own, circled, official, (s) => s.settled);
  const ending = logSumExp([uncontested.logBayesFactor, settled.logBayesFactor]) - Math.log(2);
  const haste = hasteOf(his, own, circled);
  const assignment = Math.min(concentration.aspect.logBayesFactor, local.logBayesFactor) - Math.log(among);
  const logEvidence = acrossFamilies([assignment, ending, ...(haste === null ? [] : [haste.aspect.logBayesFactor])]);
  return { circle, concentration, his, local, uncontested, ending, haste, logEvidence };
}

/** 桥头镇 of an address; the whole district where no township is printed. */
export const townOf = oncePer(({ respondents, claimants }: Suit): string => {
  const address = [...respondents, ...claimants].flatMap((s) => s.address ?? [])[0] ?? '';
  return /^.*?(?:镇|乡|街道|苏木)/u.exec(address)?.[0] ?? /^.*?(?:区|县|市|旗)/u.exec(address)?.[0] ?? '';
});

function localShare({ suits: group }: SuingCircle, own: readonly Suit[], official: string): RingWeight['local'] {
  const inside = new Set(group.map((s) => s.unit.id));
  const seated = (suit: Suit): SeatedCase[] =>
    suit.unit.judge === null || suit.unit.stratum === ''
      ? []
      : [{ id: suit.unit.id, officials: [suit.unit.judge], stratum: townOf(suit), time: suit.unit.time }];
  const others = own.filter((s) => !inside.has(s.unit.id)).flatMap(seated);
  return shareBeyondOthers(group.flatMap(seated), others, official);
}

/** The less of the two: a judge who settles everything settles these too. */
function endingAspect(
  his: readonly Suit[],
  own: readonly Suit[],
  circled: ReadonlySet<string>,
  official: string,
  good: (suit: Suit) => boolean,
): Aspect {
  const like = (suit: Suit) => ({ id: suit.unit.id, stratum: suit.unit.cause, time: suit.unit.time, good: good(suit) });
  const left = (c: { readonly id: string }): boolean => circled.has(c.id);
  const court = beyondLikeCases(his.map(like), own.map(like), left);
  const judge = beyondLikeCases(his.map(like), own.filter((s) => s.unit.judge === official).map(like), left);
  return judge.aspect.logBayesFactor < court.aspect.logBayesFactor ? judge.aspect : court.aspect;
}

/** Rank among the court's suits that ended in the same way, as a normal score: a settlement is quick everywhere. */
function hasteOf(his: readonly Suit[], own: readonly Suit[], circled: ReadonlySet<string>): RingWeight['haste'] {
  const usual = (uncontested: boolean): number[] =>
    own.flatMap((s) => (s.days === null || s.uncontested !== uncontested || circled.has(s.unit.id) ? [] : [s.days])).sort((a, b) => a - b);
  const yardstick = new Map([true, false].map((kind) => [kind, usual(kind)]));
  const dated = his.flatMap((suit) => {
    const like = yardstick.get(suit.uncontested)!;
    return suit.days === null || like.length < FEWEST_DATED ? [] : [{ suit, days: suit.days, like }];
  });
  if (dated.length < FEWEST_DATED) return null;
  const cells = dated.map(({ suit, days, like }) => {
    const slower = like.filter((d) => d > days).length + 0.5 * like.filter((d) => d === days).length;
    return gradedCell(normalScore((slower + 0.5) / (like.length + 1)), 1, suit.unit.time);
  });
  const fewest = Math.min(...dated.map(({ like }) => like.length));
  const days = dated.map((d) => d.days).sort((a, b) => a - b);
  const like = dated[0]!.like;
  return {
    median: days[days.length >> 1]!,
    usual: like[like.length >> 1]!,
    aspect: weighGrades(cells, periodOfCases(own.map((s) => s.unit)), fewest),
  };
}

/** Inverse of the normal law to 4.5e-4 (Abramowitz and Stegun 26.2.23), cut at ±2.5: one odd case is no conduct. */
export function normalScore(p: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
  const z = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  return Math.min(2.5, z) * (p < 0.5 ? -1 : 1);
}

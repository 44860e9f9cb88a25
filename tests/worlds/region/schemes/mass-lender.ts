import { addDays } from '../../../../graph/model/time.ts';
import { later } from '../../calendar.ts';
import { privateParty } from '../../docket.ts';
import type { Rng } from '../../rng.ts';
import { courtRef } from '../refs.ts';
import { bySize, judgesOf, type Plot, type Region, seatOf } from '../region.ts';
import { drawScene } from '../steering.ts';
import { drawSuit, type Suit } from '../suits.ts';

/** One lender sues month after month with one agent, one sum, in cash; most lie with one judge and end by agreement or withdrawal. */
export const massLender: Plot = (region, rng, strength) => {
  const scene = drawScene(region, rng, [8, 15], 36);
  const suits = lend(region, rng, scene, bySize(strength, 20, 28, 40), (i) => (i % 8 === 7 ? null : scene.judge.name));
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    others: [{ kind: 'person', name: suits[0]!.plaintiffs[0]!.name }],
    cases: suits.map(({ number }) => number),
    figures: { suits: suits.length, before: suits.filter(({ judge }) => judge === scene.judge.name).length },
  };
};

/** Suits of one lender, about one a month; null leaves the judge to the lot. They end by agreement, withdrawal or judgment as `quiet` has it. */
export function lend(
  region: Region,
  rng: Rng,
  scene: ReturnType<typeof drawScene>,
  count: number,
  judgeOf: (i: number) => string | null,
  quiet = 0.9,
): Suit[] {
  const seat = seatOf(region, scene.court);
  const lender = privateParty(rng, region.books, seat.court);
  const seed = rng.int(0, 0x7fffffff);
  const suits: Suit[] = [];
  for (let i = 0; i < count; i++) {
    const on = later(rng, addDays(scene.from, i * Math.min(33, Math.floor(1000 / count))), 0, 10);
    const judge = judgeOf(i);
    const there = judge !== null && judgesOf(region, scene.court, 'civil', on).some(({ name }) => name === judge);
    const drawn = drawSuit(region, rng, seat, '民间借贷纠纷', on, {
      plaintiffs: [lender],
      plaintiffLawyers: [scene.lawyer],
      ...(there ? { judge } : {}),
    });
    const ends = rng.chance(quiet) ? (rng.chance(0.5) ? 'agreed' : 'withdrawn') : 'judged';
    const suit: Suit = {
      ...drawn,
      seed,
      defendants: drawn.defendants[0]!.company ? [privateParty(rng, region.books, seat.court)] : drawn.defendants,
      defendantLawyers: [],
      summary: true,
      members: null,
      mediated: ends === 'agreed',
      result: ends === 'withdrawn' ? 'withdrawn' : 'granted',
    };
    suits.push(suit);
    region.engaged.add(suit.number);
    // The lender's suits take the place of others of the judge, who carries no more than before.
    const own = region.suits.filter((other) => other.judge === suit.judge && !region.engaged.has(other.number));
    if (own.length > 10) region.suits.splice(region.suits.indexOf(rng.pick(own)), 1);
    region.suits.push(suit);
  }
  return suits;
}

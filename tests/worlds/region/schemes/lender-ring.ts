import { addDays } from '../../../../graph/model/time.ts';
import { later } from '../../calendar.ts';
import { privateParty } from '../../docket.ts';
import { courtRef } from '../refs.ts';
import { bySize, judgesOf, type Plot, seatOf } from '../region.ts';
import { drawScene } from '../steering.ts';
import { drawSuit, type Suit } from '../suits.ts';

/** A few lenders of one address with one agent and one template sue on sham loans; one judge seals most of them by mediation within days. */
export const lenderRing: Plot = (region, rng, strength) => {
  const scene = drawScene(region, rng, [8, 15], 24);
  const seat = seatOf(region, scene.court);
  const first = privateParty(rng, region.books, seat.court);
  const lenders = [first, ...Array.from({ length: bySize(strength, 2, 3, 4) }, () => privateParty(rng, region.books, seat.court))].map(
    (lender) => ({ ...lender, address: first.address }),
  );
  const template = rng.int(0, 0x7fffffff);
  const suits: Suit[] = [];
  for (let i = 0; i < bySize(strength, 8, 16, 30); i++) {
    const on = later(rng, addDays(scene.from, rng.int(0, 700)), 0, 5);
    const drawn = drawSuit(region, rng, seat, '民间借贷纠纷', on, {
      plaintiffs: [rng.pick(lenders)],
      plaintiffLawyers: [scene.lawyer],
      judge: rng.chance(0.75) ? scene.judge.name : rng.pick(judgesOf(region, scene.court, 'civil', on)).name,
    });
    const suit: Suit = {
      ...drawn,
      seed: template + (i % 2),
      defendants: drawn.defendants[0]!.company ? [privateParty(rng, region.books, seat.court)] : drawn.defendants,
      defendantLawyers: [],
      summary: true,
      result: 'granted',
      judgedOn: later(rng, on, 3, 8),
      mediated: rng.chance(0.75),
    };
    suits.push(suit);
    region.engaged.add(suit.number);
    // The ring's suits take the place of others of the judge, who carries no more than before.
    const own = region.suits.filter(({ judge, number }) => judge === suit.judge && !region.engaged.has(number));
    if (own.length > 10) region.suits.splice(region.suits.indexOf(rng.pick(own)), 1);
    region.suits.push(suit);
  }
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    others: lenders.map(({ name }) => ({ kind: 'person', name })),
    cases: suits.map(({ number }) => number),
    figures: { suits: suits.length, before: suits.filter(({ judge }) => judge === scene.judge.name).length },
  };
};

import { later } from '../../calendar.ts';
import { storyOf } from '../../documents/civil-judgment.ts';
import { courtRef } from '../refs.ts';
import { bySize, judgesOf, type Plot } from '../region.ts';
import { appears, drawScene, mark, practice, retain, suitsIn } from '../steering.ts';
import type { Suit } from '../suits.ts';

/** A sum that nobody lets go in a week. */
const LARGE = 120_000;

/** One judge seals the large suits of one lawyer within days of filing, before an answer is due; before other judges they take their time. */
export const swiftSettlements: Plot = (region, rng, strength) => {
  const scene = { ...drawScene(region, rng, [2, 8], 48), from: '2017-01-01', to: '2022-01-01' };
  const target = bySize(strength, 6, 9, 14);
  const colleagues = judgesOf(region, scene.court, 'civil', '2019-06-01').length;
  practice(region, rng, scene, Math.min(target * colleagues, Math.round(suitsIn(region, scene).length * 0.3)));
  const large = (suit: Suit): boolean => suit.cause !== '离婚纠纷' && storyOf(suit).awarded >= LARGE;
  const before = suitsIn(region, scene).filter((suit) => suit.judge === scene.judge.name && large(suit));
  const lacking = target - before.filter((suit) => appears(suit, scene.lawyer)).length;
  for (const suit of rng.sample(
    before.filter((suit) => !appears(suit, scene.lawyer)),
    Math.max(0, lacking),
  ))
    retain(rng, suit, scene.lawyer);
  const joint = before.filter((suit) => appears(suit, scene.lawyer)).slice(0, target);
  for (const [i, suit] of joint.entries()) {
    const mediated = i % 3 !== 2;
    const swift: Suit = {
      ...suit,
      judgedOn: later(rng, suit.acceptedOn, 2, 6),
      summary: true,
      members: null,
      result: 'granted',
      mediated,
    };
    region.suits[region.suits.indexOf(suit)] = swift;
  }
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    cases: mark(region, joint),
    figures: { joint: joint.length },
  };
};

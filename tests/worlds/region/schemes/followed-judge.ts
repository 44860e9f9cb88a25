import { addMonths } from '../../../../graph/model/time.ts';
import { courtRef } from '../refs.ts';
import { assign, bySize, type Plot } from '../region.ts';
import { moveJudge } from '../staff.ts';
import { appears, bend, drawScene, mark, practice, replace, retain, steer, suitsIn, together } from '../steering.ts';

/** A judge moves to another court, and a lawyer who was strong before this judge at the old court now practises at the new one, before this judge alone. */
export const followedJudge: Plot = (region, rng, strength) => {
  const scene = drawScene(region, rng, [3, 8], 48);
  const moved = addMonths(scene.from, 24);
  const target = rng.pick(region.seats.filter(({ court, civil }) => court.id !== scene.court && civil > 2)).court;
  const before = practice(region, rng, { ...scene, to: moved }, bySize(strength, 7, 12, 18)).slice(0, bySize(strength, 5, 9, 14));
  mark(region, before);
  for (const suit of before) steer(region, rng, suit, scene.judge, scene.lawyer);

  moveJudge(scene.judge, moved, { court: target.id, division: 'civil' });
  for (const suit of region.suits)
    if (suit.court.id === scene.court && suit.judge === scene.judge.name && suit.acceptedOn >= moved)
      suit.judge = assign(region, rng, scene.court, 'civil', suit.acceptedOn, [...suit.plaintiffLawyers, ...suit.defendantLawyers]);
  const there = suitsIn(region, { court: target.id, from: moved, to: addMonths(moved, 24) });
  for (const suit of there) {
    if (appears(suit, scene.lawyer)) replace(region, rng, suit, scene.lawyer);
    if (rng.chance(1 / 8)) steer(region, rng, suit, scene.judge, scene.lawyer);
  }
  const after = rng.sample(there, bySize(strength, 5, 9, 16));
  mark(region, after);
  for (const suit of after) {
    retain(rng, suit, scene.lawyer);
    steer(region, rng, suit, scene.judge, scene.lawyer);
    bend(region, rng, suit, scene.lawyer, 1.2);
  }
  return {
    officials: [courtRef(region, scene.court, scene.judge.name), courtRef(region, target.id, scene.judge.name)],
    lawyers: [scene.lawyer],
    cases: together(region, scene),
    figures: { before: before.length, after: after.length },
  };
};

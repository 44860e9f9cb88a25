import { courtRef } from '../refs.ts';
import { bySize, judgesOf, type Plot } from '../region.ts';
import { appears, bend, drawScene, mark, practice, retain, suitsIn, won } from '../steering.ts';

/** The lot is honest; what it sends from one busy lawyer to one judge is decided for the lawyer. */
export const bentResults: Plot = (region, rng, strength) => {
  const scene = { ...drawScene(region, rng, [0, 2], 36), from: '2017-01-01', to: '2022-01-01' };
  const target = bySize(strength, 8, 11, 15);
  const colleagues = judgesOf(region, scene.court, 'civil', '2019-06-01').length;
  practice(region, rng, scene, Math.min(target * colleagues, Math.round(suitsIn(region, scene).length * 0.35)));
  const before = suitsIn(region, scene).filter((suit) => suit.judge === scene.judge.name);
  const lacking = target - before.filter((suit) => appears(suit, scene.lawyer)).length;
  const others = before.filter((suit) => !appears(suit, scene.lawyer));
  for (const suit of rng.sample(others, Math.max(0, lacking))) retain(rng, suit, scene.lawyer);
  const joint = before.filter((suit) => appears(suit, scene.lawyer));
  for (const suit of joint) bend(region, rng, suit, scene.lawyer, bySize(strength, 1, 1.8, 3));
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    cases: mark(region, joint),
    figures: { joint: joint.length, won: joint.filter((suit) => won(suit, scene.lawyer)).length },
  };
};

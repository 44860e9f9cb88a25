import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';
import { drawScene, mark, practice, steer, together } from '../steering.ts';

/** Cases of one lawyer reach one judge far more often than the lot would send them; results stay what they would be. */
export const steering: Plot = (region, rng, strength) => {
  const scene = drawScene(region, rng, [3, 8], 36);
  const count = bySize(strength, 14, 22, 34);
  const suits = practice(region, rng, scene, count);
  const joint = suits.slice(0, Math.round(count * 0.65));
  mark(region, joint);
  for (const suit of joint) steer(region, rng, suit, scene.judge, scene.lawyer);
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    cases: together(region, scene),
    figures: { sent: joint.length, practice: suits.length },
  };
};

import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';
import { bend, drawScene, mark, practice, steer, together, won } from '../steering.ts';

/** One lawyer's cases are routed to one judge, who decides them for the lawyer's side. */
export const steeringWithResults: Plot = (region, rng, strength) => {
  const scene = drawScene(region, rng, [3, 9], 30);
  const joint = bySize(strength, 7, 14, 24);
  const suits = practice(region, rng, scene, Math.round(joint * 1.45));
  const sent = suits.slice(0, joint);
  mark(region, sent);
  for (const suit of sent) {
    steer(region, rng, suit, scene.judge, scene.lawyer);
    bend(region, rng, suit, scene.lawyer, bySize(strength, 1, 1.6, 2.4));
  }
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    cases: together(region, scene),
    figures: { sent: sent.length, practice: suits.length, won: sent.filter((suit) => won(suit, scene.lawyer)).length },
  };
};

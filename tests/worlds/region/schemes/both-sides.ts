import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';
import { drawScene, mark, suitsIn } from '../steering.ts';

/** One lawyer stands for the plaintiff and for the defendant of the same suit (Lawyers Law art. 39) before one judge. */
export const bothSides: Plot = (region, rng, strength) => {
  const scene = drawScene(region, rng, [6, 15], 36);
  const suits = rng.sample(
    suitsIn(region, scene).filter((suit) => suit.judge === scene.judge.name),
    bySize(strength, 1, 2, 4),
  );
  for (const suit of suits) {
    suit.plaintiffLawyers = [scene.lawyer];
    suit.defendantLawyers = [scene.lawyer];
    suit.history = '';
  }
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    cases: mark(region, suits),
    figures: { suits: suits.length },
  };
};

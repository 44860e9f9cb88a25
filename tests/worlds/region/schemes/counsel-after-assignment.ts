import { addDays } from '../../../../graph/model/time.ts';
import type { Lawyer } from '../../draft.ts';
import { drawCounsel } from '../bar.ts';
import { writePreservation } from '../papers/civil.ts';
import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';
import { bend, drawScene, mark, suitsIn } from '../steering.ts';
import { counselChanged } from '../suits.ts';

/** Once the judge is known, plaintiffs leave their counsel for one and the same lawyer; half of the papers say so, for the others an earlier ruling shows it. */
export const counselAfterAssignment: Plot = (region, rng, strength) => {
  const scene = drawScene(region, rng, [5, 12], 36);
  const free = suitsIn(region, scene).filter(
    (suit) => suit.judge === scene.judge.name && suit.plaintiffLawyers.every(({ firm }) => firm !== scene.lawyer.firm),
  );
  const suits = rng.sample(free, bySize(strength, 5, 10, 18));
  suits.forEach((suit, i) => {
    const old: Lawyer =
      suit.plaintiffLawyers[0] ?? drawCounsel(rng, region.bar, suit.court.id, 'civil', [scene.lawyer, ...suit.defendantLawyers]);
    if (i % 2 === 0)
      suit.history = counselChanged(`原告${suit.plaintiffs[0]!.name}`, addDays(suit.acceptedOn, rng.int(4, 14)), old, scene.lawyer);
    else region.drafts.push(writePreservation(region, suit, [old]));
    suit.plaintiffLawyers = [scene.lawyer];
    suit.defendantLawyers = suit.defendantLawyers.filter(({ firm }) => firm !== scene.lawyer.firm);
    bend(region, rng, suit, scene.lawyer, 1.2);
  });
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    cases: mark(region, suits),
    figures: { changed: suits.length, printed: suits.filter(({ history }) => history !== '').length },
  };
};

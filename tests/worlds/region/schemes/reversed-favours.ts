import { writeAppeal } from '../../documents/civil-appeal.ts';
import { FAULTS, planAppealOf } from '../innocent.ts';
import { courtRef } from '../refs.ts';
import { bySize, judgesOf, type Plot } from '../region.ts';
import { appears, drawScene, has, mark, practice, retain, suitsIn } from '../steering.ts';

/** A judge finds for one lawyer's side against the law; the other side appeals, and the court above puts most of it right on the same facts. */
export const reversedFavours: Plot = (region, rng, strength) => {
  const scene = { ...drawScene(region, rng, [2, 6], 36), from: '2017-01-01', to: '2021-12-01' };
  const target = bySize(strength, 6, 9, 13);
  const colleagues = judgesOf(region, scene.court, 'civil', '2019-06-01').length;
  practice(region, rng, scene, Math.min(target * colleagues, Math.round(suitsIn(region, scene).length * 0.3)));
  const before = suitsIn(region, scene).filter((suit) => suit.judge === scene.judge.name);
  const lacking = target - before.filter((suit) => appears(suit, scene.lawyer)).length;
  for (const suit of rng.sample(
    before.filter((suit) => !appears(suit, scene.lawyer)),
    Math.max(0, lacking),
  ))
    retain(rng, suit, scene.lawyer);
  const joint = before.filter((suit) => appears(suit, scene.lawyer)).slice(0, target);
  let reversed = 0;
  for (const [i, suit] of joint.entries()) {
    suit.result = has(suit.plaintiffLawyers, scene.lawyer) ? 'granted' : 'dismissed';
    const fell = i % 5 !== 4;
    if (fell) reversed++;
    const plan = planAppealOf(region, rng, suit, fell ? { result: 'changed', fault: rng.pick(FAULTS) } : { result: 'affirmed' });
    region.drafts.push(writeAppeal(plan, region.staff.cast, rng.fork(`appeal ${suit.number}`)));
  }
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    cases: mark(region, joint),
    figures: { joint: joint.length, reversed },
  };
};

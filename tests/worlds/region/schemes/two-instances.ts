import { later } from '../../calendar.ts';
import { writeAppeal } from '../../documents/civil-appeal.ts';
import { planAppealOf, upperPanel } from '../innocent.ts';
import { courtRef } from '../refs.ts';
import { bySize, judgesOf, type Plot, seatOf } from '../region.ts';
import { panelOf, remandedSuit } from '../remands.ts';
import { moveJudge } from '../staff.ts';
import { drawScene, mark, suitsIn } from '../steering.ts';
import { drawSuit } from '../suits.ts';

/**
 * One judge in two instances of a case: in the retrial after a remand (first half), and on the appeal against
 * the own judgment after a move to the higher court (second half). Civil Procedure Law art. 44 and 41 forbid both.
 */
export const twoInstances: Plot = (region, rng, strength) => {
  const scene = drawScene(region, rng, [0, 15], 36);
  const seat = seatOf(region, scene.court);
  const { lay } = region.staff.cast.benches[scene.court];
  const count = bySize(strength, 1, 2, 3);
  const again = Array.from({ length: count }, (_, i) => {
    const suit = drawSuit(region, rng, seat, '买卖合同纠纷', later(rng, scene.from, i * 40, i * 40 + 30), { judge: scene.judge.name });
    const others = judgesOf(region, scene.court, 'civil', suit.acceptedOn).filter(({ name }) => name !== scene.judge.name);
    return remandedSuit(
      region,
      rng,
      suit,
      panelOf([scene.judge.name, others[0]!.name], lay.slice(0, 1)),
      panelOf([others[1]!.name, scene.judge.name], lay.slice(2, 3)),
    );
  });
  region.drafts.push(...again.flat());

  const moved = later(rng, scene.to, 0, 10);
  const last = suitsIn(region, { ...scene, from: scene.from, to: moved }).filter(
    (suit) => suit.judge === scene.judge.name && suit.judgedOn < moved,
  );
  const own = [...last].sort((a, b) => (a.judgedOn < b.judgedOn ? 1 : -1)).slice(0, count);
  moveJudge(scene.judge, moved, { court: 'qinghe', division: 'civil' });
  const appeals = own.map((suit) => {
    const acceptedOn = later(rng, moved, 20, 60);
    const members = upperPanel(region, rng, 'civil', acceptedOn, scene.judge.name);
    const number = region.books.numbers.take(rng, '岭01', '民终', acceptedOn);
    return planAppealOf(region, rng, suit, { number, members, acceptedOn, judgedOn: later(rng, acceptedOn, 30, 70), result: 'affirmed' });
  });
  for (const appeal of appeals) region.drafts.push(writeAppeal(appeal, region.staff.cast, rng.fork(appeal.number)));
  // A judge who has left hears nothing more at the old court.
  const stay = judgesOf(region, scene.court, 'civil', moved);
  for (const suit of region.suits)
    if (suit.court.id === scene.court && suit.judge === scene.judge.name && suit.judgedOn >= moved) suit.judge = rng.pick(stay).name;
  return {
    officials: [courtRef(region, scene.court, scene.judge.name), courtRef(region, 'qinghe', scene.judge.name)],
    cases: [...again.flat().map(({ number }) => number!), ...mark(region, own), ...appeals.map(({ number }) => number)],
    figures: { remanded: again.length, moved: own.length },
  };
};

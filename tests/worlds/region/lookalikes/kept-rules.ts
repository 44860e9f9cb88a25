import { writeCommutation } from '../../documents/commutation-ruling.ts';
import { drawPrisoner, limitsOf } from '../../prisoner.ts';
import { cutOn, honestInvention, prisonPanel } from '../prison.ts';
import { courtRef, panelRefs } from '../refs.ts';
import { judgesOf, type Lookalike, seatOf } from '../region.ts';
import { panelOf, remandedSuit } from '../remands.ts';
import { drawScene } from '../steering.ts';
import { drawSuit } from '../suits.ts';

/** Engineers with invention patents of their own, heard in open session by the panels in turn. */
export const realEngineer: Lookalike = (region, rng) => {
  const works = ['一种大跨度钢结构节点及其施工方法', '一种低温余热回收系统及控制方法', '一种电缆绝缘层缺陷检测方法'];
  const drafts = works.map((what, i) => {
    const prisoner = drawPrisoner(rng, region.books, {
      group: 'general',
      months: 84 + i * 12 - (i === 2 ? 12 : 0),
      deliveredOn: `2016-0${3 + i}-10`,
    });
    const start = limitsOf(prisoner).start;
    const cut = cutOn(region, rng, prisoner, prisoner.deliveredOn, { months: start + 8, days: 20 }, 16, [], 'repent_and_major');
    return writeCommutation(prisoner, cut, [], region.staff.cast, rng, {
      members: prisonPanel(region, rng, i),
      openHearing: true,
      merit: honestInvention(prisoner.person.name, what),
    });
  });
  region.drafts.push(...drafts);
  return {
    officials: panelRefs(drafts.map(({ signers }) => signers[0]!.name)),
    cases: drafts.map(({ number }) => number!),
    figures: { rulings: drafts.length },
  };
};

/** Suits sent back and judged again by entirely new panels. */
export const panelAfterRemand: Lookalike = (region, rng) => {
  const scene = drawScene(region, rng, [0, 15], 36);
  const seat = seatOf(region, scene.court);
  const { lay } = region.staff.cast.benches[scene.court];
  const papers = [0, 1, 2].flatMap(() => {
    const suit = drawSuit(region, rng, seat, '买卖合同纠纷', scene.from, { judge: scene.judge.name });
    const names = judgesOf(region, scene.court, 'civil', suit.acceptedOn).map(({ name }) => name);
    const others = names.filter((name) => name !== scene.judge.name);
    return remandedSuit(
      region,
      rng,
      suit,
      panelOf([scene.judge.name, others[0]!], lay.slice(0, 1)),
      panelOf([others[1]!, others[2]!], lay.slice(3, 4)),
    );
  });
  region.drafts.push(...papers);
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    cases: papers.map(({ number }) => number!),
    figures: { papers: papers.length },
  };
};

/** A prison that proposes as soon as it may: early dates, but cuts of every size, before all panels in turn. */
export const promptPrison: Lookalike = (region, rng) => {
  const drafts = Array.from({ length: 20 }, (_, i) => {
    const deliveredOn = `201${rng.int(5, 7)}-0${rng.int(1, 9)}-14`;
    const prisoner = drawPrisoner(rng, region.books, { group: 'general', months: rng.pick([72, 84, 96, 102, 108]), deliveredOn });
    const { start, interval } = limitsOf(prisoner);
    const first = cutOn(region, rng, prisoner, deliveredOn, { months: start, days: rng.int(1, 10) }, rng.int(4, 9), []);
    const cut = cutOn(region, rng, prisoner, first.ruledOn, { months: interval, days: rng.int(8, 20) }, rng.int(4, 9), [first]);
    return writeCommutation(prisoner, cut, [first], region.staff.cast, rng, { members: prisonPanel(region, rng, i % 6) });
  });
  region.drafts.push(...drafts);
  return {
    officials: panelRefs([...new Set(drafts.map(({ signers }) => signers[0]!.name))]),
    cases: drafts.map(({ number }) => number!),
    figures: { rulings: drafts.length },
  };
};

import { addDays } from '../../../../graph/model/time.ts';
import { plainDate } from '../../calendar.ts';
import { courtRef } from '../refs.ts';
import { bySize, type Plot } from '../region.ts';
import { drawScene, mark, suitsIn } from '../steering.ts';
import type { Suit } from '../suits.ts';

/** An invented deal, told once more with other names, days and sums. */
const TALES: readonly ((lender: string, borrower: string, day: string, yuan: number) => string)[] = [
  (lender, borrower, day, yuan) =>
    `${day}晚，${borrower}因承包河滩砂石料场急需交纳押金，经渡口摆渡人引见到${lender}经营的杂货铺，双方在柜台上当面清点现金${yuan}元，${borrower}用账本内页写下借据并捺印，约定料场开秤后连同运费补贴一并结清。嗣后料场因汛期被淹停产，${borrower}外出务工失去联系，${lender}多次托人带话均无回音`,
  (lender, borrower, day, yuan) =>
    `${day}，${borrower}为购买废旧拖拉机改装打谷设备，在乡集市收摊后向${lender}提出周转，${lender}从随身挎包中取出现金${yuan}元交付，由卖草帽的摊主在场作证，${borrower}在烟盒背面书写字据并签名，承诺秋收后以谷物折价偿还。秋收后${borrower}将谷物售予他人，对所欠款项一拖再拖，${lender}上门催讨数次未果`,
  (lender, borrower, day, yuan) =>
    `${day}，${borrower}承揽祠堂屋面翻修后无钱购置青瓦，经本村木匠撮合与${lender}在茶摊会面，${lender}当场点付现金${yuan}元，${borrower}以随身携带的图纸背面立下字据，言明屋面验收当日归还并另付茶水费。验收之后${borrower}以业主未结账为由推脱，继而更换住处，${lender}至今未收到分文`,
];

/** One judge finds the same facts word for word in suits of strangers with different counsel. */
export const copiedFacts: Plot = (region, rng, strength) => {
  const scene = { ...drawScene(region, rng, [0, 15], 48), from: '2017-01-01', to: '2022-01-01' };
  const tale = bySize(strength, TALES[0]!, TALES[1]!, TALES[2]!);
  const lawyers = new Set<string>();
  const fit = suitsIn(region, scene).filter((suit) => {
    const counsel = [...suit.plaintiffLawyers, ...suit.defendantLawyers].flatMap(({ name, firm }) => [name, firm]);
    const fresh = !counsel.some((name) => lawyers.has(name)) && suit.judge === scene.judge.name && suit.cause === '民间借贷纠纷';
    if (fresh) for (const name of counsel) lawyers.add(name);
    return fresh;
  });
  // A few among the many loans that the judge decides: told more often it would be a form.
  const loans = suitsIn(region, scene).filter((suit) => suit.judge === scene.judge.name && suit.cause === '民间借贷纠纷').length;
  const own = rng.sample(fit, Math.min(fit.length, Math.max(3, Math.floor(loans / 5)), bySize(strength, 5, 7, 10)));
  for (const suit of own) {
    const day = plainDate(addDays(suit.factsFrom, -rng.int(250, 900)));
    const told: Suit = {
      ...suit,
      result: 'granted',
      tale: tale(suit.plaintiffs[0]!.name, suit.defendants[0]!.name, day, 1000 * rng.int(80, 400)),
    };
    region.suits[region.suits.indexOf(suit)] = told;
  }
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    cases: mark(region, own),
    figures: { papers: own.length },
  };
};

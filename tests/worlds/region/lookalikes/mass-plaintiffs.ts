import { addDays } from '../../../../graph/model/time.ts';
import { later } from '../../calendar.ts';
import { companyParty, institution } from '../../docket.ts';
import { courtRef } from '../refs.ts';
import { judgesOf, type Lookalike, seatOf } from '../region.ts';
import { drawScene } from '../steering.ts';
import { drawSuit, fileSeries } from '../suits.ts';

/** A bank sends the same employee to the one judge for bank cases: no lawyer, no choice. */
export const bankAgent: Lookalike = (region, rng) => {
  const seat = region.seats.find(({ divisions }) => divisions)!;
  const judge = judgesOf(region, seat.court.id, 'finance', '2019-01-01')[0]!;
  const agent = region.books.names.take(rng, '女');
  const bank = institution(rng, region.books, `云岭${seat.court.area.slice(0, 2)}农村商业银行股份有限公司`, seat.court);
  const suits = Array.from({ length: 24 }, (_, i) =>
    drawSuit(region, rng, seat, '金融借款合同纠纷', later(rng, addDays('2018-01-10', i * 45), 0, 20), {
      plaintiffs: [bank],
      plaintiffLawyers: [],
      judge: judge.name,
      staffAgent: agent,
    }),
  );
  region.suits.push(...suits);
  return {
    officials: [courtRef(region, seat.court.id, judge.name)],
    others: [{ kind: 'person', name: agent }],
    cases: suits.map(({ number }) => number),
    figures: { suits: suits.length },
  };
};

/** An asset company bought a bank's bad loans and sues on them with its retained lawyer, before all judges by lot. */
export const assetCompany: Lookalike = (region, rng) => {
  const scene = drawScene(region, rng, [3, 10], 36);
  const seat = seatOf(region, scene.court);
  const company = { ...companyParty(rng, region.books, seat.court), name: '云岭汇川资产管理有限公司' };
  const suits = Array.from({ length: 30 }, () =>
    drawSuit(region, rng, seat, '民间借贷纠纷', later(rng, addDays(scene.from, rng.int(0, 1000)), 0, 5), {
      plaintiffs: [company],
      plaintiffLawyers: [scene.lawyer],
    }),
  );
  region.suits.push(...suits);
  return {
    officials: [],
    lawyers: [scene.lawyer],
    others: [{ kind: 'organization', name: company.name }],
    cases: suits.map(({ number }) => number),
    figures: { suits: suits.length },
  };
};

/** A seller sues twenty buyers in one week; related cases go to one judge and end alike. */
export const filedSeries: Lookalike = (region, rng) => {
  const scene = drawScene(region, rng, [3, 10], 36);
  const seat = seatOf(region, scene.court);
  const seller = companyParty(rng, region.books, seat.court);
  const on = later(rng, scene.from, 100, 120);
  const suits = fileSeries(region, rng, seat, '买卖合同纠纷', on, 20, {
    plaintiffs: [seller],
    plaintiffLawyers: [scene.lawyer],
    judge: scene.judge.name,
  });
  for (const suit of suits) suit.result = 'granted';
  region.suits.push(...suits);
  return {
    officials: [courtRef(region, scene.court, scene.judge.name)],
    lawyers: [scene.lawyer],
    others: [{ kind: 'organization', name: seller.name }],
    cases: suits.map(({ number }) => number),
    figures: { suits: suits.length },
  };
};

import { addMonths } from '../../../graph/model/time.ts';
import { commutationPanel, writeParole } from '../documents/commutation-ruling.ts';
import { drawPrisoner } from '../prisoner.ts';
import { type Plot, publish } from '../province.ts';
import { commutationJudge, cutAfter } from './commutation-plot.ts';

/** H06: parole before half of the term, and parole five months after a commutation with more than two years left. */
export const earlyParole: Plot = (province) => {
  const rng = province.rng.fork('scheme H06');
  const judge = commutationJudge(province, 5);
  const members = (): ReturnType<typeof commutationPanel> => commutationPanel(rng, province.cast, judge.name);
  const one = drawPrisoner(rng, province.books, { group: 'general', months: 84, crime: '诈骗罪', deliveredOn: '2016-10-13', custody: 9 });
  const two = drawPrisoner(rng, province.books, {
    group: 'general',
    months: 102,
    crime: '故意伤害罪',
    deliveredOn: '2014-11-05',
    custody: 7,
  });
  const last = cutAfter(province, rng, two, addMonths(two.termFrom, 52), 0.5, 8, []);
  const drafts = publish(
    province,
    writeParole(one, cutAfter(province, rng, one, one.termFrom, 34, 0, []), [], province.cast, rng, { members: members() }),
    writeParole(two, cutAfter(province, rng, two, last.ruledOn, 5, 0, [last]), [last], province.cast, rng, { members: members() }),
  );
  return {
    id: 'H06-early-parole',
    indicators: ['H06'],
    officials: [judge],
    lawyers: [],
    drafts,
    why: '一名罪犯原判七年，执行约三十四个月即被假释，不足二分之一；另一名减刑后仅隔五个月即被假释，短于一年，且减刑后余刑超过二年。',
    figures: { half: 42, gap: 12 },
  };
};

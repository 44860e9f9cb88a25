import { commutationPanel, writeCommutation } from '../documents/commutation-ruling.ts';
import { drawPrisoner } from '../prisoner.ts';
import { type Plot, publish } from '../province.ts';
import { commutationJudge, cutAfter } from './commutation-plot.ts';

/** H01: two first commutations before the waiting time, below it even if the relaxation by a third applied. */
export const earlyCommutation: Plot = (province) => {
  const rng = province.rng.fork('scheme H01');
  const judge = commutationJudge(province, 0);
  const members = (): ReturnType<typeof commutationPanel> => commutationPanel(rng, province.cast, judge.name);
  const one = drawPrisoner(rng, province.books, { group: 'general', months: 96, crime: '诈骗罪', deliveredOn: '2018-03-12', custody: 7 });
  const two = drawPrisoner(rng, province.books, {
    group: 'general',
    months: 144,
    crime: '贩卖毒品罪',
    deliveredOn: '2018-01-17',
    custody: 8,
  });
  const drafts = publish(
    province,
    writeCommutation(one, cutAfter(province, rng, one, one.deliveredOn, 9, 7, []), [], province.cast, rng, { members: members() }),
    writeCommutation(two, cutAfter(province, rng, two, two.deliveredOn, 14, 8, []), [], province.cast, rng, { members: members() }),
  );
  return {
    id: 'H01-early-commutation',
    indicators: ['H01'],
    officials: [judge],
    lawyers: [],
    drafts,
    why: '原判八年、十二年的罪犯分别在交付执行后约九个月、十四个月即获减刑，短于十八个月、二年的起始时间，且低于从宽三分之一后的下限。',
    figures: { startMonths1: 18, startMonths2: 24 },
  };
};

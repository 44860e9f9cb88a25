import { addMonths } from '../../../graph/model/time.ts';
import { commutationPanel, writeCommutation } from '../documents/commutation-ruling.ts';
import { drawPrisoner, limitsOf } from '../prisoner.ts';
import { type Plot, publish } from '../province.ts';
import { commutationJudge, cutAfter } from './commutation-plot.ts';

/** H02: five second commutations by one presiding judge, far inside the interval. */
export const shortInterval: Plot = (province) => {
  const rng = province.rng.fork('scheme H02');
  const judge = commutationJudge(province, 1);
  const cases = [
    { months: 72, deliveredOn: '2016-09-08', gap: 5 },
    { months: 84, deliveredOn: '2016-11-22', gap: 6 },
    { months: 96, deliveredOn: '2017-02-14', gap: 5.5 },
    { months: 132, deliveredOn: '2016-06-20', gap: 8 },
    { months: 102, deliveredOn: '2017-05-16', gap: 6.5 },
  ];
  const drafts = cases.map(({ months, deliveredOn, gap }) => {
    const prisoner = drawPrisoner(rng, province.books, { group: 'general', months, deliveredOn });
    const first = cutAfter(province, rng, prisoner, addMonths(deliveredOn, limitsOf(prisoner).start), 3, rng.int(5, 7), []);
    const second = cutAfter(province, rng, prisoner, first.ruledOn, gap, rng.int(5, 8), [first]);
    return writeCommutation(prisoner, second, [first], province.cast, rng, { members: commutationPanel(rng, province.cast, judge.name) });
  });
  publish(province, ...drafts);
  return {
    id: 'H02-short-interval',
    indicators: ['H02'],
    officials: [judge],
    lawyers: [],
    drafts,
    why: '同一审判长主持的五件减刑案件，两次减刑裁定之间只隔五至八个月，短于一年或者一年六个月的间隔，且低于从宽三分之一后的下限。',
    figures: { cases: 5 },
  };
};

import { addDays, addMonths } from '../../../graph/model/time.ts';
import { commutationPanel, writeCommutation } from '../documents/commutation-ruling.ts';
import { drawPrisoner, termAfter } from '../prisoner.ts';
import { type Plot, publish } from '../province.ts';
import { commutationJudge, cutAfter } from './commutation-plot.ts';

/** H04: three cuts that are each within their own cap but together exceed half of the term. */
export const belowFloor: Plot = (province) => {
  const rng = province.rng.fork('scheme H04');
  const judge = commutationJudge(province, 3);
  const prisoner = drawPrisoner(rng, province.books, {
    group: 'general',
    months: 108,
    crime: '非法经营罪',
    deliveredOn: '2013-09-10',
    custody: 7,
  });
  const first = cutAfter(province, rng, prisoner, prisoner.deliveredOn, 18, 24, [], 'repent_and_major');
  const second = cutAfter(province, rng, prisoner, first.ruledOn, 13, 18, [first], 'repent_and_major');
  const third = cutAfter(
    province,
    rng,
    prisoner,
    addMonths(addDays(termAfter(prisoner, 56), -24), -1),
    1,
    14,
    [first, second],
    'repent_and_major',
  );
  const draft = writeCommutation(prisoner, third, [first, second], province.cast, rng, {
    members: commutationPanel(rng, province.cast, judge.name),
    openHearing: true,
    merit: '该犯在服刑期间检举他人重大犯罪活动，经查证属实，被认定为重大立功',
  });
  publish(province, draft);
  return {
    id: 'H04-below-floor',
    indicators: ['H04'],
    officials: [judge],
    lawyers: [],
    drafts: [draft],
    why: '原判九年，三次共减去五十六个月，减刑后实际执行不足原判刑期的二分之一（五十四个月）。',
    figures: { totalCut: 56, half: 54 },
  };
};

import { commutationPanel, writeCommutation } from '../documents/commutation-ruling.ts';
import { drawPrisoner } from '../prisoner.ts';
import { type Plot, publish } from '../province.ts';
import { commutationJudge, cutAfter } from './commutation-plot.ts';

/** H03: cuts above the cap of their ground, also above the cap enlarged by a third. */
export const excessiveCut: Plot = (province) => {
  const rng = province.rng.fork('scheme H03');
  const judge = commutationJudge(province, 2);
  const members = (): ReturnType<typeof commutationPanel> => commutationPanel(rng, province.cast, judge.name);
  const one = drawPrisoner(rng, province.books, { group: 'general', months: 102, crime: '非法经营罪', deliveredOn: '2017-03-20' });
  const two = drawPrisoner(rng, province.books, {
    group: 'strict',
    months: 108,
    crime: '盗窃罪',
    recidivist: true,
    deliveredOn: '2016-12-06',
  });
  const drafts = publish(
    province,
    writeCommutation(one, cutAfter(province, rng, one, one.deliveredOn, 24, 15, []), [], province.cast, rng, { members: members() }),
    writeCommutation(two, cutAfter(province, rng, two, two.deliveredOn, 29, 18, []), [], province.cast, rng, { members: members() }),
  );
  return {
    id: 'H03-excessive-cut',
    indicators: ['H03'],
    officials: [judge],
    lawyers: [],
    drafts,
    why: '仅认定确有悔改表现，一次减去一年三个月（上限九个月）；累犯一次减去一年六个月（上限一年），均高于放宽三分之一后的上限。',
    figures: { cap1: 9, cap2: 12 },
  };
};

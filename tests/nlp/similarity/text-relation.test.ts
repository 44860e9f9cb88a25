import { describe, expect, it } from 'vitest';
import { isCertainSeries, textRelation } from '../../../graph/model/documents/text-relation.ts';
import { aLoanJudgment, CAMPUS_LOAN, shapeOfText } from '../../support/similar-texts.ts';

const first = aLoanJudgment({ serial: 41, plaintiff: '宁采荷', defendant: '青禾教育咨询有限公司', facts: CAMPUS_LOAN });
const relation = (a: string, b: string) => textRelation(shapeOfText(a), shapeOfText(b));

describe('texts', () => {
  it.each([
    ['spaced and wrapped otherwise', first.replaceAll('\n', '\n\n　　').replaceAll('，', '， ')],
    ['masked', first.replaceAll('宁采荷', '宁某某')],
    ['in other brackets', first.replace('（2019）', '〔2019〕')],
    ['cut at its end', first.slice(0, first.indexOf('书记员')).replace(/审判员　祁野\n/, '')],
  ])('of one decision are known again: %s', (_how, other) => {
    expect(relation(first, other)).toBe('same-document');
  });

  it('of one mass filing are a series, and two decisions', () => {
    const second = aLoanJudgment({ serial: 42, plaintiff: '季长风', defendant: '青禾教育咨询有限公司', facts: CAMPUS_LOAN });
    expect(relation(first, second)).toBe('series');
    expect(isCertainSeries(shapeOfText(first), shapeOfText(second))).toBe(true);
  });

  it('of one form with other facts are no series', () => {
    const facts =
      '2016年4月8日，双方口头约定由被告教授钢琴课程四十节。原告付款6400元，上课十二节后搬迁，双方于2018年8月30日就余款4480元的退还发生争议。';
    const other = aLoanJudgment({ serial: 43, plaintiff: '卓远帆', defendant: '岑默', facts });
    expect(['template', 'different']).toContain(relation(first, other));
    expect(isCertainSeries(shapeOfText(first), shapeOfText(other))).toBe(false);
  });

  it('of another court are no series, whatever they say', () => {
    const other = aLoanJudgment({ serial: 42, plaintiff: '季长风', defendant: '青禾教育咨询有限公司', facts: CAMPUS_LOAN });
    expect(relation(first, other.replaceAll('云川省白石市', '云川省青河市'))).not.toBe('series');
  });

  it('that cannot be compared are nothing to each other', () => {
    const shape = shapeOfText(first);
    expect(textRelation({ ...shape, likeness: null }, shape)).toBe('different');
    expect(isCertainSeries({ ...shape, likeness: null }, shape)).toBe(false);
  });

  it('of two decisions on one day with one text are told apart by their numbers', () => {
    expect(relation(first, first.replace('初41号', '初44号'))).toBe('series');
  });
});

import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from '../a-document.ts';

const HEADER =
  '被告单位青河县远帆纺织有限公司，住所地青河县。\n诉讼代表人花明，该公司经理。\n被告人卓远帆，男，1988年3月2日出生，住青河县。\n被告人岑默，男，1990年1月2日出生，住青河县。';
const roles = (reasons: string, header = HEADER) =>
  readText(aCriminalJudgment({ header, reasons: `本院认为，${reasons}` })).extension.unitCrime.map(({ role, name }) => [role, name]);

describe('unit crime', () => {
  const unit = ['accused-unit', '青河县远帆纺织有限公司'];

  it.each([
    [
      '被告单位青河县远帆纺织有限公司虚开增值税专用发票，其行为属于单位犯罪。被告人卓远帆系直接负责的主管人员，被告人岑默系其他直接责任人员。',
      [unit, ['unit-crime', '青河县远帆纺织有限公司'], ['person-in-charge', '卓远帆'], ['person-responsible', '岑默']],
    ],
    [
      '被告单位青河县远帆纺织有限公司及其直接负责的主管人员被告人卓远帆让他人为自己虚开发票，其行为均已构成虚开增值税专用发票罪。',
      [unit, ['person-in-charge', '卓远帆']],
    ],
    [
      '被告人卓远帆、岑默作为被告单位直接负责的主管人员，均应依法惩处。',
      [unit, ['person-in-charge', '卓远帆'], ['person-in-charge', '岑默']],
    ],
    ['辩护人提出本案属于单位犯罪的意见，与事实不符，不予采纳。', [unit]],
    ['本案不构成单位犯罪。', [unit]],
  ])('%s', (reasons, wanted) => {
    expect(roles(reasons)).toEqual(wanted);
  });

  it('is found without an accused unit, too', () => {
    const header = '被告人卓远帆，男，1988年3月2日出生，住青河县。';
    expect(roles('本案系单位犯罪，被告人卓远帆系单位犯罪中直接负责的主管人员。', header)).toEqual([
      ['unit-crime', null],
      ['person-in-charge', '卓远帆'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { aCriminalJudgment, readText } from './a-document.ts';

const CLAIMANT = '附带民事诉讼原告人花明，男，1970年1月1日出生，住青河县。\n被告人卓远帆，男，1988年3月2日出生，汉族，住青河县。';
const CLAIM = '附带民事诉讼原告人花明诉称，请求判令被告人卓远帆赔偿医疗费、误工费共计人民币10000元。';
const GUILTY = '一、被告人卓远帆犯故意伤害罪，判处有期徒刑一年。\n';

const outcomes = (operative: string, parts: { header?: string; reasons?: string } = {}) =>
  readText(aCriminalJudgment({ header: CLAIMANT, reasons: `${CLAIM}\n本院认为，其行为已构成故意伤害罪。`, operative, ...parts })).outcomes;

describe('a criminal judgment that decides a civil claim', () => {
  it.each([
    [`${GUILTY}二、被告人卓远帆赔偿附带民事诉讼原告人花明经济损失人民币10000元。`, 'granted'],
    [`${GUILTY}二、被告人卓远帆赔偿附带民事诉讼原告人花明经济损失人民币6000元。`, 'partly-granted'],
    [`${GUILTY}二、被告人卓远帆于判决生效后十日内赔偿原告人花明医疗费6000元；\n三、驳回原告人花明的其他诉讼请求。`, 'partly-granted'],
    [`${GUILTY}二、驳回附带民事诉讼原告人花明的诉讼请求。`, 'dismissed'],
    [`${GUILTY}二、驳回附带民事诉讼原告人花明的起诉。`, 'rejected'],
    [`${GUILTY}二、附带民事部分，双方当事人自愿达成调解协议，本院予以确认。`, 'mediated'],
  ])('has both outcomes: %s', (operative, claim) => {
    expect(outcomes(operative)).toEqual(['convicted', claim]);
  });

  it('has both where the accused is acquitted', () => {
    expect(outcomes('一、被告人卓远帆无罪。\n二、被告人卓远帆不承担民事赔偿责任。')).toEqual(['acquitted', 'dismissed']);
  });

  it('has both in the public interest', () => {
    const header = '公益诉讼起诉人云川省青河县人民检察院。\n被告人卓远帆，男，1988年3月2日出生，汉族，住青河县。';
    const operative = `${GUILTY}二、被告人卓远帆支付生态环境修复费用人民币5000元，并在市级媒体上公开赔礼道歉。`;
    expect(outcomes(operative, { header, reasons: '本院认为，其行为已构成污染环境罪，附带民事公益诉讼请求予以支持。' })).toEqual([
      'convicted',
      'granted',
    ]);
  });

  it.each([
    `${GUILTY}二、责令被告人卓远帆退赔被害人花明人民币6000元。`,
    `${GUILTY}二、追缴违法所得，发还被害人花明。`,
    '被告人卓远帆犯故意伤害罪，判处有期徒刑一年，缓刑二年。',
  ])('is only a conviction where the court orders restitution of itself or nothing: %s', (operative) => {
    expect(outcomes(operative)).toEqual(['convicted']);
    const header = '被告人卓远帆，男，1988年3月2日出生，汉族，住青河县。';
    expect(outcomes(operative, { header })).toEqual(['convicted']);
  });
});

import { describe, expect, it } from 'vitest';
import { civilExtension } from './a-civil-judgment.ts';

const closing = (body: string, operative = '终结本次执行程序。') =>
  civilExtension({
    title: '执行裁定书',
    number: '（2021）云8101执88号',
    header: '申请执行人：岑默，男，住青河县。\n被执行人：曲径，男，住青河县。',
    opening: '申请执行人岑默与被执行人曲径民间借贷纠纷一案，本院于2020年3月2日立案执行。',
    reasons: '',
    leads: '依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十九条的规定，裁定如下：',
    body,
    operative,
  }).enforcementClosing;
const known = (body: string) => closing(body)?.property.map(({ property, obstacles }) => [property, [...obstacles]]);

describe('the end of this enforcement', () => {
  it.each([
    ['经网络查控，被执行人曲径名下有房产一套，现被他院轮候查封，暂无法处置。', [['名下有房产一套', ['queued-seizure', 'not-disposable']]]],
    ['本院依法查封了被执行人曲径名下的轿车一辆，但未能实际扣押。', [['被执行人曲径名下的轿车一辆', ['not-held']]]],
    [
      '经查明，被执行人曲径名下登记有位于青河县石桥街5号的房屋一套。该房屋系其唯一住房。',
      [['名下登记有位于青河县石桥街5号的房屋一套', ['only-home']]],
    ],
    ['查明被执行人曲径名下有商铺二间。申请执行人岑默不要求处置。', [['被执行人曲径名下有商铺二间', []]]],
  ])('tells what was found and why it stays: %s', (body, wanted) => {
    expect(known(body)).toEqual(wanted);
  });

  it.each([
    '经查，被执行人曲径名下无房产、车辆登记信息。',
    '未发现被执行人曲径名下有房产、车辆等可供执行的财产。',
    '本院向不动产登记中心查询被执行人名下有无房产。',
  ])('finds nothing: %s', (body) => {
    expect(known(body)).toEqual([]);
  });

  it.each([
    ['申请执行人岑默书面同意终结本次执行程序。', 'consented'],
    ['申请执行人岑默向本院申请终结本次执行程序。', 'applied'],
    ['申请执行人岑默对本院终结本次执行程序无异议。', 'consented'],
    ['本院已将执行情况告知申请执行人岑默。', 'heard'],
    ['申请执行人岑默不同意终结本次执行程序。', 'refused'],
  ])('tells what the applicant said: %s', (body, wanted) => {
    expect(closing(body)?.consent?.value).toBe(wanted);
  });

  it('tells who weighed and approved it, the steps and the sums', () => {
    const body =
      '申请执行标的额50万元。本院发出执行通知书、报告财产令，限制曲径高消费，并将其纳入失信被执行人名单。经查控，未发现其他可供执行的财产，已执行到位3万元。经合议庭评议并报院长批准。';
    expect(closing(body)).toMatchObject({
      nothingElse: { value: true },
      panel: { value: true },
      president: { value: true },
      appliedYuan: { value: 500000 },
      executedYuan: { value: 30000 },
    });
    expect(closing(body)?.steps.map(({ value }) => value)).toEqual(['notice', 'property-report', 'spending-limit', 'defaulter', 'search']);
  });

  it('is none where the ruling decides something else', () => {
    expect(closing('被执行人曲径名下有房产一套。', '查封被执行人曲径名下的房产。')).toBeNull();
  });
});

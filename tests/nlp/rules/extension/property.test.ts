import { describe, expect, it } from 'vitest';
import { civilExtension } from './a-civil-judgment.ts';

const property = (operative: string, body = '被执行人曲径未履行义务。') =>
  civilExtension({
    title: '执行裁定书',
    number: '（2021）云8101执88号',
    header: '申请执行人：岑默，男，住青河县。\n被执行人：曲径，男，住青河县。',
    opening: '申请执行人岑默与被执行人曲径民间借贷纠纷一案，本院于2021年3月2日立案执行。',
    reasons: '',
    leads: '依照《中华人民共和国民事诉讼法》第二百四十二条的规定，裁定如下：',
    body,
    operative,
  }).property;
const short = (operative: string) => property(operative).map((one) => [one.act, one.property]);

describe('property in enforcement', () => {
  it.each([
    [
      '冻结、划拨被执行人曲径的银行存款69060元。',
      [
        ['frozen', '被执行人曲径的银行存款69060元'],
        ['transferred', '被执行人曲径的银行存款69060元'],
      ],
    ],
    ['拍卖被执行人曲径名下位于青河县石桥街5号的房屋。', [['auctioned', '被执行人曲径名下位于青河县石桥街5号的房屋']]],
    ['将曲径名下的账户予以冻结。', [['frozen', '曲径名下的账户']]],
    ['解除对被执行人曲径名下房屋的查封。', [['released', '被执行人曲径名下房屋']]],
    ['冻结被执行人曲径的存款500元或查封相应价值的财产。', [['frozen', '被执行人曲径的存款500元']]],
  ])('%s', (operative, wanted) => {
    expect(short(operative)).toEqual(wanted);
  });

  it.each(['终结本次执行程序。', '中止拍卖被执行人曲径名下的房屋。', '驳回曲径的异议。查封期限为三年。'])(
    'does nothing: %s',
    (operative) => {
      expect(short(operative)).toEqual([]);
    },
  );

  it('reports a sale with appraisal, price and buyer', () => {
    const body =
      '本院委托云川信衡资产评估有限公司评估，评估价为120万元。2021年5月6日，买受人卓远帆以1,250,000元竞得被执行人位于青河县石桥街5号的房屋。';
    expect(property('房屋所有权归买受人卓远帆所有。', body)).toEqual([
      expect.objectContaining({
        act: 'auctioned',
        property: '被执行人位于青河县石桥街5号的房屋',
        appraisedYuan: 1200000,
        priceYuan: 1250000,
        buyer: '卓远帆',
        appraiser: '云川信衡资产评估有限公司',
      }),
    ]);
  });

  it('reports no sale that failed', () => {
    expect(property('终结本次执行程序。', '被执行人位于青河县石桥街5号的房屋经拍卖未成交。')).toEqual([]);
  });

  it('is read in enforcement alone', () => {
    expect(civilExtension({ operative: '拍卖被告名下的房屋，所得价款支付原告1200元。' }).property).toEqual([]);
  });
});

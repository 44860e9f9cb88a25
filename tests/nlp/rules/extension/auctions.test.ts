import { describe, expect, it } from 'vitest';
import { civilExtension } from './a-civil-judgment.ts';

const auctions = (body: string, operative = '房屋所有权归买受人所有。') =>
  civilExtension({
    title: '执行裁定书',
    number: '（2021）云8101执88号',
    header: '申请执行人：岑默，男，住青河县。\n被执行人：曲径，男，住青河县。',
    opening: '申请执行人岑默与被执行人曲径民间借贷纠纷一案，本院于2020年3月2日立案执行。',
    reasons: '',
    leads: '依照《中华人民共和国民事诉讼法》第二百四十七条的规定，裁定如下：',
    body,
    operative,
  }).auctions.map(({ spans, ...item }) => item);
const APPRAISED = '本院依法委托云川信衡资产评估有限公司对被执行人曲径名下位于青河县石桥街5号的房屋进行评估，评估价为120万元。';

describe('attempts to sell', () => {
  it('are read with both rounds of a network auction', () => {
    const body = `${APPRAISED}本院于2021年3月1日在淘宝网司法拍卖网络平台发布拍卖公告，定于2021年4月6日10时至4月7日10时进行第一次公开拍卖，起拍价84万元，因无人出价流拍。本院于2021年5月6日10时至5月7日10时进行第二次公开拍卖，起拍价67.2万元，共有3人报名，由竞买人温书岚以最高价70万元竞得。`;
    expect(auctions(body)).toMatchObject([
      {
        round: 'first',
        online: true,
        basis: 'appraisal',
        appraisedYuan: 1200000,
        reserveYuan: 840000,
        priceYuan: null,
        sold: false,
        noticedOn: '2021-03-01',
        auctionedOn: '2021-04-06',
        appraiser: '云川信衡资产评估有限公司',
      },
      { round: 'second', reserveYuan: 672000, priceYuan: 700000, sold: true, buyer: '温书岚', bidders: 3, auctionedOn: '2021-05-06' },
    ]);
  });

  it('are read in one sentence and with a percentage before the sum', () => {
    const body = `${APPRAISED}经本院在京东网司法拍卖平台以评估价的70%即84万元为起拍价进行第一次拍卖流拍，第二次拍卖起拍价为人民币67.2万元，买受人温书岚以67.2万元的最高价竞得。`;
    expect(auctions(body).map(({ round, reserveYuan, sold, buyer }) => [round, reserveYuan, sold, buyer])).toEqual([
      ['first', null, false, null],
      ['second', 672000, true, '温书岚'],
    ]);
  });

  it('are read with a sale after them and a price that the parties agreed on', () => {
    const body =
      '双方当事人议价，确定处置参考价为100万元。本院在网络平台对被执行人曲径名下位于青河县石桥街5号的房屋进行一拍，保留价70万元，流拍；二拍保留价56万元，流拍。后以56万元进行变卖，变卖价56万元，无人竞买。';
    expect(
      auctions(body).map(({ round, basis, appraisedYuan, reserveYuan, sold }) => [round, basis, appraisedYuan, reserveYuan, sold]),
    ).toEqual([
      ['first', 'agreed', 1000000, 700000, false],
      ['second', 'agreed', 1000000, 560000, false],
      ['sale', 'agreed', 1000000, 560000, false],
    ]);
  });

  it.each([
    [
      '本院于2021年3月15日10时起在淘宝网司法拍卖网络平台上公开拍卖被执行人曲径名下位于青河县石桥街5号的房产，温书岚以人民币1,234,567元的最高应价竞得。',
      { round: null, platform: '淘宝网司法拍卖网络平台', priceYuan: 1234567, buyer: '温书岚', sold: true },
    ],
    [
      '本院委托云川信衡房地产评估有限公司进行评估，市场价值为人民币98万元。一拍起拍价为68.6万元，因无人报名参拍而流拍。',
      { round: 'first', basis: 'appraisal', appraisedYuan: 980000, reserveYuan: 686000, sold: false },
    ],
    ['2021年3月5日在阿里拍卖平台第一次拍卖，以70万元起拍，无人竞买。', { round: 'first', online: true, reserveYuan: 700000, sold: false }],
    [
      '本院将被执行人曲径名下的小型轿车委托云川禾木拍卖有限公司进行第一次拍卖，保留价5.6万元，由青河县禾木商贸有限公司以6.1万元拍得。',
      { round: 'first', online: false, reserveYuan: 56000, priceYuan: 61000, buyer: '青河县禾木商贸有限公司' },
    ],
  ])('are read in other words: %s', (body, wanted) => {
    expect(auctions(body)).toMatchObject([wanted]);
  });

  it('are not held again where a round is only named again', () => {
    const body =
      '第一次拍卖，起拍价70万元，流拍；第二次拍卖，起拍价56万元，仍流拍。变卖无人应买。申请执行人同意以二拍保留价56万元抵偿债务。';
    expect(auctions(body).map(({ round, sold }) => [round, sold])).toEqual([
      ['first', false],
      ['second', false],
      ['sale', false],
    ]);
  });

  it('have no sum where two lots differ', () => {
    const body = '本院在淘宝网对被执行人曲径名下位于石桥街5号、6号的房屋进行第一次拍卖，5号起拍价70万元，6号起拍价90万元，均流拍。';
    expect(auctions(body)).toMatchObject([{ round: 'first', reserveYuan: null, sold: false }]);
  });

  it.each(['拍卖、变卖被执行人曲径名下的房屋。', '根据规定，第一次拍卖的保留价不得低于评估价的百分之七十。', '被执行人曲径未履行义务。'])(
    'are none: %s',
    (body) => {
      expect(auctions(body, '拍卖被执行人曲径名下的房屋。')).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { h28AuctionLimits as indicator } from '../../../graph/indicators/h28-auction-limits.ts';
import { onlyFinding, run } from '../../support/indicator-checks.ts';
import { aPaper } from '../../support/papers.ts';

const APPRAISED = '本院委托云川信衡资产评估有限公司对被执行人曲径名下位于青河县石桥街5号的房屋进行评估，评估价为120万元。';
const first = (price: string, day = '2021年4月6日') =>
  `本院于${day}10时起在淘宝网司法拍卖网络平台进行第一次公开拍卖，起拍价${price}，因无人出价流拍。`;
const second = (price: string) => `本院于2021年5月26日10时起在网络平台进行第二次公开拍卖，起拍价${price}，买受人温书岚以${price}竞得。`;
const ruling = (body: string, { date = '二〇二一年六月九日', accepted = '2020年3月2日' } = {}) =>
  aPaper(
    `云川省青河县人民法院\n执行裁定书\n（2020）云8101执88号\n申请执行人：岑默，男，住青河县。\n被执行人：曲径，男，住青河县。\n申请执行人岑默与被执行人曲径民间借贷纠纷一案，本院于${accepted}立案执行。\n${body}\n依照《中华人民共和国民事诉讼法》第二百四十七条的规定，裁定如下：\n被执行人曲径名下位于青河县石桥街5号的房屋所有权归买受人温书岚所有。\n审判长祁野\n审判员白川\n审判员温岚\n${date}\n书记员涂林`,
  );

describe('H28', () => {
  it.each([
    ['a first online auction below 70 %', APPRAISED + first('72万元'), '起拍价低于法定下限'],
    ['a second one below 80 % of the first', APPRAISED + first('84万元') + second('56万元'), '再次拍卖降价超过百分之二十'],
    ['a second one below 56 % of the appraisal', APPRAISED + second('60万元'), '起拍价低于法定下限'],
    [
      'a notice that is too short',
      `${APPRAISED}本院于2021年3月30日在淘宝网司法拍卖网络平台发布拍卖公告。本院于2021年3月30日发布公告，定于2021年4月6日10时起进行第一次公开拍卖，起拍价84万元，因无人出价流拍。`,
      '拍卖公告期不足',
    ],
    [
      'an offline auction below 80 %',
      `${APPRAISED}本院委托云川禾木拍卖有限公司于2021年4月6日对被执行人曲径名下位于青河县石桥街5号的房屋进行第一次公开拍卖，保留价90万元，流拍。`,
      '起拍价低于法定下限',
    ],
  ])('finds %s', (_, body, says) => {
    const paper = ruling(body);
    const finding = onlyFinding(indicator, paper);
    expect(finding).toMatchObject({ crimes: ['C11', 'C10'] });
    expect(finding.claim.zh).toContain(says);
    expect(finding.subjects[0]).toMatchObject({ kind: 'official', role: 'presiding-judge' });
    for (const { start, end, quote } of finding.evidence) expect(paper.quote(start, end)).toBe(quote);
  });

  it('is certain where one thing was appraised and sold', () => {
    expect(onlyFinding(indicator, ruling(APPRAISED + first('72万元'))).verdict).toBe('violated');
  });

  it.each([
    ['70 % of the appraisal', APPRAISED + first('84万元')],
    ['a price rounded down by a few yuan', APPRAISED.replace('120万元', '120.0100万元') + first('84万元')],
    ['a second auction at 56 %', APPRAISED + first('84万元') + second('67.2万元')],
    ['a price that both sides agreed on', `${APPRAISED}双方当事人一致同意起拍价定为60万元。${first('60万元')}`],
    ['a reference price that was inquired', `经网络询价，参考价为120万元。${first('60万元')}`],
    ['shares', `${APPRAISED.replace('位于青河县石桥街5号的房屋', '登记在青河县曲径商贸有限公司的股权')}${first('20万元')}`],
    ['a sale without reserve', `${APPRAISED}涉案财物上缴国库，经财政机关要求继续变价，依法进行无保留价拍卖。${first('1元')}`],
    ['the sale after two auctions', `${APPRAISED}${first('84万元')}本院后以50万元进行变卖，变卖价50万元，由温书岚买受。`],
  ])('is silent on %s', (_, body) => {
    expect(run(indicator, ruling(body)).findings).toEqual([]);
  });

  it('measures by the text of the day: no floor of 70 % before 2017', () => {
    const online2016 = APPRAISED + first('72万元', '2016年4月6日');
    expect(run(indicator, ruling(online2016, { date: '二〇一六年六月九日', accepted: '2015年3月2日' })).findings).toEqual([]);
  });

  it('cannot tell of the day, or of how it was sold', () => {
    const undated = `${APPRAISED}经网络平台第一次拍卖，起拍价72万元，流拍。`;
    expect(run(indicator, ruling(undated, { accepted: '2015年3月2日' })).gaps).toMatchObject([{ missing: [{ fact: { zh: '拍卖日期' } }] }]);
    expect(run(indicator, ruling(`${APPRAISED}第一次拍卖，起拍价72万元，流拍。`)).gaps).toMatchObject([
      { missing: [{ fact: { zh: '网络拍卖还是委托拍卖' } }] },
    ]);
  });

  it('is possible only where the ruling does not say what was sold', () => {
    const body = `本院委托云川信衡资产评估有限公司对相关财产进行评估，评估价为120万元。${first('72万元')}`;
    expect(onlyFinding(indicator, ruling(body)).verdict).toBe('possible');
  });
});

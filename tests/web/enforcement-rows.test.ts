import { describe, expect, it } from 'vitest';
import { type Extension, emptyExtension } from '../../graph/model/record/extension.ts';
import { extensionRows } from '../../web/pages/documents/extension-rows.ts';

const spans = [{ start: 3, end: 9 }];
const rows = (over: Partial<Extension>) =>
  extensionRows({ extension: { ...emptyExtension('execution-ruling'), ...over } }).map(({ group, label, value }) => [
    group.zh,
    label.zh,
    value.zh,
    value.en,
  ]);
const auction = {
  property: '石桥街5号房屋',
  round: 'first' as const,
  online: true,
  platform: null,
  basis: 'appraisal' as const,
  appraisedYuan: 1200000,
  reserveYuan: 840000,
  withoutReserve: false,
  priceYuan: null,
  sold: false,
  buyer: null,
  bidders: 0,
  noticedOn: '2021-03-01',
  auctionedOn: null,
  appraiser: null,
  spans,
};

describe('rows of enforcement', () => {
  it('tell each attempt to sell', () => {
    expect(rows({ auctions: [auction] })).toEqual([
      [
        '拍卖与变卖',
        '第一次拍卖',
        '石桥街5号房屋 · 网络 · 公告 2021-03-01 · 委托评估 · 参考价 1,200,000 元 · 起拍价 840,000 元 · 竞买 0 人 · 未成交',
        '石桥街5号房屋 · online · notice 2021-03-01 · appraisal · reference price 1,200,000 yuan · reserve 840,000 yuan · 0 bidders · not sold',
      ],
    ]);
  });

  it('tell how an enforcement ended', () => {
    const closing = {
      property: [{ property: '名下有房产一套', obstacles: ['only-home' as const], spans }],
      obstacles: [],
      nothingElse: null,
      consent: { value: 'consented' as const, spans },
      panel: { value: true as const, spans },
      president: null,
      steps: [{ value: 'search' as const, spans }],
      appliedYuan: { value: 500000, spans },
      executedYuan: null,
    };
    expect(rows({ enforcementClosing: closing }).map(([, label, zh]) => [label, zh])).toEqual([
      ['申请执行标的', '500,000 元'],
      ['已采取的措施', '财产查控'],
      ['查到的财产', '名下有房产一套 · 唯一住房'],
      ['申请执行人意见', '申请执行人同意终结'],
      ['合议庭评议', '是'],
    ]);
  });
});

describe('rows of merit and of who handled the case', () => {
  it('tell patents and what a merit rests on', () => {
    const patent = {
      kind: 'unknown' as const,
      title: '一种刀架',
      number: null,
      appliedOn: '2018-04-03',
      grantedOn: null,
      role: 'sole' as const,
      agent: '禾木事务所',
      spans,
    };
    const source = {
      defendant: '木子',
      deed: 'report' as const,
      person: '言午',
      crime: '盗窃',
      verifiedBy: '青禾县公安局',
      verifiers: ['古月'],
      stage: 'trial' as const,
      spans,
    };
    expect(rows({ patents: [patent], meritSources: [source] }).map(([, label, zh]) => [label, zh])).toEqual([
      ['检举揭发', '木子 · 言午 · 盗窃 · 审判阶段 · 青禾县公安局查证 · 古月'],
      ['类型未写明的专利', '一种刀架 · 申请 2018-04-03 · 独立完成 · 代理 禾木事务所'],
    ]);
  });

  it('tell who was given the case and who left it', () => {
    const { course } = emptyExtension('civil-judgment');
    const change = {
      act: 'changed' as const,
      party: '木子',
      former: { name: '言午', firm: null },
      next: { name: '古月', firm: '明衡律师事务所' },
      on: '2021-03-20',
      spans,
    };
    expect(
      rows({ course: { ...course, assigned: [{ to: '言午', on: '2021-03-04', spans }], counselChanges: [change] } }).map(
        ([, label, zh]) => [label, zh],
      ),
    ).toEqual([
      ['分案', '言午 · 2021-03-04'],
      ['代理人变更', '木子 · 变更委托 · 原 言午 · 新 古月（明衡律师事务所） · 2021-03-20'],
    ]);
  });
});

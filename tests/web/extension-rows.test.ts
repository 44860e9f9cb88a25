import { describe, expect, it } from 'vitest';
import { emptyExtension } from '../../graph/model/record/extension.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { extensionRows } from '../../web/pages/documents/extension-rows.ts';
import { fieldGroup } from '../../web/parts/field-groups.ts';

const spans = [{ start: 3, end: 9 }];
const rows = (over: Partial<ExtractionRecord['extension']>) =>
  extensionRows({ extension: { ...emptyExtension('criminal-judgment'), ...over } }).map(({ group, label, value }) => [
    group.zh,
    label.zh,
    value.zh,
    value.en,
  ]);

describe('extensionRows', () => {
  it('shows nothing of an empty extension, of none, and of fields that an older record lacks', () => {
    expect(rows({})).toEqual([]);
    expect(extensionRows({})).toEqual([]);
    expect(extensionRows({ extension: { causes: [] } as unknown as ExtractionRecord['extension'] })).toEqual([]);
  });

  it('shows what the court found, with who, when, where and how much', () => {
    expect(
      rows({
        custody: [{ defendant: '木子', measure: 'held', on: '2021-03-04', place: '青禾县看守所', spans }],
        amends: [
          { defendant: '木子', kind: 'compensation', yuan: 14000, spans },
          { defendant: null, kind: 'forgiveness', yuan: null, spans },
        ],
        quantities: [
          { kind: 'drug', value: 0.5, unit: 'g', substance: '海洛因', spans },
          { kind: 'amount', value: 12500, unit: 'yuan', substance: null, spans },
        ],
        circumstances: [{ defendant: '木子', circumstance: 'merit', detail: '协助抓获同案犯', spans }],
      }),
    ).toEqual([
      ['程序与时间', '情节', '木子 · 立功 · 协助抓获同案犯', '木子 · merit · 协助抓获同案犯'],
      ['强制措施', '羁押', '木子 · 2021-03-04 · 青禾县看守所', '木子 · 2021-03-04 · 青禾县看守所'],
      ['退赃、赔偿与谅解', '赔偿', '木子 · 14,000 元', '木子 · 14,000 yuan'],
      ['退赃、赔偿与谅解', '谅解', '是', 'yes'],
      ['犯罪数额', '毒品', '海洛因 · 0.5 g', '海洛因 · 0.5 g'],
      ['犯罪数额', '金额', '12,500 元', '12,500 yuan'],
    ]);
  });

  it('writes an article with its insertion, paragraph and item under its law', () => {
    expect(rows({ statutes: [{ law: '刑法', article: 133, insertion: 1, paragraph: 1, item: 2, spans }] })).toEqual([
      ['适用法条', '刑法', '第133条之1第1款第2项', 'art. 133-1 para. 1 item 2'],
    ]);
  });

  it('shows sums, costs, property, expert bodies and facts of parties', () => {
    expect(
      rows({
        claims: {
          claimed: [{ value: 1200, spans }],
          granted: [{ value: 1000, spans }],
          costs: [{ yuan: 25, bornBy: '原告言午', spans }],
        },
        property: [
          {
            act: 'auctioned',
            property: '石桥街5号房屋',
            appraisedYuan: 1200000,
            priceYuan: 1250000,
            buyer: '言午',
            appraiser: null,
            spans,
          },
        ],
        institutions: [{ name: '云川正源司法鉴定所', kind: 'forensic', chosen: 'court', spans }],
        partyFacts: [{ party: '言午', fact: 'address', value: '青禾县石桥街5号', spans }],
      }),
    ).toEqual([
      ['诉讼请求与判决金额', '请求金额', '1,200 元', '1,200 yuan'],
      ['诉讼请求与判决金额', '判决金额', '1,000 元', '1,000 yuan'],
      ['诉讼请求与判决金额', '诉讼费用', '25 元 · 原告言午负担', '25 yuan · borne by 原告言午'],
      [
        '财产处置',
        '拍卖',
        '石桥街5号房屋 · 评估 1,200,000 元 · 成交 1,250,000 元 · 买受人 言午',
        '石桥街5号房屋 · appraised at 1,200,000 yuan · sold for 1,250,000 yuan · buyer 言午',
      ],
      ['鉴定、评估机构', '司法鉴定机构', '云川正源司法鉴定所 · 法院委托、指定', '云川正源司法鉴定所 · by the court'],
      ['当事人信息', '住址', '言午 · 青禾县石桥街5号', '言午 · 青禾县石桥街5号'],
    ]);
  });

  it('shows the course of the trial in words of both languages', () => {
    const { course } = emptyExtension('criminal-judgment');
    expect(
      rows({
        course: {
          ...course,
          panel: { value: 'sole', spans },
          hearings: [{ value: '2021-03-04', spans }],
          recusals: [{ requestedBy: '木子', against: '言午', result: 'refused', spans }],
          earlierOfficials: [{ name: '言午', role: 'judge', number: null, spans }],
        },
      }),
    ).toEqual([
      ['审理经过', '审判组织', '独任审判', 'one judge'],
      ['审理经过', '开庭', '2021-03-04', '2021-03-04'],
      ['审理经过', '申请回避', '木子申请 · 对象：言午 · 驳回', 'by 木子 · against 言午 · refused'],
      ['审理经过', '原审人员', '言午 · 审判员', '言午 · judge'],
    ]);
  });
});

describe('fieldGroup', () => {
  it('colours fields of the extension by what they are', () => {
    expect(['extension.acceptedOn', 'extension.partyFacts[0]', 'extension.statutes', 'officials[1]'].map(fieldGroup)).toEqual([
      'date',
      'party',
      'other',
      'official',
    ]);
  });
});

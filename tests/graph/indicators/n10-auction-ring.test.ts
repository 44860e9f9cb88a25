import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { n10AuctionRing } from '../../../graph/indicators/n10-auction-ring.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { aPaper } from '../../support/papers.ts';
import { seeded } from '../analytics/courtroom.ts';
import { nameOf } from '../analytics/docket.ts';

const OFFICERS = ['祁野', '白川', '温岚', '涂林'];
const APPRAISERS = ['云川甲寅资产评估有限公司', '云川丙戌资产评估有限公司', '云川丁未资产评估有限公司', '云川己巳资产评估有限公司'];

interface Sale {
  readonly serial: number;
  readonly officer: string;
  readonly buyer: string;
  readonly appraiser: string;
  readonly bidders: number;
  /** Price in ten thousand; the appraisal is a hundred. */
  readonly price: number;
  readonly applicant?: string;
}

function paper({ serial, officer, buyer, appraiser, bidders, price, applicant = `岑${nameOf(serial)}` }: Sale): Dossier {
  const month = 1 + (serial % 12);
  return aPaper(
    `云川省青河县人民法院\n执行裁定书\n（2021）云8101执${serial * 10}号之一\n申请执行人：${applicant}，男，住青河县。\n被执行人：曲${nameOf(serial)}，男，住青河县。\n买受人：${buyer}，男，住青河县。\n申请执行人${applicant}与被执行人曲${nameOf(serial)}民间借贷纠纷一案，本院查封了被执行人名下位于青河县东街${serial}号2幢301室房产。本院委托${appraiser}对上述财产进行评估，评估价为1000000元。本院于2021年${month}月3日10时至2021年${month}月4日10时在淘宝网司法拍卖网络平台上对该财产进行第一次公开拍卖，起拍价700000元。共有${bidders}人报名参加竞买，买受人${buyer}以${price}0000元成交。\n依照法律规定，裁定如下：\n一、上述房产的所有权归买受人${buyer}所有。\n本裁定送达后立即生效。\n执行员${officer}\n二〇二一年${'一二三四五六七八九十'.charAt(Math.min(9, month - 1))}月二十日\n书记员段书白`,
  );
}

const random = seeded(9);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const ordinary: Sale[] = Array.from({ length: 40 }, (_, i) => {
  const bidders = random() < 0.2 ? 1 : 2 + Math.floor(random() * 6);
  return {
    ...{ serial: 2 * i + 1, officer: pick(OFFICERS), buyer: `郝${nameOf(100 + i)}`, appraiser: pick(APPRAISERS), bidders },
    price: bidders === 1 ? 70 : 75 + Math.floor(random() * 40),
  };
});
const ring = (make: (i: number) => Partial<Sale> = () => ({}), length = 6): Sale[] =>
  Array.from({ length }, (_, i) => ({
    ...{ serial: 14 * i + 10, officer: OFFICERS[1]!, buyer: '林甲寅', appraiser: APPRAISERS[2]!, bidders: 1, price: 70 },
    ...make(i),
  }));

const found = (sales: readonly Sale[]) => {
  const dossiers = sales.map(paper);
  return { dossiers, ...n10AuctionRing.evaluate({ units: buildUnits(dossiers) }) };
};

describe('N10', () => {
  it('finds one officer, one appraiser and one buyer in sale after sale, with a single bidder', () => {
    const { dossiers, findings } = found([...ordinary, ...ring()]);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ class: 'N', family: 'money', crimes: ['C11', 'C10'] });
    expect(finding!.subjects.map((s) => s.name)).toEqual(['白川', '林甲寅']);
    expect(finding!.cases).toHaveLength(6);
    expect(finding!.claim.zh).toContain('6 件的评估机构与买受人都相同、6 件只有一人竞买');
    expect(finding!.logEvidence).toBeGreaterThan(0);
    for (const { document, start, end, quote } of finding!.evidence)
      expect(dossiers.find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
    expect(new Set(finding!.evidence.map((q) => q.document)).size).toBe(6);
  });

  it('finds an officer and an appraiser whose buyers change', () => {
    const { findings } = found([...ordinary, ...ring((i) => ({ buyer: `林${nameOf(500 + i)}`, appraiser: '云川庚辛资产评估有限公司' }))]);
    expect(findings.map((f) => f.subjects[0]!.name)).toEqual(['白川']);
  });

  it('finds a docket in which several buyers come back with one appraiser, though they fill most of it', () => {
    const several = ring((i) => ({ buyer: ['林甲寅', '赵丙戌', '钱丁未'][i % 3]!, serial: 8 * i + 10 }), 12);
    const { findings } = found([
      ...ordinary.map((sale) => (sale.officer === OFFICERS[1] ? { ...sale, officer: OFFICERS[0]! } : sale)),
      ...several,
    ]);
    expect(findings.map((f) => f.subjects[0]!.name)).toEqual(['白川']);
    expect(findings[0]!.cases).toHaveLength(12);
  });

  it.each([
    ['ordinary sales', []],
    [
      'dealers who come back before every officer',
      ring((i) => ({ officer: OFFICERS[i % 4]!, buyer: `林${nameOf(500 + (i % 3))}`, serial: 4 * i + 10 }), 24),
    ],
    ['a dealer who buys before all officers', ring((i) => ({ officer: OFFICERS[i % 4]!, appraiser: APPRAISERS[i % 4]! }))],
    ['a buyer who met rivals and paid the price', ring(() => ({ bidders: 5, price: 105 }))],
    ['an appraiser drawn by lot who works for all officers', ring((i) => ({ officer: OFFICERS[i % 4]!, buyer: `林${nameOf(500 + i)}` }))],
    ['an applicant who takes the property for his debt', ring(() => ({ applicant: '林甲寅' }))],
    ['buyers whose names are hidden', ring((i) => ({ buyer: '林某某', appraiser: APPRAISERS[i % 4]! }))],
  ])('is silent on %s', (_, sales) => {
    expect(found([...ordinary, ...sales]).findings).toEqual([]);
  });

  it('is silent where a thin market gives every officer single bidders', () => {
    const thin = ordinary.map((sale) => ({ ...sale, bidders: 1, price: 70 }));
    expect(found([...thin, ...ring((i) => ({ buyer: `林${nameOf(500 + i)}` }))]).findings).toEqual([]);
  });

  it('cannot tell where one officer has all sales', () => {
    expect(found([...ordinary, ...ring()].map((s) => ({ ...s, officer: OFFICERS[1]! }))).findings).toEqual([]);
  });
});

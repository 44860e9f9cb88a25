import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { n09ShamSuitRing } from '../../../graph/indicators/n09-sham-suit-ring.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aPaper } from '../../support/papers.ts';
import { seeded } from '../analytics/courtroom.ts';
import { nameOf } from '../analytics/docket.ts';

const JUDGES = ['祁野', '白川', '温岚', '涂林', '岑默'];
const OFFICE = '青河县新华街12号3幢501室';

interface Suit {
  readonly serial: number;
  readonly judge: string;
  readonly claimant: string;
  readonly claimantHome: string;
  readonly respondent: string;
  readonly respondentHome: string;
  readonly settled: boolean;
  readonly days: number;
}

const chinese = (iso: string): string => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;

function paper(suit: Suit): Dossier {
  const filed = addDays('2021-01-04', suit.serial * 2);
  const head = `云川省青河县人民法院\n民事${suit.settled ? '调解书' : '判决书'}\n（2021）云8101民初${suit.serial * 10}号`;
  const parties = `原告：${suit.claimant}，男，住${suit.claimantHome}。\n被告：${suit.respondent}，男，住${suit.respondentHome}。`;
  const course = `原告${suit.claimant}与被告${suit.respondent}民间借贷纠纷一案，本院于${chinese(filed)}立案后，依法适用简易程序公开开庭进行了审理。`;
  const result = suit.settled
    ? '本案审理过程中，经本院主持调解，当事人自愿达成如下协议：\n一、被告于年底前支付原告50000元。\n上述协议，不违反法律规定，本院予以确认。'
    : '本院认为，借款事实清楚。依照法律规定，判决如下：\n一、被告于判决生效后十日内偿还原告50000元。';
  return aPaper(`${head}\n${parties}\n${course}\n${result}\n审判员${suit.judge}\n${chinese(addDays(filed, suit.days))}\n书记员段书白`);
}

const random = seeded(5);
const ordinary: Suit[] = Array.from({ length: 150 }, (_, i) => ({
  serial: 2 * i + 1,
  judge: JUDGES[Math.floor(random() * JUDGES.length)]!,
  claimant: `郝${nameOf(1000 + i).slice(1)}`,
  claimantHome: `青河县东街${i + 1}号`,
  respondent: `夏${nameOf(2000 + i).slice(1)}`,
  respondentHome: `青河县西街${i + 1}号`,
  settled: random() < 0.25,
  days: 35 + Math.floor(random() * 50),
}));
const ring = (make: (i: number) => Partial<Suit> = () => ({})): Suit[] =>
  Array.from({ length: 14 }, (_, i) => ({
    serial: 20 * i + 10,
    judge: i < 12 ? JUDGES[1]! : JUDGES[3]!,
    claimant: ['林甲寅', '赵丙戌', '钱丁未', '孙己巳'][i % 4]!,
    claimantHome: OFFICE,
    respondent: `周${nameOf(3000 + i).slice(1)}`,
    respondentHome: `青河县南街${i + 1}号`,
    settled: true,
    days: 4,
    ...make(i),
  }));

const found = (suits: readonly Suit[]) => {
  const dossiers = suits.map(paper);
  return { dossiers, ...n09ShamSuitRing.evaluate({ units: buildUnits(dossiers) }) };
};
const findings = (suits: readonly Suit[]) => found(suits).findings;

describe('N09', () => {
  it('finds creditors of one office whose suits one judge settles in days', () => {
    const { dossiers, findings: all } = found([...ordinary, ...ring()]);
    expect(all).toHaveLength(1);
    const [finding] = all;
    expect(finding).toMatchObject({ class: 'N', verdict: 'violated', crimes: ['C09'] });
    expect(finding!.subjects[0]).toMatchObject({ kind: 'official', name: '白川' });
    expect(finding!.cases).toHaveLength(12);
    expect(finding!.claim.zh).toMatch(/^青河县法院4 名相互关联的债权人所诉 14 件中 12 件由同一法官审理（预期 [\d.]+ 件），其中 12 件/u);
    expect(finding!.claim.zh).not.toContain('白川');
    expect(finding!.details.filter((d) => d.type === 'table').every((d) => d.rows.length <= 10)).toBe(true);
    for (const { document, start, end, quote } of finding!.evidence)
      expect(dossiers.find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
    expect(new Set(finding!.evidence.map((q) => q.document)).size).toBe(12);
  });

  it('finds people who sue each other in turn', () => {
    const pair = (i: number) => (i % 2 === 0 ? (['林甲寅', '赵丙戌'] as const) : (['赵丙戌', '林甲寅'] as const));
    const circle = ring((i) => ({
      ...{ claimant: pair(i)[0], respondent: pair(i)[1], claimantHome: '青河县', respondentHome: '青河县' },
      serial: 20 * i + 10,
    }));
    expect(findings([...ordinary, ...circle]).map((f) => f.subjects[0]!.name)).toEqual(['白川']);
  });

  it.each([
    ['an ordinary court', []],
    ['an office whose suits go to all judges', ring((i) => ({ judge: JUDGES[i % 5]! }))],
    ['an office before one judge whose suits end as others do', ring((i) => ({ settled: i % 4 === 0, days: 40 + 3 * i }))],
    ['one creditor of many debtors', ring(() => ({ claimant: '林甲寅' }))],
    ['strangers of one village group', ring(() => ({ claimantHome: '青河县白塔乡前进村10组' }))],
    ['a home in which all sue each other', ring(() => ({ respondentHome: OFFICE }))],
    ['creditors whose names are hidden and who live anywhere', ring(() => ({ claimant: '林某', claimantHome: '青河县' }))],
  ])('is silent on %s', (_, suits) => {
    expect(findings([...ordinary, ...suits])).toEqual([]);
  });

  it('is silent on creditors of one township whose judge has all of its suits', () => {
    const town = (suit: Suit, i: number): Suit =>
      i % 5 === 0 ? { ...suit, respondentHome: `青河县白塔镇西街${i}号`, judge: JUDGES[1]! } : suit;
    const local = ring((i) => ({ respondentHome: `青河县白塔镇南街${i + 1}号`, settled: i % 3 !== 0 }));
    const court = ordinary.map((suit, i) => (i % 5 === 0 ? { ...town(suit, i), settled: i % 3 !== 0 } : suit));
    expect(findings([...court, ...local])).toEqual([]);
  });

  it('cannot tell where no suit names its judge', () => {
    expect(findings([...ordinary, ...ring()].map((s) => ({ ...s, judge: '某某某' })))).toEqual([]);
  });
});

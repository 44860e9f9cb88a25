import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { s18SwiftEndings } from '../../../graph/indicators/s18-swift-endings.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aPaper } from '../../support/papers.ts';
import { seeded } from '../analytics/courtroom.ts';
import { nameOf } from '../analytics/docket.ts';

const JUDGES = ['祁野', '白川', '温岚', '涂林', '岑默'];
const LAWYER = '程砚秋';

interface Suit {
  readonly serial: number;
  readonly judge: string;
  readonly lawyer: string;
  readonly settled: boolean;
  readonly days: number;
  readonly yuan: number;
  readonly claimant?: string;
  /** House in which the claimant lives; another for every suit unless told. */
  readonly home?: number;
  readonly procedure?: string;
  /** What the paper tells beside. */
  readonly told?: string;
}

const called = (serial: number): string => nameOf(serial).replaceAll('未', '末');
const chinese = (iso: string): string => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;

function paper({
  serial,
  judge,
  lawyer,
  settled,
  days,
  yuan,
  claimant = `郝${called(1000 + serial)}`,
  procedure = '简易程序',
  told = '',
  home = serial,
}: Suit): Dossier {
  const filed = addDays('2021-01-04', serial * 2);
  const respondent = `夏${called(2000 + serial)}`;
  const head = `云川省青河县人民法院\n民事${settled ? '调解书' : '判决书'}\n（${filed.slice(0, 4)}）云8101民初${serial * 10}号`;
  const company = claimant.length > 5;
  const parties = `原告：${claimant}，${company ? '住所地青河县东街1号' : `男，住青河县东街${home}号`}。\n委托诉讼代理人：${lawyer}，云川泰和律师事务所律师。\n被告：${respondent}，男，住青河县西街${serial}号。`;
  const course = `原告${claimant}与被告${respondent}民间借贷纠纷一案，本院于${chinese(filed)}立案后，依法适用${procedure}公开开庭进行了审理。${told}`;
  const claim = `${claimant}向本院提出诉讼请求：判令被告偿还借款${yuan}元。`;
  const result = settled
    ? `本案审理过程中，经本院主持调解，当事人自愿达成如下协议：\n一、被告于年底前支付原告${yuan}元。\n上述协议，不违反法律规定，本院予以确认。`
    : `本院认为，借款事实清楚。依照法律规定，判决如下：\n一、被告于判决生效后十日内偿还原告${yuan}元。`;
  return aPaper(`${head}\n${parties}\n${course}\n${claim}\n${result}\n审判员${judge}\n${chinese(addDays(filed, days))}\n书记员段书白`);
}

const random = seeded(5);
const ordinary: Suit[] = Array.from({ length: 160 }, (_, i) => {
  const settled = random() < 0.3;
  return {
    serial: 2 * i + 1,
    judge: JUDGES[Math.floor(random() * JUDGES.length)]!,
    lawyer: `律${called(100 + Math.floor(random() * 20))}`,
    settled,
    days: settled ? 12 + Math.floor(random() * 50) : 35 + Math.floor(random() * 50),
    yuan: 120_000 + 1000 * Math.floor(random() * 300),
  };
});
/** Sixteen suits of one lawyer, eight of them before one judge. */
const swift = (make: (i: number, his: boolean) => Partial<Suit> = () => ({})): Suit[] =>
  Array.from({ length: 16 }, (_, i) => {
    const his = i % 2 === 0;
    return {
      ...{ serial: 20 * i + 10, judge: his ? JUDGES[1]! : JUDGES[[0, 2, 3, 4][(i >> 1) % 4]!]!, lawyer: LAWYER, settled: i % 4 < 2 },
      ...{ days: his ? 2 + (i % 3) : 30 + 2 * i, yuan: 300_000 },
      ...make(i, his),
    };
  });

const found = (suits: readonly Suit[]) => {
  const dossiers = suits.map(paper);
  return { dossiers, ...s18SwiftEndings.evaluate({ units: buildUnits(dossiers) }) };
};
const findings = (suits: readonly Suit[]) => found(suits).findings;

describe('S18', () => {
  it('finds large suits of one lawyer that one judge ends before an answer was due', () => {
    const { dossiers, findings: all } = found([...ordinary, ...swift()]);
    expect(all).toHaveLength(1);
    const [finding] = all;
    expect(finding).toMatchObject({ class: 'S', family: 'timing', verdict: 'violated', crimes: ['C09'] });
    expect(finding!.subjects.map((s) => [s.kind, s.name])).toEqual([
      ['official', '白川'],
      ['lawyer', LAWYER],
    ]);
    expect(finding!.claim.zh).toMatch(
      /^青河县法院同一法官与同一律师的 8 件大额案件中 8 件在立案后 15 日内结案（预期 [\d.<]+ 件），中位数 \d 天（同类 \d+ 天）$/u,
    );
    expect(finding!.logEvidence).toBeGreaterThan(0);
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['fast-judge', 'excluded'],
      ['ready-made', 'excluded'],
      ['by-nature', 'excluded'],
      ['waived', 'open'],
    ]);
    for (const { document, start, end, quote } of finding!.evidence)
      expect(dossiers.find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
    expect(new Set(finding!.evidence.map((q) => q.document)).size).toBe(8);
  });

  it('finds one claimant without a lawyer, and halves what cannot be compared elsewhere', () => {
    const own = swift((i, his) =>
      his ? { claimant: '林甲寅', home: 7, serial: 40 * i + 10, lawyer: `律${called(300 + i)}` } : { lawyer: `律${called(300 + i)}` },
    );
    const all = findings([...ordinary, ...own]);
    expect(all.map((f) => f.subjects.map((s) => s.name))).toEqual([['白川', '林甲寅']]);
    expect(all[0]!.innocent.find((r) => r.id === 'ready-made')!.state).toBe('open');
  });

  it('shows that counsel was changed on the way, and weighs it not', () => {
    const changed = swift((_, his) =>
      his ? { told: `本案审理过程中，原告于2021年1月5日解除原代理人的委托，另行委托${LAWYER}参加诉讼。` } : {},
    );
    const [with_, without] = [findings([...ordinary, ...changed])[0]!, findings([...ordinary, ...swift()])[0]!];
    expect(with_.logEvidence).toBeCloseTo(without.logEvidence, 10);
  });

  it('never makes a lead alone', () => {
    expect(s18SwiftEndings.neverAlone).toBe(true);
  });

  it.each([
    ['an ordinary court', ordinary, []],
    ['sums that small claims may take', ordinary, swift(() => ({ yuan: 40_000 }))],
    ['fast-track suits', ordinary, swift(() => ({ procedure: '小额诉讼程序' }))],
    ['settlements that mediators made before filing', ordinary, swift(() => ({ told: '双方经人民调解委员会诉前调解达成协议。' }))],
    ['judicial confirmation', ordinary, swift(() => ({ told: '当事人申请司法确认。' }))],
    ['a bank', ordinary, swift(() => ({ claimant: '云川青河农村商业银行股份有限公司' }))],
    ['a property manager', ordinary, swift(() => ({ claimant: '云川安居物业服务有限公司' }))],
    ['a lawyer who is as fast before every judge', ordinary, swift(() => ({ days: 3 }))],
    ['a judge who is fast with everybody', ordinary.map((s) => (s.judge === '白川' ? { ...s, days: 2 + (s.serial % 3) } : s)), swift()],
    ['three swift endings', ordinary, swift((i) => ({ days: i < 6 && i % 2 === 0 ? 3 : 40 + i }))],
    ['endings after the time for an answer', ordinary, swift((_, his) => ({ days: his ? 18 : 50 }))],
    ['a judge whose name is hidden', ordinary, swift((_, his) => (his ? { judge: '白某某' } : {}))],
    ['a lawyer whose name is hidden', ordinary, swift(() => ({ lawyer: '程某某' }))],
    ['one claimant’s batch of one month', ordinary, swift((i, his) => (his ? { claimant: '林甲寅', home: 7, serial: 400 + i } : {}))],
    [
      'namesakes who live in as many houses',
      ordinary,
      swift((i) => ({ claimant: '林甲寅', home: i, serial: 40 * i + 10, lawyer: `律${called(300 + i)}` })),
    ],
  ])('is silent on %s', (_, court, suits) => {
    expect(findings([...court, ...suits])).toEqual([]);
  });

  it('cannot tell without a day of filing', () => {
    const undated = [...ordinary, ...swift()].map(paper).map((d) => ({
      ...d,
      record: { ...d.record, extension: { ...d.record.extension, acceptedOn: null } },
    }));
    expect(s18SwiftEndings.evaluate({ units: buildUnits(undated) })).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

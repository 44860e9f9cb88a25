import { describe, expect, it } from 'vitest';
import { s14ReversalsOfOneJudge } from '../../../graph/indicators/s14-reversals-of-one-judge.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { inputsOf } from '../../support/inputs.ts';
import { aPaper } from '../../support/papers.ts';
import { seeded } from '../analytics/courtroom.ts';
import { nameOf } from '../analytics/docket.ts';

const JUDGES = ['祁野', '白川', '温岚', '涂林', '岑默'];
const BENCHES = ['闻钟', '陶令仪', '鲁岩'];
const LAWYER = '程砚秋';

/** What the court above says, and what it does. */
const UPHELD = ['一审判决认定事实清楚，适用法律正确，上诉理由不能成立', '驳回上诉，维持原判。'] as const;
const WRONG = ['一审判决适用法律错误，应予纠正', '一、撤销青河县人民法院民事判决；\n二、驳回原审原告的诉讼请求。'] as const;
const BACK = ['一审判决认定基本事实不清', '一、撤销青河县人民法院民事判决；\n二、本案发回青河县人民法院重审。'] as const;
const SILENT = ['对本案另行处理', WRONG[1]] as const;

interface Appeal {
  readonly serial: number;
  readonly judge: string;
  /** Who presides above. */
  readonly bench: string;
  /** For the claimant, who wins below. */
  readonly lawyer: string;
  readonly fate: readonly [reasons: string, orders: string];
  /** What the paper above tells of the time since. */
  readonly since?: string;
  /** What the judgment below tells of who came. */
  readonly came?: string;
  readonly claimant?: string;
}

/** 未 says no: readers stop at it. */
const called = (serial: number): string => nameOf(serial).replaceAll('未', '末');
const chinese = (iso: string): string => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;

/** The judgment below, and the paper above on the appeal of the respondent. */
function papers({
  serial,
  judge,
  bench,
  lawyer,
  fate: [reasons, orders],
  since = '当事人没有提交新证据',
  came = '',
  claimant = `郝${called(1000 + serial)}`,
}: Appeal): Dossier[] {
  const filed = addDays('2020-01-06', serial * 2);
  const number = `（${filed.slice(0, 4)}）云8101民初${serial * 10}号`;
  const respondent = `夏${called(2000 + serial)}`;
  const agent = `委托诉讼代理人：${lawyer}，云川泰和律师事务所律师。`;
  const first = `云川省青河县人民法院\n民事判决书\n${number}\n原告：${claimant}，男，住青河县东街${serial}号。\n${agent}\n被告：${respondent}，男，住青河县西街${serial}号。\n原告${claimant}与被告${respondent}民间借贷纠纷一案，本院于${chinese(filed)}立案后，依法公开开庭进行了审理。${came}\n本院认为，借款事实清楚。依照法律规定，判决如下：\n一、被告于判决生效后十日内偿还原告50000元。\n审判员${judge}\n${chinese(addDays(filed, 60))}\n书记员段书白`;
  const ruling = orders.includes('发回');
  const above = `云川省青河市中级人民法院\n民事${ruling ? '裁定书' : '判决书'}\n（${addDays(filed, 150).slice(0, 4)}）云81民终${serial * 10}号\n上诉人（原审被告）：${respondent}，男，住青河县西街${serial}号。\n被上诉人（原审原告）：${claimant}，男，住青河县东街${serial}号。\n上诉人${respondent}因与被上诉人${claimant}民间借贷纠纷一案，不服云川省青河县人民法院${number}民事判决，向本院提起上诉。本院依法组成合议庭进行了审理。\n${respondent}上诉请求：撤销一审判决。事实和理由：一审适用法律错误，认定事实不清。\n本院二审期间，${since}。\n本院认为，${reasons}。依照法律规定，${ruling ? '裁定' : '判决'}如下：\n${orders}\n审判长${bench}\n审判员常远\n审判员方舟\n${chinese(addDays(filed, 150))}\n书记员白露`;
  return [aPaper(first), aPaper(above)];
}

const random = seeded(8);
/** Appeals of a court: one in eight is put right above. */
const ordinary: Appeal[] = Array.from({ length: 90 }, (_, i) => ({
  serial: 2 * i + 1,
  judge: JUDGES[Math.floor(random() * JUDGES.length)]!,
  bench: BENCHES[Math.floor(random() * BENCHES.length)]!,
  lawyer: `律${called(100 + Math.floor(random() * 20))}`,
  fate: i % 8 === 0 ? WRONG : UPHELD,
}));
const fallen = (count: number, make: (i: number) => Partial<Appeal> = () => ({})): Appeal[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ serial: 20 * i + 10, judge: JUDGES[1]!, bench: BENCHES[i % 3]!, lawyer: `律${called(200 + i)}`, fate: i % 3 === 0 ? BACK : WRONG },
    ...make(i),
  }));

const found = (appeals: readonly Appeal[]) => {
  const dossiers = appeals.flatMap(papers);
  return { dossiers, ...s14ReversalsOfOneJudge.evaluate(inputsOf(dossiers)) };
};
const findings = (appeals: readonly Appeal[]) => found(appeals).findings;

describe('S14', () => {
  it('finds a judge whose judgments fall on the same facts far more often than those of the court', () => {
    const { dossiers, findings: all, examined } = found([...ordinary, ...fallen(14)]);
    expect(examined).toBe(104);
    expect(all).toHaveLength(1);
    const [finding] = all;
    expect(finding).toMatchObject({ class: 'S', family: 'outcome', verdict: 'violated', crimes: ['C09'] });
    expect(finding!.subjects.map((s) => s.name)).toEqual(['白川']);
    expect(finding!.counterpart).toBeUndefined();
    expect(finding!.claim.zh).toMatch(
      /^青河县法院同一法官被上诉的 \d+ 件中 1[4-7] 件在事实未变的情况下被改判、发回，按同类案件只应有 [\d.]+ 件$/u,
    );
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['other-facts', 'excluded'],
      ['strict-bench', 'excluded'],
      ['hard-cases', 'open'],
      ['doctrine', 'open'],
    ]);
    for (const { document, start, end, quote } of finding!.evidence)
      expect(dossiers.find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
    expect(finding!.evidence.some((q) => q.quote === '一审判决适用法律错误')).toBe(true);
    expect(finding!.evidence.some((q) => q.quote.includes('认定基本事实不清'))).toBe(true);
  });

  it('tells apart the judgments that one lawyer’s side had won', () => {
    const all = findings([...ordinary, ...fallen(7, () => ({ lawyer: LAWYER }))]);
    expect(all).toHaveLength(1);
    expect(all[0]!.subjects.map((s) => [s.kind, s.name])).toEqual([
      ['official', '白川'],
      ['lawyer', LAWYER],
    ]);
    expect(all[0]!.counterpart).toBe(all[0]!.subjects[1]!.node);
    expect(all[0]!.claim.zh).toContain('判同一律师一方胜诉而被上诉的 7 件中 7 件');
    expect(all[0]!.innocent.find((r) => r.id === 'hard-cases')!.state).toBe('excluded');
  });

  it('never makes a lead alone', () => {
    expect(s14ReversalsOfOneJudge.neverAlone).toBe(true);
  });

  it.each([
    ['an ordinary court', []],
    ['new evidence on appeal', fallen(14, () => ({ since: '上诉人提交了新的证据，本院予以采信' }))],
    ['evidence handed in on appeal', fallen(14, () => ({ since: '双方当事人围绕上诉请求提交了证据并经质证' }))],
    ['a settlement on appeal', fallen(14, () => ({ since: '双方达成和解协议' }))],
    ['claims that were changed on appeal', fallen(14, () => ({ since: '被上诉人放弃利息的诉讼请求' }))],
    ['a change of the law', fallen(14, () => ({ since: '有关司法解释已经修正' }))],
    ['those who stayed away below', fallen(14, () => ({ came: '被告经传票传唤无正当理由拒不到庭，本院依法缺席审理。' }))],
    ['reversals without a word why', fallen(14, () => ({ fate: SILENT }))],
    [
      'a bench above that lets little stand',
      fallen(14, () => ({ bench: '苏衡' })).concat(
        fallen(12, (i) => ({ serial: 20 * i + 16, bench: '苏衡', judge: JUDGES[[0, 2, 3, 4][i % 4]!]! })),
      ),
    ],
    ['judges who are all reversed alike', fallen(10, (i) => ({ judge: JUDGES[i % 5]! }))],
    ['three reversals of many', fallen(3)],
    ['a judge whose name is hidden', fallen(14, () => ({ judge: '白某某' }))],
  ])('is silent on %s', (_, appeals) => {
    expect(findings([...ordinary, ...appeals])).toEqual([]);
  });

  it('counts what it cannot tell, and tells it', () => {
    expect(found([...ordinary, ...fallen(14, () => ({ fate: SILENT }))]).gaps).toHaveLength(14);
  });

  it('is silent on a lawyer whose wins fall before every judge', () => {
    const everywhere = fallen(12, (i) => ({ lawyer: LAWYER, judge: JUDGES[i % 5]! }));
    expect(findings([...ordinary, ...everywhere]).filter((f) => f.counterpart !== undefined)).toEqual([]);
  });

  it('counts a series once: ten suits that one claimant brought together are one event', () => {
    const series = fallen(10, (i) => ({ serial: 300 + i, lawyer: LAWYER, claimant: '郝大山' }));
    expect(findings([...ordinary, ...series])).toEqual([]);
    expect(
      findings([...ordinary, ...series.map((s, i) => ({ ...s, serial: 20 * i + 10, claimant: `郝${called(3000 + i)}` }))]),
    ).toHaveLength(1);
  });

  it('cannot tell where the judgment below is not loaded', () => {
    const above = [...ordinary, ...fallen(14)].flatMap(papers).filter((d) => d.record.number?.includes('民终'));
    expect(s14ReversalsOfOneJudge.evaluate(inputsOf(above))).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { n09ShamSuitRing } from '../../../graph/indicators/n09-sham-suit-ring.ts';
import { s19MassSuits } from '../../../graph/indicators/s19-mass-suits.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aPaper } from '../../support/papers.ts';
import { seeded } from '../analytics/courtroom.ts';
import { nameOf } from '../analytics/docket.ts';

const JUDGES = ['祁野', '白川', '温岚', '涂林', '岑默'];
const LENDER = '林甲寅';

interface Suit {
  readonly serial: number;
  readonly judge: string;
  readonly claimant: string;
  readonly home: string;
  readonly town?: string;
  readonly ended: 'judged' | 'default' | 'settled' | 'withdrawn';
  readonly yuan: number;
  readonly cash: boolean;
  readonly agent?: string;
  readonly cause?: string;
}

const called = (serial: number): string => nameOf(serial).replaceAll('未', '末');
const chinese = (iso: string): string => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;

const ENDS: Record<Suit['ended'], readonly [paper: string, came: string, orders: (yuan: number) => string]> = {
  judged: ['判决书', '', (y) => `判决如下：\n一、被告于判决生效后十日内偿还原告${y}元。`],
  default: [
    '判决书',
    '被告经本院传票传唤，无正当理由拒不到庭，本院依法缺席审理。',
    (y) => `判决如下：\n一、被告于判决生效后十日内偿还原告${y}元。`,
  ],
  settled: [
    '调解书',
    '',
    (y) => `经本院主持调解，当事人自愿达成如下协议：\n一、被告于年底前支付原告${y}元。\n上述协议，不违反法律规定，本院予以确认。`,
  ],
  withdrawn: ['裁定书', '', () => '原告于立案后申请撤诉，裁定如下：\n准许原告撤诉。'],
};

function paper({ serial, judge, claimant, home, town = '', ended, yuan, cash, agent, cause = '民间借贷纠纷' }: Suit): Dossier {
  const filed = addDays('2021-01-04', serial);
  const respondent = `夏${called(2000 + serial)}`;
  const [kind, came, orders] = ENDS[ended];
  const counsel = agent === undefined ? '' : `委托诉讼代理人：${agent}，云川泰和律师事务所律师。\n`;
  const who = claimant.length > 5 ? `住所地${home}` : `男，住${home}`;
  return aPaper(
    `云川省青河县人民法院\n民事${kind}\n（${filed.slice(0, 4)}）云8101民初${serial * 10}号\n原告：${claimant}，${who}。\n${counsel}被告：${respondent}，男，住青河县${town}西街${serial}号。\n原告${claimant}与被告${respondent}${cause}一案，本院于${chinese(filed)}立案后，依法适用简易程序公开开庭进行了审理。${came}\n${claimant}向本院提出诉讼请求：判令被告偿还借款${yuan}元。事实和理由：原告${cash ? '以现金方式交付了借款' : '通过银行转账出借'}。\n${orders(yuan)}\n审判员${judge}\n${chinese(addDays(filed, 40))}\n书记员段书白`,
  );
}

const random = seeded(5);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const ordinary: Suit[] = Array.from({ length: 170 }, (_, i) => ({
  serial: 4 * i + 1,
  judge: pick(JUDGES),
  claimant: `郝${called(1000 + i)}`,
  home: `青河县东街${i + 1}号`,
  ended: pick(['judged', 'judged', 'judged', 'default', 'settled', 'withdrawn'] as const),
  yuan: 20_000 + 1000 * Math.floor(random() * 300),
  cash: random() < 0.2,
  ...(random() < 0.4 ? { agent: `律${called(100 + Math.floor(random() * 20))}` } : {}),
}));
/** Eighteen suits over twenty months, most before one judge. */
const mass = (make: (i: number) => Partial<Suit> = () => ({})): Suit[] =>
  Array.from({ length: 18 }, (_, i) => ({
    ...{ serial: 34 * i + 2, judge: i % 9 === 4 ? JUDGES[3]! : JUDGES[1]!, claimant: LENDER, home: '青河县新华街12号' },
    ...{ ended: i % 4 === 0 ? 'settled' : 'default', yuan: 50_000, cash: true, agent: '程砚秋' },
    ...make(i),
  }));

const found = (suits: readonly Suit[]) => {
  const dossiers = suits.map(paper);
  return { dossiers, ...s19MassSuits.evaluate({ dossiers, units: buildUnits(dossiers) }) };
};
const findings = (suits: readonly Suit[]) => found(suits).findings;

describe('S19', () => {
  it('finds one lender whose undefended suits lie with one judge', () => {
    const { dossiers, findings: all } = found([...ordinary, ...mass()]);
    expect(all).toHaveLength(1);
    const [finding] = all;
    expect(finding).toMatchObject({ class: 'S', family: 'assignment', verdict: 'violated', crimes: ['C09'] });
    expect(finding!.subjects.map((s) => [s.kind, s.name])).toEqual([
      ['official', '白川'],
      ['person', LENDER],
    ]);
    expect(finding!.claim.zh).toMatch(
      /^青河县法院一名自然人起诉借贷 18 件（一年内最多 1[01] 件），分 1[5-8] 个月提起，其中 \d+ 个月的由同一法官审理（预期 [\d.]+）；该法官审理的 16 件中 16 件/u,
    );
    expect(finding!.claim.zh).not.toContain(LENDER);
    const marks = finding!.details.find((d) => d.type === 'table' && d.title.zh === '这些案件的特征')!;
    expect(marks.type === 'table' && marks.rows.map((r) => r[0])).toEqual(['现金交付', '金额相同', '同一代理人']);
    expect(finding!.innocent.find((r) => r.id === 'lender')!.state).toBe('open');
    for (const { document, start, end, quote } of finding!.evidence)
      expect(dossiers.find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
    expect(new Set(finding!.evidence.map((q) => q.document)).size).toBe(16);
  });

  it('leaves linked creditors to N09', () => {
    const ring = mass((i) => ({ claimant: [LENDER, '赵丙戌', '钱丁未'][i % 3]!, serial: 30 * i + 2 }));
    const dossiers = [...ordinary, ...ring].map(paper);
    const units = buildUnits(dossiers);
    expect(s19MassSuits.evaluate({ dossiers, units }).findings).toEqual([]);
    expect(n09ShamSuitRing.evaluate({ units }).findings).toHaveLength(1);
  });

  it.each([
    ['an ordinary court', ordinary, []],
    ['a bank', ordinary, mass(() => ({ claimant: '云川青河农村商业银行股份有限公司' }))],
    ['a small-loan company', ordinary, mass(() => ({ claimant: '青河县汇川小额贷款有限公司' }))],
    ['an insurer that claims back', ordinary, mass(() => ({ claimant: '云川安和财产保险股份有限公司', cause: '追偿权纠纷' }))],
    ['a property manager', ordinary, mass(() => ({ claimant: '云川安居物业服务有限公司', cause: '物业服务合同纠纷' }))],
    ['a utility', ordinary, mass(() => ({ claimant: '青河县自来水有限公司', cause: '供用水合同纠纷' }))],
    ['a lender whose suits go to all judges', ordinary, mass((i) => ({ judge: JUDGES[i % 5]! }))],
    ['a lender whose suits are defended as others are', ordinary, mass((i) => ({ ended: i % 4 === 0 ? 'default' : 'judged' }))],
    ['a lender without marks', ordinary, mass((i) => ({ cash: false, yuan: 20_000 + 1000 * i, agent: `律${called(200 + i)}` }))],
    ['nine suits', ordinary, mass().slice(0, 9)],
    ['one batch of a month', ordinary, mass((i) => ({ serial: 400 + i }))],
    ['debts that are no loans', ordinary, mass(() => ({ cause: '买卖合同纠纷' }))],
    [
      'a judge before whom nobody defends himself',
      ordinary.map((s): Suit => (s.judge === '白川' ? { ...s, ended: 'default' } : s)),
      mass(),
    ],
    [
      'a tribunal that has the suits of its township',
      ordinary.map((s, i) => (i % 4 === 0 ? { ...s, town: '白塔镇', judge: '白川' } : s)),
      mass(() => ({ town: '白塔镇' })),
    ],
    ['a lender whose name is hidden', ordinary, mass(() => ({ claimant: '林某', home: '青河县' }))],
    ['a judge whose name is hidden', ordinary, mass(() => ({ judge: '白某某' }))],
    ['namesakes who live in as many houses', ordinary, mass((i) => ({ home: `青河县新华街${i + 1}号` }))],
  ])('is silent on %s', (_, court, suits) => {
    expect(findings([...court, ...suits])).toEqual([]);
  });

  it('is silent where the court gives all suits of one claimant to one judge', () => {
    const regulars = Array.from({ length: 4 }, (_, k) =>
      Array.from(
        { length: 6 },
        (_, i): Suit => ({
          ...{
            serial: 110 * i + 7 * k + 3,
            judge: JUDGES[(k + 2) % 5]!,
            claimant: `青河县兴达${'甲乙丙丁'.charAt(k)}贸易商行`,
            home: `青河县北街${k + 1}号`,
          },
          ...{ ended: 'judged', yuan: 30_000 + 1000 * i, cash: false, cause: '买卖合同纠纷' },
        }),
      ),
    ).flat();
    expect(findings([...ordinary, ...regulars, ...mass()])).toEqual([]);
    const spread = regulars.map((s, i) => ({ ...s, judge: JUDGES[i % 5]! }));
    expect(findings([...ordinary, ...spread, ...mass()])).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { buildUnits } from '../../../graph/analytics/units.ts';
import { s22CopiedFacts } from '../../../graph/indicators/s22-copied-facts.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aPaper } from '../../support/papers.ts';
import { seeded } from '../analytics/courtroom.ts';

const JUDGES = ['祁野', '白川', '温岚', '涂林', '岑默'];

/** One tale of a loan that nobody else tells: names, day and sum are filled in. */
const tale = (lender: string, borrower: string, day: string, yuan: number): string =>
  `${day}傍晚，${borrower}因承包城北旧货市场棚顶翻修缺少周转资金，经茶馆老板介绍到${lender}家中商谈，双方在院内石桌上清点现金${yuan}元，由过路的修伞匠在旁见证，${borrower}当场用烟盒纸写下借据并按手印，约定棚顶完工验收后连同两成红利一并归还。此后棚顶因暴雨坍塌，工程款未能结算，${borrower}躲避不见，${lender}多次到工地寻找未果。`;
/** What the court writes in such cases. */
const form = (lender: string, borrower: string, day: string, yuan: number): string =>
  `${day}，${borrower}向${lender}出具借条一张，载明借到人民币${yuan}元，约定期限届满前归还。当日${lender}通过银行转账交付了上述款项，有转账凭证在卷佐证。借款期限届满后，${borrower}未按约定归还本金，经${lender}多次催要仍未支付，双方为此发生争议，${lender}遂诉至本院，请求判令偿还借款本金并支付逾期利息。`;
/** What no two papers share: a row of letters drawn for each. */
const LETTERS = [...'山川河谷林木花草春夏秋冬东南西北金石丝竹风雨雷电日月星辰田园村落桥路舟车米麦豆瓜牛羊鸡犬'];

interface Suit {
  readonly serial: number;
  readonly judge: string;
  readonly facts: (lender: string, borrower: string, day: string, yuan: number) => string;
  readonly lawyer?: string;
  readonly lender?: string;
  readonly borrower?: string;
  readonly day?: string;
}

const called = (serial: number): string => [...String(serial)].map((digit) => '子丑寅卯辰巳午戌亥酉'.charAt(Number(digit))).join('');
const chinese = (iso: string): string => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;

function paper({
  serial,
  judge,
  facts,
  lawyer = `程${called(100 + serial)}`,
  lender = `郝${called(1000 + serial)}`,
  borrower = `夏${called(2000 + serial)}`,
  day = chinese(addDays('2018-03-01', serial)),
}: Suit): Dossier {
  const filed = addDays('2021-01-04', serial);
  return aPaper(
    `云川省青河县人民法院\n民事判决书\n（${filed.slice(0, 4)}）云8101民初${serial * 10}号\n原告：${lender}，男，住青河县。\n委托诉讼代理人：${lawyer}，云川${lawyer}律师事务所律师。\n被告：${borrower}，男，住青河县。\n原告${lender}与被告${borrower}民间借贷纠纷一案，本院于${chinese(filed)}立案后，公开开庭进行了审理。\n经审理查明：${facts(lender, borrower, day, 20_000 + 1000 * serial)}\n本院认为，借款事实清楚。依照法律规定，判决如下：\n一、被告于判决生效后十日内偿还原告借款。\n审判员${judge}\n${chinese(addDays(filed, 40))}\n书记员段书白`,
  );
}

const random = seeded(9);
const ofItsOwn = (): Suit['facts'] => {
  const words = Array.from({ length: 160 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
  return (lender, borrower, day, yuan) => `${form(lender, borrower, day, yuan)}另查明，${words}。`;
};
/** Half of the papers are the form alone, half tell something of their own. */
const ordinary: Suit[] = Array.from({ length: 120 }, (_, i) => ({
  serial: 4 * i + 1,
  judge: JUDGES[i % 5]!,
  facts: i % 2 === 0 ? form : ofItsOwn(),
}));
const copied = (count: number, make: (i: number) => Partial<Suit> = () => ({})): Suit[] =>
  Array.from({ length: count }, (_, i) => ({ serial: 60 * i + 3, judge: JUDGES[1]!, facts: tale, ...make(i) }));

const found = (suits: readonly Suit[]) => {
  const dossiers = suits.map(paper);
  return { dossiers, ...s22CopiedFacts.evaluate({ units: buildUnits(dossiers) }) };
};
const findings = (suits: readonly Suit[]) => found(suits).findings;

describe('S22', () => {
  it('finds one tale told of different people with different counsel before one judge', () => {
    const { dossiers, findings: all, examined } = found([...ordinary, ...copied(6)]);
    expect(examined).toBe(126);
    expect(all).toHaveLength(1);
    const [finding] = all;
    expect(finding).toMatchObject({ class: 'S', family: 'text', verdict: 'violated', crimes: ['C09'] });
    expect(finding!.subjects.map((s) => s.name)).toEqual(['白川']);
    expect(finding!.cases).toHaveLength(6);
    expect(finding!.claim.zh).toMatch(/^青河县法院同一法官 30 件中 6 件与另案查明事实雷同（按同院其他法官只应有 [\d.<]+ 件），其中 6 件/u);
    expect(finding!.logEvidence).toBeLessThanOrEqual(Math.log(10));
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['own-form', 'partly'],
      ['series', 'excluded'],
      ['form-claim', 'open'],
    ]);
    for (const { document, start, end, quote } of finding!.evidence)
      expect(dossiers.find((d) => d.document.id === document)!.quote(start, end)).toBe(quote);
    expect(finding!.evidence.filter((q) => q.quote.includes('修伞匠'))).toHaveLength(6);
  });

  it('never makes a lead alone', () => {
    expect(s22CopiedFacts.neverAlone).toBe(true);
  });

  it.each([
    ['an ordinary court with a form for loans', []],
    ['a tale that other judges tell as well', copied(6, (i) => ({ judge: JUDGES[i % 2]! }))],
    ['two papers alike', copied(2)],
    ['a form of the judge’s own', copied(14, (i) => ({ serial: 28 * i + 3 }))],
    ['one respondent of many', copied(6, () => ({ borrower: '夏木青' }))],
    ['one claimant of many', copied(6, () => ({ lender: '郝大山' }))],
    ['one lawyer who tells it', copied(6, () => ({ lawyer: '程砚秋' }))],
    ['people whose names are hidden', copied(6, () => ({ lender: '郝某', borrower: '夏某某' }))],
    ['a judge whose name is hidden', copied(6, () => ({ judge: '白某某' }))],
  ])('is silent on %s', (_, suits) => {
    expect(findings([...ordinary, ...suits])).toEqual([]);
  });

  it('is silent on cases of one event: they share its days', () => {
    const event: Suit['facts'] = (lender, borrower, day, yuan) => `2018年5月6日、2018年6月7日，${tale(lender, borrower, day, yuan)}`;
    expect(findings([...ordinary, ...copied(6, () => ({ facts: event }))])).toEqual([]);
    expect(findings([...ordinary, ...copied(6)])).toHaveLength(1);
  });

  it('is silent where every judge has rare forms of his own', () => {
    const own = JUDGES.flatMap((judge, k) => {
      const words = ofItsOwn();
      return copied(5, (i) => ({ serial: 72 * i + 8 * k + 3, judge, facts: (l, b, d, y) => words(l, b, d, y) }));
    });
    expect(findings([...ordinary, ...own])).toEqual([]);
  });
});

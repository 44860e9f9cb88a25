import { describe, expect, it } from 'vitest';
import { n02JudgeLawyerClient } from '../../../graph/indicators/n02-judge-lawyer-client.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aDossier } from '../../support/dossiers.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { seeded } from '../analytics/courtroom.ts';
import { COURT, FIRM, JUDGES, nameOf, ordinaryDocket, suit } from '../analytics/docket.ts';

const LAWYER = '程砚秋';
const OTHERS = ['白露生', '贺兰舟', '许知遥'];
const CLIENT = '云川启明商贸有限公司';

interface Matter {
  readonly i: number;
  readonly judge: string;
  readonly lawyer: string;
  readonly client?: string;
  readonly head?: string;
  readonly day?: number;
}

/** A matter of the client against somebody new, every five weeks: no series. */
function matter({ i, judge, lawyer, client = CLIENT, head, day = 36 * i }: Matter): Dossier {
  const date = addDays('2020-01-10', day);
  const opponent = `乙${nameOf(9000 + i)}`;
  return aDossier({
    id: `c${i}`,
    court: COURT,
    number: `(${date.slice(0, 4)})云0721民初${7 + 10 * i}号`,
    date,
    causes: ['买卖合同纠纷'],
    outcomes: ['granted'],
    parties: [
      { name: client, roles: ['原告'], type: 'organization' },
      { name: opponent, roles: ['被告'] },
    ],
    ...(head === undefined ? {} : { principals: [{ name: head, title: '法定代表人', of: client }] }),
    representatives: [{ name: lawyer, firm: lawyer === LAWYER ? FIRM : `云川${lawyer.slice(0, 1)}记律师事务所`, represents: [client] }],
    officials: [{ name: judge, role: 'judge' }],
  });
}

/** Twenty matters over two years: a third before the first judge; who acts is chosen by `counsel`. */
function matters(counsel: (judge: string, i: number) => string, seed = 5, facts: (i: number) => Partial<Matter> = () => ({})): Dossier[] {
  const random = seeded(seed);
  return Array.from({ length: 20 }, (_, i) => {
    const judge = i % 3 === 0 ? JUDGES[0]! : JUDGES[1 + Math.floor(random() * 5)]!;
    return matter({ i, judge, lawyer: counsel(judge, i), ...facts(i) });
  });
}
const forTheJudge = (judge: string, i: number): string => (judge === JUDGES[0] ? LAWYER : OTHERS[i % 3]!);
const evaluate = (own: readonly Dossier[], seed = 2) =>
  n02JudgeLawyerClient.evaluate(inputsOf([...ordinaryDocket(seed).map(suit), ...own]));

describe('N02 judge, lawyer and client', () => {
  it('finds a client who takes one lawyer whenever one judge sits', () => {
    const { findings, examined } = evaluate(matters(forTheJudge));
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(examined).toBeGreaterThan(0);
    expect(finding!.subjects.map((s) => [s.kind, s.name])).toEqual([
      ['official', JUDGES[0]],
      ['lawyer', LAWYER],
      ['organization', CLIENT],
    ]);
    expect(finding!.statistics!.observed).toBe(7);
    expect(finding!.statistics!.tested).toBeLessThanOrEqual(examined);
    expect(finding!.statistics!.expected).toBeLessThan(3);
    expect(finding!.cases).toHaveLength(7);
    expect(finding!.claim.zh).toMatch(/^清河县法院同一委托人可比的 20 件案件中，7 件由同一法官审理、7 件由同一律师代理，两者重合 7 件/u);
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['standing-counsel', 'excluded'],
      ['venue', 'excluded'],
      ['counsel-changed', 'excluded'],
      ['division-of-work', 'partly'],
      ['one-client', 'excluded'],
    ]);
    expect(finding!.identity).toBeUndefined();
  });

  it('quotes judge, lawyer and client in every case, exactly', () => {
    const own = matters(forTheJudge);
    const byId = new Map(own.map((d) => [d.document.id, d]));
    const { evidence } = evaluate(own).findings[0]!;
    expect(evidence).toHaveLength(21);
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    for (const words of [JUDGES[0]!, LAWYER, CLIENT]) expect(evidence.filter((q) => q.quote.includes(words))).toHaveLength(7);
  });

  it('takes companies with one head as one client, and says that a name alone joins them', () => {
    const own = matters(forTheJudge, 5, (i) => ({ client: i % 2 === 0 ? CLIENT : '云川启光贸易有限公司', head: '秦望舒' }));
    const { findings } = evaluate(own);
    expect(findings.map((f) => f.statistics!.observed)).toEqual([7]);
    expect(findings[0]!.identity!.holds).toBeLessThan(20);
    expect(findings[0]!.innocent.find((r) => r.id === 'one-client')!.state).toBe('open');
    const strangers = matters(forTheJudge, 5, (i) => ({
      client: i % 2 === 0 ? CLIENT : '云川启光贸易有限公司',
      head: i % 2 === 0 ? '秦望舒' : '楼听雨',
    }));
    expect(evaluate(strangers).findings).toEqual([]);
  });

  it('says nothing of standing counsel, whoever sits', () => {
    expect(evaluate(matters(() => LAWYER)).findings).toEqual([]);
  });

  it('says nothing of a client all of whose cases one judge has, whatever counsel it takes', () => {
    const own = Array.from({ length: 20 }, (_, i) => matter({ i, judge: JUDGES[0]!, lawyer: i % 3 === 0 ? LAWYER : OTHERS[i % 3]! }));
    expect(evaluate(own).findings).toEqual([]);
  });

  it('says nothing of a bank or insurer with a panel of lawyers by turns', () => {
    for (let seed = 10; seed < 14; seed++)
      expect(evaluate(matters((_, i) => [LAWYER, ...OTHERS][(i + seed) % 4]!, seed)).findings).toEqual([]);
  });

  it('says something of one ordinary court in ten at most', () => {
    const seeds = Array.from({ length: 10 }, (_, i) => 30 + i);
    const loud = seeds.filter((seed) => {
      const random = seeded(seed + 500);
      return (
        evaluate(
          matters(() => [LAWYER, ...OTHERS][Math.floor(4 * random())]!, seed),
          seed,
        ).findings.length > 0
      );
    });
    expect(loud.length).toBeLessThanOrEqual(1);
  });

  it('says nothing where the client changed its counsel once, when the judge came', () => {
    const own = Array.from({ length: 20 }, (_, i) =>
      matter({
        i,
        judge: i < 10 ? JUDGES[1 + (i % 5)]! : i % 4 === 3 ? JUDGES[1]! : JUDGES[0]!,
        lawyer: i < 10 ? OTHERS[i % 3]! : LAWYER,
        day: 35 * i,
      }),
    );
    expect(evaluate(own).findings).toEqual([]);
  });

  it('says nothing of a village committee that sues in one go: a series counts once', () => {
    const village = (i: number): Partial<Matter> => ({ client: '清河县柳湾村村民委员会', day: 9 * i });
    expect(evaluate(matters(forTheJudge, 5, village)).findings).toEqual([]);
  });

  it('says nothing of persons of one name whose homes are not printed', () => {
    const own = matters(forTheJudge).map((d) => ({
      ...d,
      record: { ...d.record, parties: d.record.parties.map((p) => ({ ...p, type: 'person' as const })) },
    }));
    expect(evaluate(own).findings).toEqual([]);
  });

  it('never builds a triangle on masked names', () => {
    expect(evaluate(matters((judge, i) => (judge === JUDGES[0] ? '程某某' : OTHERS[i % 3]!))).findings).toEqual([]);
  });

  it('has nothing to examine without cases', () => {
    expect(n02JudgeLawyerClient.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

describe('N02 one company with one counsel', () => {
  /** Twelve separate matters over two years, all with one lawyer; `judgeOf` says who had each. */
  const company = (judgeOf: (i: number) => string, over: (i: number) => Partial<Matter> = () => ({}), name = CLIENT, from = 0): Dossier[] =>
    Array.from({ length: 12 }, (_, i) =>
      matter({ i: from + i, judge: judgeOf(i), lawyer: LAWYER, client: name, day: 80 * i + 3 * from, ...over(i) }),
    );
  const mostly = (judge: string) => (i: number) => (i % 6 === 5 ? JUDGES[4]! : judge);
  const found = (own: readonly Dossier[]) => evaluate(own).findings.filter((f) => f.verdict === 'possible');

  it('is told as possible where its separate cases keep going to one judge', () => {
    const [finding, ...more] = found(company(mostly(JUDGES[0]!)));
    expect(more).toEqual([]);
    expect(finding!.subjects.map((s) => s.name)).toEqual([JUDGES[0], CLIENT, LAWYER]);
    expect(finding!.claim.zh).toMatch(/^清河县法院同一单位的 12 件案件（系列案计一次）中 10 件由同一法官审理/u);
    expect(finding!.innocent.find((r) => r.id === 'by-party')).toMatchObject({ state: 'open' });
    expect(finding!.innocent.every((r) => r.state !== 'open' || r.paper !== null)).toBe(true);
  });

  it('is told exactly where it stands', () => {
    const own = company(mostly(JUDGES[0]!));
    const byId = new Map(own.map((d) => [d.document.id, d]));
    for (const { document, start, end, quote } of found(own)[0]!.evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
  });

  it.each<[string, Dossier[]]>([
    ['cases that go to every judge', company((i) => JUDGES[i % 6]!)],
    ['a bank', company(mostly(JUDGES[0]!), () => ({}), '云川启明银行股份有限公司')],
    ['a series filed within weeks', company(mostly(JUDGES[0]!), (i) => ({ day: 2 * i }))],
    ['a lawyer of its own for each case', company(mostly(JUDGES[0]!), (i) => ({ lawyer: OTHERS[i % 3]! }))],
    [
      'a court that gives each company to one judge',
      ['甲', '乙', '丙', '丁'].flatMap((name, at) =>
        company(mostly(JUDGES[at]!), () => ({}), at === 0 ? CLIENT : `云川${name}辰贸易有限公司`, 100 * at),
      ),
    ],
  ])('is silent on %s', (_, own) => {
    expect(found(own)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { n08LitigationBroker } from '../../../graph/indicators/n08-litigation-broker.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { RepresentativeKind } from '../../../graph/model/glossary.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aDossier } from '../../support/dossiers.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { withExtension } from '../../support/with-extension.ts';
import { seeded } from '../analytics/courtroom.ts';
import { COURT, JUDGES, nameOf, ordinaryDocket, suit } from '../analytics/docket.ts';

const AGENT = '秦长风';

interface Case {
  readonly i: number;
  readonly judge: string;
  readonly agent?: string;
  readonly kind?: RepresentativeKind;
  readonly client?: string;
  readonly opponent?: string;
  readonly home?: string;
  /** What the entry says after the name. */
  readonly entry?: string;
}

/** A suit in which a lay agent acts for the plaintiff. */
function laySuit({ i, judge, agent = AGENT, kind = 'citizen', entry = '', ...people }: Case): Dossier {
  const date = addDays('2020-01-10', 24 * i);
  const [client, opponent] = [people.client ?? `甲${nameOf(9000 + i)}`, people.opponent ?? `乙${nameOf(9000 + i)}`];
  const words = `委托诉讼代理人：${agent}${entry}。`;
  const dossier = aDossier({
    id: `b${i}-${agent}`,
    court: COURT,
    number: `(${date.slice(0, 4)})云0721民初${5 + 10 * i}号`,
    date,
    causes: ['民间借贷纠纷'],
    outcomes: ['granted'],
    prose: words,
    parties: [
      { name: client, roles: ['原告'] },
      { name: opponent, roles: ['被告'] },
    ],
    representatives: [{ name: agent, kind, firm: null, represents: [client] }],
    officials: [{ name: judge, role: 'judge' }],
  });
  const at = words.indexOf(agent);
  const span = { start: at, end: at + agent.length };
  const placed: Dossier = {
    ...dossier,
    record: { ...dossier.record, representatives: dossier.record.representatives.map((r) => ({ ...r, spans: [span] })) },
    representatives: dossier.representatives.map((r) => (r === null ? null : { ...r, item: { ...r.item, spans: [span] } })),
  };
  return people.home === undefined
    ? placed
    : withExtension(placed, () => ({ partyFacts: [{ party: client, fact: 'address', value: people.home!, spans: [] }] }));
}

/** Thirty suits of the agent over two years, sixteen of them before the first judge. */
function cases(
  facts: (i: number, planned: boolean) => Partial<Case> = () => ({}),
  seed = 5,
  planned = (i: number) => i % 2 === 0,
): Dossier[] {
  const random = seeded(seed);
  return Array.from({ length: 30 }, (_, i) => {
    const own = planned(i);
    const judge = own ? JUDGES[0]! : JUDGES[1 + Math.floor(random() * 5)]!;
    return laySuit({ i, judge, ...facts(i, own) });
  });
}
const evaluate = (own: readonly Dossier[], seed = 2) => n08LitigationBroker.evaluate(inputsOf([...ordinaryDocket(seed).map(suit), ...own]));

describe('N08 litigation broker', () => {
  it('finds a lay agent of unconnected parties before one judge', () => {
    const { findings, examined } = evaluate(cases());
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.role])).toEqual([
      ['official', JUDGES[0], 'judge'],
      ['agent', AGENT, 'citizen'],
    ]);
    expect(finding!.statistics).toMatchObject({ observed: 15, tested: examined });
    expect(finding!.statistics!.expected).toBeLessThan(8);
    expect(finding!.claim.zh).toMatch(
      /^清河县法院同一公民代理人为 15 方互不相干的当事人代理的案件由同一法官审理，按同院同类案件只应有 [\d.]+ 件$/u,
    );
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['community', 'open'],
      ['legal-worker', 'open'],
      ['kin-staff', 'partly'],
      ['township', 'open'],
      ['few-cases', 'excluded'],
    ]);
    expect(finding!.identity).toMatchObject({ readings: 20 });
  });

  it('quotes judge and agent in every case, exactly', () => {
    const own = cases();
    const byId = new Map(own.map((d) => [d.document.id, d]));
    const { evidence } = evaluate(own).findings[0]!;
    expect(evidence).toHaveLength(30);
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    expect(evidence.filter((q) => q.quote.includes(AGENT))).toHaveLength(15);
  });

  it('weighs less where the name is a common one', () => {
    const namesakes = Array.from({ length: 60 }, (_, i) =>
      suit({
        serial: 20000 + 10 * i,
        date: '2021-03-01',
        judge: JUDGES[i % 6]!,
        lawyer: '白露生',
        plaintiff: AGENT,
        defendant: `丙${nameOf(i)}`,
        cause: `案由${nameOf(i)}`,
      }),
    );
    const [rare, common] = [evaluate(cases()).findings[0]!, evaluate([...cases(), ...namesakes]).findings[0]!];
    expect(rare.identity!.holds).toBe(20);
    expect(common.identity!.holds).toBeLessThan(18);
  });

  it('says nothing of staff: one company is one client', () => {
    expect(evaluate(cases(() => ({ client: '云川启明商贸有限公司' }))).findings).toEqual([]);
  });

  it('says nothing of an agent whose clients share one home, or his own surname', () => {
    expect(evaluate(cases(() => ({ home: '云川省清河县城关镇和平路12号' }))).findings).toEqual([]);
    expect(evaluate(cases((i) => ({ client: `秦${nameOf(i)}` }))).findings).toEqual([]);
  });

  it('says nothing of workers of one employer whom one of them speaks for', () => {
    expect(evaluate(cases(() => ({ opponent: '云川长河矿业有限公司' }))).findings).toEqual([]);
  });

  it('says nothing of a man whom one village put forward for its people, and something where each body is another', () => {
    expect(evaluate(cases(() => ({ entry: '，由清河县柳湾镇河东村村民委员会推荐' }))).findings).toEqual([]);
    const many = cases((i) => ({ entry: `，由清河县柳湾镇${nameOf(i)}社区居民委员会推荐` }));
    expect(evaluate(many).findings.map((f) => f.innocent[0]!.state)).toEqual(['partly']);
  });

  it.each<RepresentativeKind>(['legal-worker', 'legal-aid', 'employee', 'relative'])('says nothing of a %s', (kind) => {
    expect(evaluate(cases(() => ({ kind }))).findings).toEqual([]);
  });

  it('says nothing of volunteers of a union or of legal aid', () => {
    expect(evaluate(cases(() => ({ entry: '，由清河县总工会推荐' }))).findings).toEqual([]);
    expect(evaluate(cases(() => ({ entry: '，清河县法律援助志愿者' }))).findings).toEqual([]);
  });

  it('says nothing of an agent who appears before everybody', () => {
    const own = cases((i) => ({ judge: JUDGES[i % JUDGES.length]! }));
    expect(evaluate(own).findings).toEqual([]);
  });

  it('says something of one ordinary court in ten at most', () => {
    const seeds = Array.from({ length: 10 }, (_, i) => 30 + i);
    const loud = seeds.filter((seed) => {
      const random = seeded(seed + 500);
      return (
        evaluate(
          cases(() => ({ judge: JUDGES[Math.floor(random() * JUDGES.length)]! })),
          seed,
        ).findings.length > 0
      );
    });
    expect(loud.length).toBeLessThanOrEqual(1);
  });

  it('says nothing where the parties are masked: whether they are connected cannot be told', () => {
    expect(evaluate(cases((i) => ({ client: `${'赵钱孙李周吴郑王'.charAt(i % 8)}某某` }))).findings).toEqual([]);
  });

  it('never takes masked names for one man', () => {
    expect(evaluate(cases(() => ({ agent: '秦某某' }))).findings).toEqual([]);
  });

  it('has nothing to examine without cases', () => {
    expect(n08LitigationBroker.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

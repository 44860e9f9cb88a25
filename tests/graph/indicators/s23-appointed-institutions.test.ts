import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../graph/indicators/define.ts';
import { s23AppointedInstitutions } from '../../../graph/indicators/s23-appointed-institutions.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { InstitutionChoice, InstitutionKind } from '../../../graph/model/record/extension-terms.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aDossier } from '../../support/dossiers.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { withExtension } from '../../support/with-extension.ts';
import { seeded } from '../analytics/courtroom.ts';
import { COURT, JUDGES, lawyerName, nameOf } from '../analytics/docket.ts';

const BODIES = ['正源', '同衡', '中允', '明鉴', '广信'].map((name) => `云川${name}司法鉴定所`);
const CAUSES = ['机动车交通事故责任纠纷', '健康权纠纷'];

interface Order {
  readonly i: number;
  readonly judge: string;
  readonly body: string;
  readonly cause: string;
  readonly chosen?: InstitutionChoice | null;
  readonly kind?: InstitutionKind;
  readonly lawyer?: string;
  readonly plaintiff?: string;
  readonly date?: string;
  readonly home?: string;
  readonly enforced?: boolean;
  readonly stage?: string;
}

/** A case in which somebody appointed a body. */
function order({
  i,
  judge,
  body,
  cause,
  chosen = 'court',
  kind = 'forensic',
  lawyer,
  plaintiff,
  date,
  home,
  enforced,
  stage,
}: Order): Dossier {
  const day = date ?? addDays('2020-01-06', 3 * i);
  const claimant = plaintiff ?? `甲${nameOf(i)}`;
  const words = enforced ? '执' : `民${stage ?? '初'}`;
  const dossier = aDossier({
    id: `o${i}`,
    kind: enforced ? 'execution-ruling' : 'civil-judgment',
    court: COURT,
    number: `(${day.slice(0, 4)})云0721${words}${10 * (i + 1)}号`,
    date: day,
    causes: [cause],
    outcomes: ['granted'],
    prose: `经原告申请，本院委托${body}进行鉴定。`,
    parties: [
      { name: claimant, roles: [enforced ? '申请执行人' : '原告'], type: /公司/u.test(claimant) ? 'organization' : 'person' },
      { name: `乙${nameOf(i)}`, roles: [enforced ? '被执行人' : '被告'] },
    ],
    representatives: [{ name: lawyer ?? lawyerName(i % 40), represents: [claimant] }],
    officials: [{ name: judge, role: enforced ? 'execution-officer' : 'judge' }],
  });
  return withExtension(dossier, (_, printed) => ({
    institutions: [{ name: body, kind, chosen, spans: printed(body) }],
    partyFacts: home === undefined ? [] : [{ party: claimant, fact: 'address', value: home, spans: [] }],
  }));
}

/** Two hundred and forty orders over two years: judges by chance, and each draws a body by chance, save where `steer` says. */
function orders(steer: (order: Order, random: () => number) => Partial<Order> = () => ({}), seed = 4, count = 240): Order[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const drawn = { i, judge: one(JUDGES), body: one(BODIES), cause: one(CAUSES) };
    return { ...drawn, ...steer(drawn, random) };
  });
}

const evaluate = (own: readonly Order[]) => s23AppointedInstitutions.evaluate(inputsOf(own.map(order)));
const [STEERING] = JUDGES as [string];
const [FAVOURED] = BODIES as [string];
/** So large a share of the orders of the first judge goes to the first body whatever is drawn. */
const steered = (share: number, more: Partial<Order> = {}) =>
  orders(({ judge }, random) => (judge === STEERING && random() < share ? { body: FAVOURED, ...more } : {}));

const strong = steered(0.8).map(order);
let known: Evaluation | null = null;
const result = (): Evaluation => {
  known ??= s23AppointedInstitutions.evaluate(inputsOf(strong));
  return known;
};

describe('S23 appointed institutions', () => {
  it.each([0.5, 0.8])('finds a judge who gives %s of his orders to one body', (share) => {
    const { findings, examined } = share === 0.8 ? result() : evaluate(steered(share));
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects.map((s) => [s.kind, s.name])).toEqual([['official', STEERING]]);
    expect(finding!.statistics).toMatchObject({ tested: examined });
    expect(finding!.statistics!.observed).toBeGreaterThan(1.5 * finding!.statistics!.expected);
    expect(finding!.claim.zh).toMatch(
      /^清河县法院同一法官 \d+ 件委托、指定同一家司法鉴定机构，按同院其他法官在同类案件中的分配只应有 [\d.]+ 件$/u,
    );
    expect(finding!.crimes).toEqual(['C09', 'C06']);
  });

  it('says of each harmless reading how far it was tested', () => {
    expect(result().findings[0]!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['one-firm', 'excluded'],
      ['lottery', 'open'],
      ['agreement', 'open'],
      ['turns', 'excluded'],
      ['own-body', 'excluded'],
      ['specialised', 'excluded'],
      ['applicant', 'excluded'],
      ['township', 'open'],
      ['stability', 'excluded'],
    ]);
  });

  it('quotes judge and body in every case, exactly', () => {
    const byId = new Map(strong.map((d) => [d.document.id, d]));
    const { evidence, statistics } = result().findings[0]!;
    expect(evidence).toHaveLength(2 * statistics!.observed);
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    expect(evidence.filter((q) => q.quote.includes(`本院委托${FAVOURED}`))).toHaveLength(statistics!.observed);
  });

  it('finds an enforcement officer with his appraiser, and names the crime of enforcement', () => {
    const own = steered(0.8).map((o) => ({
      ...o,
      enforced: true,
      kind: 'appraisal' as const,
      body: o.body.replace('司法鉴定所', '资产评估有限公司'),
    }));
    expect(evaluate(own).findings.map((f) => f.crimes)).toEqual([['C11', 'C06']]);
  });

  it('says nothing of a town with one firm, nor of one that has nearly all the work', () => {
    expect(evaluate(orders(() => ({ body: FAVOURED }))).findings).toEqual([]);
    const most = orders(({ judge }, random) => (judge === STEERING || random() < 0.85 ? { body: FAVOURED } : {}));
    expect(evaluate(most).findings).toEqual([]);
  });

  it('says nothing of a body whom the whole court uses most', () => {
    expect(evaluate(orders((_, random) => (random() < 0.5 ? { body: FAVOURED } : {}))).findings).toEqual([]);
  });

  it('says nothing of a judge who has all the traffic cases and needs experts all the time', () => {
    const own = orders(({ judge }, random) =>
      judge === STEERING
        ? { cause: CAUSES[0]!, body: BODIES[Math.floor(random() * 2)]! }
        : { cause: CAUSES[1]!, body: BODIES[1 + Math.floor(random() * 4)]! },
    );
    expect(evaluate(own).findings).toEqual([]);
    // The same work shared: the two bodies of traffic injuries are for traffic, whoever has the case.
    const shared = orders(({ judge, cause }, random) => {
      const traffic = judge === STEERING ? random() < 0.9 : cause === CAUSES[0] && random() < 0.6;
      return { cause: CAUSES[traffic ? 0 : 1]!, body: traffic ? BODIES[Math.floor(random() * 2)]! : BODIES[2 + Math.floor(random() * 3)]! };
    });
    expect(evaluate(shared).findings).toEqual([]);
  });

  it.each<InstitutionChoice | null>(['lot', 'agreed', 'party', null])('does not count what the paper calls: %s', (chosen) => {
    expect(evaluate(steered(0.9, { chosen })).findings).toEqual([]);
  });

  it('counts a series once', () => {
    const series = orders().map((o) => ({ ...o, i: o.i + 100 }));
    const suits = Array.from({ length: 40 }, (_, i) => ({
      ...{ i: 1000 + i, judge: STEERING, body: FAVOURED, cause: CAUSES[1]!, lawyer: '程砚秋', plaintiff: '云川启明商贸有限公司' },
      date: addDays('2021-03-01', i % 10),
    }));
    expect(evaluate([...series, ...suits]).findings).toEqual([]);
  });

  it('says nothing where one lawyer asks for the body in all the cases', () => {
    expect(evaluate(steered(0.8, { lawyer: '程砚秋' })).findings).toEqual([]);
  });

  it('says nothing of a court with two judges: whose habit it is cannot be told', () => {
    const [a, b] = JUDGES as [string, string];
    const small = orders(({ i }, random) => ({ judge: i % 2 === 0 ? a : b, ...(i % 2 === 0 && random() < 0.8 ? { body: FAVOURED } : {}) }));
    expect(evaluate(small).findings).toEqual([]);
  });

  it.each([6, 4])('says nothing where %s of six judges have a body of their own', (those) => {
    const own = orders(({ judge }, random) => {
      const at = JUDGES.indexOf(judge);
      return at < those && random() < (those === 6 ? 0.7 : 0.5) ? { body: BODIES[at % BODIES.length]! } : {};
    });
    expect(evaluate(own).findings).toEqual([]);
  });

  it('says nothing where bodies take turns and the judge sat when it was this one’s', () => {
    const turns = orders(({ i, judge }, random) => {
      const turn = Math.floor((3 * i) / 91) % BODIES.length;
      return { body: BODIES[turn]!, judge: turn === 0 && random() < 0.6 ? STEERING : judge };
    });
    expect(evaluate(turns).findings).toEqual([]);
  });

  it('says nothing of a township tribunal with the body of its town', () => {
    const local = orders(({ judge }, random) => {
      const there = judge === STEERING ? random() < 0.95 : random() < 0.04;
      return there ? { body: FAVOURED, home: '云川省清河县柳湾镇河东村' } : { home: '云川省清河县城关镇和平路' };
    });
    expect(evaluate(local).findings).toEqual([]);
  });

  it('leaves appeals to the court below, and masked bodies and judges to nobody', () => {
    expect(evaluate(steered(0.8).map((o) => ({ ...o, stage: '终' }))).findings).toEqual([]);
    expect(evaluate(steered(0.8).map((o) => (o.body === FAVOURED ? { ...o, body: '云川某某司法鉴定所' } : o))).findings).toEqual([]);
    expect(evaluate(steered(0.8).map((o) => (o.judge === STEERING ? { ...o, judge: '苏某某' } : o))).findings).toEqual([]);
  });

  it('says something of one ordinary court in six at most', () => {
    const seeds = Array.from({ length: 6 }, (_, i) => 30 + i);
    expect(seeds.filter((seed) => evaluate(orders(undefined, seed)).findings.length > 0).length).toBeLessThanOrEqual(1);
  });

  it('has nothing to examine without cases', () => {
    expect(s23AppointedInstitutions.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { n16CounselFollowsJudge } from '../../../graph/indicators/n16-counsel-follows-judge.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aDossier } from '../../support/dossiers.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { seeded } from '../analytics/courtroom.ts';
import { FIRM, JUDGES, lawyerName, nameOf } from '../analytics/docket.ts';

const HERE = { court: '云川省清河县人民法院', code: '云0721', judges: JUDGES.slice(1) };
const THERE = { court: '云川省望川县人民法院', code: '云0722', judges: ['韩予安', '罗知微', '魏长庚', '沈亦舟', '江照野'] };
const JUDGE = JUDGES[0]!;
const LAWYER = '程砚秋';
const START = '2018-01-08';
/** Day of the move: two years at the first court, two at the second. */
const MOVED = 730;
const DAYS = 1460;

interface Suit {
  readonly at: typeof HERE;
  readonly serial: number;
  readonly day: number;
  readonly judge: string;
  readonly lawyer: string;
  readonly firm?: string;
  readonly client?: string;
}

function suit({ at, serial, day, judge, lawyer, firm, client }: Suit): Dossier {
  const [plaintiff, defendant] = [client ?? `${at.court.slice(3, 4)}原${nameOf(serial)}`, `${at.court.slice(3, 4)}被${nameOf(serial)}`];
  const date = addDays(START, day);
  return aDossier({
    id: `${at.code}-${serial}`,
    court: at.court,
    number: `(${date.slice(0, 4)})${at.code}民初${serial}号`,
    date,
    causes: ['民间借贷纠纷'],
    outcomes: ['granted'],
    parties: [
      { name: plaintiff, roles: ['原告'] },
      { name: defendant, roles: ['被告'] },
    ],
    representatives: [{ name: lawyer, firm: firm ?? `云川${lawyer.slice(0, 1)}记律师事务所`, represents: [plaintiff] }],
    officials: [{ name: judge, role: 'judge' }],
  });
}

interface Plan {
  readonly seed?: number;
  /** Share of the lawyer's cases that the judge has at the first court, and at the second. */
  readonly before?: number;
  readonly after?: number;
  /** Cases of the lawyer at the second court before the judge came. */
  readonly early?: number;
  /** Lawyers of other firms who do the same. */
  readonly followers?: number;
  /** The name signs at both courts all the time. */
  readonly twoPeople?: boolean;
  readonly judge?: string;
  /** One client in all joint cases. */
  readonly client?: string;
}

/** Two courts over four years: everything by lot but the cases of the lawyer, thirty at each. */
function suits({
  seed = 3,
  before = 0.5,
  after = 0.5,
  early = 0,
  followers = 0,
  twoPeople = false,
  judge: name = JUDGE,
  client,
}: Plan): Suit[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const sits = (at: typeof HERE, day: number): boolean => twoPeople || (at === HERE ? day < MOVED - 40 : day >= MOVED);
  const bench = (at: typeof HERE, day: number): string[] => (sits(at, day) ? [...at.judges, name] : at.judges);
  const ordinary = [HERE, THERE].flatMap((at) =>
    Array.from({ length: 320 }, (_, i): Suit => {
      const day = Math.floor((i * DAYS) / 320);
      const lawyer = lawyerName((at === HERE ? 0 : 8) + Math.floor(16 ** random()) - 1);
      return { at, serial: 10 * (i + 1), day, judge: one(bench(at, day)), lawyer };
    }),
  );
  const of = (at: typeof HERE, lawyer: string, firm: string, offset: number, share: number): Suit[] =>
    Array.from({ length: 30 }, (_, i): Suit => {
      const day = (at === HERE ? 0 : MOVED) + Math.floor((i * (MOVED - 60)) / 30);
      const own = random() < share && sits(at, day);
      return {
        ...{ at, serial: 10 * i + offset, day, lawyer, firm, judge: own ? name : one(at.judges) },
        ...(own && client !== undefined ? { client } : {}),
      };
    });
  const schemers = Array.from({ length: 1 + followers }, (_, i) => ({
    lawyer: i === 0 ? LAWYER : `随${nameOf(i)}`,
    firm: i === 0 ? FIRM : `云川${i}所`,
  }));
  const own = schemers.flatMap(({ lawyer, firm }, i) => [
    ...of(HERE, lawyer, firm, 3 + i, before),
    ...of(THERE, lawyer, firm, 3 + i, after),
  ]);
  const known = Array.from(
    { length: early },
    (_, i): Suit => ({
      at: THERE,
      serial: 10 * i + 1,
      day: Math.floor((i * MOVED) / early),
      judge: one(THERE.judges),
      lawyer: LAWYER,
      firm: FIRM,
    }),
  );
  return [...ordinary, ...own, ...known];
}

const evaluateDossiers = (dossiers: readonly Dossier[]) => n16CounselFollowsJudge.evaluate(inputsOf(dossiers));
const evaluate = (plan: Plan) => evaluateDossiers(suits(plan).map(suit));
const planted = suits({}).map(suit);
const found = evaluateDossiers(planted);

describe('N16 counsel follows the judge', () => {
  it('finds a lawyer who is paired with one judge at two courts, one after the other', () => {
    const { findings, examined } = found;
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(examined).toBeGreaterThanOrEqual(1);
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.agency])).toEqual([
      ['official', JUDGE, THERE.court],
      ['official', JUDGE, HERE.court],
      ['lawyer', LAWYER, null],
    ]);
    expect(finding!.statistics!.observed).toBeGreaterThan(2 * finding!.statistics!.expected);
    expect(finding!.claim.zh).toMatch(
      /^同一律师在清河县法院 \d+ 件（预期 [\d.]+ 件）、在望川县法院 \d+ 件（预期 [\d.]+ 件）案件由同一姓名的法官审理/u,
    );
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['namesake', 'open'],
      ['everywhere-before', 'excluded'],
      ['moved-too', 'excluded'],
      ['subject-moved', 'excluded'],
      ['client', 'excluded'],
    ]);
  });

  it('finds the same pair in other courts, so that what follows is silent for its own reason', () => {
    for (let seed = 10; seed < 12; seed++) expect(evaluate({ seed }).findings.map((f) => f.subjects.at(-1)!.name)).toEqual([LAWYER]);
  });

  it('rests on the name, and says in how many readings of it the finding holds', () => {
    const rare = found.findings[0]!;
    expect(rare.identity).toMatchObject({ readings: 20, holds: 20 });
    // The name signs at thirty other courts: it is a common one.
    const elsewhere = Array.from({ length: 30 }, (_, i) =>
      suit({
        at: { court: `云川省山${nameOf(i)}县人民法院`, code: `云09${10 + i}`, judges: [] },
        serial: 1,
        day: 3 * i,
        judge: JUDGE,
        lawyer: lawyerName(0),
      }),
    );
    const common = evaluateDossiers([...planted, ...elsewhere]).findings.find((f) => f.cases.length === rare.cases.length)!;
    expect(common.identity!.holds).toBeLessThan(10);
    expect(common.logEvidence).toBeLessThan(rare.logEvidence);
  });

  it('quotes judge and lawyer in every case of both courts, exactly', () => {
    const byId = new Map(planted.map((d) => [d.document.id, d]));
    const { evidence, statistics, cases } = found.findings[0]!;
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    expect(evidence.filter((q) => q.quote.includes(JUDGE))).toHaveLength(statistics!.observed);
    expect(evidence.filter((q) => q.quote.includes(LAWYER))).toHaveLength(statistics!.observed);
    expect(cases).toHaveLength(statistics!.observed);
  });

  it('says nothing of a famous lawyer who had cases at both courts all along', () => {
    for (let seed = 10; seed < 12; seed++) expect(evaluate({ seed, early: 30 }).findings).toEqual([]);
  });

  it('says nothing of a lawyer who moved to the city and appears there before everybody', () => {
    for (let seed = 10; seed < 12; seed++) expect(evaluate({ seed, after: 1 / 6 }).findings).toEqual([]);
  });

  it('says nothing of a pair that begins only at the second court', () => {
    for (let seed = 10; seed < 12; seed++) expect(evaluate({ seed, before: 1 / 6 }).findings).toEqual([]);
  });

  it('says nothing where several lawyers of different firms went with the judge: a subject moved', () => {
    for (let seed = 10; seed < 12; seed++) expect(evaluate({ seed, followers: 3 }).findings).toEqual([]);
  });

  it('says nothing of namesakes who sit at both courts at once', () => {
    for (let seed = 10; seed < 12; seed++) expect(evaluate({ seed, twoPeople: true }).findings).toEqual([]);
  });

  it('says nothing where all joint cases are of one client', () => {
    for (let seed = 10; seed < 12; seed++) expect(evaluate({ seed, client: '云川启明商贸有限公司' }).findings).toEqual([]);
  });

  it('never joins masked names', () => {
    for (let seed = 10; seed < 12; seed++) expect(evaluate({ seed, judge: '苏某某' }).findings).toEqual([]);
  });

  it('says something of one pair of ordinary courts in ten at most', () => {
    const seeds = Array.from({ length: 10 }, (_, i) => 30 + i);
    expect(seeds.filter((seed) => evaluate({ seed, before: 1 / 6, after: 1 / 6 }).findings.length > 0).length).toBeLessThanOrEqual(1);
  });

  it('has nothing to examine without cases', () => {
    expect(n16CounselFollowsJudge.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

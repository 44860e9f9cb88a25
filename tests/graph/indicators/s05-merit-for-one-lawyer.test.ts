import { describe, expect, it } from 'vitest';
import { s05MeritForOneLawyer } from '../../../graph/indicators/s05-merit-for-one-lawyer.ts';
import type { Dossier } from '../../../graph/model/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aDossier } from '../../support/dossiers.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { seeded } from '../analytics/courtroom.ts';
import { COURT, FIRM, JUDGES, lawyerName, nameOf } from '../analytics/docket.ts';

const DEFENDER = '程砚秋';

interface Plan {
  readonly seed?: number;
  /** Chance of merit for clients of the defender before the first judge, and before others. */
  readonly here: number;
  readonly elsewhere: number;
  readonly joint?: number;
  /** Chance of merit for everybody else: before the first judge, and before others. */
  readonly usualHere?: number;
  readonly usual?: number;
  readonly judge?: string;
  readonly lawyer?: string;
}

/** Sentences of one court for thefts: sixteen lawyers, and one of whom it is planned. */
function sentences({ seed = 4, here, elsewhere, joint = 9, usual = 0.06, ...plan }: Plan): Dossier[] {
  const random = seeded(seed);
  const { usualHere = usual, judge: first = JUDGES[0]!, lawyer: defender = DEFENDER } = plan;
  const decided = (serial: number, judge: string, lawyer: string, chance: number): Dossier =>
    aDossier({
      id: `m${serial}`,
      kind: 'criminal-judgment',
      court: COURT,
      number: `(${2019 + (serial % 3)})云0721刑初${10 * serial}号`,
      date: addDays('2019-02-01', (serial * 7) % 1000),
      parties: [{ name: nameOf(serial), roles: ['被告人'] }],
      charges: [{ defendant: nameOf(serial), crime: '盗窃罪' }],
      sentences: [{ defendant: nameOf(serial), penalty: 'fixed-term', months: 12 }],
      circumstances: random() < chance ? [{ defendant: nameOf(serial), circumstance: 'merit' }] : [],
      representatives: [{ name: lawyer, firm: lawyer === defender ? FIRM : '云川中衡律师事务所', represents: [nameOf(serial)] }],
      officials: [{ name: judge, role: 'presiding-judge' }],
    });
  const judges = [first, ...JUDGES.slice(1)];
  const ordinary = Array.from({ length: 300 }, (_, i) => {
    const judge = judges[Math.floor(random() * judges.length)]!;
    return decided(i + 1, judge, lawyerName(Math.floor(random() * 16)), judge === first ? usualHere : usual);
  });
  const own = Array.from({ length: joint + 16 }, (_, i) =>
    decided(1000 + i, i < joint ? first : judges[1 + Math.floor(random() * 5)]!, defender, i < joint ? here : elsewhere),
  );
  return [...ordinary, ...own];
}

const evaluate = (plan: Plan) => s05MeritForOneLawyer.evaluate(inputsOf(sentences(plan)));
const planted: Plan = { here: 0.9, elsewhere: 0.06 };

describe('S05 merit found for one lawyer by one judge', () => {
  it('finds a lawyer whose clients have merit before one judge and not before others', () => {
    const { findings } = evaluate(planted);
    const [finding] = findings;
    expect(findings).toHaveLength(1);
    expect(finding!.subjects.map((s) => s.name)).toEqual([JUDGES[0], DEFENDER]);
    expect(finding!.statistics!.observed).toBeGreaterThanOrEqual(6);
    expect(finding!.statistics!.expected).toBeLessThan(3);
    expect(finding!.claim.zh).toMatch(/的 9 名被告人中 \d 名被认定立功，按双方其他案件只应有 [\d.]+ 名$/u);
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['operation', 'open'],
      ['lawyer', 'excluded'],
      ['judge', 'excluded'],
      ['one-gang', 'partly'],
    ]);
  });

  it('quotes the merit, the judge and the lawyer of each such case, exactly', () => {
    const dossiers = sentences(planted);
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const [finding] = s05MeritForOneLawyer.evaluate(inputsOf(dossiers)).findings;
    expect(finding!.evidence).toHaveLength(3 * finding!.statistics!.observed);
    for (const { document, start, end, quote } of finding!.evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
  });

  it('says nothing of a lawyer whose clients have merit everywhere', () => {
    for (let seed = 10; seed < 14; seed++) expect(evaluate({ seed, here: 0.8, elsewhere: 0.8 }).findings).toEqual([]);
  });

  it('says nothing of a judge who finds merit with everybody', () => {
    for (let seed = 10; seed < 14; seed++) expect(evaluate({ seed, here: 0.7, elsewhere: 0.06, usualHere: 0.7 }).findings).toEqual([]);
  });

  it('says nothing of two merits, and nothing of three clients', () => {
    expect(evaluate({ here: 1, elsewhere: 0, joint: 2 }).findings).toEqual([]);
    expect(evaluate({ here: 1, elsewhere: 0, joint: 3 }).findings).toEqual([]);
  });

  it('says something of one ordinary court in ten at most', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => 20 + i);
    const loud = seeds.filter((seed) => evaluate({ seed, here: 0.06, elsewhere: 0.06 }).findings.length > 0);
    expect(loud.length).toBeLessThanOrEqual(2);
  });

  it('never builds a pair on masked names', () => {
    expect(evaluate({ ...planted, lawyer: '程某某' }).findings).toEqual([]);
    expect(evaluate({ ...planted, judge: '宁某某' }).findings).toEqual([]);
  });

  it('has nothing to examine without cases', () => {
    expect(s05MeritForOneLawyer.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { s05MeritForOneLawyer } from '../../../graph/indicators/s05-merit-for-one-lawyer.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aJudgment } from '../../support/dossiers.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { seeded } from '../analytics/courtroom.ts';
import { COURT, FIRM, JUDGES, lawyerName, nameOf } from '../analytics/docket.ts';

const LAWYER = '程砚秋';
const CRIMES = ['盗窃罪', '诈骗罪', '故意伤害罪'];

interface Trial {
  readonly serial: number;
  readonly date: string;
  readonly judge: string;
  readonly lawyer: string;
  readonly firm?: string;
  readonly crime: string;
  readonly merit: boolean;
}

function trial({ serial, date, judge, lawyer, firm, crime, merit }: Trial): Dossier {
  const defendant = `甲${nameOf(serial)}`;
  return aJudgment({
    id: `m${serial}`,
    court: COURT,
    number: `(${date.slice(0, 4)})云0721刑初${serial}号`,
    date,
    parties: [{ name: defendant, roles: ['被告人'] }],
    charges: [{ defendant, crime }],
    sentences: [{ defendant, penalty: 'fixed-term', months: 12 }],
    circumstances: merit ? [{ defendant, circumstance: 'merit' }] : [],
    representatives: [{ name: lawyer, firm: firm ?? `云川${lawyer.slice(0, 1)}记律师事务所`, represents: [defendant] }],
    officials: [{ name: judge, role: 'presiding-judge' }],
  });
}

interface Plan {
  readonly seed?: number;
  /** Chance of merit before the first judge, and before others, for clients of the lawyer. */
  readonly here: number;
  readonly elsewhere: number;
  readonly joint?: number;
  /** Chance of merit before the first judge for everybody. */
  readonly generous?: number;
  readonly lawyer?: string;
}

/** Three years of trials with merit in one of twenty-five, and thirty of one lawyer. */
function trials({ seed = 4, here, elsewhere, joint = 8, generous = 0.04, lawyer = LAWYER }: Plan): Trial[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const dealt = (serial: number, i: number, count: number) => ({
    serial,
    date: addDays('2020-01-06', Math.floor((i * 1000) / count)),
    crime: one(CRIMES),
  });
  const ordinary = Array.from({ length: 400 }, (_, i): Trial => {
    const judge = one(JUDGES);
    return {
      ...dealt(10 * (i + 1), i, 400),
      judge,
      lawyer: lawyerName(Math.floor(16 ** random()) - 1),
      merit: random() < (judge === JUDGES[0] ? generous : 0.04),
    };
  });
  const own = Array.from({ length: 30 }, (_, i): Trial => {
    const planned = i < joint;
    const judge = planned ? JUDGES[0]! : one(JUDGES.slice(1));
    return { ...dealt(10 * i + 5, i, 30), judge, lawyer, firm: FIRM, merit: random() < (planned ? here : elsewhere) };
  });
  return [...ordinary, ...own];
}

const evaluateDossiers = (dossiers: readonly Dossier[]) => s05MeritForOneLawyer.evaluate(inputsOf(dossiers));
const evaluate = (plan: Plan) => evaluateDossiers(trials(plan).map(trial));
const PLANTED: Plan = { here: 1, elsewhere: 0.04 };

describe('S05 merit for one lawyer', () => {
  it('finds a lawyer whose clients have merit before one judge and not before others', () => {
    const { findings, examined } = evaluate(PLANTED);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.agency, s.firm])).toEqual([
      ['official', JUDGES[0], COURT, null],
      ['lawyer', LAWYER, null, FIRM],
    ]);
    expect(finding!.statistics).toMatchObject({ observed: 8, tested: examined });
    expect(finding!.statistics!.expected).toBeLessThan(3);
    expect(finding!.claim.zh).toMatch(
      /^清河县法院同一法官审理、同一律师辩护的 8 名被告人中 8 名被认定立功，按双方其他案件只应有 [\d.<]+ 名$/u,
    );
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['operation', 'open'],
      ['lawyer', 'excluded'],
      ['judge', 'excluded'],
      ['one-gang', 'partly'],
    ]);
  });

  it('quotes judge, lawyer and merit in every case, exactly', () => {
    const dossiers = trials(PLANTED).map(trial);
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const { evidence } = evaluateDossiers(dossiers).findings[0]!;
    expect(evidence).toHaveLength(24);
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    for (const words of [JUDGES[0]!, LAWYER, 'merit']) expect(evidence.filter((q) => q.quote.includes(words))).toHaveLength(8);
  });

  it('says nothing of a lawyer whose clients have merit everywhere', () => {
    for (let seed = 10; seed < 14; seed++) expect(evaluate({ seed, here: 0.8, elsewhere: 0.8 }).findings).toEqual([]);
  });

  it('says nothing of a judge who finds merit with everybody', () => {
    for (let seed = 10; seed < 14; seed++) expect(evaluate({ seed, here: 0.8, elsewhere: 0.04, generous: 0.8 }).findings).toEqual([]);
  });

  it('says nothing of two merits, however rare they are', () => {
    expect(evaluate({ here: 1, elsewhere: 0, joint: 2 }).findings).toEqual([]);
  });

  it('says something of one ordinary court in ten at most', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => 30 + i);
    expect(seeds.filter((seed) => evaluate({ seed, here: 0.04, elsewhere: 0.04 }).findings.length > 0).length).toBeLessThanOrEqual(2);
  });

  it('gains nothing from the same papers loaded again under other ids', () => {
    const dossiers = trials(PLANTED).map(trial);
    const again = dossiers.map((d): Dossier => ({ ...d, document: { ...d.document, id: `${d.document.id}-copy` } }));
    const figures = (all: readonly Dossier[]) =>
      evaluateDossiers(all).findings.map((f) => [f.statistics!.observed, f.logEvidence.toFixed(6)]);
    expect(figures([...dossiers, ...again])).toEqual(figures(dossiers));
  });

  it('never builds a pair on masked names', () => {
    expect(evaluate({ ...PLANTED, lawyer: '程某某' }).findings).toEqual([]);
    const masked = trials(PLANTED).map((t) => trial(t.judge === JUDGES[0] ? { ...t, judge: '苏某某' } : t));
    expect(evaluateDossiers(masked).findings).toEqual([]);
  });

  it('has nothing to examine without cases', () => {
    expect(s05MeritForOneLawyer.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

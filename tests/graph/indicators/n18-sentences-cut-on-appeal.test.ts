import { describe, expect, it } from 'vitest';
import { n18SentencesCutOnAppeal } from '../../../graph/indicators/n18-sentences-cut-on-appeal.ts';
import { s02ResultsBeforeOneJudge } from '../../../graph/indicators/s02-results-before-one-judge.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { APPEAL_COURT, type Appeal, appeal } from '../analytics/appeal-docket.ts';
import { seeded } from '../analytics/courtroom.ts';
import { FIRM, JUDGES, lawyerName } from '../analytics/docket.ts';

const LAWYER = '程砚秋';
const COURTS = ['青石区', '望川县', '清河县'].map((place) => `云川省临溪市${place}人民法院`);

interface Plan {
  readonly seed?: number;
  /** Chance of a cut for the lawyer's clients before the first judge, and before others. */
  readonly here: number;
  readonly elsewhere: number;
  readonly joint?: number;
  /** Chance of a cut before the first judge for everybody, and in cases of the first court below. */
  readonly generous?: number;
  readonly harsh?: number;
  /** All joint cases come from the first court below. */
  readonly oneCourt?: boolean;
  readonly lawyer?: string;
}

const USUAL = 0.15;

/** Three years of appeals of which one in seven is cut, and thirty of one lawyer. */
function appeals({
  seed = 4,
  here,
  elsewhere,
  joint = 9,
  generous = USUAL,
  harsh = USUAL,
  oneCourt = false,
  lawyer = LAWYER,
}: Plan): Appeal[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const dealt = (serial: number, i: number, count: number, cut: number, from = one(COURTS)) => {
    const months = 12 + Math.floor(random() * 60);
    const chance = Math.max(cut, from === COURTS[0] ? harsh : 0);
    return {
      ...{ serial, date: addDays('2020-01-06', Math.floor((i * 1000) / count)), from, below: { months } },
      now: random() < chance ? { months: Math.floor(months * 0.7) } : null,
    };
  };
  const ordinary = Array.from({ length: 400 }, (_, i): Appeal => {
    const judge = one(JUDGES);
    const cut = judge === JUDGES[0] ? generous : USUAL;
    return { ...dealt(10 * (i + 1), i, 400, cut), judge, lawyer: lawyerName(Math.floor(16 ** random()) - 1) };
  });
  const own = Array.from({ length: 30 }, (_, i): Appeal => {
    const planned = i < joint;
    const judge = planned ? JUDGES[0]! : one(JUDGES.slice(1));
    const from = planned && oneCourt ? COURTS[0] : undefined;
    return { ...dealt(10 * i + 5, i, 30, planned ? here : elsewhere, from), judge, lawyer, firm: FIRM };
  });
  return [...ordinary, ...own];
}

const evaluateDossiers = (dossiers: readonly Dossier[]) => n18SentencesCutOnAppeal.evaluate(inputsOf(dossiers));
const evaluate = (plan: Plan) => evaluateDossiers(appeals(plan).map(appeal));
/** Findings about the lawyer, and about the first judge: what stands by chance elsewhere in the docket is asked of ordinary courts below. */
const ofLawyer = (plan: Plan) => evaluate(plan).findings.filter((f) => f.subjects[1]!.name === LAWYER);
const ofJudge = (plan: Plan) => evaluate(plan).findings.filter((f) => f.subjects[0]!.name === JUDGES[0]);
const PLANTED: Plan = { here: 1, elsewhere: USUAL };

describe('N18 sentences cut on appeal', () => {
  it('finds a lawyer whose clients get their sentences cut before one judge and not before others', () => {
    const [finding, ...more] = ofLawyer(PLANTED);
    expect(more).toEqual([]);
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.agency, s.firm])).toEqual([
      ['official', JUDGES[0], APPEAL_COURT, null],
      ['lawyer', LAWYER, null, FIRM],
    ]);
    expect(finding!.statistics).toMatchObject({ observed: 9, tested: evaluate(PLANTED).examined });
    expect(finding!.statistics!.expected).toBeLessThan(4);
    expect(finding!.claim.zh).toMatch(
      /^临溪市中级法院同一法官审理、同一律师辩护的 9 名上诉人中 9 名被改判较轻刑罚，按.+只应有 [\d.<]+ 名$/u,
    );
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['specialist', 'excluded'],
      ['changes-much', 'excluded'],
      ['harsh-below', 'excluded'],
      ['new-facts', 'open'],
      ['few-cases', 'excluded'],
    ]);
    const table = finding!.details.find((d) => d.type === 'table')!;
    expect(table.type === 'table' && table.rows[0]![2]).toMatch(/^有期徒刑\d+个月$/u);
  });

  it('quotes judge, lawyer and result in every case, exactly', () => {
    const dossiers = appeals(PLANTED).map(appeal);
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const { evidence } = evaluateDossiers(dossiers).findings.find((f) => f.subjects[1]!.name === LAWYER)!;
    expect(evidence).toHaveLength(27);
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
  });

  it('finds the same pair in other courts, so that what follows is silent for its own reason', () => {
    for (let seed = 10; seed < 12; seed++) expect(ofLawyer({ seed, ...PLANTED })).toHaveLength(1);
  });

  it('says nothing of appellate counsel whose clients get cuts everywhere', () => {
    for (let seed = 10; seed < 12; seed++) expect(ofLawyer({ seed, here: 0.8, elsewhere: 0.8 })).toEqual([]);
  });

  it('says nothing of a judge who cuts the sentences of everybody', () => {
    for (let seed = 10; seed < 12; seed++) expect(ofJudge({ seed, here: 0.8, elsewhere: USUAL, generous: 0.8 })).toEqual([]);
  });

  it('says nothing where a harsh court below explains the cuts', () => {
    for (let seed = 10; seed < 12; seed++)
      expect(ofLawyer({ seed, here: USUAL, elsewhere: USUAL, harsh: 0.8, oneCourt: true })).toEqual([]);
  });

  it('says nothing of three cuts', () => {
    expect(ofLawyer({ here: 1, elsewhere: 0, joint: 3 })).toEqual([]);
  });

  it('says something of one ordinary court in ten at most', () => {
    const seeds = Array.from({ length: 10 }, (_, i) => 30 + i);
    expect(seeds.filter((seed) => evaluate({ seed, here: USUAL, elsewhere: USUAL }).findings.length > 0).length).toBeLessThanOrEqual(1);
  });

  it('is not counted a second time by the results of first instance and of civil appeals', () => {
    const inputs = inputsOf(appeals(PLANTED).map(appeal));
    expect(s02ResultsBeforeOneJudge.evaluate(inputs).findings).toEqual([]);
  });

  it('gains nothing from the same papers loaded again under other ids', () => {
    const dossiers = appeals(PLANTED).map(appeal);
    const again = dossiers.map((d): Dossier => ({ ...d, document: { ...d.document, id: `${d.document.id}-copy` } }));
    const figures = (all: readonly Dossier[]) =>
      evaluateDossiers(all).findings.map((f) => [f.statistics!.observed, f.logEvidence.toFixed(6)]);
    expect(figures([...dossiers, ...again])).toEqual(figures(dossiers));
  });

  it('never builds a pair on masked names', () => {
    expect(ofJudge({ ...PLANTED, lawyer: '程某某' })).toEqual([]);
  });

  it('has nothing to examine without cases', () => {
    expect(n18SentencesCutOnAppeal.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

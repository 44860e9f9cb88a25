import { describe, expect, it } from 'vitest';
import { s07ReleasedAtTrial } from '../../../graph/indicators/s07-released-at-trial.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { CustodyItem } from '../../../graph/model/record/extension.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aJudgment } from '../../support/dossiers.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { withExtension } from '../../support/with-extension.ts';
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
  /** Days before judgment on which he was set free; null where he was not. */
  readonly released: number | null;
  readonly mild: boolean;
  readonly ground?: string;
  readonly fastTrack?: boolean;
  /** On bail since the investigation. */
  readonly bailed?: boolean;
}

/** A trial of ninety days; the defendant was arrested three months before the indictment. */
function trial({
  serial,
  date,
  judge,
  lawyer,
  firm,
  crime,
  released,
  mild,
  ground = '',
  fastTrack = false,
  bailed = false,
}: Trial): Dossier {
  const defendant = `甲${nameOf(serial)}`;
  const words = `${ground}被本院取保候审`;
  const dossier = aJudgment({
    id: `r${serial}`,
    court: COURT,
    number: `(${date.slice(0, 4)})云0721刑初${serial}号`,
    date,
    acceptedOn: addDays(date, -90),
    procedure: fastTrack ? 'fast-track' : 'ordinary',
    prose: `${words}。`,
    parties: [{ name: defendant, roles: ['被告人'] }],
    charges: [{ defendant, crime }],
    sentences: [{ defendant, penalty: 'fixed-term', months: 24, probationMonths: mild ? 36 : null }],
    representatives: [{ name: lawyer, firm: firm ?? `云川${lawyer.slice(0, 1)}记律师事务所`, represents: [defendant] }],
    officials: [{ name: judge, role: 'presiding-judge' }],
  });
  return withExtension(dossier, (_, printed) => {
    const item = (measure: CustodyItem['measure'], on: string): CustodyItem => ({
      defendant,
      measure,
      on,
      place: null,
      spans: printed('取保候审'),
    });
    return {
      custody: [
        item(bailed ? 'bail' : 'arrested', addDays(date, -180)),
        ...(released === null ? [] : [item('bail', addDays(date, -released))]),
      ],
    };
  });
}

interface Plan {
  readonly seed?: number;
  /** Chance of release and mildness before the first judge, and before others, for clients of the lawyer. */
  readonly here: number;
  readonly elsewhere: number;
  readonly joint?: number;
  /** The same before the first judge for everybody. */
  readonly generous?: number;
  readonly lawyer?: string;
  /** What is true of the lawyer's clients before the first judge. */
  readonly facts?: Partial<Trial>;
}

const USUAL = 0.04;

/** Three years of trials in which one of twenty-five in custody is released and treated mildly, and thirty clients of one lawyer. */
function trials({ seed = 4, here, elsewhere, joint = 8, generous = USUAL, lawyer = LAWYER, facts = {} }: Plan): Trial[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const dealt = (serial: number, i: number, count: number, chance: number) => {
    const free = random() < chance;
    return {
      ...{ serial, date: addDays('2020-01-06', Math.floor((i * 1000) / count)), crime: one(CRIMES) },
      ...{ released: free ? 45 : null, mild: free || random() < 0.2 },
    };
  };
  const ordinary = Array.from({ length: 400 }, (_, i): Trial => {
    const judge = one(JUDGES);
    return {
      ...dealt(10 * (i + 1), i, 400, judge === JUDGES[0] ? generous : USUAL),
      judge,
      lawyer: lawyerName(Math.floor(16 ** random()) - 1),
    };
  });
  const own = Array.from({ length: 30 }, (_, i): Trial => {
    const planned = i < joint;
    const judge = planned ? JUDGES[0]! : one(JUDGES.slice(1));
    return { ...dealt(10 * i + 5, i, 30, planned ? here : elsewhere), judge, lawyer, firm: FIRM, ...(planned ? facts : {}) };
  });
  return [...ordinary, ...own];
}

const evaluateDossiers = (dossiers: readonly Dossier[]) => s07ReleasedAtTrial.evaluate(inputsOf(dossiers));
const evaluate = (plan: Plan) => evaluateDossiers(trials(plan).map(trial));
const ofLawyer = (plan: Plan) => evaluate(plan).findings.filter((f) => f.subjects[1]!.name === LAWYER);
const PLANTED: Plan = { here: 1, elsewhere: USUAL };
const SEEDS = [10, 11, 12, 13];

describe('S07 released at trial', () => {
  it('finds a lawyer whose clients are released at trial and then treated mildly by one judge, and not by others', () => {
    const { findings, examined } = evaluate(PLANTED);
    const [finding, ...more] = findings.filter((f) => f.subjects[1]!.name === LAWYER);
    expect(more).toEqual([]);
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.agency, s.firm])).toEqual([
      ['official', JUDGES[0], COURT, null],
      ['lawyer', LAWYER, null, FIRM],
    ]);
    expect(finding!.statistics).toMatchObject({ observed: 8, tested: examined });
    expect(finding!.statistics!.expected).toBeLessThan(3);
    expect(finding!.claim.zh).toMatch(
      /^清河县法院同一法官审理、同一律师辩护的 8 名起诉时在押的被告人中 8 名在审判阶段被取保后从宽，按双方其他案件只应有 [\d.<]+ 名$/u,
    );
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['health', 'open'],
      ['served-by-then', 'excluded'],
      ['plea-fast-track', 'partly'],
      ['amends', 'partly'],
      ['lawyer', 'excluded'],
      ['judge', 'excluded'],
    ]);
  });

  it('finds the same pair in other courts, so that what follows is silent for its own reason', () => {
    for (const seed of SEEDS) expect(ofLawyer({ seed, ...PLANTED })).toHaveLength(1);
  });

  it('quotes judge, lawyer, release and sentence in every case, exactly', () => {
    const dossiers = trials(PLANTED).map(trial);
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const { evidence } = evaluateDossiers(dossiers).findings.find((f) => f.subjects[1]!.name === LAWYER)!;
    expect(evidence).toHaveLength(32);
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
    expect(evidence.filter((q) => q.quote === '取保候审')).toHaveLength(8);
  });

  it.each(['因患严重疾病', '因怀孕', '因羁押期限届满'])('says nothing of releases with a printed ground: %s', (ground) => {
    for (const seed of SEEDS) expect(ofLawyer({ seed, ...PLANTED, facts: { ground } })).toEqual([]);
  });

  it('says nothing of those let go days before probation, as they must be', () => {
    for (const seed of SEEDS) expect(ofLawyer({ seed, ...PLANTED, facts: { released: 8 } })).toEqual([]);
  });

  it('says nothing where the sentence was served in prison all the same', () => {
    for (const seed of SEEDS) expect(ofLawyer({ seed, ...PLANTED, facts: { mild: false } })).toEqual([]);
  });

  it('says nothing of those who were on bail before and got it anew', () => {
    for (const seed of SEEDS) expect(ofLawyer({ seed, ...PLANTED, facts: { bailed: true } })).toEqual([]);
  });

  it('says nothing of a fast-track docket in which release before probation is usual', () => {
    for (const seed of SEEDS) {
      const random = seeded(seed + 900);
      const fast = trials({ seed, here: 0.7, elsewhere: 0.7 }).map((t): Trial => {
        const fastTrack = t.lawyer === LAWYER || random() < 0.25;
        const free = fastTrack ? random() < 0.7 : t.released !== null;
        return { ...t, fastTrack, released: free ? 30 : null, mild: free || t.mild };
      });
      const findings = evaluateDossiers(fast.map(trial)).findings.filter((f) => f.subjects[1]!.name === LAWYER);
      expect(findings).toEqual([]);
    }
  });

  it('says nothing of a lawyer whose clients are released everywhere, or of a judge who releases everybody', () => {
    for (const seed of SEEDS) {
      expect(ofLawyer({ seed, here: 0.8, elsewhere: 0.8 })).toEqual([]);
      expect(ofLawyer({ seed, here: 0.8, elsewhere: USUAL, generous: 0.8 })).toEqual([]);
    }
  });

  it('says nothing of two releases, however rare they are', () => {
    expect(ofLawyer({ here: 1, elsewhere: 0, joint: 2 })).toEqual([]);
  });

  it('says something of one ordinary court in ten at most', () => {
    const seeds = Array.from({ length: 10 }, (_, i) => 30 + i);
    expect(seeds.filter((seed) => evaluate({ seed, here: USUAL, elsewhere: USUAL }).findings.length > 0).length).toBeLessThanOrEqual(1);
  });

  it('gains nothing from the same papers loaded again under other ids', () => {
    const dossiers = trials(PLANTED).map(trial);
    const again = dossiers.map((d): Dossier => ({ ...d, document: { ...d.document, id: `${d.document.id}-copy` } }));
    const figures = (all: readonly Dossier[]) =>
      evaluateDossiers(all).findings.map((f) => [f.statistics!.observed, f.logEvidence.toFixed(6)]);
    expect(figures([...dossiers, ...again])).toEqual(figures(dossiers));
  });

  it('never builds a pair on masked names', () => {
    for (const seed of SEEDS)
      expect(evaluate({ seed, ...PLANTED, lawyer: '程某某' }).findings.filter((f) => f.subjects[0]!.name === JUDGES[0])).toEqual([]);
  });

  it('has nothing to examine without cases', () => {
    expect(s07ReleasedAtTrial.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

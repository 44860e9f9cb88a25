import { describe, expect, it } from 'vitest';
import { s02ResultsBeforeOneJudge } from '../../../graph/indicators/s02-results-before-one-judge.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aJudgment } from '../../support/dossiers.ts';
import { emptyInputs, inputsOf } from '../../support/inputs.ts';
import { withExtension } from '../../support/with-extension.ts';
import { normal, seeded } from '../analytics/courtroom.ts';
import { COURT, FIRM, JUDGES, lawyerName, nameOf } from '../analytics/docket.ts';

const LAWYER = '程砚秋';

interface Trial {
  readonly serial: number;
  readonly date: string;
  readonly judge: string;
  readonly lawyer: string;
  readonly firm?: string;
  readonly crime: string;
  readonly amount: number;
  readonly surrender: boolean;
  readonly months: number;
}

function trial({ serial, date, judge, lawyer, firm, crime, amount, surrender, months }: Trial): Dossier {
  const defendant = `甲${nameOf(serial)}`;
  const dossier = aJudgment({
    id: `l${serial}`,
    court: COURT,
    number: `(${date.slice(0, 4)})云0721刑初${serial}号`,
    date,
    parties: [{ name: defendant, roles: ['被告人'] }],
    charges: [{ defendant, crime }],
    sentences: [{ defendant, penalty: 'fixed-term', months }],
    circumstances: surrender ? [{ defendant, circumstance: 'surrender' }] : [],
    representatives: [{ name: lawyer, firm: firm ?? `云川${lawyer.slice(0, 1)}记律师事务所`, represents: [defendant] }],
    officials: [{ name: judge, role: 'presiding-judge' }],
  });
  return withExtension(dossier, () => ({ quantities: [{ kind: 'amount', value: amount, unit: 'yuan', substance: null, spans: [] }] }));
}

interface Plan {
  readonly seed?: number;
  /** Factor on the months of the lawyer's clients before the first judge, and before the others. */
  readonly here: number;
  readonly elsewhere?: number;
  /** Factor on everybody's months before the first judge. */
  readonly mild?: number;
  /** The lawyer's cases before the first judge are small thefts with surrender: short by themselves. */
  readonly petty?: boolean;
  readonly joint?: number;
}

function trials({ seed = 3, here, elsewhere = 1, mild = 1, petty = false, joint = 9 }: Plan): Dossier[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const dealt = (serial: number, i: number, count: number, judge: string, factor: number, small = false) => {
    const crime = one(['盗窃罪', '诈骗罪']);
    const size = small ? 8 : 9.5 + 0.8 * normal(random);
    const surrender = small || random() < 0.25;
    const log = (crime === '诈骗罪' ? 2.9 : 2.5) + 0.4 * (size - 9.5) + (surrender ? -0.29 : 0) + 0.25 * normal(random);
    const months = Math.max(1, Math.round(Math.exp(log) * factor * (judge === JUDGES[0] ? mild : 1)));
    const date = addDays('2020-01-06', Math.floor((i * 1000) / count));
    return { serial, date, judge, crime, amount: Math.round(Math.exp(size)), surrender, months };
  };
  const ordinary = Array.from({ length: 400 }, (_, i) =>
    trial({ ...dealt(10 * (i + 1), i, 400, one(JUDGES), 1), lawyer: lawyerName(Math.floor(16 ** random()) - 1) }),
  );
  const own = Array.from({ length: 30 }, (_, i) => {
    const planned = i < joint;
    const judge = planned ? JUDGES[0]! : one(JUDGES.slice(1));
    return trial({ ...dealt(10 * i + 5, i, 30, judge, planned ? here : elsewhere, petty && planned), lawyer: LAWYER, firm: FIRM });
  });
  return [...ordinary, ...own];
}

const evaluate = (plan: Plan) => s02ResultsBeforeOneJudge.evaluate(inputsOf(trials(plan)));

describe('S02 by the months of sentences', () => {
  it('finds a lawyer whose clients get much less before one judge', () => {
    const { findings, examined } = evaluate({ here: 0.5 });
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding!.subjects.map((s) => [s.kind, s.name, s.agency, s.firm])).toEqual([
      ['official', JUDGES[0], COURT, null],
      ['lawyer', LAWYER, null, FIRM],
    ]);
    expect(finding!.statistics!.tested).toBeLessThan(examined);
    expect(finding!.statistics!.observed).toBeGreaterThanOrEqual(7);
    expect(finding!.statistics!.expected).toBe(4.5);
    const [, fewer] = /平均低 (\d+)%$/u.exec(finding!.claim.zh)!;
    expect(Number(fewer)).toBeGreaterThan(35);
    expect(Number(fewer)).toBeLessThan(65);
    expect(finding!.crimes).toEqual(['C08']);
    expect(finding!.cases).toHaveLength(9);
  });

  it('tells months beside like cases, the share with its interval, and a hidden factor in shares of the months', () => {
    const { details } = evaluate({ here: 0.5 }).findings[0]!;
    const interval = details.find((d) => d.type === 'interval');
    expect(interval).toMatchObject({ none: 1, unit: { zh: '倍' } });
    if (interval?.type !== 'interval') throw new Error('no interval');
    expect(interval.low).toBeLessThan(interval.estimate);
    expect(interval.high).toBeLessThan(1);
    expect(details.find((d) => d.type === 'table')!.title.zh).toBe('配对内的刑期');
    expect(details.find((d) => d.type === 'note')).toMatchObject({ text: { zh: expect.stringMatching(/再低 \d+%/u) } });
  });

  it('quotes each sentence exactly', () => {
    const dossiers = trials({ here: 0.5 });
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const { evidence } = s02ResultsBeforeOneJudge.evaluate(inputsOf(dossiers)).findings[0]!;
    for (const { document, start, end, quote } of evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
  });

  it.each<[string, Plan]>([
    ['a skilled lawyer', { here: 0.55, elsewhere: 0.55 }],
    ['a judge who is mild to all', { here: 0.55, mild: 1, elsewhere: 0.55 }],
    ['cases that are short by themselves', { here: 1, petty: true }],
    ['ordinary sentences', { here: 1 }],
    ['a mild judge', { here: 1, mild: 0.55 }],
    ['three clients only', { here: 0.4, joint: 3 }],
  ])('says nothing of %s', (_, plan) => {
    for (const seed of [3, 4, 5]) expect(evaluate({ ...plan, seed }).findings).toEqual([]);
  });

  it('tells how far the harmless readings could be tested', () => {
    expect(evaluate({ here: 0.5 }).findings[0]!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['skill', 'excluded'],
      ['lenient', 'excluded'],
      ['few-cases', 'excluded'],
      ['selection', 'open'],
    ]);
  });

  it('says nothing of an empty store', () => {
    expect(s02ResultsBeforeOneJudge.evaluate(emptyInputs())).toEqual({ findings: [], gaps: [], examined: 0 });
  });
});

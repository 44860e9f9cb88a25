import { describe, expect, it } from 'vitest';
import { s02ResultsBeforeOneJudge } from '../../../graph/indicators/s02-results-before-one-judge.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import { addDays } from '../../../graph/model/time.ts';
import { aDossier } from '../../support/dossiers.ts';
import { inputsOf } from '../../support/inputs.ts';
import { seeded } from '../analytics/courtroom.ts';
import { COURT, FIRM, JUDGES, lawyerName, nameOf } from '../analytics/docket.ts';

interface Plan {
  readonly seed?: number;
  /** Chance that the lawyer of the pair wins before the first judge, and before others. */
  readonly here: number;
  readonly elsewhere: number;
  /** Cases of the lawyer before the first judge, and before others. */
  readonly joint?: number;
  readonly others?: number;
  readonly closing?: boolean;
}

/** Contested suits of one court: sixteen lawyers who win half, and one of whom it is planned. */
function suits({ seed = 4, here, elsewhere, joint = 16, others = 24, closing = false }: Plan): Dossier[] {
  const random = seeded(seed);
  const decided = (serial: number, judge: string, lawyer: string, chance: number, favoured: boolean): Dossier => {
    const dossier = aDossier({
      id: `r${serial}`,
      court: COURT,
      number: `(${2019 + (serial % 3)})云0721民初${10 * serial}号`,
      date: addDays('2019-02-01', (serial * 7) % 1000),
      causes: ['买卖合同纠纷'],
      outcomes: [random() < chance ? 'granted' : 'dismissed'],
      parties: [
        { name: `甲${nameOf(serial)}`, roles: ['原告'] },
        { name: `乙${nameOf(serial)}`, roles: ['被告'] },
      ],
      representatives: [
        { name: lawyer, firm: favoured ? FIRM : `云川${lawyer}律师事务所`, represents: [`甲${nameOf(serial)}`] },
        { name: lawyerName(20 + Math.floor(random() * 9)), firm: '云川中衡律师事务所', represents: [`乙${nameOf(serial)}`] },
      ],
      officials: [{ name: judge, role: 'judge' }],
    });
    const { record } = dossier;
    const course = { ...record.extension.course, closing: [{ value: 'default' as const, spans: [] }] };
    return closing && favoured ? { ...dossier, record: { ...record, extension: { ...record.extension, course } } } : dossier;
  };
  const ordinary = Array.from({ length: 360 }, (_, i) =>
    decided(i + 1, JUDGES[Math.floor(random() * JUDGES.length)]!, lawyerName(Math.floor(random() * 16)), 0.5, false),
  );
  const own = Array.from({ length: joint + others }, (_, i) =>
    decided(1000 + i, i < joint ? JUDGES[0]! : JUDGES[1 + Math.floor(random() * 5)]!, '程砚秋', i < joint ? here : elsewhere, true),
  );
  return [...ordinary, ...own];
}

const evaluate = (plan: Plan) => s02ResultsBeforeOneJudge.evaluate(inputsOf(suits(plan)));

describe('S02 results before one judge', () => {
  it('finds a lawyer who wins before one judge what he loses before others', () => {
    const [finding, ...chance] = evaluate({ here: 1, elsewhere: 0.3 }).findings;
    // Beside him one pair of chance may reach one in ten; it is nowhere near.
    expect(chance.length).toBeLessThanOrEqual(1);
    for (const { logEvidence } of chance) expect(logEvidence).toBeLessThan(finding!.logEvidence - Math.log(20));
    expect(finding!.subjects.map((s) => s.name)).toEqual([JUDGES[0], '程砚秋']);
    expect(finding!.statistics!.observed).toBe(16);
    expect(finding!.statistics!.expected).toBeLessThan(10);
    expect(finding!.claim.zh).toContain('16 件有胜负结果的案件中 16 件胜诉');
    expect(finding!.innocent.map((r) => [r.id, r.state])).toEqual([
      ['skill', 'excluded'],
      ['lenient', 'excluded'],
      ['few-cases', 'excluded'],
      ['selection', 'open'],
    ]);
  });

  it('says nothing of a lawyer who wins everywhere', () => {
    for (let seed = 10; seed < 16; seed++)
      expect(evaluate({ seed, here: 0.95, elsewhere: 0.95, joint: 8, others: 32 }).findings).toEqual([]);
  });

  it('says something of ordinary lawyers in one court of ten at most', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => 20 + i);
    const loud = seeds.filter((seed) => evaluate({ seed, here: 0.5, elsewhere: 0.5, joint: 8, others: 32 }).findings.length > 0);
    expect(loud.length).toBeLessThanOrEqual(2);
  });

  it('says nothing of four results, however good', () => {
    expect(evaluate({ here: 1, elsewhere: 0, joint: 4, others: 30 }).findings).toEqual([]);
  });

  it('does not count suits that nobody defended', () => {
    expect(evaluate({ here: 1, elsewhere: 0.3, closing: true }).findings).toEqual([]);
  });

  it('quotes results exactly', () => {
    const dossiers = suits({ here: 1, elsewhere: 0.3 });
    const byId = new Map(dossiers.map((d) => [d.document.id, d]));
    const [finding] = s02ResultsBeforeOneJudge.evaluate(inputsOf(dossiers)).findings;
    for (const { document, start, end, quote } of finding!.evidence) expect(byId.get(document)!.quote(start, end)).toBe(quote);
  });
});

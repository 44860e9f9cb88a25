import { describe, expect, it } from 'vitest';
import { h02CommutationInterval as h02 } from '../../../graph/indicators/h02-commutation-interval.ts';
import { h10BarredProbation as h10 } from '../../../graph/indicators/h10-barred-probation.ts';
import type { Dossier } from '../../../graph/model/documents/dossier.ts';
import type { DossierFacts } from '../../support/dossiers.ts';
import { aCommutation, aDossier } from '../../support/dossiers.ts';
import { onlyFinding, run } from '../../support/indicator-checks.ts';

const ORIGINAL = [{ number: '(2016)云07刑初12号', relation: 'original' as const }];
const first = (over: DossierFacts = {}) =>
  aCommutation({
    number: '(2018)云07刑更90号',
    date: '2018-11-20',
    relatedCases: ORIGINAL,
    commutation: { originalMonths: 84, cutMonths: 6 },
    detail: { grounds: 'repent' },
    ...over,
  });
const second = (over: DossierFacts = {}) =>
  aCommutation({
    number: '(2019)云07刑更31号',
    date: '2019-08-20',
    relatedCases: ORIGINAL,
    commutation: { originalMonths: 84, cutMonths: 6 },
    detail: { grounds: 'repent' },
    ...over,
  });
/** A ruling of 2019 that takes other decisions back. */
function revoking(...numbers: string[]): Dossier {
  const base = aDossier({ number: '(2019)云刑监3号', kind: 'criminal-ruling', date: '2019-03-01', outcomes: ['changed'] });
  const extension = { ...base.record.extension, revoked: numbers.map((value) => ({ value, spans: [] })) };
  return { ...base, record: { ...base.record, extension } };
}
const correcting = (number: string) =>
  aDossier({ number, kind: 'criminal-ruling', date: '2019-09-01', outcomes: ['corrected'], commutation: null });

describe('an earlier cut that a later decision took back', () => {
  it('starts no interval, whoever prints it', () => {
    expect(onlyFinding(h02, first(), second()).verdict).toBe('violated');
    expect(run(h02, first(), second(), revoking('(2018)云07刑更90号')).findings).toEqual([]);
    const printed = second({ commutation: { originalMonths: 84, cutMonths: 6, previousCuts: [{ date: '2018-11-20', months: 6 }] } });
    expect(run(h02, first(), printed).findings).toHaveLength(1);
    expect(run(h02, first(), printed, revoking('(2018)云07刑更90号')).findings).toEqual([]);
  });

  it('starts one where another decision was taken back', () => {
    expect(run(h02, first(), second(), revoking('(2018)云07刑更91号')).findings).toHaveLength(1);
  });

  it('is not taken back by a ruling that prints its own number', () => {
    const own = first();
    const extension = { ...own.record.extension, revoked: [{ value: own.record.number as string, spans: [] }] };
    expect(run(h02, { ...own, record: { ...own.record, extension } }, second()).findings).toHaveLength(1);
  });
});

describe('the ruling itself', () => {
  it('is not judged once it was revoked', () => {
    expect(run(h02, first(), second(), revoking('(2019)云07刑更31号'))).toMatchObject({ findings: [] });
  });

  it('is possible at most where a correction is loaded', () => {
    expect(onlyFinding(h02, first(), second(), correcting('(2019)云07刑更31号')).verdict).toBe('possible');
    expect(onlyFinding(h02, first(), second(), correcting('(2019)云07刑更32号')).verdict).toBe('violated');
  });
});

describe('a probation', () => {
  const judgment = () =>
    aDossier({
      number: '(2018)云0702刑初5号',
      kind: 'criminal-judgment',
      date: '2018-05-01',
      outcomes: ['convicted'],
      parties: [{ name: '岑默', roles: ['被告人'] }],
      officials: [{ name: '苏明远', role: 'judge' }],
      charges: [{ defendant: '岑默', crime: '盗窃罪' }],
      sentences: [{ defendant: '岑默', penalty: 'fixed-term', months: 12, probationMonths: 24 }],
      circumstances: [{ defendant: '岑默', circumstance: 'recidivist' }],
    });

  it('of a judgment that was quashed is no certain breach', () => {
    expect(onlyFinding(h10, judgment()).verdict).toBe('violated');
    expect(run(h10, judgment(), revoking('(2018)云0702刑初5号')).findings.filter((it) => it.verdict === 'violated')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { h06EarlyParole as indicator } from '../../../graph/indicators/h06-early-parole.ts';
import type { DossierFacts } from '../../support/dossiers.ts';
import { aParole } from '../../support/dossiers.ts';
import { expectShowable, onlyFinding, run } from '../../support/indicator-checks.ts';

const parole = (detail: DossierFacts['detail'], commutation: DossierFacts['commutation'] = {}, date = '2020-06-01') =>
  aParole({ date, commutation: { originalMonths: 96, ...commutation }, detail: { ...detail } });

describe('H06', () => {
  it('finds a parole before half of the term, custody counted', () => {
    const dossier = parole({ termFrom: '2017-01-01', termTo: '2024-12-31' });
    const finding = onlyFinding(indicator, dossier);
    expect(finding.verdict).toBe('violated');
    expect(finding.claim.zh).toBe('云川省临溪监狱罪犯执行 41 个月即获假释，短于法定 48 个月');
    expect(finding.law.map((it) => it.article)).toContain('刑法第八十一条');
    expect(finding.innocent.find((it) => it.id === 'special-case')?.state).toBe('open');
    expectShowable(finding, dossier);
  });

  it('is silent on the very day of half', () => {
    expect(run(indicator, parole({ termFrom: '2016-06-02', termTo: '2024-06-01' })).findings).toEqual([]);
  });

  it('asks for thirteen years of life, ten for an old crime', () => {
    const life = (finalOn: string, crimeDate: string | null) =>
      parole({ originalPenalty: 'life', finalOn, crimeDate }, { originalMonths: null }, '2024-06-01');
    expect(onlyFinding(indicator, life('2012-01-10', '2011-06-01')).verdict).toBe('violated');
    expect(run(indicator, life('2012-01-10', '2010-06-01')).findings).toEqual([]);
    expect(onlyFinding(indicator, life('2012-01-10', null)).verdict).toBe('possible');
    // Judged before the amendment, so the crime lies before it too.
    expect(run(indicator, life('2011-04-10', null)).findings).toEqual([]);
  });

  it('finds a gap under eighteen months after a cut of a year', () => {
    const afterCut = (months: number, termTo: string) =>
      parole({ termFrom: '2012-01-01', termTo }, { originalMonths: 144, previousCuts: [{ date: '2019-03-01', months }] });
    const finding = onlyFinding(indicator, afterCut(12, '2022-12-31'));
    expect(finding.verdict).toBe('violated');
    expect(finding.claim.zh).toContain('减刑后 15 个月即获假释，短于法定 18 个月');
    expect(run(indicator, afterCut(9, '2023-03-31')).findings).toEqual([]);
  });

  it('lets the gap be shorter where under two years remained', () => {
    const short = parole({ termTo: '2021-01-31' }, { originalMonths: 144, previousCuts: [{ date: '2019-09-01', months: 12 }] });
    expect(run(indicator, short).findings).toEqual([]);
    const unknown = parole({}, { originalMonths: 144, previousCuts: [{ date: '2019-09-01', months: 12 }] });
    expect(onlyFinding(indicator, unknown).verdict).toBe('possible');
  });

  it('cannot tell without the days of the term', () => {
    const { findings, gaps } = run(indicator, parole({}));
    expect(findings).toEqual([]);
    expect(gaps[0]?.missing.map(({ fact }) => fact.zh)).toEqual(['已执行的刑期']);
  });

  it('does not evaluate gaps before 2017', () => {
    const old = parole({ termFrom: '2008-01-01', termTo: '2017-12-31' }, { originalMonths: 120, previousCuts: [] }, '2016-06-01');
    expect(run(indicator, old).findings).toEqual([]);
    const gap = parole({}, { originalMonths: 144, previousCuts: [{ date: '2016-03-01', months: 12 }] }, '2016-06-01');
    expect(run(indicator, gap).findings).toEqual([]);
  });
});

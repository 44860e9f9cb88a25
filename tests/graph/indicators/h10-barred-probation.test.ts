import { describe, expect, it } from 'vitest';
import { h10BarredProbation as indicator } from '../../../graph/indicators/h10-barred-probation.ts';
import type { DossierFacts } from '../../support/dossiers.ts';
import { aDossier, aJudgment } from '../../support/dossiers.ts';
import { expectShowable, onlyFinding, run } from '../../support/indicator-checks.ts';

const defendant = '郝大山';
const judgment = (over: DossierFacts = {}) =>
  aJudgment({
    sentences: [{ defendant, penalty: 'fixed-term', months: 18, probationMonths: 24 }],
    circumstances: [{ defendant, circumstance: 'recidivist' }],
    ...over,
  });

describe('H10', () => {
  it('finds probation for a defendant found a recidivist', () => {
    const dossier = judgment();
    const finding = onlyFinding(indicator, dossier);
    expect(finding).toMatchObject({ verdict: 'violated', crimes: ['C08'], family: 'outcome' });
    expect(finding.claim.zh).toBe('云川省临溪市青石区人民法院1案认定为累犯而宣告缓刑');
    expect(finding.law.map((it) => it.article)).toEqual(['刑法第七十四条', '刑法第六十五条']);
    expect(finding.evidence.map((it) => it.quote)).toContain('recidivist');
    expectShowable(finding, dossier);
  });

  it('does not mix up defendants', () => {
    const sentences = [
      { defendant, penalty: 'fixed-term' as const, months: 18, probationMonths: 24 },
      { defendant: '贺小川', penalty: 'fixed-term' as const, months: 20 },
    ];
    const parties = [{ name: defendant }, { name: '贺小川' }];
    expect(
      run(indicator, judgment({ parties, sentences, circumstances: [{ defendant: '贺小川', circumstance: 'recidivist' }] })).findings,
    ).toEqual([]);
    expect(run(indicator, judgment({ parties, sentences, circumstances: [{ circumstance: 'recidivist' }] })).findings).toEqual([]);
    expect(onlyFinding(indicator, judgment({ circumstances: [{ circumstance: 'recidivist' }] })).verdict).toBe('violated');
  });

  it('is silent where the court denies it', () => {
    const prose = '辩护人提出被告人不构成recidivist的意见';
    const dossier = judgment({ prose });
    const start = prose.indexOf('recidivist');
    const spans = [{ start, end: start + 'recidivist'.length }];
    const circumstances = [{ defendant, circumstance: 'recidivist' as const, detail: null, spans }];
    const record = { ...dossier.record, extension: { ...dossier.record.extension, circumstances } };
    expect(run(indicator, { ...dossier, record }).findings).toEqual([]);
  });

  it('is possible only where the crime was committed under eighteen', () => {
    const circumstances = [
      { defendant, circumstance: 'recidivist' as const },
      { defendant, circumstance: 'minor' as const },
    ];
    const finding = onlyFinding(indicator, judgment({ circumstances }));
    expect(finding.verdict).toBe('possible');
    expect(finding.innocent.find((it) => it.id === 'minor-offender')?.state).toBe('open');
    expect(finding.claim.zh).toMatch(/^疑似.*，待核$/u);
    expect(finding.claim.en).toMatch(/^To be checked: /u);
  });

  it('bars ringleaders for crimes since 2011-05-01 only', () => {
    const ringleader = (crimeDates: string[]) => judgment({ crimeDates, circumstances: [{ defendant, circumstance: 'ringleader' }] });
    expect(onlyFinding(indicator, ringleader(['2012-01-01'])).verdict).toBe('violated');
    expect(run(indicator, ringleader(['2011-04-30'])).findings).toEqual([]);
    expect(onlyFinding(indicator, ringleader([])).verdict).toBe('possible');
  });

  it('is possible only where a correcting ruling is loaded', () => {
    const number = '(2020)云0702刑初88号';
    const correction = aDossier({ kind: 'criminal-ruling', number, date: '2020-07-01', outcomes: ['corrected'] });
    const finding = onlyFinding(indicator, judgment({ number }), correction);
    expect(finding.verdict).toBe('possible');
    expect(finding.innocent.find((it) => it.id === 'corrected-judgment')?.state).toBe('open');
  });

  it('makes nothing of the same name in another judgment, of real terms, of other circumstances', () => {
    const earlier = aJudgment({ date: '2018-06-01', sentences: [{ defendant, penalty: 'fixed-term', months: 12 }] });
    expect(run(indicator, earlier, judgment({ circumstances: [] })).findings).toEqual([]);
    expect(run(indicator, judgment({ sentences: [{ defendant, penalty: 'fixed-term', months: 18 }] })).examined).toBe(0);
  });

  it('cannot tell without a date, and does not evaluate before 1997-10-01', () => {
    expect(run(indicator, judgment({ date: null }))).toMatchObject({ findings: [], gaps: [{ missing: [{ fact: { zh: '裁定日期' } }] }] });
    expect(run(indicator, judgment({ date: '1997-09-01' })).findings).toEqual([]);
  });
});

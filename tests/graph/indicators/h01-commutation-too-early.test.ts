import { describe, expect, it } from 'vitest';
import { h01CommutationTooEarly as indicator } from '../../../graph/indicators/h01-commutation-too-early.ts';
import type { DossierFacts } from '../../support/dossiers.ts';
import { aCommutation } from '../../support/dossiers.ts';
import { expectShowable, onlyFinding, run } from '../../support/indicator-checks.ts';

/** Seven years, delivered in May 2018, ruled on in May 2019: 18 months were needed. */
const early = (over: DossierFacts = {}, detail: DossierFacts['detail'] = {}) =>
  aCommutation({
    date: '2019-05-20',
    commutation: { originalMonths: 84, cutMonths: 6 },
    ...over,
    detail: { deliveredOn: '2018-05-10', termTo: '2024-12-01', grounds: 'repent', ...detail },
  });

describe('H01', () => {
  it('finds a commutation before the start', () => {
    const ruling = early();
    const finding = onlyFinding(indicator, ruling);
    expect(finding).toMatchObject({ indicator: 'H01', verdict: 'violated', class: 'H', crimes: ['C14', 'C06', 'C07'] });
    expect(finding.details[0]).toMatchObject({ limit: '18 个月', actual: '12.3 个月' });
    expect(finding.claim.zh).toBe('云川省临溪监狱罪犯执行至多 12.3 个月即获减刑，短于法定起始时间 18 个月');
    expect(finding.law.map((it) => it.article)).toContain('法释〔2016〕23号第六条');
    expect(finding.evidence.map((it) => it.quote)).toEqual(expect.arrayContaining(['2018-05-10', '2019-05-20']));
    expect(finding.innocent.find((it) => it.id === 'major-merit')?.state).toBe('excluded');
    expect(finding.innocent.find((it) => it.id === 'short-remainder')?.state).toBe('excluded');
    expectShowable(finding, ruling);
  });

  it('is possible only where the remainder at effect is unknown', () => {
    const ruling = early({}, { termTo: null });
    const finding = onlyFinding(indicator, ruling);
    expect(finding.verdict).toBe('possible');
    expect(finding.innocent.find((it) => it.id === 'short-remainder')?.state).toBe('open');
    expectShowable(finding, ruling);
  });

  it('is silent on major merit, on retrial, on time served in full', () => {
    expect(run(indicator, early({}, { grounds: 'major' })).findings).toEqual([]);
    expect(run(indicator, early({}, { afterRetrial: true })).findings).toEqual([]);
    expect(run(indicator, early({ date: '2019-11-20' })).findings).toEqual([]);
  });

  it('cannot tell without a first day, and says what is missing', () => {
    const { findings, gaps, examined } = run(indicator, early({}, { deliveredOn: null }));
    expect(findings).toEqual([]);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.missing.map(({ fact }) => fact.zh)).toContain('交付执行日期');
    expect(examined).toBe(1);
  });

  it('counts from the judgment where delivery is not printed: it cannot have come before', () => {
    const finding = onlyFinding(indicator, early({}, { deliveredOn: null, finalOn: '2018-05-10' }));
    expect(finding.verdict).toBe('violated');
  });

  it('does not evaluate rulings before 2017', () => {
    const { findings, gaps, examined } = run(indicator, early({ date: '2016-05-20' }, { deliveredOn: '2015-05-10' }));
    expect({ findings, gaps, examined }).toEqual({ findings: [], gaps: [], examined: 0 });
  });

  it('makes nothing of a refusal', () => {
    expect(run(indicator, early({ outcomes: ['commutation-denied'] })).examined).toBe(0);
  });

  it('counts a ruling that was loaded twice once', () => {
    const number = '(2019)云07刑更77号';
    expect(run(indicator, early({ number }), early({ number })).findings).toHaveLength(1);
  });
});

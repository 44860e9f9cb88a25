import { describe, expect, it } from 'vitest';
import { h02CommutationInterval as indicator } from '../../../graph/indicators/h02-commutation-interval.ts';
import type { DossierFacts } from '../../support/dossiers.ts';
import { aCommutation } from '../../support/dossiers.ts';
import { expectShowable, onlyFinding, run } from '../../support/indicator-checks.ts';

/** Seven years; the earlier cut was ruled nine months before: twelve were needed. */
const soon = (over: DossierFacts = {}, detail: DossierFacts['detail'] = {}) =>
  aCommutation({
    date: '2019-08-20',
    commutation: { originalMonths: 84, cutMonths: 6, previousCuts: [{ date: '2018-11-20', months: 6 }] },
    ...over,
    detail: { grounds: 'repent', ...detail },
  });

describe('H02', () => {
  it('finds two rulings too close together, by the upper bound of the interval', () => {
    const ruling = soon();
    const finding = onlyFinding(indicator, ruling);
    expect(finding).toMatchObject({ verdict: 'violated', crimes: ['C14'] });
    expect(finding.claim.zh).toBe('云川省临溪监狱罪犯的减刑间隔至多 9 个月，短于法定 12 个月');
    expect(finding.law.map((it) => it.article)).toContain('法释〔2016〕23号第四十条');
    expect(finding.evidence.map((it) => it.quote)).toContain('2018-11-20减6');
    expectShowable(finding, ruling);
  });

  it('finds it between two documents of one prisoner', () => {
    const relatedCases = [{ number: '(2016)云07刑初12号', relation: 'original' as const }];
    const first = aCommutation({
      date: '2018-11-20',
      relatedCases,
      commutation: { originalMonths: 84, cutMonths: 6 },
      detail: { grounds: 'repent' },
    });
    const second = soon({ relatedCases, commutation: { originalMonths: 84, cutMonths: 6 } });
    const finding = onlyFinding(indicator, first, second);
    expect(finding.cases).toEqual([second.record.number]);
    expect(finding.evidence.map((it) => it.document)).toContain(first.document.id);
    expectShowable(finding, first, second);
  });

  it('finds an interval under the last cut in the general class only as far as the class is certain', () => {
    const finding = onlyFinding(
      indicator,
      soon({ date: '2020-01-20', commutation: { originalMonths: 84, cutMonths: 6, previousCuts: [{ date: '2018-11-20', months: 18 }] } }),
    );
    expect(finding.verdict).toBe('possible');
    expect(finding.claim.zh).toContain('短于上次减去的 18 个月');
  });

  it('is silent on major merit and on a proposal made in time', () => {
    expect(run(indicator, soon({}, { grounds: 'repent_and_major' })).findings).toEqual([]);
    expect(run(indicator, soon({ date: '2020-02-20' }, { reportedOn: '2020-01-10', lastServedOn: '2018-11-25' })).gaps).toEqual([]);
  });

  it('is possible only where the grounds are not printed', () => {
    expect(onlyFinding(indicator, soon({}, { grounds: null })).verdict).toBe('possible');
  });

  it('cannot tell where rulings are far enough apart and the inner dates are missing', () => {
    const { findings, gaps } = run(indicator, soon({ date: '2019-12-20' }));
    expect(findings).toEqual([]);
    expect(gaps[0]?.missing.map(({ fact }) => fact.zh)).toEqual(['前次减刑裁定的送达日期', '报请日期']);
  });

  it('misses nothing that is printed: with the day of the proposal, only that on which the earlier ruling was served', () => {
    const { gaps } = run(indicator, soon({ date: '2019-12-20' }, { reportedOn: '2019-12-01' }));
    expect(gaps[0]?.missing.map(({ fact, paper }) => [fact.zh, paper?.zh])).toEqual([
      ['前次减刑裁定的送达日期', '前次减刑裁定书的送达回证'],
    ]);
  });

  it('makes nothing certain of an interval that began before 2017, and evaluates no ruling before it', () => {
    const old = { originalMonths: 84, cutMonths: 6, previousCuts: [{ date: '2016-10-20', months: 6 }] };
    expect(onlyFinding(indicator, soon({ date: '2017-07-20', commutation: old })).verdict).toBe('possible');
    expect(run(indicator, soon({ date: '2016-12-20', commutation: old })).examined).toBe(0);
  });
});

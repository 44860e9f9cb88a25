import { describe, expect, it } from 'vitest';
import { h03CommutationSize as indicator } from '../../../graph/indicators/h03-commutation-size.ts';
import type { DossierFacts } from '../../support/dossiers.ts';
import { aCommutation } from '../../support/dossiers.ts';
import { expectShowable, onlyFinding, run } from '../../support/indicator-checks.ts';

const cut = (cutMonths: number | null, detail: DossierFacts['detail'] = {}, over: DossierFacts = {}) =>
  aCommutation({ date: '2019-08-20', commutation: { originalMonths: 84, cutMonths }, ...over, detail: { grounds: 'repent', ...detail } });

describe('H03', () => {
  it('finds a cut above every cap of its grounds', () => {
    const ruling = cut(14);
    const finding = onlyFinding(indicator, ruling);
    expect(finding.verdict).toBe('violated');
    expect(finding.details[0]).toMatchObject({ actual: '14 个月' });
    expect(finding.evidence.map((it) => it.quote)).toEqual(expect.arrayContaining(['14个月', 'repent']));
    expect(finding.law.map((it) => it.article).join()).toContain('法释〔2016〕23号第');
    expectShowable(finding, ruling);
  });

  it('finds ten months for repentance where the court itself applied article 6', () => {
    const prose = '依照《最高人民法院关于办理减刑、假释案件具体应用法律的规定》第六条之规定';
    expect(onlyFinding(indicator, cut(10, {}, { prose })).verdict).toBe('violated');
  });

  it('is possible only for ten months where the class is not decided, or the grounds are not printed', () => {
    expect(onlyFinding(indicator, cut(10)).verdict).toBe('possible');
    const ungrounded = cut(14, { grounds: null });
    const finding = onlyFinding(indicator, ungrounded);
    expect(finding.verdict).toBe('possible');
    expectShowable(finding, ungrounded);
  });

  it('is silent on a stated relaxation, on merit, on a retrial', () => {
    expect(run(indicator, cut(12, { relaxation: 'aged-unable' })).findings).toEqual([]);
    expect(run(indicator, cut(12, { grounds: 'repent_and_merit' })).findings).toEqual([]);
    expect(run(indicator, cut(30, { afterRetrial: true })).findings).toEqual([]);
  });

  it('finds a term that replaces life and is too short', () => {
    const ruling = cut(
      null,
      { originalPenalty: 'life', convertedTo: 19, finalOn: '2014-01-10', grounds: 'repent' },
      { commutation: { crimes: ['抢劫罪'] } },
    );
    const finding = onlyFinding(indicator, ruling);
    expect(finding.verdict).toBe('violated');
    expect(finding.claim.zh).toContain('被减为 19 年，短于按载明表现可减到的 20 年');
    expectShowable(finding, ruling);
  });

  it('uses the caps of the supplement for graft, and the older ones before it', () => {
    const graft = { commutation: { originalMonths: 84, cutMonths: 8, crimes: ['受贿罪'] } };
    expect(onlyFinding(indicator, cut(8, { sentencedOn: '2016-06-01' }, graft)).verdict).toBe('violated');
    expect(run(indicator, cut(8, { sentencedOn: '2016-06-01' }, { ...graft, date: '2019-05-20' })).findings).toEqual([]);
  });

  it('cannot tell without the cut', () => {
    const { findings, gaps } = run(indicator, cut(null));
    expect(findings).toEqual([]);
    expect(gaps[0]?.missing.map(({ fact }) => fact.zh)).toEqual(['本次减去的刑期']);
  });

  it('does not evaluate rulings before 2017', () => {
    expect(run(indicator, cut(30, {}, { date: '2016-12-31' })).examined).toBe(0);
  });
});

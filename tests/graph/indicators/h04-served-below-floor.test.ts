import { describe, expect, it } from 'vitest';
import { h04ServedBelowFloor as indicator } from '../../../graph/indicators/h04-served-below-floor.ts';
import type { DossierFacts } from '../../support/dossiers.ts';
import { aCommutation } from '../../support/dossiers.ts';
import { expectShowable, onlyFinding, run } from '../../support/indicator-checks.ts';

const ruling = (commutation: NonNullable<DossierFacts['commutation']>, detail: DossierFacts['detail'] = {}, over: DossierFacts = {}) =>
  aCommutation({ date: '2020-06-01', ...over, commutation, detail: { grounds: 'repent', ...detail } });

describe('H04', () => {
  it('finds cuts that leave less than half of the term', () => {
    const cuts = [9, 9].map((months, i) => ({ date: `201${8 + i}-05-01`, months }));
    const dossier = ruling({ originalMonths: 48, cutMonths: 8, previousCuts: cuts });
    const finding = onlyFinding(indicator, dossier);
    expect(finding.verdict).toBe('violated');
    expect(finding.claim.zh).toBe('云川省临溪监狱罪犯减刑后实际执行 22 个月，低于法定下限 24 个月');
    expect(finding.law.map((it) => it.article)).toContain('刑法第七十八条');
    expectShowable(finding, dossier);
  });

  it('is silent where exactly half is served', () => {
    expect(
      run(indicator, ruling({ originalMonths: 48, cutMonths: 8, previousCuts: [{ date: '2018-05-01', months: 16 }] })).findings,
    ).toEqual([]);
  });

  it('does not apply the half rule to life: thirteen years, ten for an old crime', () => {
    const life = (crimeDate: string | null) =>
      ruling(
        { originalMonths: null, cutMonths: 9 },
        { originalPenalty: 'life', finalOn: '2012-01-10', newTermTo: '2024-01-09', crimeDate },
      );
    expect(onlyFinding(indicator, life('2011-06-01')).verdict).toBe('violated');
    expect(run(indicator, life('2010-06-01')).findings).toEqual([]);
    const finding = onlyFinding(indicator, life(null));
    expect(finding.verdict).toBe('possible');
    expect(finding.innocent.find((it) => it.id === 'old-crime-life')?.state).toBe('open');
  });

  it('finds an end date that does not follow from the cut, as weak evidence', () => {
    const dossier = ruling({ originalMonths: 96, cutMonths: 6 }, { termTo: '2025-03-31', newTermTo: '2024-03-30' });
    const finding = onlyFinding(indicator, dossier);
    expect(finding.claim.zh).toContain('相差 184 日');
    expect(finding.logEvidence).toBeLessThan(Math.log(10));
    expect(finding.evidence.map((it) => it.quote)).toEqual(expect.arrayContaining(['2025-03-31', '2024-03-30']));
  });

  it('accepts both ways of counting an end date', () => {
    for (const newTermTo of ['2024-09-30', '2024-10-01']) {
      expect(run(indicator, ruling({ originalMonths: 96, cutMonths: 6 }, { termTo: '2025-03-31', newTermTo })).findings).toEqual([]);
    }
  });

  it('finds any commutation of whole-life imprisonment, but not the reduction to life', () => {
    const whole = (detail: DossierFacts['detail']) =>
      ruling(
        { crimes: ['受贿罪'], previousCuts: [{ date: '2019-05-01' }] },
        { originalPenalty: 'death-suspended', wholeLife: true, ...detail },
      );
    expect(onlyFinding(indicator, whole({})).verdict).toBe('violated');
    expect(run(indicator, whole({ convertedTo: 'life' })).findings).toEqual([]);
  });

  it('cannot tell without the date on which the sentence became final', () => {
    const { findings, gaps } = run(indicator, ruling({ cutMonths: 9 }, { originalPenalty: 'life', newTermTo: '2024-01-09' }));
    expect(findings).toEqual([]);
    expect(gaps[0]?.missing.map(({ fact }) => fact.zh)).toContain('判决日期或生效日期');
  });

  it('looks at no ruling without the facts of the floor', () => {
    expect(run(indicator, ruling({ originalMonths: 96 }, {}, { date: '2010-06-01' })).findings).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { h05BarredParole as indicator } from '../../../graph/indicators/h05-barred-parole.ts';
import type { DossierFacts } from '../../support/dossiers.ts';
import { aCommutation, aParole } from '../../support/dossiers.ts';
import { expectShowable, onlyFinding, run } from '../../support/indicator-checks.ts';

const parole = (detail: DossierFacts['detail'], commutation: DossierFacts['commutation'] = {}, date = '2020-06-01') =>
  aParole({ date, commutation: { originalMonths: 60, ...commutation }, detail: { ...detail } });

describe('H05', () => {
  it('finds the parole of a recidivist', () => {
    const dossier = parole({ recidivist: true, crimeDate: '2016-02-01' });
    const finding = onlyFinding(indicator, dossier);
    expect(finding).toMatchObject({ verdict: 'violated', crimes: ['C14'] });
    expect(finding.claim.zh).toBe('云川省临溪监狱罪犯获假释，而累犯不得假释');
    expect(finding.law.map((it) => it.article)).toEqual(expect.arrayContaining(['刑法第八十一条', '法释〔2016〕23号第二十五条']));
    expect(finding.evidence.map((it) => it.quote)).toContain('true');
    expectShowable(finding, dossier);
  });

  it('is possible only where the day of the crime is unknown, and silent for crimes before 1997-10-01', () => {
    const finding = onlyFinding(indicator, parole({ recidivist: true }));
    expect(finding.verdict).toBe('possible');
    expect(finding.innocent.find((it) => it.id === 'old-crime-parole')?.state).toBe('open');
    expect(run(indicator, parole({ recidivist: true, crimeDate: '1997-09-30' })).findings).toEqual([]);
  });

  it('needs no date of the crime where the prisoner was a child in 1997', () => {
    const born = (day: string) =>
      aParole({ prose: `罪犯郝大山，男，${day}出生，汉族`, commutation: { originalMonths: 60 }, detail: { recidivist: true } });
    const dossier = born('1985年3月2日');
    const finding = onlyFinding(indicator, dossier);
    expect(finding.verdict).toBe('violated');
    expect(finding.evidence.map((it) => it.quote)).toContain('1985年3月2日出生');
    expect(finding.innocent.find((it) => it.id === 'old-crime-parole')?.state).toBe('excluded');
    expectShowable(finding, dossier);
    expect(onlyFinding(indicator, born('1983年9月2日')).verdict).toBe('possible');
  });

  it('finds a violent crime of ten years, not one that only shares the sum', () => {
    const crimeDate = '2014-02-01';
    expect(onlyFinding(indicator, parole({ crimeDate }, { originalMonths: 120, crimes: ['抢劫罪'] })).verdict).toBe('violated');
    expect(run(indicator, parole({ crimeDate }, { originalMonths: 119, crimes: ['抢劫罪'] })).findings).toEqual([]);
    const several = run(indicator, parole({ crimeDate }, { originalMonths: 132, crimes: ['抢劫罪', '盗窃罪'] }));
    expect(several.findings).toEqual([]);
    expect(several.gaps[0]?.missing.map(({ fact }) => fact.zh)).toEqual(['罪名及各罪刑期']);
  });

  it('finds the able who did not pay, since 2017', () => {
    expect(onlyFinding(indicator, parole({ ableButUnpaid: true })).verdict).toBe('violated');
    expect(run(indicator, parole({ ableButUnpaid: true }, {}, '2016-12-01')).findings).toEqual([]);
  });

  it('makes nothing of refusals, of commutations, and of an ordinary parole', () => {
    const refused = aParole({ outcomes: ['parole-denied'], detail: { recidivist: true, crimeDate: '2016-02-01' } });
    const cut = aCommutation({ commutation: { originalMonths: 60, cutMonths: 6 }, detail: { recidivist: true, crimeDate: '2016-02-01' } });
    expect(run(indicator, refused, cut)).toEqual({ findings: [], gaps: [], examined: 0 });
    expect(run(indicator, parole({}))).toMatchObject({ findings: [], gaps: [], examined: 1 });
  });

  it('does not evaluate decisions before the Criminal Law of 1997', () => {
    expect(run(indicator, parole({ recidivist: true }, {}, '1996-06-01')).findings).toEqual([]);
  });
});

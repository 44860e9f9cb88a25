import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { h11ProbationLimits as indicator } from '../../../graph/indicators/h11-probation-limits.ts';
import { evaluateProbation } from '../../../graph/law/probation/probation.ts';
import { aJudgment } from '../../support/dossiers.ts';
import { expectShowable, onlyFinding, run } from '../../support/indicator-checks.ts';

const defendant = '郝大山';
const judgment = (
  penalty: 'fixed-term' | 'criminal-detention',
  months: number | null,
  probationMonths: number,
  date: string | null = '2020-06-01',
) => aJudgment({ date, sentences: [{ defendant, penalty, months, probationMonths }] });

describe('H11', () => {
  it('finds probation with a term over three years', () => {
    const dossier = judgment('fixed-term', 42, 60);
    const finding = onlyFinding(indicator, dossier);
    expect(finding).toMatchObject({ verdict: 'violated', crimes: ['C08'] });
    expect(finding.details[0]).toMatchObject({ limit: '36 个月', actual: '42 个月' });
    expect(finding.law.map((it) => it.article)).toEqual(['刑法第七十二条']);
    expectShowable(finding, dossier);
  });

  it.each([
    ['below the term', 'fixed-term', 24, 18],
    ['below a year', 'fixed-term', 6, 10],
    ['above five years', 'fixed-term', 36, 61],
    ['below two months', 'criminal-detention', 1, 1],
    ['above a year', 'criminal-detention', 6, 13],
  ] as const)('finds a test period %s', (_, penalty, months, test) => {
    const finding = onlyFinding(indicator, judgment(penalty, months, test));
    expect(finding.verdict).toBe('violated');
    expect(finding.law.map((it) => it.article)).toEqual(['刑法第七十三条']);
  });

  it.each([
    ['three years exactly', 'fixed-term', 36, 60],
    ['the term itself', 'fixed-term', 24, 24],
    ['a year for a short term', 'fixed-term', 6, 12],
    ['two months of detention', 'criminal-detention', 1, 2],
    ['detention up to a year', 'criminal-detention', 6, 12],
  ] as const)('is silent on %s', (_, penalty, months, test) => {
    expect(run(indicator, judgment(penalty, months, test))).toMatchObject({ findings: [], gaps: [], examined: 1 });
  });

  it('cannot tell without the term, unless the test period breaks its own bounds', () => {
    expect(run(indicator, judgment('fixed-term', null, 24)).gaps[0]?.missing.map(({ fact }) => fact.zh)).toEqual(['原判刑期']);
    expect(onlyFinding(indicator, judgment('fixed-term', null, 72)).verdict).toBe('violated');
  });

  it('takes a fixed term under six months for a slip of detention, and cannot tell', () => {
    const { findings, gaps } = run(indicator, judgment('fixed-term', 3, 4));
    expect(findings).toEqual([]);
    expect(gaps[0]?.missing.map(({ fact }) => fact.zh)).toEqual(['刑种', '原判刑期']);
    expect(onlyFinding(indicator, judgment('fixed-term', 3, 2)).verdict).toBe('violated');
  });

  it('does not evaluate before 1997-10-01', () => {
    expect(run(indicator, judgment('fixed-term', 42, 60, '1997-09-01')).findings).toEqual([]);
  });

  it('never turns what is kept into a breach by forgetting the term', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 80 }),
        fc.boolean(),
        (sentenceMonths, testMonths, detention) => {
          const facts = {
            ruledOn: '2020-06-01',
            penalty: detention ? ('criminal-detention' as const) : ('fixed-term' as const),
            sentenceMonths,
            testMonths,
            recidivist: false,
            ringleader: false,
            minor: false,
            crimeDate: null,
            corrected: false,
          };
          const known = evaluateProbation(facts).violated;
          for (const code of evaluateProbation({ ...facts, sentenceMonths: null }).violated) expect(known).toContain(code);
        },
      ),
    );
  });
});

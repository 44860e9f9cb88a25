import { describe, expect, it } from 'vitest';
import { evaluateCommutation } from '../../../graph/law/commutation/evaluate-commutation.ts';
import { type ClassLimits, COMMUTATION_LIMITS, type Limit, MERIT_TIERS } from '../../../graph/law/facts/commutation-limits.ts';
import type { ProbationFacts } from '../../../graph/law/facts/probation-facts.ts';
import { evaluateProbation } from '../../../graph/law/probation/probation.ts';
import { regimeOn } from '../../../graph/law/tools/regimes.ts';
import { factsOfVector, type VectorInput } from '../../support/commutation-vectors.ts';

/** `12` where the text is firm; `12|9` where crossing 9 is disputed and only crossing 12 is certain. */
const printed = ({ hard, disputed }: Limit): string => (hard === disputed ? String(hard) : `${hard}|${disputed}`);
const tiers = (limits: ClassLimits['cut']): string => MERIT_TIERS.map((tier) => printed(limits[tier])).join(' ');

describe('limits of commutation', () => {
  it('are those of the articles: waits by band, cuts and terms by merit (single, double, major, major and repentance)', () => {
    const table = COMMUTATION_LIMITS.map(({ class: group, article, bands, cut, toYears }) => [
      ...[group, article],
      bands.map((band) => `${band.atLeastMonths}: ${printed(band.start)}/${printed(band.interval)}`).join(', '),
      ...[tiers(cut), toYears === null ? '—' : tiers(toYears)],
    ]);
    expect(table).toEqual([
      ['GEN', 'commutation-6', '0: 12/12, 60: 18/12, 120: 24/18', '9 12 18 24', '—'],
      ['STRICT', 'commutation-7', '0: 24/12, 120: 24/12|18, 121: 24/18', '12|9 12 12 12', '—'],
      ['VIOLENT10', 'commutation-7', '0: 24/18', '12|9 12 12 12', '—'],
      ['CORRUPT19', 'supplement-2', '0: 24/18, 120: 36/24', '6 9 12 12', '—'],
      ['LIFE', 'commutation-8', '0: 24/24', '9 12 18 24', '22 21 20 19'],
      ['LIFE_STRICT', 'commutation-9', '0: 36/24', '12|9 12 12 12', '20|22 20 20 20'],
      ['LIFE_CORRUPT19', 'supplement-3', '0: 48/24', '6 9 12 12', '23 22 21 21'],
      ['SD', 'commutation-10', '0: 36/24', '9 12 18 24', '25 24 23 22'],
      ['SD_STRICT', 'commutation-11', '0: 36/24', '12|9 12 12 12', '23|25 23 23 23'],
      ['SD_CORRUPT19', 'supplement-4', '0: 48/24', '6 9 12 12', '25 24.5 24 24'],
      ['SD_LIMITED', 'commutation-13', '0: 60/24', '6 6 12 12', '23|25 23 23 23'],
    ]);
  });
});

describe('regimes', () => {
  it.each([
    ['2016-12-31', null],
    ['2012-07-01', null],
    ['2012-06-30', null],
    ['2017-01-01', '2017'],
    ['2024-05-01', '2017'],
  ])('a ruling of %s is judged by the text of %s', (day, id) => {
    expect(regimeOn(day)?.id ?? null).toBe(id);
  });
});

const verdict = (input: VectorInput) => {
  const { violated, possible } = evaluateCommutation(factsOfVector({ ...stated, ...input }));
  return { violated, possible };
};
const stated = { grounds: 'repent', relaxation: 'none-stated' } as const;
const NONE = { violated: [], possible: [] };

describe('the edges of a limit', () => {
  const start = { cls: 'GEN', sentence_months: 84, remainder_at_effect_months: 70, intake: '2018-01-10' } as const;

  it('a start is kept on its day and the day before, and broken two days before', () => {
    expect(verdict({ ...start, cut: 6, ruling: '2019-07-10' })).toEqual(NONE);
    expect(verdict({ ...start, cut: 6, ruling: '2019-07-09' })).toEqual(NONE);
    expect(verdict({ ...start, cut: 6, ruling: '2019-07-08' })).toEqual({ violated: ['START_TOO_EARLY'], possible: [] });
  });

  it('a cut is kept up to its cap and broken above it; a disputed cap alone accuses nobody for certain', () => {
    const cut = (months: number, cls: 'GEN' | 'STRICT') =>
      verdict({ cls, sentence_months: 84, remainder_at_effect_months: 70, intake: '2015-01-10', ruling: '2019-07-10', cut: months });
    expect(cut(9, 'GEN')).toEqual(NONE);
    expect(cut(10, 'GEN')).toEqual({ violated: ['CUT_TOO_LARGE'], possible: [] });
    expect(cut(9, 'STRICT')).toEqual(NONE);
    expect(cut(10, 'STRICT')).toEqual({ violated: [], possible: ['CUT_TOO_LARGE'] });
    expect(cut(13, 'STRICT')).toEqual({ violated: ['CUT_TOO_LARGE'], possible: [] });
  });

  it('a stated relaxation lengthens a cap by a third and no more; what the text of a ruling leaves unread decides nothing', () => {
    const cut = (months: number, relaxation: 'aged-unable' | null) =>
      verdict({
        ...{ cls: 'GEN', sentence_months: 84, remainder_at_effect_months: 70, intake: '2015-01-10', ruling: '2019-07-10' },
        ...{ cut: months, relaxation },
      });
    expect(cut(12, 'aged-unable')).toEqual(NONE);
    expect(cut(13, 'aged-unable')).toEqual({ violated: ['CUT_TOO_LARGE'], possible: [] });
    expect(cut(12, null)).toEqual({ violated: [], possible: ['CUT_TOO_LARGE'] });
  });

  it('half of a fixed term must be served, counted in every way that the ruling prints', () => {
    const served = (cuts: readonly number[], more: VectorInput = {}) =>
      evaluateCommutation(factsOfVector({ ...stated, cls: 'GEN', sentence_months: 120, ruling: '2012-06-01', cuts, ...more }));
    expect(served([30, 30]).satisfied).toContain('MIN_ACTUAL');
    expect(served([30, 31]).violated).toContain('MIN_ACTUAL');
    // By the printed days it was served in full: one of two ways of counting does not accuse for certain.
    const both = served([30, 31], { term_from: '2005-01-01', release: '2010-12-31' });
    expect([both.violated.includes('MIN_ACTUAL'), both.possible.includes('MIN_ACTUAL')]).toEqual([false, true]);
  });

  it('classes that disagree cannot tell, and say that the class would', () => {
    const { violated, possible, cannotTell } = evaluateCommutation(
      factsOfVector({ ...stated, ...start, classes: ['GEN', 'STRICT'], cut: 6, ruling: '2019-09-10' }),
    );
    expect([violated, possible]).toEqual([[], []]);
    expect(cannotTell).toContainEqual({ code: 'START_TOO_EARLY', missing: expect.arrayContaining(['classes']) });
  });

  it('a silent ruling owes a hearing and breaks no rule', () => {
    const heard = (hearing?: 'open' | 'written') =>
      evaluateCommutation(
        factsOfVector({
          ...{ cls: 'GEN', sentence_months: 84, intake: '2015-01-10', ruling: '2019-07-10', cut: 9, grounds: 'major' },
          ...(hearing && { hearing }),
        }),
      );
    const silent = heard();
    expect([silent.violated, silent.possible, silent.duties]).toEqual([[], [], ['HEARING_REQUIRED']]);
    expect(silent.cannotTell.map(({ code, missing }) => [code, missing])).toEqual([['HEARING_REQUIRED', ['hearing']]]);
    expect(heard('written').violated).toEqual(['HEARING_REQUIRED']);
    expect([heard('open').violated, heard('open').duties]).toEqual([[], []]);
  });
});

describe('limits of probation', () => {
  const sentence = (over: Partial<ProbationFacts>) => {
    const { violated, possible } = evaluateProbation({
      ...{ ruledOn: '2020-06-01', penalty: 'fixed-term', sentenceMonths: 24, testMonths: 36, recidivist: false },
      ...{ ringleader: false, minor: false, crimeDate: null, corrected: false },
      ...over,
    });
    return { violated, possible };
  };

  it('three years, and no day more', () => {
    expect(sentence({ sentenceMonths: 36, testMonths: 48 })).toEqual(NONE);
    expect(sentence({ sentenceMonths: 37, testMonths: 48 })).toEqual({ violated: ['PROBATION_TERM'], possible: [] });
  });

  it('a test of a year at least, of the term at least, of five years at most', () => {
    expect(sentence({ sentenceMonths: 6, testMonths: 12 })).toEqual(NONE);
    expect(sentence({ sentenceMonths: 8, testMonths: 11 })).toEqual({ violated: ['TEST_PERIOD'], possible: [] });
    expect(sentence({ sentenceMonths: 24, testMonths: 24 })).toEqual(NONE);
    expect(sentence({ sentenceMonths: 24, testMonths: 23 })).toEqual({ violated: ['TEST_PERIOD'], possible: [] });
    expect(sentence({ sentenceMonths: 36, testMonths: 60 })).toEqual(NONE);
    expect(sentence({ sentenceMonths: 36, testMonths: 61 })).toEqual({ violated: ['TEST_PERIOD'], possible: [] });
  });

  it('a ruling that corrects the judgment leaves every breach open', () => {
    expect(sentence({ recidivist: true })).toEqual({ violated: ['PROBATION_BARRED'], possible: [] });
    expect(sentence({ recidivist: true, corrected: true })).toEqual({ violated: [], possible: ['PROBATION_BARRED'] });
    expect(sentence({ recidivist: true, minor: true })).toEqual({ violated: [], possible: ['PROBATION_BARRED'] });
  });
});

describe('limits of parole', () => {
  const parole = (over: VectorInput) =>
    evaluateCommutation(
      factsOfVector({ parole: true, cls: 'GEN', sentence_months: 60, served_months: 50, decision: '2020-06-01', ...over }),
    );

  it('a year after a small cut, a year and a half after one of a year', () => {
    const gap = (months: number, cut: number) =>
      parole({
        prev_served: months === 13 ? '2019-05-01' : '2018-11-01',
        prev_ruling: '2018-10-20',
        prev_cut: cut,
        remainder_after_cut_months: 30,
      });
    expect(gap(13, 6).violated).toEqual([]);
    expect(gap(13, 12).violated).toEqual(['PAROLE_GAP']);
    expect(gap(19, 12).violated).toEqual([]);
  });

  it('bars ten years for violence, and not nine', () => {
    const barred = (months: number) =>
      parole({ sentence_months: months, served_months: months, crimes: [{ crime: '抢劫罪', months }], crime_date: '2010-01-01' });
    expect(barred(120).violated).toContain('PAROLE_BANNED');
    expect(barred(119).violated).not.toContain('PAROLE_BANNED');
  });
});

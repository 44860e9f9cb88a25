/** Limits of commutation by class of prisoner, as data. Months unless a name says years. */
import type { CommutationGrounds } from '../../model/record/commutation-detail.ts';
import type { Bilingual } from '../../model/span.ts';
import type { ArticleId } from './articles.ts';

/** Classes of prisoners under 法释〔2016〕23号 and 法释〔2019〕6号. */
export const PRISONER_CLASSES = {
  GEN: { zh: '一般有期徒刑', en: 'fixed term' },
  STRICT: { zh: '从严类有期徒刑', en: 'fixed term, strict class' },
  VIOLENT10: { zh: '暴力犯罪或两罪均十年以上', en: 'violent crime, or two crimes, of ten years or more' },
  CORRUPT19: { zh: '贪污贿赂有期徒刑', en: 'graft, fixed term' },
  LIFE: { zh: '无期徒刑', en: 'life' },
  LIFE_STRICT: { zh: '从严类无期徒刑', en: 'life, strict class' },
  LIFE_CORRUPT19: { zh: '贪污贿赂无期徒刑', en: 'graft, life' },
  SD_EXPIRY: { zh: '死缓期满的裁定', en: 'ruling at the end of a suspended death sentence' },
  SD: { zh: '死缓减为无期后', en: 'suspended death, after reduction to life' },
  SD_STRICT: { zh: '从严类死缓', en: 'suspended death, strict class' },
  SD_CORRUPT19: { zh: '贪污贿赂死缓', en: 'graft, suspended death' },
  SD_LIMITED: { zh: '限制减刑的死缓', en: 'suspended death with limited commutation' },
  WHOLE_LIFE: { zh: '终身监禁', en: 'whole-life imprisonment' },
} as const satisfies Record<string, Bilingual>;
export type PrisonerClass = keyof typeof PRISONER_CLASSES;

export type Family = 'fixed' | 'life' | 'death-suspended';
/** Grades of merit, in the order of the articles. */
export const MERIT_TIERS = ['single', 'double', 'major', 'major-and-repent'] as const;
export type MeritTier = (typeof MERIT_TIERS)[number];

const TIER_OF: Readonly<Record<CommutationGrounds, MeritTier>> = {
  repent: 'single',
  merit: 'single',
  repent_and_merit: 'double',
  major: 'major',
  repent_and_major: 'major-and-repent',
};
export const meritTier = (grounds: CommutationGrounds): MeritTier => TIER_OF[grounds];
export const isMajor = (grounds: CommutationGrounds | null): boolean => grounds === 'major' || grounds === 'repent_and_major';

/** A limit, and the line beyond it that only a disputed reading draws: crossing `hard` is a breach, crossing `disputed` alone is not certain. */
export interface Limit {
  readonly hard: number;
  readonly disputed: number;
}
type ByTier = Readonly<Record<MeritTier, Limit>>;

const firm = (hard: number): Limit => ({ hard, disputed: hard });
const byTier = (single: number, double: number, major: number, both: number): ByTier => ({
  single: firm(single),
  double: firm(double),
  major: firm(major),
  'major-and-repent': firm(both),
});

export interface Band {
  /** Shortest term of the band; the band ends below the next one. */
  readonly atLeastMonths: number;
  readonly start: Limit;
  readonly interval: Limit;
}

export interface ClassLimits {
  readonly class: Exclude<PrisonerClass, 'SD_EXPIRY' | 'WHOLE_LIFE'>;
  readonly family: Family;
  readonly article: ArticleId;
  /** First day of the text. */
  readonly from: string;
  readonly bands: readonly [Band, ...Band[]];
  /** Largest single cut of a fixed term, or of the term that replaced life. */
  readonly cut: ByTier;
  /** Shortest term in years that may replace life; null for fixed terms. */
  readonly toYears: ByTier | null;
  /** Whether the last cut is a floor of the interval: certain in article 6(3) only; none in the text of 2012. */
  readonly lastCutFloor: 'hard' | 'disputed' | 'none';
  /** What major merit does to the waiting times: the clause is missing in 10(1), 11, 13 and weaker in 14. */
  readonly majorLifts: { readonly start: 'certain' | 'disputed'; readonly interval: 'certain' | 'disputed' };
}

const GENERAL_CUT = byTier(9, 12, 18, 24);
const GRAFT_CUT = byTier(6, 9, 12, 12);
// 比照第六条从严掌握，一次不超过一年: whether the nine months of article 6 bind as well is not settled.
const STRICT_CUT: ByTier = { ...byTier(12, 12, 12, 12), single: { hard: 12, disputed: 9 } };
const CERTAIN = { start: 'certain', interval: 'certain' } as const;
const one = (start: number, interval: number): readonly [Band] => [{ atLeastMonths: 0, start: firm(start), interval: firm(interval) }];

export const COMMUTATION_LIMITS: readonly ClassLimits[] = [
  {
    class: 'GEN',
    family: 'fixed',
    article: 'commutation-6',
    from: '2017-01-01',
    bands: [
      { atLeastMonths: 0, start: firm(12), interval: firm(12) },
      { atLeastMonths: 60, start: firm(18), interval: firm(12) },
      { atLeastMonths: 120, start: firm(24), interval: firm(18) },
    ],
    cut: GENERAL_CUT,
    toYears: null,
    lastCutFloor: 'hard',
    majorLifts: CERTAIN,
  },
  {
    class: 'STRICT',
    family: 'fixed',
    article: 'commutation-7',
    from: '2017-01-01',
    bands: [
      { atLeastMonths: 0, start: firm(24), interval: firm(12) },
      // Exactly ten years stands in 十年以下 and in 十年以上 of the same article; terms are whole months.
      { atLeastMonths: 120, start: firm(24), interval: { hard: 12, disputed: 18 } },
      { atLeastMonths: 121, start: firm(24), interval: firm(18) },
    ],
    cut: STRICT_CUT,
    toYears: null,
    lastCutFloor: 'disputed',
    majorLifts: CERTAIN,
  },
  {
    class: 'VIOLENT10',
    family: 'fixed',
    article: 'commutation-7',
    from: '2017-01-01',
    bands: one(24, 18),
    cut: STRICT_CUT,
    toYears: null,
    lastCutFloor: 'disputed',
    majorLifts: CERTAIN,
  },
  {
    class: 'CORRUPT19',
    family: 'fixed',
    article: 'supplement-2',
    from: '2019-06-01',
    bands: [
      { atLeastMonths: 0, start: firm(24), interval: firm(18) },
      { atLeastMonths: 120, start: firm(36), interval: firm(24) },
    ],
    cut: GRAFT_CUT,
    toYears: null,
    lastCutFloor: 'disputed',
    majorLifts: CERTAIN,
  },
  {
    class: 'LIFE',
    family: 'life',
    article: 'commutation-8',
    from: '2017-01-01',
    bands: one(24, 24),
    cut: GENERAL_CUT,
    toYears: byTier(22, 21, 20, 19),
    lastCutFloor: 'disputed',
    majorLifts: CERTAIN,
  },
  {
    class: 'LIFE_STRICT',
    family: 'life',
    article: 'commutation-9',
    from: '2017-01-01',
    bands: one(36, 24),
    cut: STRICT_CUT,
    toYears: { ...byTier(20, 20, 20, 20), single: { hard: 20, disputed: 22 } },
    lastCutFloor: 'disputed',
    majorLifts: CERTAIN,
  },
  {
    class: 'LIFE_CORRUPT19',
    family: 'life',
    article: 'supplement-3',
    from: '2019-06-01',
    bands: one(48, 24),
    cut: GRAFT_CUT,
    toYears: byTier(23, 22, 21, 21),
    lastCutFloor: 'disputed',
    majorLifts: CERTAIN,
  },
  {
    class: 'SD',
    family: 'death-suspended',
    article: 'commutation-10',
    from: '2017-01-01',
    bands: one(36, 24),
    cut: GENERAL_CUT,
    toYears: byTier(25, 24, 23, 22),
    lastCutFloor: 'disputed',
    majorLifts: { start: 'disputed', interval: 'certain' },
  },
  {
    class: 'SD_STRICT',
    family: 'death-suspended',
    article: 'commutation-11',
    from: '2017-01-01',
    bands: one(36, 24),
    cut: STRICT_CUT,
    // 一般减为二十五年: only the 23 years are a firm limit.
    toYears: { ...byTier(23, 23, 23, 23), single: { hard: 23, disputed: 25 } },
    lastCutFloor: 'disputed',
    majorLifts: { start: 'disputed', interval: 'disputed' },
  },
  {
    class: 'SD_CORRUPT19',
    family: 'death-suspended',
    article: 'supplement-4',
    from: '2019-06-01',
    bands: one(48, 24),
    cut: GRAFT_CUT,
    toYears: byTier(25, 24.5, 24, 24),
    lastCutFloor: 'disputed',
    majorLifts: CERTAIN,
  },
  {
    class: 'SD_LIMITED',
    family: 'death-suspended',
    article: 'commutation-13',
    from: '2017-01-01',
    bands: one(60, 24),
    cut: byTier(6, 6, 12, 12),
    toYears: { ...byTier(23, 23, 23, 23), single: { hard: 23, disputed: 25 } },
    lastCutFloor: 'disputed',
    majorLifts: { start: 'disputed', interval: 'disputed' },
  },
];

/** Before the supplement of 2019 the same ex-officials fall under articles 7, 9 and 11. */
export const BEFORE_SUPPLEMENT: Readonly<Partial<Record<PrisonerClass, PrisonerClass>>> = {
  CORRUPT19: 'STRICT',
  LIFE_CORRUPT19: 'LIFE_STRICT',
  SD_CORRUPT19: 'SD_STRICT',
};

/** Firm limits of 法释〔2012〕2号, arts 5 to 9: all that a ruling in the days of transition had to keep under the older text. */
export const FIRM_2012: Readonly<Record<Family, { readonly start: number | null; readonly toYears: ByTier | null }>> = {
  fixed: { start: null, toYears: null },
  life: { start: 24, toYears: byTier(15, 15, 15, 15) },
  'death-suspended': { start: 24, toYears: byTier(25, 25, 23, 23) },
};

/**
 * What a ruling in the days of transition had to keep under the text before: the firm limits of 2012,
 * or for the supplement of 2019 the articles of 2017 that governed the same persons.
 */
export function olderLimits(limits: ClassLimits): ClassLimits {
  const before = BEFORE_SUPPLEMENT[limits.class];
  if (before) return limitsOf(before) ?? limits;
  const { start, toYears } = FIRM_2012[limits.family];
  return {
    ...limits,
    from: '2012-07-01',
    bands: one(start ?? 0, 0),
    cut: byTier(Infinity, Infinity, Infinity, Infinity),
    toYears,
    lastCutFloor: 'none',
  };
}

/** Share by which articles 19, 20 and 31 let a limit be relaxed at most. */
export const RELAXATION_SHARE = 1 / 3;

/** The limits of a class; SD_EXPIRY and WHOLE_LIFE have rules of their own. */
export function limitsOf(prisoner: PrisonerClass): ClassLimits | null {
  return COMMUTATION_LIMITS.find((limits) => limits.class === prisoner) ?? null;
}

/** The band of a term; without a term every band, because each may be the one. */
export function bandsFor(limits: ClassLimits, sentenceMonths: number | null): readonly Band[] {
  if (limits.family !== 'fixed' || sentenceMonths === null) return limits.bands;
  return [limits.bands.filter((band) => band.atLeastMonths <= sentenceMonths).at(-1) ?? limits.bands[0]];
}

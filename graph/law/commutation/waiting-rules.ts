/** Rules on time: start of commutation, interval, floor by the last cut, wait after a new crime. */
import { addDays, addMonths, monthsBetween } from '../../model/time.ts';
import type { ArticleId } from '../facts/articles.ts';
import type { CommutationFacts, FactName } from '../facts/commutation-facts.ts';
import type { Band, ClassLimits } from '../facts/commutation-limits.ts';
import { BEFORE_SUPPLEMENT, bandsFor, isMajor, limitsOf, RELAXATION_SHARE } from '../facts/commutation-limits.ts';
import type { ExceptionId } from '../tools/exceptions.ts';
import { COMMUTATION_2017, SUPPLEMENT_2019, TOLERANCE_DAYS } from '../tools/regimes.ts';
import type { Check } from '../tools/verdict.ts';
import { check } from '../tools/verdict.ts';

/** True when `months` from `from` are not over on `day`, with the tolerance that the ways of counting need. */
export function early(from: string, day: string, months: number): boolean {
  return addDays(day, TOLERANCE_DAYS) < addMonths(from, months);
}

/** The shortest time that articles 19, 20 and 31 allow in place of `months`: whole months, rounded in favour. */
const shortened = (months: number): number => Math.floor(months * (1 - RELAXATION_SHARE) + 1e-9);

/** What a relaxation does to a time: `certain` is the limit under every reading, `ordinary` the one without unstated facts. */
function relaxedTime(facts: CommutationFacts, months: number): { certain: number; ordinary: number } {
  if (facts.relaxation === 'none-stated') return { certain: months, ordinary: months };
  if (facts.relaxation === null) return { certain: shortened(months), ordinary: months };
  return { certain: shortened(months), ordinary: shortened(months) };
}

const round = (months: number): number => Math.round(months * 10) / 10;

/** True where this ruling cuts a term that has already replaced life or suspended death. */
export function isLaterCut(facts: CommutationFacts, limits: ClassLimits): boolean {
  return limits.family !== 'fixed' && facts.convertedTo === null;
}

/** Days from which the start may count: the earliest that the law allows, and the latest that the document prints. */
function startDays(facts: CommutationFacts, limits: ClassLimits): { earliest: string | null; latest: string | null; fact: FactName } {
  if (limits.family === 'life') return { earliest: facts.finalOn, latest: facts.finalOn, fact: 'finalOn' };
  if (limits.family === 'death-suspended') return { earliest: facts.suspensionEnd, latest: facts.suspensionEnd, fact: 'suspensionEnd' };
  const delivered = facts.handedOver;
  if (delivered === null) return { earliest: facts.finalOn, latest: null, fact: facts.finalOn ? 'finalOn' : 'handedOver' };
  if (delivered.reading === 'exact') return { earliest: delivered.date, latest: delivered.date, fact: 'handedOver' };
  return { earliest: facts.finalOn, latest: delivered.date, fact: 'handedOver' };
}

/**
 * Time served before a commutation (23号 6 to 13, 2019 supplement 2 to 4).
 * Certain only where the ruling itself came too early, counted from the earliest day that the law allows.
 */
export function startRule(facts: CommutationFacts, limits: ClassLimits, band: Band): Check[] {
  if (facts.freeOfLimits || isLaterCut(facts, limits) || facts.ruledOn === null) return [];
  const articles: ArticleId[] = [limits.article, 'commutation-40'];
  const base = { articles, version: limits.from, unit: 'months' as const, limit: band.start.hard };
  const major = isMajor(facts.grounds);
  const shortSentence = limits.family === 'fixed' && (facts.shortPenalty || (facts.remainderAtEffectMonths ?? Infinity) < 24);
  if (shortSentence || (major && limits.majorLifts.start === 'certain')) {
    const says = shortSentence
      ? { zh: '余刑不满二年或管制、拘役，起始时间可以缩短', en: 'short remainder: the start may be shortened' }
      : { zh: '重大立功不受起始时间限制', en: 'major merit: no start' };
    return [check('START_TOO_EARLY', 'exempt', { ...base, says, exceptions: [shortSentence ? 'short-remainder' : 'major-merit'] })];
  }
  const days = startDays(facts, limits);
  const from = days.earliest ?? days.latest;
  if (from === null) {
    const says = { zh: '未载明起算日', en: 'no first day printed' };
    return [check('START_TOO_EARLY', 'unknown', { ...base, says, missing: [days.fact] })];
  }
  const { certain, ordinary } = relaxedTime(facts, band.start.hard);
  const doubts = startDoubts(facts, limits, days.earliest === null || early(days.earliest, facts.ruledOn, certain) === false);
  const served = round(monthsBetween(from, facts.ruledOn));
  const says = {
    zh: `自${from}至裁定日${facts.ruledOn}为${served}个月，应当执行${band.start.hard}个月以上`,
    en: `${served} months from ${from} to the ruling of ${facts.ruledOn}; ${band.start.hard} are required`,
  };
  const found = {
    ...base,
    actual: served,
    says,
    exceptions: doubts.exceptions,
    uses: [days.fact, 'ruledOn', 'reportedOn', 'sentenceMonths'] as FactName[],
  };
  const certainlyEarly = days.earliest !== null && early(days.earliest, facts.ruledOn, certain);
  if (certainlyEarly && doubts.missing.length === 0 && !major) return [check('START_TOO_EARLY', 'violated', found)];
  const reference = days.latest ?? days.earliest ?? from;
  const ruledEarly = early(reference, facts.ruledOn, ordinary);
  const reportedEarly = facts.reportedOn !== null && early(reference, facts.reportedOn, ordinary);
  if (ruledEarly || reportedEarly) {
    const exceptions: ExceptionId[] = ruledEarly ? doubts.exceptions : ['report-day', ...doubts.exceptions];
    return [check('START_TOO_EARLY', 'possible', { ...found, exceptions, missing: doubts.missing })];
  }
  // Counted from finality alone, delivery may still have been too late: nothing is shown.
  if (days.latest === null) return [check('START_TOO_EARLY', 'unknown', { ...found, missing: ['handedOver'] })];
  return [check('START_TOO_EARLY', 'satisfied', found)];
}

function startDoubts(
  facts: CommutationFacts,
  limits: ClassLimits,
  notCertain: boolean,
): { exceptions: ExceptionId[]; missing: FactName[] } {
  const exceptions: ExceptionId[] = [];
  const missing: FactName[] = [];
  if (facts.grounds === null || isMajor(facts.grounds)) exceptions.push('major-merit');
  if (facts.grounds === null) missing.push('grounds');
  if (limits.family === 'fixed' && facts.remainderAtEffectMonths === null) {
    exceptions.push('short-remainder');
    missing.push('remainderAtEffectMonths');
  }
  if (facts.relaxation === null && notCertain) missing.push('relaxation');
  if (facts.relaxation !== 'none-stated') exceptions.push('relaxed');
  if (facts.handedOver?.reading === 'at-latest') exceptions.push('delivery-day');
  return { exceptions, missing };
}

/** The longest that the interval can have been: service and proposal where printed, else the rulings themselves (23号 40). */
export function intervalDays(facts: CommutationFacts): { from: string; to: string; exact: boolean; uses: FactName[] } | null {
  const from = facts.previous?.servedOn ?? facts.previous?.ruledOn ?? null;
  const to = facts.reportedOn ?? facts.ruledOn;
  if (from === null || to === null) return null;
  const uses: FactName[] = ['previous', facts.reportedOn === null ? 'ruledOn' : 'reportedOn', 'sentenceMonths'];
  return { from, to, exact: (facts.previous?.servedOn ?? null) !== null && facts.reportedOn !== null, uses };
}

/** Interval between two commutations (23号 6(3), 7 to 14; 2019 supplement 2 to 4), and its floor by the last cut. */
export function intervalRules(facts: CommutationFacts, limits: ClassLimits, band: Band): Check[] {
  if (facts.freeOfLimits || facts.previous === null) return [];
  const floor = facts.previous.months;
  const rules: { code: 'INTERVAL_TOO_SHORT' | 'INTERVAL_LT_LAST_CUT'; hard: number; disputed: number; doubt: ExceptionId | null }[] = [
    { code: 'INTERVAL_TOO_SHORT', hard: band.interval.hard, disputed: band.interval.disputed, doubt: 'ten-years' },
  ];
  if (floor !== null && limits.lastCutFloor !== 'none') {
    const hard = limits.lastCutFloor === 'hard' ? floor : 0;
    rules.push({ code: 'INTERVAL_LT_LAST_CUT', hard, disputed: floor, doubt: 'last-cut-class' });
  }
  const days = intervalDays(facts);
  const base = { articles: [limits.article, 'commutation-40'] as ArticleId[], version: limits.from, unit: 'months' as const };
  return rules.map(({ code, hard, disputed, doubt }) => {
    const major = isMajor(facts.grounds);
    if (major && limits.majorLifts.interval === 'certain') {
      const says = { zh: '重大立功不受间隔时间限制', en: 'major merit: no interval' };
      return check(code, 'exempt', { ...base, limit: hard, says, exceptions: ['major-merit'] });
    }
    if (days === null) {
      const says = { zh: '未载明前次裁定日期', en: 'no date of the last ruling printed' };
      return check(code, 'unknown', { ...base, limit: hard, says, missing: ['previous'] });
    }
    const limit = Math.max(hard, early(days.from, days.to, hard) ? 0 : disputed);
    const actual = round(monthsBetween(days.from, days.to));
    const says = {
      zh: `自${days.from}至${days.to}为${actual}个月${days.exact ? '' : '（间隔的上限）'}，应当不少于${limit}个月`,
      en: `${actual} months from ${days.from} to ${days.to}${days.exact ? '' : ' (upper bound)'}; at least ${limit} are required`,
    };
    const found = { ...base, limit, actual, says, uses: days.uses };
    const certain = early(days.from, days.to, relaxedTime(facts, hard).certain);
    if (certain && facts.grounds !== null && !major && !spansOlderText(facts, limits, days)) return check(code, 'violated', found);
    const exceptions: ExceptionId[] = facts.grounds === null || major ? ['major-merit'] : [];
    if (facts.relaxation !== 'none-stated') exceptions.push('relaxed');
    if (spansOlderText(facts, limits, days)) exceptions.push('older-text');
    if (!certain && disputed > hard && doubt) exceptions.push(doubt);
    const missing: FactName[] = [
      ...(facts.grounds === null ? (['grounds'] as const) : []),
      ...(facts.relaxation === null ? (['relaxation'] as const) : []),
    ];
    if (early(days.from, days.to, relaxedTime(facts, Math.max(hard, disputed)).ordinary))
      return check(code, 'possible', { ...found, exceptions, missing });
    if (!days.exact) return check(code, 'unknown', { ...found, missing: ['previous', 'reportedOn'] });
    return check(code, 'satisfied', found);
  });
}

/**
 * An interval whose first cut was given under an older text is certain only where it breaks that text too:
 * the limits of 2012 say 一般, so nothing that began before 2017 is certain.
 */
function spansOlderText(facts: CommutationFacts, limits: ClassLimits, days: { from: string; to: string }): boolean {
  if (days.from >= limits.from) return false;
  if (limits.from !== SUPPLEMENT_2019 || days.from < COMMUTATION_2017) return true;
  const before = limitsOf(BEFORE_SUPPLEMENT[limits.class] ?? limits.class);
  const bands = before ? bandsFor(before, facts.sentenceMonths) : [];
  return !bands.every((band) => early(days.from, days.to, relaxedTime(facts, band.interval.hard).certain));
}

/** No commutation for three or four years after a new intentional crime (23号 21). */
export function newCrimeRule(facts: CommutationFacts): Check[] {
  const crime = facts.newCrime;
  if (crime === null || facts.ruledOn === null || facts.ruledOn < COMMUTATION_2017) return [];
  const base = { articles: ['commutation-21'] as ArticleId[], version: COMMUTATION_2017, unit: 'months' as const };
  if (crime.intent === 'negligent') {
    const says = { zh: '过失犯罪不适用', en: 'negligent crimes are not covered' };
    return [check('NEW_CRIME_WAIT', 'exempt', { ...base, says })];
  }
  const months = crime.sentence === 'life' ? 48 : 36;
  const actual = round(monthsBetween(crime.final, facts.ruledOn));
  const says = {
    zh: `自新罪判决确定之日${crime.final}至裁定日为${actual}个月，${months}个月内不予减刑`,
    en: `${actual} months from the new judgment of ${crime.final}; none allowed within ${months}`,
  };
  const found = { ...base, limit: months, actual, says, uses: ['newCrime', 'ruledOn'] as FactName[] };
  if (crime.intent === null || crime.sentence === null) return [check('NEW_CRIME_WAIT', 'unknown', { ...found, missing: ['newCrime'] })];
  if (early(crime.final, facts.ruledOn, months)) return [check('NEW_CRIME_WAIT', isMajor(facts.grounds) ? 'possible' : 'violated', found)];
  const reportedEarly = facts.reportedOn !== null && early(crime.final, facts.reportedOn, months);
  return [check('NEW_CRIME_WAIT', reportedEarly ? 'possible' : 'satisfied', found)];
}

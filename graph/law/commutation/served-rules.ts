/** Rules on what is really served, and on the arithmetic of the end date. They rest on the Criminal Law, not on a regime. */
import { addDays, addMonths, daysBetween, monthsBetween } from '../../model/time.ts';
import type { ArticleId } from '../facts/articles.ts';
import type { CommutationFacts, FactName } from '../facts/commutation-facts.ts';
import { crimeBefore } from '../facts/commutation-facts.ts';
import type { Family } from '../facts/commutation-limits.ts';
import type { ExceptionId } from '../tools/exceptions.ts';
import { AMENDMENT_8, COMMUTATION_2012, CRIMINAL_LAW_1997, END_DATE_TOLERANCE_DAYS } from '../tools/regimes.ts';
import type { Check, Code } from '../tools/verdict.ts';
import { check } from '../tools/verdict.ts';
import { early } from './waiting-rules.ts';

const round = (value: number): number => Math.round(value * 10) / 10;
/** A day in months: the tolerance for terms counted to the day before. */
const DAY_MONTHS = 1 / 30;

/** Years that must be served, and how far an unknown or old crime date lowers them. */
export interface Floor {
  readonly years: number;
  /** Below this it is a breach whatever the crime date is. */
  readonly certainYears: number;
  readonly articles: readonly ArticleId[];
  readonly exceptions: readonly ExceptionId[];
}

/** The floor of life: 13 years, 10 for crimes until 2011-04-30 (刑法 78, 81; 法释〔2011〕9号 7). */
export function lifeFloor(facts: CommutationFacts): Floor {
  const articles: ArticleId[] = ['criminal-78', 'criminal-81'];
  const old = crimeBefore(facts, AMENDMENT_8);
  if (old) return { years: 10, certainYears: 10, articles, exceptions: [] };
  return old === null
    ? { years: 13, certainYears: 10, articles, exceptions: ['old-crime-life'] }
    : { years: 13, certainYears: 13, articles, exceptions: [] };
}

/** The floor of suspended death: 15 years from expiry; whether 12 remain for crimes until 2011-04-30 is not settled (23号 12, 23). */
export function suspendedFloor(facts: CommutationFacts, decidedOn: string): Floor {
  const articles: ArticleId[] = ['commutation-12', 'commutation-23'];
  if (decidedOn < COMMUTATION_2012) return { years: 12, certainYears: 12, articles, exceptions: [] };
  if (facts.limitedReducedTo !== null) {
    const years = facts.limitedReducedTo === 'life' ? 25 : 20;
    return { years, certainYears: years, articles: ['criminal-78'], exceptions: [] };
  }
  const old = crimeBefore(facts, AMENDMENT_8) !== false;
  return { years: 15, certainYears: old ? 12 : 15, articles, exceptions: old ? ['old-crime-suspended'] : [] };
}

/** Compares time from `from` to `to` with a floor in years. */
export function againstFloor(
  code: Code,
  floor: Floor,
  span: { from: string | null; to: string | null; uses: readonly FactName[] },
  version: string,
): Check {
  const { from, to } = span;
  const base = {
    articles: floor.articles,
    version,
    unit: 'years' as const,
    limit: floor.years,
    uses: [...span.uses, 'crimeDate', 'bornOn'] as FactName[],
  };
  if (from === null || to === null) {
    const says = { zh: '未载明起止日期', en: 'first or last day not printed' };
    return check(code, 'unknown', { ...base, says, missing: span.uses });
  }
  const served = round(monthsBetween(from, to) / 12);
  const says = {
    zh: `自${from}至${to}为${served}年，应当不少于${floor.years}年`,
    en: `${served} years from ${from} to ${to}; at least ${floor.years} are required`,
  };
  const found = { ...base, actual: served, says };
  if (early(from, to, floor.certainYears * 12)) return check(code, 'violated', found);
  if (!early(from, to, floor.years * 12)) return check(code, 'satisfied', found);
  return check(code, 'possible', { ...found, exceptions: floor.exceptions, missing: ['crimeDate'] });
}

/**
 * Served at least after commutation (刑法 78(2); 23号 12). For fixed terms half as sentenced, custody counted;
 * it is shown by the cuts, or by printed days, and is certain only where every way of counting agrees.
 */
export function minimumServedRule(facts: CommutationFacts, family: Family): Check[] {
  const end = facts.releasedOn;
  const version = AMENDMENT_8;
  if (family === 'life') {
    if (end === null) return [];
    return [againstFloor('MIN_ACTUAL', lifeFloor(facts), { from: facts.finalOn, to: end, uses: ['finalOn', 'releasedOn'] }, version)];
  }
  if (family === 'death-suspended') {
    if (end === null) return [];
    const floor = suspendedFloor(facts, facts.ruledOn ?? end);
    const span = { from: facts.suspensionEnd, to: end, uses: ['suspensionEnd', 'releasedOn'] as FactName[] };
    return [againstFloor('MIN_ACTUAL', floor, span, version)];
  }
  return fixedMinimum(facts);
}

function fixedMinimum(facts: CommutationFacts): Check[] {
  const sentence = facts.sentenceMonths;
  const end = facts.releasedOn;
  if (sentence === null) return [];
  const ways: { served: number; uses: FactName[] }[] = [];
  if (facts.totalCutMonths !== null) ways.push({ served: sentence - facts.totalCutMonths, uses: ['totalCutMonths', 'sentenceMonths'] });
  if (end !== null && facts.termFrom !== null) {
    // Both end days belong to the term.
    ways.push({ served: monthsBetween(facts.termFrom, addDays(end, 1)), uses: ['termFrom', 'releasedOn', 'sentenceMonths'] });
  } else if (end !== null && facts.handedOver?.reading === 'exact' && facts.custodyMonths !== null) {
    const inPrison = monthsBetween(facts.handedOver.date, end);
    ways.push({ served: facts.custodyMonths + inPrison, uses: ['custodyMonths', 'handedOver', 'releasedOn', 'sentenceMonths'] });
  }
  const first = ways[0];
  if (first === undefined) return [];
  const floor = sentence / 2;
  const below = ways.filter((way) => way.served < floor - DAY_MONTHS);
  const shown = below[0] ?? first;
  const found = {
    articles: ['criminal-78', 'criminal-47'] as ArticleId[],
    version: CRIMINAL_LAW_1997,
    unit: 'months' as const,
    limit: floor,
    actual: round(shown.served),
    says: {
      zh: `原判${sentence}个月，减刑后实际执行${round(shown.served)}个月，应当不少于${floor}个月`,
      en: `${round(shown.served)} months served of ${sentence}; at least ${floor} are required`,
    },
    exceptions: ['custody', 'void-cuts'] as ExceptionId[],
    uses: shown.uses,
  };
  if (below.length === 0) return [check('MIN_ACTUAL', 'satisfied', found)];
  return [check('MIN_ACTUAL', below.length === ways.length ? 'violated' : 'possible', found)];
}

/** Printed new end = old end less the cut, within the three days by which the ways of counting differ (刑诉解释 202). */
export function endDateRule(facts: CommutationFacts): Check[] {
  const { oldEnd, newEnd, cutMonths, convertedTo, ruledOn } = facts;
  if (newEnd === null) return [];
  const converted = typeof convertedTo === 'number' && ruledOn !== null;
  const expected = converted
    ? addDays(addMonths(ruledOn, convertedTo * 12), -1)
    : oldEnd !== null && cutMonths !== null
      ? earlier(oldEnd, cutMonths)
      : null;
  if (expected === null) return [];
  const days = daysBetween(expected, newEnd);
  const found = {
    articles: (converted ? ['criminal-80'] : ['arithmetic-202']) as ArticleId[],
    version: CRIMINAL_LAW_1997,
    unit: 'days' as const,
    limit: END_DATE_TOLERANCE_DAYS,
    actual: Math.abs(days),
    says: {
      zh: `按减去的刑期应至${expected}，裁定载明至${newEnd}，相差${Math.abs(days)}日`,
      en: `the cut leads to ${expected}, the ruling prints ${newEnd}: ${Math.abs(days)} days apart`,
    },
    uses: (converted ? ['newEnd', 'convertedTo', 'ruledOn'] : ['oldEnd', 'newEnd', 'cutMonths']) as FactName[],
  };
  if (Math.abs(days) <= END_DATE_TOLERANCE_DAYS) return [check('END_DATE', 'satisfied', found)];
  // The term of a converted sentence runs from the ruling, but earlier service may have been deducted.
  if (converted) return [check('END_DATE', 'possible', { ...found, exceptions: ['deducted-service'] })];
  return [check('END_DATE', 'violated', found)];
}

/** The day by whole months earlier, then by the odd days of a month of thirty. A last day of a month stays one. */
function earlier(end: string, months: number): string {
  const whole = Math.trunc(months);
  const lastDay = addDays(end, 1).endsWith('-01');
  const moved = lastDay ? addDays(addMonths(addDays(end, 1), -whole), -1) : addMonths(end, -whole);
  return addDays(moved, -Math.round((months - whole) * 30));
}

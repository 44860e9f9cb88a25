import { matchesOf } from './matches.ts';
import { chineseNumber } from './numerals.ts';

/** A length of time as it is counted: no more than 11 months beside years, days as written. A half year is 6 months, a half month 15 days. */
export interface Term {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** A length of time in running text; `months` with two decimals, odd days as thirtieths of a month; `term` counts the days by themselves. */
export interface FoundDuration {
  readonly start: number;
  readonly end: number;
  readonly months: number;
  readonly term: Term;
}

const COUNT = '[\\d０-９]{1,3}|[〇零一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,5}';
/** 一年六个月, 一年零二十天, 5个月15天, 一年半, 半年, 六个半月, 十五日. A year or calendar month is none: `2016年`, `3月`. */
const DURATION = new RegExp(
  `(?<![\\d０-９〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖年月十拾.．第])(?:(${COUNT})年(半)?(?!前|度|级|间|代)(?:[又零余外]{0,2}(?:(${COUNT})个月|(${COUNT})月(?!\\d|[一二三四五六七八九十]{1,3}日)))?(?:[又零余]{0,2}(${COUNT})[天日])?|(半)年|(${COUNT})个(半)?月(?:[又零余]{0,2}(${COUNT})[天日])?|(${COUNT})[天日](?!常|期|报|志))`,
  'g',
);

/** All lengths of time in text[from, to), in order. Bare days count (十五日), calendar dates do not. */
export function findDurations(text: string, from = 0, to = text.length): FoundDuration[] {
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  const found: FoundDuration[] = [];
  for (const match of matchesOf(DURATION, part)) {
    const term = termOf(match);
    if (term !== null) found.push({ start: from + match.index, end: from + match.index + match[0].length, months: monthsOf(term), term });
  }
  return found;
}

/** The first length of time in the text in months (一年六个月 is 18, 一年零二十天 is 12.67, 5个月15天 is 5.5), or null. */
export function durationMonths(text: string): number | null {
  return findDurations(text)[0]?.months ?? null;
}

/** No term of law or of life is longer; a larger number before 年 is a year of the calendar. */
const MOST_YEARS = 100;

function termOf(match: RegExpExecArray): Term | null {
  const [, years, halfYear, months, bareMonths, daysAfterYears, half, onlyMonths, halfMonth, daysAfterMonths, days] = match;
  const y = count(years);
  if (y > MOST_YEARS) return null;
  const whole = y * 12 + (halfYear === undefined ? 0 : 6) + count(months ?? bareMonths) + (half === undefined ? 0 : 6) + count(onlyMonths);
  const odd = count(daysAfterYears ?? daysAfterMonths ?? days) + (halfMonth === undefined ? 0 : 15);
  return { years: Math.floor(whole / 12), months: whole % 12, days: odd };
}

function monthsOf({ years, months, days }: Term): number {
  return Math.round((years * 12 + months + days / 30) * 100) / 100;
}

function count(text: string | undefined): number {
  return text === undefined ? 0 : (chineseNumber(text) ?? 0);
}

import { remembered } from '../../graph/model/remembered.ts';
import { addMonths, isIsoDate } from '../../graph/model/time.ts';
import { matchesOf } from './matches.ts';
import { chineseNumber, digitValue } from './numerals.ts';

/** A date in running text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** YYYY-MM-DD, YYYY-MM when only year and month are printed; null when a part is masked, lost or impossible. */
  readonly value: string | null;
  readonly precision: 'day' | 'month';
}

const ZERO = '〇○◯零0０OoＯｏОоΟο';
/** Signs that print for 一 where the character was mistaken for a dash. */
const DASH = '－—–ー';
const YEAR_BEFORE = new RegExp(
  `(?:(?<![\\d０-９])[12１２][\\d０-９]{3}|[一二两${DASH}][${ZERO}一二三四五六七八九${DASH}?？\\uFFFD]{3}|[×xX*＊ＸＯ]{2,4}|\\d{2}[×xX*＊Ｘ]{2})$`,
);
const NUMBER = '[\\d０-９]{1,2}|[一二三四五六七八九十廿卅元－—–ー-]{1,3}|[×xX*＊Ｘ?？\\uFFFD]{1,3}|某';
const MONTH_DAY = new RegExp(`(${NUMBER})月(?:(${NUMBER})[日号]|份?)`, 'y');
const DAY = new RegExp(`(?:月)?(${NUMBER})[日号]`, 'y');
const RELATIVE = /[同当次翌][年月]/g;
const NUMERIC = /(?<![\d.\-/])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d\-/])/g;

/**
 * All dates in text[from, to), in order: 二〇一六年十月十二日 with every look-alike of the zero, 2016年10月12日, 2016-10-12,
 * 二〇一五年××月××日 (value null), 2016年10月 (precision month), and 同年8月1日, 当年, 次年, 同月18日, which are resolved
 * against the date before them (none before: value null).
 */
export function findDates(text: string, from = 0, to = text.length): FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = text.indexOf('年', from); at >= 0 && at < to; at = text.indexOf('年', at + 1)) {
    const date = dateAroundYear(text, at, from, to);
    if (date !== null) found.push(date);
  }
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of matchesOf(NUMERIC, part)) {
    const start = from + match.index;
    found.push({
      start,
      end: start + match[0].length,
      value: dayOf(Number(match[1]), Number(match[3]), Number(match[4])),
      precision: 'day',
    });
  }
  const relatives = matchesOf(RELATIVE, part);
  if (relatives.length === 0) return found.sort((a, b) => a.start - b.start);
  return withRelatives(text, from, to, found, relatives);
}

function withRelatives(text: string, from: number, to: number, found: FoundDate[], relatives: RegExpExecArray[]): FoundDate[] {
  const all: (FoundDate | { readonly start: number; readonly relative: string })[] = [
    ...found,
    ...relatives.map((match) => ({ start: from + match.index, relative: match[0] })),
  ].sort((a, b) => a.start - b.start);
  const result: FoundDate[] = [];
  for (const one of all) {
    const date = 'relative' in one ? relativeDate(text, one.start, one.relative, to, result) : one;
    if (date !== null) result.push(date);
  }
  return result;
}

function dateAroundYear(text: string, at: number, from: number, to: number): FoundDate | null {
  const before = YEAR_BEFORE.exec(text.slice(Math.max(from, at - 5), at));
  if (before === null) return null;
  MONTH_DAY.lastIndex = at + 1;
  const after = MONTH_DAY.exec(text);
  if (after === null || at + 1 + after[0].length > to) return null;
  const start = at - before[0].length;
  const end = at + 1 + after[0].length;
  return assembled(start, end, yearOf(before[0]), smallNumber(after[1]!), after[2] === undefined ? undefined : smallNumber(after[2]));
}

function relativeDate(text: string, start: number, word: string, to: number, before: readonly FoundDate[]): FoundDate | null {
  const last = before.findLast((date) => date.value !== null);
  const byYear = word[1] === '年';
  const pattern = byYear ? MONTH_DAY : DAY;
  pattern.lastIndex = start + 2;
  const match = pattern.exec(text);
  if (match === null || start + 2 + match[0].length > to) return null;
  const end = start + 2 + match[0].length;
  const shift = word[0] === '次' || word[0] === '翌' ? 1 : 0;
  const base = last?.value ?? null;
  if (base === null) return { start, end, value: null, precision: byYear && match[2] === undefined ? 'month' : 'day' };
  if (byYear) {
    const day = match[2] === undefined ? undefined : smallNumber(match[2]);
    return assembled(start, end, Number(base.slice(0, 4)) + shift, smallNumber(match[1]!), day);
  }
  const month = addMonths(`${base.slice(0, 7)}-01`, shift);
  return assembled(start, end, Number(month.slice(0, 4)), Number(month.slice(5, 7)), smallNumber(match[1]!));
}

function assembled(start: number, end: number, year: number | null, month: number | null, day: number | null | undefined): FoundDate {
  if (day === undefined) {
    const value = year !== null && month !== null && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
    return { start, end, value, precision: 'month' };
  }
  return { start, end, value: year === null || month === null || day === null ? null : dayOf(year, month, day), precision: 'day' };
}

function dayOf(year: number, month: number, day: number): string | null {
  const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(value) ? value : null;
}

/**
 * A printed year. A question mark stands for the zero, the one digit that old character sets lack,
 * unless the year prints a zero elsewhere: then it may be any digit.
 */
function yearOf(text: string): number | null {
  if (/[×xX*＊Ｘ]/.test(text)) return null;
  const lost = /[?？\uFFFD]/.test(text);
  if (lost && [...text].some((character) => ZERO.includes(character))) return null;
  let value = 0;
  for (const character of text) {
    const digit = DASH.includes(character) ? 1 : /[?？\uFFFD]/.test(character) ? 0 : digitValue(character);
    if (digit === null) return null;
    value = value * 10 + digit;
  }
  return value >= 1000 && value <= 2999 ? value : null;
}

/** A printed month or day. */
const smallNumber = remembered((text: string): number | null => {
  if (text === '元') return 1;
  if (/[×xX*＊Ｘ?？\uFFFD某]/.test(text)) return null;
  return chineseNumber(text.replace(/[－—–ー-]/g, '一'));
});

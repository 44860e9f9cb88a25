import { findCourtNumbers } from '../rules/writing/case-numbers.ts';
import { findDates } from '../text/dates.ts';
import { matchesOf } from '../text/matches.ts';
import { findMoney } from '../text/money.ts';
import { chineseNumber } from '../text/numerals.ts';

/** Something that is either the same or another thing: never like it. Equal keys are equal things, however they are written. */
export interface ExactThing {
  readonly kind: 'case-number' | 'date' | 'sum' | 'number';
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const ARABIC = '[\\d０-９]+(?:[,，][\\d０-９]{3})*(?:[.．][\\d０-９]+)?[万亿]?';
const CHINESE = '[零〇○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟]+';
const UNIT =
  '个月|元|年|月|日|号|天|小时|分钟|岁|次|人|名|件|案|条|款|项|份|处|户|个|周|期|级|倍|[%％]|千克|公斤|克|吨|平方米|平方公里|公里|米|亩|辆|套';
const NUMBER = new RegExp(`(${ARABIC}|${CHINESE})[余多]?(${UNIT})?`, 'g');
/** 一 before these is an article: 一名, 一案. */
const COUNTERS = new Set(['人', '名', '件', '案', '项', '份', '处', '户', '个', '条', '款', '辆', '套']);

/** Case numbers, whole dates, sums of money and other numbers in the text, in order, none within another. */
export function exactThings(text: string): ExactThing[] {
  const found: ExactThing[] = findCourtNumbers(text).map(({ value, start, end }) => ({
    ...{ kind: 'case-number' as const, key: `case ${value}` },
    ...{ start, end },
  }));
  const add = (thing: ExactThing) => {
    if (!found.some((other) => thing.start < other.end && other.start < thing.end)) found.push(thing);
  };
  for (const { value, start, end } of findDates(text)) if (value !== null) add({ kind: 'date', key: `date ${value}`, start, end });
  for (const { yuan, start, end } of findMoney(text)) add({ kind: 'sum', key: `yuan ${yuan}`, start, end });
  for (const match of matchesOf(NUMBER, text)) {
    const [whole, number = '', unit = ''] = match;
    const value = chineseNumber(number);
    if (value === null || isWordPart(number, value, unit)) continue;
    add({ kind: 'number', key: `number ${value} ${unit}`, start: match.index, end: match.index + whole.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A single Chinese numeral without a unit is part of a word (一审, 统一), and one before a counter is an article. */
function isWordPart(number: string, value: number, unit: string): boolean {
  if (/[\d０-９]/.test(number)) return false;
  return (unit === '' && number.length === 1) || (value === 1 && COUNTERS.has(unit));
}

/** Keys of all that these words bear out: a day bears out its month and year. */
export function borneOut(text: string): Set<string> {
  const keys = new Set<string>();
  for (const { kind, key } of exactThings(text)) {
    keys.add(key);
    if (kind === 'sum') keys.add(`number ${key.slice('yuan '.length)} 元`);
    if (kind !== 'date') continue;
    const [year = '', month = '', day] = key.slice('date '.length).split('-');
    keys.add(`date ${year}-${month}`);
    keys.add(`number ${Number(year)} 年`);
    keys.add(`number ${Number(month)} 月`);
    if (day !== undefined) for (const unit of ['日', '号']) keys.add(`number ${Number(day)} ${unit}`);
  }
  return keys;
}

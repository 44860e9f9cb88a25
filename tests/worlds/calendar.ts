import { addDays } from '../../graph/model/time.ts';
import type { Rng } from './rng.ts';

const DIGITS = '〇一二三四五六七八九';

/** 3 -> 三, 12 -> 十二, 25 -> 二十五, 105 -> 一百零五. Whole numbers from 0 to 999. */
export function chineseNumber(value: number): string {
  if (value < 10) return value === 0 ? '零' : DIGITS[value]!;
  if (value < 20) return `十${value === 10 ? '' : DIGITS[value - 10]}`;
  if (value < 100) return `${DIGITS[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : DIGITS[value % 10]}`;
  const rest = value % 100;
  const head = `${DIGITS[Math.floor(value / 100)]}百`;
  if (rest === 0) return head;
  if (rest < 10) return `${head}零${DIGITS[rest]}`;
  return head + (rest < 20 ? `一${chineseNumber(rest)}` : chineseNumber(rest));
}

/** 2019-03-05 -> 2019年3月5日. */
export function plainDate(date: string): string {
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** 2019-03-05 -> 二〇一九年三月五日, the form of the signature block. */
export function formalDate(date: string): string {
  const year = [...date.slice(0, 4)].map((digit) => DIGITS[Number(digit)]).join('');
  return `${year}年${chineseNumber(Number(date.slice(5, 7)))}月${chineseNumber(Number(date.slice(8, 10)))}日`;
}

/** Months as a judgment says them: 18 -> 一年六个月, 12 -> 一年, 5 -> 五个月. */
export function termWords(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return `${years > 0 ? `${chineseNumber(years)}年` : ''}${rest > 0 ? `${chineseNumber(rest)}个月` : ''}`;
}

/** First days of the Spring Festival week. */
const SPRING_FESTIVALS = [
  '2013-02-09',
  '2014-01-31',
  '2015-02-18',
  '2016-02-07',
  '2017-01-27',
  '2018-02-15',
  '2019-02-04',
  '2020-01-24',
  '2021-02-11',
  '2022-01-31',
];

function isHoliday(date: string): boolean {
  const day = date.slice(5);
  if (day <= '01-03' || (day >= '05-01' && day <= '05-05') || (day >= '10-01' && day <= '10-07')) return true;
  return SPRING_FESTIVALS.some((first) => date >= first && date < addDays(first, 7));
}

/** The day itself, or the next working day when it falls on a weekend or a long holiday. */
export function workday(date: string): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 6 || day === 0 || isHoliday(date) ? workday(addDays(date, 1)) : date;
}

/** A working day `from` to `to` days after `date`. */
export function later(rng: Rng, date: string, from: number, to: number): string {
  return workday(addDays(date, rng.int(from, to)));
}

/** A working day inside the given quarter of the year, 1 to 4. */
export function dayInQuarter(rng: Rng, year: number, quarter: number): string {
  const start = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  return workday(addDays(start, rng.int(2, 85)));
}

/** 2019Q1: the stratum key of a date. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}Q${Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1}`;
}

/** 3000 -> 3000元, 50000 -> 50000元; large round sums sometimes in 万. */
export function money(rng: Rng, yuan: number): string {
  return yuan % 10000 === 0 && rng.chance(0.5) ? `${yuan / 10000}万元` : `${yuan}元`;
}

/** Fines as the operative part of a criminal judgment says them: 3000 -> 三千元, 12000 -> 一万二千元. */
export function fineWords(yuan: number): string {
  const tenThousands = Math.floor(yuan / 10000);
  const thousands = Math.floor((yuan % 10000) / 1000);
  return `${tenThousands > 0 ? `${chineseNumber(tenThousands)}万` : ''}${thousands > 0 ? `${chineseNumber(thousands)}千` : ''}元`;
}

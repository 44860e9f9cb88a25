import { daysBetween } from '../../graph/model/time.ts';
import type { Rng } from './rng.ts';

/** 民初 民终 刑初 刑终 行初 执 刑更: the case type inside a number. */
export type CaseType =
  | '民初'
  | '民终'
  | '民辖终'
  | '刑初'
  | '刑终'
  | '行初'
  | '行终'
  | '执'
  | '刑更'
  | '刑执字第'
  | '刑初字第'
  | '刑终字第';

const YEARLY: Partial<Record<CaseType, number>> = { 民初: 4200, 民终: 2600, 刑初: 620, 刑终: 480, 行初: 190, 执: 3900, 刑更: 2100 };

/**
 * The registers of all courts: numbers rise with the day of filing, as a real register's do, and none is given twice.
 * Numbers are written with full-width brackets; `normalNumber` gives the form of the extraction record.
 */
export class NumberBook {
  readonly #taken = new Set<string>();

  /** One number of the register of `code` and `type` for a case filed on `date`. */
  take(rng: Rng, code: string, type: CaseType, date: string): string {
    return this.series(rng, code, type, date, 1)[0]!;
  }

  /** `count` consecutive numbers, as a series of suits filed together receives them. */
  series(rng: Rng, code: string, type: CaseType, date: string, count: number): string[] {
    const year = date.slice(0, 4);
    const share = (daysBetween(`${year}-01-01`, date) + rng.next()) / 366;
    let first = Math.max(1, Math.floor(share * (YEARLY[type] ?? 900)));
    const all = (from: number): string[] => Array.from({ length: count }, (_, i) => `（${year}）${code}${type}${from + i}号`);
    while (all(first).some((number) => this.#taken.has(number))) first++;
    const numbers = all(first);
    for (const number of numbers) this.#taken.add(number);
    return numbers;
  }
}

/** （2019）岭0102民初318号 -> (2019)岭0102民初318号. */
export function normalNumber(number: string): string {
  return number.replace('（', '(').replace('）', ')').replace('〔', '(').replace('〕', ')');
}

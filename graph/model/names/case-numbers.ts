/**
 * Case numbers as keys. A number carries its year, its court's code, its class words and its serial, in the style used
 * since 2016, (2016)云8101刑初697号, or in the older one, (2010)青刑初字第929号.
 * A suffix (之一, -2) tells documents of one case apart and is no part of the key.
 */

import { compareText } from '../order.ts';
import { remembered } from '../remembered.ts';
import { courtName } from './agency-names.ts';
import courtCodes from './court-codes.json' with { type: 'json' };
import { isMasked, isMaskedNumber } from './names.ts';

/** The procedure that a case number belongs to, read from its class words. */
export type Stage =
  | 'first-instance'
  | 'second-instance'
  | 'retrial-review'
  | 'retrial'
  | 'jurisdiction'
  | 'death-review'
  | 'commutation'
  | 'execution'
  | 'special'
  | 'other';

export type Branch = 'criminal' | 'civil' | 'administrative' | 'execution' | 'compensation' | 'other';

export interface CaseNumber {
  readonly year: number;
  /** Court code as written: 云8101, 最高法, 成; '' when the number prints none. */
  readonly code: string;
  /** Class words without division numerals: 民初, 刑终, 执异. */
  readonly classWords: string;
  /**
   * Division of the court whose docket counts the serial (民一终字第51号 and 民二终字第51号 are two cases), as a Chinese numeral;
   * '' where the number prints none.
   */
  readonly division: string;
  readonly serial: number;
  readonly branch: Branch;
  readonly stage: Stage;
}

const SHAPE =
  /^\(?(\d{4})\)?([^()\d][^()]{0,24}?)字?第?0{0,6}(\d{1,7})(?:[-之][一二三四五六七八九十\d]{1,3})?号?(?:[-之][一二三四五六七八九十\d]{1,3})?$/u;
const CLASS = /(刑|民|行|执|赔|破)([^刑民行赔破]*)$/u;
const BRANCHES: Readonly<Record<string, Branch>> = {
  刑: 'criminal',
  民: 'civil',
  破: 'civil',
  行: 'administrative',
  执: 'execution',
  赔: 'compensation',
};

/** Parts of a case number, or null where the number is masked or has no such shape. The number of one document is asked about many times over. */
export const parseCaseNumber = remembered(readNumber);

function readNumber(number: string): CaseNumber | null {
  const text = halfWidth(number);
  if (text.length > 48 || isMaskedNumber(text)) return null;
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [, year = '', body = '', serial = ''] = match;
  const found = CLASS.exec(body);
  const first = found?.[1] ?? '';
  const rest = (found?.[2] ?? '').replace(DIVISION, '');
  return {
    year: Number(year),
    code: found === null ? body : body.slice(0, found.index),
    classWords: first === '' ? body.replace(/^.*\d/u, '') : first + rest,
    division: divisionOf(found?.[2] ?? ''),
    serial: Number(serial),
    branch: BRANCHES[first] ?? 'other',
    stage: stageOf(first, rest),
  };
}

const DIVISION = /[一二三四五六七八九十\d庭]/gu;
const NUMERALS = '〇一二三四五六七八九';

/** 民1终, 民一终 and 民一庭终 name one division. */
function divisionOf(words: string): string {
  return (words.match(DIVISION) ?? [])
    .join('')
    .replace(/庭/gu, '')
    .replace(/\d/gu, (digit) => NUMERALS.charAt(Number(digit)));
}

/** Brackets, digits, ideographs and the hyphen are what half-width spelling keeps. */
const IS_HALF_WIDTH = /^[()\d\u4e00-\u9fff-]*$/;

function halfWidth(number: string): string {
  if (IS_HALF_WIDTH.test(number)) return number;
  return number
    .replace(/[\uFF01-\uFF5E]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[〔[【]/gu, '(')
    .replace(/[〕\]】]/gu, ')')
    .replace(/[—–－]/gu, '-')
    .replace(/\s/gu, '');
}

function stageOf(branch: string, rest: string): Stage {
  if (branch === '执') return 'execution';
  if (rest.includes('辖')) return 'jurisdiction';
  if (branch === '刑' && /更|减|假|执/u.test(rest)) return 'commutation';
  if (branch === '刑' && /核|复/u.test(rest)) return 'death-review';
  if (/申|监/u.test(rest)) return 'retrial-review';
  if (/再|提|抗/u.test(rest)) return 'retrial';
  if (rest.includes('终')) return 'second-instance';
  if (/初|撤/u.test(rest)) return 'first-instance';
  if (rest.includes('执')) return 'execution';
  if (branch === '破' || /特|督|催|保|破|清/u.test(rest)) return 'special';
  return 'other';
}

/**
 * Whether the number alone says which court's it is: since 2016 numbers carry the registered code of the court (法〔2015〕137号).
 * Before, courts chose their own letters, and 建昌县 and 建水县 both write 建.
 */
export function namesItsCourt({ year, code }: CaseNumber): boolean {
  return year >= CODES_SINCE && (/^\p{Script=Han}{1,3}\d{2,4}$/u.test(code) || Object.hasOwn(COURT_CODES, code));
}
const CODES_SINCE = 2016;
const COURT_CODES: Readonly<Record<string, string>> = courtCodes;

/**
 * The key under which all documents of one case meet, division included. The court is added where the number does not name it.
 * Null for masked or unreadable numbers, and for those that only a masked court could complete: those never join anything.
 */
export function caseKey(number: string, court: string | null): string | null {
  const parsed = parseCaseNumber(number);
  if (parsed === null) return null;
  const { division } = parsed;
  if (namesItsCourt(parsed)) return `${looseCaseKey(parsed)}|${division}`;
  if (court !== null && isMasked(court)) return null;
  return `${looseCaseKey(parsed)}|${division}|${court === null ? '' : courtName(court, parsed.code === '' ? null : parsed.code)}`;
}

/** What every way of citing one case has in common: neither its division nor its court need be printed. */
export function looseCaseKey({ year, code, classWords, serial }: CaseNumber): string {
  return `${year}|${code}|${classWords}|${serial}`;
}

/** Order of case numbers as a docket has them: year, court code, class, serial; unreadable ones last. */
export function compareCaseNumbers(a: string, b: string): number {
  const [x, y] = [parseCaseNumber(a), parseCaseNumber(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null) || compareText(a, b);
  return (
    x.year - y.year ||
    compareText(x.code, y.code) ||
    compareText(x.classWords, y.classWords) ||
    compareText(x.division, y.division) ||
    x.serial - y.serial ||
    compareText(a, b)
  );
}

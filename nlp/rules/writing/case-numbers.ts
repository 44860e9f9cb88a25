/** Numbers of court cases, in every spelling that documents use. */

import { remembered } from '../../../graph/model/remembered.ts';
import { upTo } from '../../text/matches.ts';

export interface NumberMatch {
  /** Normal form: (2016)云8101刑初697号. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const OPEN = '[（\\[〈<《【(]';
const CLOSE = '[）\\]〉>》】)]';
const SUFFIX = '(?:\\n?之[一二三四五六七八九十]{1,3}|之\\d{1,3})?';
const COURT_NUMBER = new RegExp(
  `(?:${OPEN}((?:19|20)\\d{2})(?:年度?)?${CLOSE}年?|(?<![\\d.])((?:19|20)\\d{2})(?=[\\u4e00-\\u9fff])(?!年))(?:号)?([\\u4e00-\\u9fff\\dOО*（）]{1,24}?)\\n?字?\\n?第?([\\dXx×*]{1,7}(?:[-~、]\\d{1,7}){0,8}(?:之[一二三四五六七八九十]{1,3})?)\\n?号(${SUFFIX})`,
  'g',
);
/** A court number names what the court does with the case; administrative, notary and arbitration numbers do not. */
const CASE_TYPE =
  /刑|民|行|执|商|知|经|海|赔|督|破|辖|减|假|更|初|终|申|监|再|保|提|抗|非诉|清|裁|催|特|调|审|复|惩|救|认[台港澳他]|[请助][外台港澳移]|[台港澳]请|协[外他]/;
const NOT_A_COURT =
  /证(?!保)|仲(?![执协])|罚|政复|公复|复决|复议|税|检|国土|鉴|评|认字|合同|[号年月日元]|行决|征决|行政|法律|民政|发$|规划|公司|批|函$|保险|险$|贷|借|释|狱/;

/** Every court case number in `text` between `from` and `to`. */
export function findCourtNumbers(text: string, from = 0, to = text.length): NumberMatch[] {
  const found: NumberMatch[] = [];
  const zone = upTo(text, to);
  COURT_NUMBER.lastIndex = from;
  for (let match = COURT_NUMBER.exec(zone); match !== null && match.index < to; match = COURT_NUMBER.exec(zone)) {
    const [, bracketed, bare, code = '', serial = '', suffix = ''] = match;
    const letters = code.replace(/[\d*]/g, '');
    if (!CASE_TYPE.test(letters) || NOT_A_COURT.test(letters) || letters === '' || (bare !== undefined && /^年/.test(code))) {
      COURT_NUMBER.lastIndex = match.index + 5;
      continue;
    }
    if (
      /^[》”]?(?:行政)?(?:复议|处罚|征收|仲裁|公证|鉴定|强制|行政决定|信访|答复|批复)/.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 10),
      )
    )
      continue;
    const raw = match[0].replace(/\n/g, '');
    const year = bracketed ?? bare ?? '';
    const rest = raw.slice(raw.indexOf(year) + year.length).replace(/^年?度?[）\]〉>》】)]?年?号?/, '');
    const dash = rest.replace(/~/g, '-');
    if (!/\d/.test(serial) || suffix === undefined) continue;
    found.push({ value: normalNumber(`(${year})${dash.replace(/[OО]/g, '0')}`), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Half-width round brackets, no spaces. */
export function normalNumber(number: string): string {
  return number
    .replace(/[（[〔【［﹝《〈<＜「]/g, '(')
    .replace(/[）\]〕】］﹞》〉>＞」]/g, ')')
    .replace(/\s/g, '');
}

/** The number without a sub-number: (2015)运执字第403-2号 and (2018)云8104执295号之一 name the same case as their base. */
export function baseNumber(number: string): string {
  return number.replace(/号之.*$/, '号').replace(/(\d)(?:-\d+|之[一二三四五六七八九十]+)(?=号)/, '$1');
}

/** One spelling for comparison: leading zeros and the words 字 and 第 carry no meaning. */
export const numberKey = remembered((number: string): string => {
  return number.replace(/[字第]/g, '').replace(/(\D)0+(?=\d+(?:-\d+)?号)/, '$1');
});

/** The letters that say what kind of case a number is: 刑初, 民终, 执异, 刑更. */
export const caseTypeCode = remembered((number: string): string => {
  return number
    .replace(/^\(\d+\)/, '')
    .replace(/[第字].*$|\d+(?:-\d+)?号.*$/, '')
    .replace(/^.*\d/, '');
});

/** 刑, 民 or 行: the branch of law that the letters name last; null when they name none. */
export function branchOf(code: string): '刑' | '民' | '行' | null {
  const letters = code.replace(/执行|银行/g, '');
  const at = Math.max(letters.lastIndexOf('刑'), letters.lastIndexOf('民'), letters.lastIndexOf('行'));
  return at < 0 ? null : (letters[at] as '刑' | '民' | '行');
}

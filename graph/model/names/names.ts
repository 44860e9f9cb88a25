/**
 * Marks that replace part of a name in published documents: 张某某, 张某1, 黄某甲, XX云, 张**, 李×, 江苏某某律师事务所, 某县人民法院.
 * A masked name is not an identity: two documents that print the same masked name may mean two people.
 */
const SIGNS = '某×✕✖╳＊﹡*※Ｘｘ○◯△▲□■◇?？\\uFFFD';
/** Every mark that stands for a hidden character, for use within a class of a pattern; 〇 is a zero in numbers and dates, and left out. */
export const MASK_MARKS = `${SIGNS}Xx`;
const MARK = new RegExp(`[${SIGNS}〇]`, 'u');
const WHOLLY = new RegExp(`^[${MASK_MARKS}〇\\d\\s·]+$`, 'u');
const IN_NUMBER = new RegExp(`[${MASK_MARKS}]`, 'u');
const IN_SERIAL = new RegExp(`[${MASK_MARKS}]\\d*号?$`, 'u');
/** X stands for a character where it is no part of a foreign word: 李X, XX公司. */
const X = /(?<![A-Za-z])[Xx]{1,6}(?![A-Za-z])/u;
/** 张1, 李甲, 王A. */
const NUMBERED = /^\p{Script=Han}(?:[0-9０-９甲乙丙丁戊己庚]{1,2}|[A-ZＡ-Ｚ])$/u;
/** 甲公司, 乙律师事务所: what is left is the kind of body alone. */
const ANY_BODY =
  /^[甲乙丙丁戊己庚辛A-ZＡ-Ｚ]\d?(?:律师事务所|(?:[\p{Script=Han}]{0,6}(?:有限|股份))?公司|银行|医院|学校|人民法院|人民检察院|监狱)/u;

/** True when part of a name is hidden, so that it may never be matched beyond its own document. */
export function isMasked(name: string): boolean {
  return MARK.test(name) || X.test(name) || NUMBERED.test(name) || ANY_BODY.test(name);
}

/** True when nothing legible is left of a name (×××, 某某, XX): not even within one document does it say who is meant. */
export function isWhollyHidden(name: string): boolean {
  return WHOLLY.test(name);
}

/** True when a character of a case number is hidden: (2025)川××××刑初12号. Such a number identifies no case. */
export function isMaskedNumber(number: string): boolean {
  return IN_NUMBER.test(number);
}

/** True when its serial is: 第××号. */
export function isMaskedSerial(number: string): boolean {
  return IN_SERIAL.test(number);
}

/** What a court case number says about itself, e.g. (2016)粤0881刑初697号: year, court code, type, serial. */
export interface CaseNumberParts {
  readonly year: number;
  /** 法院代字, e.g. 粤0881 or, before 2016, 廉. */
  readonly courtCode: string;
  /** e.g. 刑初, 民终, 刑更 */
  readonly type: string;
  readonly serial: number;
  /** 之一, -2 and the like; '' when there is none. */
  readonly suffix: string;
}

const MODERN =
  /^\((\d{4})\)(最高法|[\p{Script=Han}]\d{0,4}|[\p{Script=Han}]{1,2}\d{2,4})([\p{Script=Han}]{1,6}?)(\d+)号?((?:之[一二三四五六七八九十]+|-\d+)?)号?$/u;
const OLD =
  /^\((\d{4})\)([\p{Script=Han}]{1,6}?)((?:刑|民|商|知|行|执|赔|立|减|假|监|海)[\p{Script=Han}]{0,6}?)字?第(\d+)((?:-\d+)?)号((?:之[一二三四五六七八九十]+)?)$/u;

/** Parts of a cleaned court case number, or null when it is none (a procuratorate's number, a broken one). */
export function parseCaseNumber(number: string): CaseNumberParts | null {
  // The old form first: its 字第 would pass for a type of the new one.
  const old = OLD.exec(number);
  if (old) return parts(old[1], old[2], old[3], old[4], (old[5] ?? '') + (old[6] ?? ''));
  const modern = MODERN.exec(number);
  if (modern) return parts(modern[1], modern[2], modern[3], modern[4], modern[5]);
  return null;
}

function parts(year = '', courtCode = '', type = '', serial = '', suffix = ''): CaseNumberParts {
  return { year: Number(year), courtCode, type, serial: Number(serial), suffix };
}

/**
 * The number of the case itself: several rulings of one case differ only in 之一, 之二, -2.
 * Leading zeros of the serial, which registers drop and keep at will, are dropped.
 */
export function caseKey(number: string): string {
  const bare = number.replace(/之[一二三四五六七八九十]+(?=号|$)/u, '').replace(/-\d+(?=号|$)/u, '');
  return bare.replace(/([^\d(])0+(\d+号?)$/u, '$1$2');
}

import { namesNoAgency } from '../model/names/agency-names.ts';
import { namesItsCourt, parseCaseNumber } from '../model/names/case-numbers.ts';
import { isMaskedNumber } from '../model/names/names.ts';

/**
 * The number of the case itself: several rulings of one case differ only in 之一, 之二, -2.
 * Leading zeros of the serial, which registers drop and keep at will, are dropped.
 */
export function caseOf(number: string): string {
  const bare = number.replace(/之[一二三四五六七八九十]+(?=号|$)/u, '').replace(/-\d+(?=号|$)/u, '');
  return bare.replace(/([^\d(])0+(\d+号?)$/u, '$1$2');
}

/** What names a case beyond the document that prints it. */
export interface CaseIdentity {
  readonly number: string;
  /** The court that must be known besides: '' where the number names it, null where it is not known. */
  readonly court: string | null;
}

/**
 * The identity of a case by its number; null where the number, or the court that it needs, is masked and names none.
 * @param court the court whose number it is, under its one name; null where the document does not tell
 */
export function caseIdentity(number: string, court: string | null): CaseIdentity | null {
  if (isMaskedNumber(number)) return null;
  const parsed = parseCaseNumber(number);
  if (parsed === null || namesItsCourt(parsed)) return { number: caseOf(number), court: '' };
  return court !== null && namesNoAgency(court) ? null : { number: caseOf(number), court };
}

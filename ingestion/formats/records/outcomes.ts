import { found, type ReadOutcome, refused } from '../define.ts';
import { composedText, hasPlaceForDocument, holdsDocument, registerText } from './compose.ts';
import type { Field } from './fields.ts';

export const NOT_JSON = 'not valid JSON';

/** What one record gives: its document, or what it says of one where the place for the document is left empty. */
export function recordOutcome(fields: readonly Field[], path: string, isListed = hasPlaceForDocument(fields)): ReadOutcome {
  const text = composedText(fields);
  if (text !== null) return found(path, text);
  const register = isListed ? registerText(fields) : null;
  if (register === null) return refused(path, 'empty', 'no document text in the record');
  return { ok: true, text: { path, text: register, remark: { reason: 'register-only', detail: null } } };
}

/**
 * Every record gets its outcome; null stands for one that could not be read. Records without a document are known by what they say of it
 * where others beside them have one; a list in which none has any gets one outcome for all.
 * @param placeOf path of the record at an index
 */
export function* recordOutcomes(
  records: readonly (readonly Field[] | null)[],
  placeOf: (index: number) => string,
  path: string,
): Generator<ReadOutcome> {
  const isListed = records.some((fields) => fields !== null && (holdsDocument(fields) || hasPlaceForDocument(fields)));
  if (!isListed && records.every((fields) => fields !== null)) {
    return yield refused(path, 'empty', `${records.length} records without a document text`);
  }
  for (const [i, fields] of records.entries()) {
    yield fields === null ? refused(placeOf(i), 'unreadable', NOT_JSON) : recordOutcome(fields, placeOf(i), isListed);
  }
}

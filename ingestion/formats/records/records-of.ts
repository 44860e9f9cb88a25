import { mayHoldDocument, registerText } from './compose.ts';
import { type Field, fieldsOf, isLabelled, isObject, opened, ownFields } from './fields.ts';

/** Lists of records are looked for so deep. */
const DEEPEST = 6;

/** The list of records that a value is or holds; null when it is a record itself. */
export function recordsOf(value: unknown, depth = DEEPEST): readonly unknown[] | null {
  const open = opened(value);
  if (Array.isArray(open) && isLabelled(open)) return null;
  if (Array.isArray(open)) return open.every((item) => typeof opened(item) !== 'object') && open.length < 2 ? null : open;
  if (depth === 0 || !isObject(open)) return null;
  if (isRecord(ownFields(open))) return null;
  const held = Object.values(open).map(opened);
  for (const list of held) {
    if (
      Array.isArray(list) &&
      !isLabelled(list) &&
      list.some((one) => isObject(opened(one))) &&
      list.some((one) => isRecord(fieldsOf(one)))
    )
      return list;
  }
  for (const inner of held) {
    const list = isObject(inner) ? recordsOf(inner, depth - 1) : null;
    if (list !== null) return list;
  }
  return null;
}

/** True for fields with a document, or with what a register says of one. */
function isRecord(fields: readonly Field[]): boolean {
  return mayHoldDocument(fields) || registerText(fields) !== null;
}

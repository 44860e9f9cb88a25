import { tryLenient } from '../lenient-json.ts';
import { holdsDocument } from './compose.ts';
import { FieldValues } from './field-values.ts';
import { type Field, fieldsOf } from './fields.ts';
import { recordsOf } from './records-of.ts';

/** Where a value may begin: after =, a bracket, a colon, a comma, or at the very beginning; with the name that it is given. */
const BEGINS = /(?:^|(?:([\p{L}_$][\p{L}\p{N}_$]{0,60})["']?\s*)?[=:(,])\s*(?=[{["'`])/gu;
/** Looking for values passes over a script at most so often. */
const MOST_PASSES = 4;
/** A text of a document, and not a word of the program. */
const CHINESE = /[\u4e00-\u9fff]{4}/;

/**
 * The records in the data of a script: objects, lists and strings that it assigns or hands over, strings of JSON opened.
 * What it says of one document in several values is one record; values with numbers of their own are records of their own.
 */
export function scriptRecords(text: string): Field[][] {
  const records: Field[][] = [];
  let one: Field[] = [];
  let number = '';
  for (const { name, value } of valuesIn(text)) {
    const list = typeof value === 'object' ? recordsOf(value) : null;
    if (list !== null) {
      records.push(...list.map((item) => fieldsOf(item)));
      continue;
    }
    const fields = fieldsOf(value, typeof value === 'string' ? name : '').filter(
      (field) => CHINESE.test(field.text) || /\d{4}/.test(field.text),
    );
    const said = new FieldValues(fields).get('number');
    if (number !== '' && said !== '' && said !== number) {
      records.push(one);
      one = [];
    }
    if (said !== '') number = said;
    one.push(...fields);
  }
  if (one.length > 0) records.push(one);
  return records.filter(holdsDocument);
}

function* valuesIn(text: string): Generator<{ name: string; value: unknown }> {
  let work = text.length * MOST_PASSES;
  BEGINS.lastIndex = 0;
  for (let match = BEGINS.exec(text); match !== null && work > 0; match = BEGINS.exec(text)) {
    const at = match.index + match[0].length;
    const read = tryLenient(text, at);
    work -= read.end - at + 1;
    BEGINS.lastIndex = Math.max(read.ok ? read.end : at + 1, match.index + 1);
    if (read.ok && CHINESE.test(text.slice(at, read.end).replace(ESCAPED, '一'))) yield { name: match[1] ?? '', value: read.value };
  }
}

/** A Chinese character as scripts that are ASCII only write it. */
const ESCAPED = /\\u[4-9][\da-f]{3}/gi;

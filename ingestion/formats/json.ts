import { extensionOf, type ReadOutcome, refused, type SourceFormat } from './define.ts';
import { decodeText } from './encoding.ts';
import { jsonValues, parseJson } from './json-values.ts';
import { fieldsOf } from './records/fields.ts';
import { NOT_JSON, recordOutcome, recordOutcomes } from './records/outcomes.ts';
import { recordsOf } from './records/records-of.ts';

const EXTENSIONS = ['.json', '.jsonl', '.ndjson'];

/**
 * JSON with one record, a list of records or an object that holds such a list, JSON lines, and values one after another in any layout.
 * What text a record makes is told in `records/`; strings that are JSON themselves are opened, markup is read as a page.
 */
export const json: SourceFormat = {
  id: 'json',
  title: { zh: 'JSON 与 JSON Lines', en: 'JSON and JSON lines' },
  extensions: EXTENSIONS,
  sniff(bytes, name) {
    const start = bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x80);
    if (start !== 0x7b && start !== 0x5b) return false;
    const text = decodeText(bytes)?.text ?? '';
    if (EXTENSIONS.includes(extensionOf(name))) return /^[\s\uFEFF]*[[{]/.test(text);
    return /^[\s\uFEFF]*[[{]\s*["{[\]}]/.test(text) && (parseJson(text) !== undefined || beginsWithValue(text));
  },
  async *read(bytes, path) {
    const text = decodeText(bytes)?.text;
    if (text === undefined) return yield refused(path, 'unreadable', '');
    yield* readJson(text, path);
  },
};

function beginsWithValue(text: string): boolean {
  for (const value of jsonValues(text)) return value.ok && typeof value.value === 'object';
  return false;
}

function* readJson(text: string, path: string): Generator<ReadOutcome> {
  const whole = parseJson(text);
  const values = whole === undefined ? [...jsonValues(text)] : [{ ok: true, value: whole } as const];
  if (values.every((value) => !value.ok)) return yield refused(path, 'unreadable', NOT_JSON);
  const [only] = values;
  if (values.length === 1 && only?.ok && recordsOf(only.value) === null) return yield recordOutcome(fieldsOf(only.value), path);
  const records = values.flatMap((value) => (value.ok ? (recordsOf(value.value) ?? [value.value]).map((one) => fieldsOf(one)) : [null]));
  yield* recordOutcomes(records, (i) => `${path}#${i + 1}`, path);
}

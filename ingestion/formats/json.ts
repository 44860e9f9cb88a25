import { extensionOf, found, type ReadOutcome, refused, type SourceFormat } from './define.ts';
import { documentAmong, type Field } from './document-text.ts';
import { decodeText } from './encoding.ts';

const EXTENSIONS = ['.json', '.jsonl', '.ndjson'];
/** Records in records, and JSON kept as a string in JSON, are opened this far. */
const DEEPEST = 6;

/**
 * JSON with one record, a list of records or an object that holds such a list, and JSON lines. The document of a record is the field
 * with a known name, else the longest string; strings that are JSON themselves are opened, markup is read as a page.
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
    return /^[\s\uFEFF]*[[{]\s*["{[\]}]/.test(text) && (parsed(text) !== undefined || parsed(firstLine(text)) !== undefined);
  },
  async *read(bytes, path) {
    const text = decodeText(bytes)?.text;
    if (text === undefined) return yield refused(path, 'unreadable', '');
    const whole = parsed(text);
    yield* whole === undefined ? readLines(text, path) : readValue(whole, path);
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

function firstLine(text: string): string {
  const start = text.search(/\S/);
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

function* readValue(value: unknown, path: string): Generator<ReadOutcome> {
  const records = recordsOf(value, DEEPEST);
  if (records === null) return yield outcomeOf(value, path);
  yield* readRecords(records, path);
}

function* readLines(text: string, path: string): Generator<ReadOutcome> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const records = lines.map(parsed);
  if (records.every((record) => record === undefined)) return yield refused(path, 'unreadable', 'not valid JSON');
  yield* readRecords(records, path);
}

/** Every record gets its outcome; a file without any document gets one for all. */
function* readRecords(records: readonly unknown[], path: string): Generator<ReadOutcome> {
  const outcomes = records.map((record, i) => outcomeOf(record, `${path}#${i + 1}`));
  if (outcomes.length > 0 && outcomes.some((outcome) => outcome.ok || outcome.reason !== 'empty')) yield* outcomes;
  else yield refused(path, 'empty', `${records.length} records without a document text`);
}

function outcomeOf(record: unknown, path: string): ReadOutcome {
  if (record === undefined) return refused(path, 'unreadable', 'not valid JSON');
  const text = documentAmong(fieldsOf(record, '', DEEPEST));
  return text === null ? refused(path, 'empty', 'no document text in the record') : found(path, text);
}

/** The list that a value is or holds; null when it is a record itself. */
function recordsOf(value: unknown, depth: number): readonly unknown[] | null {
  const open = opened(value);
  if (Array.isArray(open)) return open.every((item) => typeof opened(item) !== 'object') && open.length < 2 ? null : open;
  if (depth === 0 || !isObject(open)) return null;
  if (documentAmong(ownFields(open)) !== null) return null;
  for (const item of Object.values(open)) {
    const inner = opened(item);
    const list = Array.isArray(inner) && inner.some((one) => isObject(opened(one))) ? inner : null;
    if (list?.some((one) => documentAmong(fieldsOf(one, '', depth - 1)) !== null)) return list;
  }
  for (const item of Object.values(open)) {
    const inner = opened(item);
    const list = isObject(inner) ? recordsOf(inner, depth - 1) : null;
    if (list !== null) return list;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string that is a JSON object or list, opened; anything else as it is. */
function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*(?:\{\s*"|\[\s*[{"[])/.test(value)) return value;
  const inner = parsed(value);
  return typeof inner === 'object' && inner !== null ? inner : value;
}

function ownFields(record: Record<string, unknown>): Field[] {
  return Object.entries(record).flatMap(([name, value]) =>
    typeof value === 'string' && typeof opened(value) === 'string' ? [{ name, text: value }] : [],
  );
}

/** All strings in a record, each under the name of its own field. */
function fieldsOf(value: unknown, name: string, depth: number): Field[] {
  const open = opened(value);
  if (typeof open === 'string') return [{ name, text: open }];
  if (depth === 0 || typeof open !== 'object' || open === null) return [];
  return Object.entries(open).flatMap(([key, item]) => fieldsOf(item, Array.isArray(open) ? name : key, depth - 1));
}

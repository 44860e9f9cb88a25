import { parseJson } from '../json-values.ts';
import { plainName } from './field-names.ts';

/** A string or number of a record under the name that tells what it is. */
export interface Field {
  readonly name: string;
  readonly text: string;
}

/** Records in records, and JSON kept as a string in JSON, are opened this far. */
const DEEPEST = 6;

/** Names that say nothing by themselves: the name of what holds them does. */
const CARRIERS = new Set([
  'name',
  'value',
  'text',
  'title',
  'content',
  'label',
  'names',
  'fullname',
  '名称',
  '姓名',
  '值',
  '内容',
  'mc',
  'xm',
]);
const LABELS = ['label', 'key', 'field', 'fieldname', 'name', 'title', '名称', '字段', '项目'];
const VALUES = ['value', 'val', 'text', 'content', '值', '内容'];
const PEOPLE = ['name', 'fullname', 'personname', '姓名', '名称', 'xm', 'mc'];
const POSTS = [
  'role',
  'post',
  'position',
  'duty',
  'identity',
  'type',
  '角色',
  '职务',
  '身份',
  '诉讼地位',
  '诉讼身份',
  '称谓',
  'ssdw',
  'js',
  'zw',
];

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string that is a JSON object or list, opened; anything else as it is. */
export function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*(?:\{\s*"|\[\s*[{"[])/.test(value)) return value;
  const inner = parseJson(value);
  return typeof inner === 'object' && inner !== null ? inner : value;
}

/** All strings and numbers in a record, in their order, each under the name that tells what it is. */
export function fieldsOf(record: unknown, name = '', depth = DEEPEST): Field[] {
  const value = opened(record);
  if (typeof value === 'string') return [{ name, text: value }];
  if (typeof value === 'number') return [{ name, text: String(value) }];
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, name, depth - 1));
  const pair = labelled(value as Record<string, unknown>, name);
  if (pair !== null) return [pair];
  return Object.entries(value).flatMap(([key, item]) =>
    fieldsOf(item, name !== '' && CARRIERS.has(plainName(key)) ? name : key, depth - 1),
  );
}

/** The strings that a record holds itself, not in a record within it. */
export function ownFields(record: Record<string, unknown>): Field[] {
  return Object.entries(record).flatMap(([name, value]) =>
    typeof value === 'string' && typeof opened(value) === 'string' ? [{ name, text: value }] : [],
  );
}

/** True for a list of labels with values, which is one record and no list of records. */
export function isLabelled(list: readonly unknown[]): boolean {
  return list.length > 1 && list.every((item) => isObject(item) && isPair(item));
}

function isPair(record: Record<string, unknown>): boolean {
  return Object.keys(record).length <= 4 && keyAmong(record, LABELS) !== undefined && keyAmong(record, VALUES) !== undefined;
}

function keyAmong(record: Record<string, unknown>, names: readonly string[]): string | undefined {
  return Object.keys(record).find((key) => names.includes(plainName(key)) && typeof record[key] === 'string');
}

/** {"label": "案号", "value": "…"} is a field; {"role": "审判长", "name": "…"} is what a list of people says of one: 审判长：…. */
function labelled(record: Record<string, unknown>, name: string): Field | null {
  if (isPair(record)) return { name: String(record[keyAmong(record, LABELS)!]), text: String(record[keyAmong(record, VALUES)!]) };
  const post = keyAmong(record, POSTS);
  const person = keyAmong(record, PEOPLE);
  if (post === undefined || person === undefined || !/^[\p{Script=Han}（）()、]{2,20}$/u.test(String(record[post]))) return null;
  return { name, text: `${record[post]}：${record[person]}` };
}

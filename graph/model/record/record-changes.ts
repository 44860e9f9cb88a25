/** What two readers read otherwise in one document, field by field. */
import { compareText } from '../order.ts';
import type { Span } from '../span.ts';
import { overlap } from '../spans.ts';
import type { ExtractionRecord } from './record.ts';
import { RECORD_FIELD_WORDS } from './record-words.ts';
import type { UncertainValue } from './review.ts';
import { readOf } from './review-values.ts';

/** Values of one field: read only by the later reader, only by the earlier one, or read otherwise by both (of lists: at one place). */
export interface FieldChanges {
  readonly gained: number;
  readonly lost: number;
  readonly changed: number;
}

/**
 * By field of the record (`officials`, `court`, …; `extension.<key>` for those of the extension; `uncertain` for values that wait for a person);
 * fields without a change are absent. Once a document: `scope` (the earlier reader looked for less), `places` (the same values elsewhere or in another order), `confidence`, `warnings` and
 * `secondReadings`. In the order of `RECORD_FIELD_WORDS`, which names them.
 */
export type RecordChanges = Readonly<Record<string, FieldChanges>>;

export type CompareRecords = (before: ExtractionRecord | null, after: ExtractionRecord | null) => RecordChanges;

const NONE: FieldChanges = { gained: 0, lost: 0, changed: 0 };
const CHANGED: FieldChanges = { gained: 0, lost: 0, changed: 1 };
/** No values of the document, but what a reader says of itself and its reading. */
const BESIDE = new Set(['confidence', 'warnings', 'secondReadings', 'extension.version']);

/** True when two records say the same at the same places; the path under which their text is known is no part of what they say. */
export function sameRecord(a: ExtractionRecord, b: ExtractionRecord): boolean {
  return same({ ...a, id: '', source: '' }, { ...b, id: '', source: '' });
}

/** What is read otherwise in one document; null stands for a document that is not found. Empty where two records are the same, and only there. */
export const recordChanges: CompareRecords = (before, after) => {
  if (before && after && sameRecord(before, after)) return {};
  const [earlier, later] = [partsOf(before), partsOf(after)];
  const both = before !== null && after !== null;
  const changes = new Map<string, FieldChanges>();
  for (const field of new Set([...earlier.keys(), ...later.keys()])) {
    const [a, b] = [earlier.get(field), later.get(field)];
    if (BESIDE.has(field) && !both) continue;
    const change = compared(field, a?.value, b?.value);
    if (isSome(change)) changes.set(field, change);
    // A reader that did not look for something says less than one that found nothing of it.
    else if (both && (!a || !b)) changes.set('scope', CHANGED);
    else if (both && !same(a?.whole, b?.whole)) changes.set('places', CHANGED);
  }
  return inOrder(changes);
};

/** Changes of many documents, added up by field. */
export function sumChanges(all: Iterable<RecordChanges>): RecordChanges {
  const sums = new Map<string, FieldChanges>();
  for (const changes of all) for (const [field, change] of Object.entries(changes)) sums.set(field, sum(sums.get(field) ?? NONE, change));
  return inOrder(sums);
}

/** One field of a record: its value or values, and all that the record says of them. */
interface Part {
  readonly value: unknown;
  readonly whole: unknown;
}

function partsOf(record: ExtractionRecord | null): Map<string, Part> {
  if (record === null) return new Map();
  const { id: _id, source: _source, kind, extension, spans, outcomes, ...rest } = record;
  const { kind: exactKind, ...others } = extension;
  const placed = outcomes.map((outcome, i) => ({ outcome, spans: spans.outcomes[i] ?? [] }));
  const placeOf = (field: string): unknown => (spans as unknown as Readonly<Record<string, unknown>>)[field];
  return new Map<string, Part>([
    ['kind', { value: exactKind === kind ? kind : `${exactKind} (${kind})`, whole: [exactKind, kind, spans.kind] }],
    ['outcomes', { value: placed, whole: [outcomes, spans.outcomes] }],
    ...Object.entries(rest).map(([field, value]): [string, Part] => [field, { value, whole: [value, placeOf(field)] }]),
    ...Object.entries(others).flatMap(([key, value]): [string, Part][] =>
      value === undefined ? [] : [[`extension.${key}`, { value, whole: value }]],
    ),
  ]);
}

function compared(field: string, before: unknown, after: unknown): FieldChanges {
  if (field === 'uncertain') return marks((before ?? []) as readonly UncertainValue[], (after ?? []) as readonly UncertainValue[]);
  if (BESIDE.has(field)) return plain(inAnyOrder(before)) === plain(inAnyOrder(after)) ? NONE : CHANGED;
  return values(before, after);
}

/** Lists item by item, groups of facts fact by fact, anything else as one value. */
function values(before: unknown, after: unknown): FieldChanges {
  if (Array.isArray(before ?? after) && Array.isArray(after ?? before))
    return items((before ?? []) as unknown[], (after ?? []) as unknown[]);
  if (isGroup(before ?? after) && before !== null && after !== null) {
    const [a, b] = [(before ?? {}) as Group, (after ?? {}) as Group];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => values(a[key], b[key])).reduce(sum, NONE);
  }
  if (plain(before ?? null) === plain(after ?? null)) return NONE;
  if (before === null || before === undefined) return { ...NONE, gained: 1 };
  return after === null || after === undefined ? { ...NONE, lost: 1 } : CHANGED;
}

type Group = Readonly<Record<string, unknown>>;

/** Facts of one subject together, as the course of a trial; what has a place of its own is a value. */
function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('spans' in value);
}

function items(before: readonly unknown[], after: readonly unknown[]): FieldChanges {
  const left = unmatched(before, after, plain);
  const pairs = pairUp(left, (a, b) => overlap(spansOf(a), spansOf(b)));
  return { gained: left.after.length, lost: left.before.length, changed: pairs };
}

/** Which item of its list a mark is on says nothing: the list may have grown before it. */
function marks(before: readonly UncertainValue[], after: readonly UncertainValue[]): FieldChanges {
  const left = unmatched(before, after, (mark) => plain({ ...mark, index: null }));
  const ofValue = pairUp(left, (a, b) => a.field === b.field && readOf(a) === readOf(b));
  const ofPlace = pairUp(left, (a, b) => a.field === b.field && overlap(a.spans, b.spans));
  return { gained: left.after.length, lost: left.before.length, changed: ofValue + ofPlace };
}

interface Left<T> {
  readonly before: T[];
  readonly after: T[];
}

/** What two lists do not have in common, however often each holds it. */
function unmatched<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Left<T> {
  const known = new Map<string, number>();
  for (const item of after) known.set(key(item), (known.get(key(item)) ?? 0) + 1);
  const taken = new Map<string, number>();
  const take = (from: Map<string, number>, item: T): boolean => {
    const n = from.get(key(item)) ?? 0;
    from.set(key(item), n - 1);
    return n > 0;
  };
  const lost = before.filter((item) => {
    if (!take(known, item)) return true;
    taken.set(key(item), (taken.get(key(item)) ?? 0) + 1);
    return false;
  });
  return { before: lost, after: after.filter((item) => !take(taken, item)) };
}

/** Takes out of both lists what goes together, and says how many pairs that were. */
function pairUp<T>({ before, after }: Left<T>, together: (a: T, b: T) => boolean): number {
  let pairs = 0;
  for (const item of [...before]) {
    const at = after.findIndex((other) => together(item, other));
    if (at < 0) continue;
    after.splice(at, 1);
    before.splice(before.indexOf(item), 1);
    pairs++;
  }
  return pairs;
}

function spansOf(item: unknown): readonly Span[] {
  return (item as { readonly spans?: readonly Span[] } | null)?.spans ?? [];
}

const isSome = ({ gained, lost, changed }: FieldChanges): boolean => gained + lost + changed > 0;

function sum(a: FieldChanges, b: FieldChanges): FieldChanges {
  return { gained: a.gained + b.gained, lost: a.lost + b.lost, changed: a.changed + b.changed };
}

function inOrder(changes: ReadonlyMap<string, FieldChanges>): RecordChanges {
  const known = Object.keys(RECORD_FIELD_WORDS);
  const place = (field: string): number => (known.includes(field) ? known.indexOf(field) : known.length);
  return Object.fromEntries([...changes].sort(([a], [b]) => place(a) - place(b) || compareText(a, b)));
}

function same(a: unknown, b: unknown): boolean {
  return written(a, true) === written(b, true);
}

/** A value without its places, its keys in one order. */
const plain = (value: unknown): string => written(value, false);

function written(value: unknown, withPlaces: boolean): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'spans' && !withPlaces) return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)));
  });
}

const inAnyOrder = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort((a, b) => compareText(plain(a), plain(b))) : value);

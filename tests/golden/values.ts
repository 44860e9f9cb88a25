/**
 * Every (document, field, value) with its state. What is committed of it are hashes alone, keyed with the text of the document:
 * who has the document can tell which values were gained and lost, nobody else can tell or guess anything.
 */
import { createHash, createHmac } from 'node:crypto';
import { FIELDS, type Field } from './fields.ts';
import type { GoldReading } from './gold.ts';

export const STATES = ['found', 'missed', 'extra'] as const;
export type State = (typeof STATES)[number];

export interface ValueState {
  readonly document: string;
  readonly source: string;
  readonly kind: string;
  readonly field: Field;
  readonly key: string;
  readonly state: State;
  readonly hash: string;
}

/** Hashes by field and state, sorted. */
export type Ledger = Readonly<Record<string, Readonly<Record<State, readonly string[]>>>>;

/** What has changed for the better and for the worse since a ledger was written. */
export interface Changes {
  /** Found now, missed then. */
  readonly gained: readonly ValueState[];
  /** Missed now, found then. */
  readonly lost: readonly ValueState[];
  /** Read now without being there, not so then. */
  readonly newExtras: readonly ValueState[];
  /** Extras of then that are gone; of them only the count by field is left. */
  readonly goneExtras: Readonly<Record<string, number>>;
  /** Wanted values that the ledger does not know: new or changed documents. */
  readonly unknown: number;
}

/** First 12 hex digits of HMAC-SHA-256 over field and value; the key is the SHA-256 of the document's text. */
export function hashOf(text: string, field: string, key: string): string {
  const secret = createHash('sha256').update(text).digest();
  return createHmac('sha256', secret).update(`${field}\n${key}`).digest('hex').slice(0, 12);
}

/** The state of every value of the documents. */
export function statesOf(documents: readonly GoldReading[]): ValueState[] {
  return documents.flatMap(({ id, source, text, wanted, read }) =>
    (Object.keys(FIELDS) as Field[]).flatMap((field) => {
      const want = new Set<string>(FIELDS[field](wanted));
      const got = new Set<string>(FIELDS[field](read));
      return [...new Set([...want, ...got])].map((key): ValueState => {
        const state = !want.has(key) ? 'extra' : got.has(key) ? 'found' : 'missed';
        return { document: id, source, kind: wanted.kind, field, key, state, hash: hashOf(text, field, key) };
      });
    }),
  );
}

/** What is committed of the states. */
export function ledgerOf(states: readonly ValueState[]): Ledger {
  const of = (field: string, state: State): string[] =>
    states
      .filter((value) => value.field === field && value.state === state)
      .map((value) => value.hash)
      .sort();
  return Object.fromEntries(
    Object.keys(FIELDS).map((field) => [field, { found: of(field, 'found'), missed: of(field, 'missed'), extra: of(field, 'extra') }]),
  );
}

/** Compares the states of now with a ledger of before. */
export function changesSince(before: Ledger, states: readonly ValueState[]): Changes {
  const known = new Map<string, State>();
  for (const [field, byState] of Object.entries(before)) {
    for (const state of STATES) for (const hash of byState[state]) known.set(`${field} ${hash}`, state);
  }
  const then = (value: ValueState) => known.get(`${value.field} ${value.hash}`);
  const extrasNow = new Set(states.filter((value) => value.state === 'extra').map((value) => `${value.field} ${value.hash}`));
  const goneExtras: Record<string, number> = {};
  for (const [field, { extra }] of Object.entries(before)) {
    const gone = extra.filter((hash) => !extrasNow.has(`${field} ${hash}`)).length;
    if (gone > 0) goneExtras[field] = gone;
  }
  return {
    gained: states.filter((value) => value.state === 'found' && then(value) === 'missed'),
    lost: states.filter((value) => value.state === 'missed' && then(value) === 'found'),
    newExtras: states.filter((value) => value.state === 'extra' && then(value) !== 'extra'),
    goneExtras,
    unknown: states.filter((value) => value.state !== 'extra' && then(value) === undefined).length,
  };
}

/**
 * How the analysis holds what it reads of tens of thousands of documents: the same word once, the places of values as numbers, and of a
 * record only what some analysis reads.
 */
import { type AnalysedRecord, NOT_ANALYSED } from '../model/documents/dossier.ts';
import type { ExtractionRecord } from '../model/record/record.ts';
import type { Span } from '../model/span.ts';

/** What `dossierOf` does with the parts of a document that it keeps. */
export interface Holding {
  /** The record as it is kept; equal to the one that was read in all that the analysis reads. */
  record(read: ExtractionRecord): AnalysedRecord;
  /** A name, number or id as it is kept. */
  word(text: string): string;
  /** A way back to the source text, of which `hash` is the name. */
  text(hash: string, content: string): (start: number, end: number) => string;
}

/** Everything as it was read: for few documents. */
export const AS_READ: Holding = {
  record: (read) => read,
  word: (text) => text,
  text: (_hash, content) => (start, end) => content.slice(start, end),
};

/** Packs records; `text` says where the texts go. */
export function packed(text: Holding['text']): Holding {
  const words = new Map<string, string>();
  const places = placePool();
  const shapes = new Map<string, Shape>();
  const word = (value: string): string => {
    const known = words.get(value);
    if (known !== undefined) return known;
    words.set(value, value);
    return value;
  };
  const keep = (value: unknown): unknown => {
    if (typeof value === 'string') return word(value);
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.length === 0 ? EMPTY : value.map(keep);
    const source = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(source);
    const signature = keys.map((key) => (isPlaces(source[key]) ? `${key}*` : key)).join();
    let shape = shapes.get(signature);
    if (shape === undefined) {
      shape = shapeOf(keys, (key) => isPlaces(source[key]), places);
      shapes.set(signature, shape);
    }
    return shape(source, keep);
  };
  return {
    record: (read) =>
      keep({ ...leaveOut(read, NOT_ANALYSED.record), extension: leaveOut(read.extension, NOT_ANALYSED.extension) }) as AnalysedRecord,
    word,
    text,
  };
}

const EMPTY: readonly never[] = Object.freeze([]);

function leaveOut(value: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

function isPlaces(value: unknown): value is readonly Span[] {
  return Array.isArray(value) && value.length > 0 && isPlace(value[0]);
}

function isPlace(value: unknown): value is Span {
  return value !== null && typeof value === 'object' && 'start' in value && 'end' in value && Object.keys(value).length === 2;
}

/** Lists of places as numbers: how many, then where each begins and ends. */
interface PlacePool {
  add(spans: readonly Span[]): number;
  at(index: number): readonly Span[];
}

const FIRST_CAPACITY = 1 << 16;

function placePool(): PlacePool {
  let numbers = new Int32Array(FIRST_CAPACITY);
  let used = 0;
  return {
    add(spans) {
      const index = used;
      used += 1 + 2 * spans.length;
      if (used > numbers.length) {
        const larger = new Int32Array(Math.max(2 * numbers.length, used));
        larger.set(numbers);
        numbers = larger;
      }
      numbers[index] = spans.length;
      for (const [i, { start, end }] of spans.entries()) numbers.set([start, end], index + 1 + 2 * i);
      return index;
    },
    at: (index) =>
      Array.from({ length: numbers[index]! }, (_, i) => ({ start: numbers[index + 1 + 2 * i]!, end: numbers[index + 2 + 2 * i]! })),
  };
}

type Keep = (value: unknown) => unknown;
type Source = Readonly<Record<string, unknown>>;
/** Makes the kept object of one that was read. */
type Shape = (source: Source, keep: Keep) => object;

/**
 * Objects with the same keys, of which some are places. Each set of keys has a maker of its own: objects that are all made in one way are held
 * in a quarter of the room of objects that grow key by key.
 */
function shapeOf(keys: readonly string[], isPacked: (key: string) => boolean, places: PlacePool): Shape {
  const packedKeys = keys.filter(isPacked);
  return packedKeys.length === 0
    ? plainShape(keys)
    : packedShape(
        keys.filter((key) => !isPacked(key)),
        packedKeys,
        places,
      );
}

function plainShape(keys: readonly string[]): Shape {
  const template = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join()}}`) as Record<string, unknown>;
  return (source, keep) => {
    const own = { ...template };
    for (const key of keys) own[key] = keep(source[key]);
    return own;
  };
}

/** A place is an accessor of the object itself, so that a copy of the object has it too. */
function packedShape(plain: readonly string[], packedKeys: readonly string[], places: PlacePool): Shape {
  const accessors = packedKeys.map((key) => {
    const index = `${key}At`;
    const get = function (this: Readonly<Record<string, number>>): readonly Span[] {
      return places.at(this[index]!);
    };
    return { key, index, accessor: { get, enumerable: true, configurable: true } };
  });
  const Packed = class {
    constructor(source: Source, keep: Keep) {
      const own = this as Record<string, unknown>;
      for (const key of plain) own[key] = keep(source[key]);
      for (const { key, index, accessor } of accessors) {
        Object.defineProperty(this, index, { value: places.add(source[key] as readonly Span[]) });
        Object.defineProperty(this, key, accessor);
      }
    }
  };
  return (source, keep) => new Packed(source, keep);
}

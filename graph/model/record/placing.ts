/**
 * Where decisions of people stand in the record of a later reader. A decision was made on a value at a place; another reader may be sure of that
 * value, read another one there, or nothing.
 */
import { compareText } from '../order.ts';
import type { Item, Span } from '../span.ts';
import { overlap } from '../spans.ts';
import type { ExtractionRecord } from './record.ts';
import type { ReviewDecision, ReviewField } from './review.ts';
import { placeOf, readOf, reviewValues, valueKey } from './review-values.ts';

/** `value`: the record puts the very value to a person; `place`: it has something else, or is sure, where the decision was made. */
export type Placing = 'value' | 'place';

/** A decision as far as it matters where it stands. */
export type PlacedDecision = Pick<ReviewDecision, 'field' | 'read' | 'verdict' | 'value' | 'place'>;

/** Something that a record holds in one field: a mark, or a value that the reader is sure of. */
export interface StandingValue extends Item {
  readonly field: ReviewField;
  /** Place in the list of that field; null for a single value. */
  readonly index: number | null;
  readonly read: string;
}

/** How a decision stands in a record; null where it is unplaced: it governs nothing there and is kept for a person to look at. */
export function placing(decision: PlacedDecision, record: ExtractionRecord): Placing | null {
  if (record.uncertain.some((mark) => mark.field === decision.field && readOf(mark) === decision.read)) return 'value';
  return standingAt(decision, record).length > 0 ? 'place' : null;
}

/** The place of a value that a record marks: all places of its marks. Empty where it is not marked, or the reader gives none. */
export function placeOfMark(record: ExtractionRecord, field: ReviewField, read: string): readonly Span[] {
  return reviewValues(record).find((value) => valueKey(value) === valueKey({ field, read }))?.spans ?? [];
}

/**
 * What stands now where a decision was made on another value, in the order of the text. Of several values that share a place those that the
 * decision names are meant; where it names none of them nobody knows which one it would be about, and it is about none.
 */
export function standingAt(decision: PlacedDecision, record: ExtractionRecord): readonly StandingValue[] {
  const { place, read, value } = decision;
  if (place === undefined) return [];
  const there = standingValues(record, decision).filter(({ spans }) => suppliesField(decision) || overlap(spans, place));
  const named = there.filter((one) => one.read === read || one.read === value);
  if (named.length > 0) return named;
  const shared = there.some((a) => there.some((b) => a.index !== b.index && a.read !== b.read && overlap(a.spans, b.spans)));
  return shared ? [] : there.sort((a, b) => placeOf(a) - placeOf(b) || compareText(a.read, b.read));
}

/** Of a single value that nobody had read a person may have given it, wherever it stands. */
function suppliesField({ field, read, verdict }: PlacedDecision): boolean {
  return read === '' && verdict === 'replaced' && ['court', 'procuratorate', 'number', 'date'].includes(field);
}

/** All marks of the field of a decision, and the values in it that have none. */
function standingValues(record: ExtractionRecord, decision: PlacedDecision): StandingValue[] {
  const { field } = decision;
  const marks = record.uncertain.filter((mark) => mark.field === field);
  const marked = new Set(marks.map(({ index }) => index));
  const sure = valuesOf(record, decision).filter(({ index }) => !marked.has(index));
  return [...marks.map((mark) => ({ field, index: mark.index, read: readOf(mark), spans: mark.spans })), ...sure];
}

function valuesOf(record: ExtractionRecord, decision: PlacedDecision): StandingValue[] {
  const { field } = decision;
  const list = <T extends Item>(items: readonly T[], read: (item: T) => string): StandingValue[] =>
    items.map((item, index) => ({ field, index, read: read(item), spans: item.spans }));
  switch (field) {
    case 'kind':
      return [{ field, index: null, read: record.extension.kind, spans: record.spans.kind }];
    case 'court':
    case 'procuratorate':
    case 'number':
    case 'date': {
      const read = record[field];
      return read === null ? [] : [{ field, index: null, read, spans: record.spans[field] }];
    }
    case 'outcomes':
      return record.outcomes.map((read, index) => ({ field, index, read, spans: record.spans.outcomes[index] ?? [] }));
    case 'relatedCases':
      return list(record.relatedCases, ({ number }) => number);
    case 'charges':
      return list(record.charges, ({ crime, defendant }) => (isOfCrime(decision) ? crime : defendant));
    case 'sentences':
      return list(record.sentences, ({ defendant }) => defendant);
    case 'commutation':
      return record.commutation ? [{ field, index: null, read: record.commutation.prisoner, spans: record.commutation.spans }] : [];
    default:
      return list<Item & { readonly name: string }>(record[field], ({ name }) => name);
  }
}

/** Of a charge the crime or the person may be in doubt. */
function isOfCrime({ read, value }: PlacedDecision): boolean {
  return read.endsWith('罪') || (value?.endsWith('罪') ?? false);
}

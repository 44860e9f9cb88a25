import { compareText } from '../order.ts';
import type { Item, Span } from '../span.ts';
import type { ExtractionRecord } from './record.ts';
import type { Candidate, ReviewDecision, ReviewField, UncertainReason, UncertainValue } from './review.ts';

/** What is put to a person: everything that a record marks about one value of one field, so that one decision settles it. */
export interface ReviewValue extends Item {
  readonly field: ReviewField;
  /** The value as the reader had it. */
  readonly read: string;
  readonly reason: UncertainReason;
  readonly candidates: readonly Candidate[];
}

/** The value as the reader had it: the first candidate. */
export function readOf({ candidates }: Pick<UncertainValue, 'candidates'>): string {
  return candidates[0]?.value ?? '';
}

const BORDER = '\u001f';

/** Names a value within its document, however often the record marks it. */
export function valueKey({ field, read }: { readonly field: ReviewField; readonly read: string }): string {
  return `${field}${BORDER}${read}`;
}

/** The values of a record that wait for a person, in the order of the text. A value that is marked twice keeps the reason of its first mark. */
export function reviewValues(record: Pick<ExtractionRecord, 'uncertain'>): ReviewValue[] {
  const values = new Map<string, ReviewValue>();
  for (const { field, reason, candidates, spans } of record.uncertain) {
    const value = { field, read: readOf({ candidates }), reason, candidates, spans };
    const known = values.get(valueKey(value));
    values.set(valueKey(value), known ? joined(known, candidates, spans) : value);
  }
  return [...values.values()].sort((a, b) => placeOf(a) - placeOf(b) || compareText(a.field, b.field) || compareText(a.read, b.read));
}

/** Where a value first stands in the text; 0 where the reader gives no place. */
export function placeOf({ spans }: Item): number {
  return spans.length === 0 ? 0 : Math.min(...spans.map(({ start }) => start));
}

function joined(known: ReviewValue, candidates: readonly Candidate[], spans: readonly Span[]): ReviewValue {
  const values = new Set(known.candidates.map(({ value }) => value));
  const places = new Set(known.spans.map(({ start, end }) => `${start}:${end}`));
  return {
    ...known,
    candidates: [...known.candidates, ...candidates.filter(({ value }) => !values.has(value))],
    spans: [...known.spans, ...spans.filter(({ start, end }) => !places.has(`${start}:${end}`))],
  };
}

/**
 * The decisions that hold after a history of them, oldest first: the latest on each value, unless it takes the decision back.
 * Ordered by document, field and value.
 */
export function decisionsInForce(history: Iterable<ReviewDecision>): ReviewDecision[] {
  const latest = new Map<string, ReviewDecision>();
  for (const decision of history) latest.set(`${decision.document}${BORDER}${valueKey(decision)}`, decision);
  return [...latest.values()]
    .filter(({ verdict }) => verdict !== 'open')
    .sort((a, b) => compareText(a.document, b.document) || compareText(a.field, b.field) || compareText(a.read, b.read));
}

/** True when a decision says no more than the one that holds: it was sent twice. */
export function saysNothingNew(decision: ReviewDecision, holding: ReviewDecision | undefined): boolean {
  if (!holding) return decision.verdict === 'open';
  return decision.verdict === holding.verdict && decision.value === holding.value && decision.note === holding.note;
}

/** What a decision in force adds to the digest of a store. */
export function decisionLine({ document, field, read, verdict, value }: ReviewDecision): string {
  return JSON.stringify([document, field, read, verdict, value]);
}

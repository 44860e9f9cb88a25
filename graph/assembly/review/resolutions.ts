import { compareText } from '../../model/order.ts';
import { type StandingValue, standingAt } from '../../model/record/placing.ts';
import type { ExtractionRecord } from '../../model/record/record.ts';
import type { Candidate, ReviewDecision, ReviewField } from '../../model/record/review.ts';
import { readOf, valueKey } from '../../model/record/review-values.ts';
import type { Span } from '../../model/span.ts';
import { acceptedValue } from './accepted-value.ts';

/** What a person has made of one value, or that nobody has looked at it yet. */
export interface Resolution {
  readonly field: ReviewField;
  readonly index: number | null;
  readonly read: string;
  /** What counts: the value as read, another one, or null for none. */
  readonly value: string | null;
  readonly candidates: readonly Candidate[];
}

/**
 * One resolution for each mark of a record: without a decision, nothing counts. And one for each value of which its reader is sure, where a person has
 * decided about that place what an earlier reader was not sure of: he outranks the machine.
 */
export function resolutionsOf(record: ExtractionRecord, decisions: readonly ReviewDecision[]): readonly Resolution[] {
  const byValue = new Map(decisions.map((decision) => [valueKey(decision), decision]));
  const byPlace = resolvedPlaces(record, decisions);
  const marks = record.uncertain.map(({ field, index, candidates }): Resolution => {
    const read = readOf({ candidates });
    const decision = byValue.get(valueKey({ field, read }));
    const value = decision ? effectiveValue(decision) : (byPlace.get(placeKey({ field, index, read }))?.value ?? null);
    return { field, index, read, candidates, value };
  });
  const marked = new Set(marks.map(placeKey));
  return [...marks, ...[...byPlace].flatMap(([key, resolution]) => (marked.has(key) ? [] : resolution))];
}

/** What counts of values that stand where decisions were made on others, by place; of two decisions on one the later. */
function resolvedPlaces(record: ExtractionRecord, decisions: readonly ReviewDecision[]): ReadonlyMap<string, Resolution> {
  const marked = new Set(record.uncertain.map((mark) => valueKey({ field: mark.field, read: readOf(mark) })));
  const elsewhere = decisions.filter((decision) => decision.place !== undefined && !marked.has(valueKey(decision)));
  const resolved = new Map<string, Resolution>();
  for (const decision of elsewhere.sort((a, b) => compareText(a.at, b.at))) {
    const there = standingAt(decision, record);
    const [first] = there;
    for (const one of there) {
      // The whole of what a person says of a place stands in the first value that was read there.
      const says = one.index === first?.index || one.read === first?.read;
      resolved.set(placeKey(one), { ...pick(one), value: says ? effectiveValue(decision) : null, candidates: [] });
    }
  }
  return resolved;
}

const pick = ({ field, index, read }: StandingValue) => ({ field, index, read });

const placeKey = ({ field, index, read }: Pick<Resolution, 'field' | 'index' | 'read'>): string => `${index} ${valueKey({ field, read })}`;

function effectiveValue({ field, read, verdict, value }: ReviewDecision): string | null {
  if (verdict === 'confirmed') return read;
  return verdict === 'replaced' && value !== null ? acceptedValue(field, value) : null;
}

/** Where a text says a value that a person chose: at the candidate, else where the reader saw what he misread. */
export function spansOf(value: string, { candidates }: Resolution, asRead: readonly Span[]): readonly Span[] {
  const spans = candidates.find((candidate) => candidate.value === value)?.spans ?? [];
  return spans.length > 0 ? spans : asRead;
}

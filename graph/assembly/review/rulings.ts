import type { ExtractionRecord } from '../../model/record.ts';
import type { Candidate, ReviewDecision, ReviewField } from '../../model/review.ts';
import { readOf, valueKey } from '../../model/review-values.ts';
import type { Span } from '../../model/span.ts';
import { acceptedValue } from './accepted-value.ts';

/** What a person has made of one marked value, or that nobody has looked at it yet. */
export interface Ruling {
  readonly field: ReviewField;
  readonly index: number | null;
  readonly read: string;
  /** What counts: the value as read, another one, or null for none. */
  readonly value: string | null;
  readonly candidates: readonly Candidate[];
}

/** One ruling for each mark of a record. Without a decision, nothing counts. */
export function rulingsOn(record: ExtractionRecord, decisions: readonly ReviewDecision[]): readonly Ruling[] {
  const byValue = new Map(decisions.map((decision) => [valueKey(decision), decision]));
  return record.uncertain.map(({ field, index, candidates }) => {
    const read = readOf({ candidates });
    return { field, index, read, candidates, value: countedValue(field, read, byValue.get(valueKey({ field, read }))) };
  });
}

function countedValue(field: ReviewField, read: string, decision: ReviewDecision | undefined): string | null {
  if (decision?.verdict === 'confirmed') return read;
  if (decision?.verdict === 'replaced' && decision.value !== null) return acceptedValue(field, decision.value);
  return null;
}

/** Where a text says a value that a person chose: at the candidate, else where the reader saw what he misread. */
export function spansOf(value: string, { candidates }: Ruling, asRead: readonly Span[]): readonly Span[] {
  const spans = candidates.find((candidate) => candidate.value === value)?.spans ?? [];
  return spans.length > 0 ? spans : asRead;
}

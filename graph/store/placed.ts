/** With which value of a record a decision stands, once the document is read otherwise than when it was decided. */
import type { ExtractionRecord } from '../model/record.ts';
import type { ReviewDecision } from '../model/review.ts';
import { reviewValues } from '../model/review-values.ts';
import { overlap } from '../model/spans.ts';

/** A decision, and the reading of the value with which it stands now; null where it finds none. */
export interface PlacedDecision {
  readonly decision: ReviewDecision;
  readonly stands: string | null;
}

/**
 * Places what was decided about a document in its new record: each decision with its value by field and reading, else by field and place. One of
 * before places were kept has that of the mark in the record that stood.
 */
export function placedIn(
  history: readonly ReviewDecision[],
  before: ExtractionRecord | null,
  after: ExtractionRecord | null,
): PlacedDecision[] {
  return history.map((one) => {
    const decision = before ? withPlace(one, before) : one;
    return { decision, stands: after ? standsWith(decision, after) : null };
  });
}

/** A decision with the place at which its value stands in a record, unless it knows its place. */
export function withPlace(decision: ReviewDecision, record: ExtractionRecord): ReviewDecision {
  if (decision.place) return decision;
  const value = reviewValues(record).find(({ field, read }) => field === decision.field && read === decision.read);
  return value && value.spans.length > 0 ? { ...decision, place: value.spans } : decision;
}

function standsWith({ field, read, place = [] }: ReviewDecision, record: ExtractionRecord): string | null {
  const ofField = reviewValues(record).filter((value) => value.field === field);
  const found = ofField.find((value) => value.read === read) ?? ofField.find(({ spans }) => overlap(spans, place));
  return found?.read ?? null;
}

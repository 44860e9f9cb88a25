/** With which value of a record a decision stands, once the document is read otherwise than when it was decided. */
import { placeOfMark, placing, standingAt } from '../model/record/placing.ts';
import type { ExtractionRecord } from '../model/record/record.ts';
import type { ReviewDecision } from '../model/record/review.ts';
import { reviewValues } from '../model/record/review-values.ts';

/** A decision, and where it stands in the record of its document. */
export interface StandingDecision {
  readonly decision: ReviewDecision;
  /** False where it governs nothing there. */
  readonly placed: boolean;
  /** The reading of the value that waits for a person with which it stands; null where it stands with one of which the reader is sure, or with none. */
  readonly stands: string | null;
}

/**
 * Places what was decided about a document in its new record. A decision of before places were kept has that of the mark in the record that stood.
 * @param after null where the document is no longer found
 */
export function placedIn(
  history: readonly ReviewDecision[],
  before: ExtractionRecord | null,
  after: ExtractionRecord | null,
): StandingDecision[] {
  return history.map((one) => {
    const decision = before ? withPlace(one, before) : one;
    const how = after && placing(decision, after);
    if (!after || how === null) return { decision, placed: false, stands: null };
    return { decision, placed: true, stands: how === 'value' ? decision.read : valueAt(decision, after) };
  });
}

function withPlace(decision: ReviewDecision, record: ExtractionRecord): ReviewDecision {
  if (decision.place) return decision;
  const place = placeOfMark(record, decision.field, decision.read);
  return place.length > 0 ? { ...decision, place } : decision;
}

function valueAt(decision: ReviewDecision, record: ExtractionRecord): string | null {
  const waiting = new Set(reviewValues(record).flatMap(({ field, read }) => (field === decision.field ? [read] : [])));
  return standingAt(decision, record).find(({ read }) => waiting.has(read))?.read ?? null;
}

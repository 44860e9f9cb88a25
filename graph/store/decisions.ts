import type { DocumentId } from '../model/entity.ts';
import type { ReviewDecision, ReviewField } from '../model/record/review.ts';

/** Decisions by the document that they are about, in their order. */
export function byDocument(decisions: readonly ReviewDecision[]): ReadonlyMap<DocumentId, readonly ReviewDecision[]> {
  const found = new Map<DocumentId, ReviewDecision[]>();
  for (const decision of decisions) {
    const known = found.get(decision.document);
    if (known) known.push(decision);
    else found.set(decision.document, [decision]);
  }
  return found;
}

/** A decision out of a row of its table, which is the same in every adapter. */
export function toDecision(row: Readonly<Record<string, unknown>>): ReviewDecision {
  return {
    document: String(row['document']),
    field: row['field'] as ReviewField,
    read: String(row['read']),
    verdict: row['verdict'] as ReviewDecision['verdict'],
    value: row['value'] === null ? null : String(row['value']),
    by: String(row['person']),
    at: String(row['at']),
    note: String(row['note']),
    ...(row['place'] ? { place: JSON.parse(String(row['place'])) } : {}),
  };
}

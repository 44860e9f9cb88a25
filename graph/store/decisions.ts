import type { DocumentId } from '../model/entity.ts';
import type { ReviewDecision } from '../model/review.ts';

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

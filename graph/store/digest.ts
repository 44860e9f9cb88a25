import { createHash } from 'node:crypto';
import type { DocumentId } from '../model/entity.ts';
import type { ReviewDecision } from '../model/review.ts';
import { decisionLine } from '../model/review-values.ts';

/** The digest of what leads are made of. `ids` are all documents in order, `decisions` all in force, ordered by document, field and value. */
export async function digestOf(
  ids: AsyncIterable<DocumentId> | Iterable<DocumentId>,
  decisions: AsyncIterable<ReviewDecision> | Iterable<ReviewDecision>,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const id of ids) hash.update(id);
  for await (const decision of decisions) hash.update(decisionLine(decision));
  return hash.digest('hex').slice(0, 20);
}

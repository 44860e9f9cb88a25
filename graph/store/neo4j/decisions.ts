import type { DocumentId } from '../../model/entity.ts';
import type { ReviewDecision } from '../../model/review.ts';
import { decisionsInForce } from '../../model/review-values.ts';
import { byDocument } from '../decisions.ts';
import type { Row, Run } from './driver.ts';
import { toDecision } from './review-rows.ts';

/** Everything that was decided, of one document or of all; of each document the oldest first. */
export async function readHistory(run: Run, document?: DocumentId): Promise<ReviewDecision[]> {
  const found = document === undefined ? 'MATCH (c:ReviewDecision)' : 'MATCH (c:ReviewDecision {document: $document})';
  const rows = await run(`${found} RETURN properties(c) AS decision ORDER BY c.document, c.sequence`, { document });
  return rows.map((row) => toDecision(row['decision'] as Row));
}

/** The decisions in force, by document. */
export async function decisionsByDocument(run: Run): Promise<ReadonlyMap<DocumentId, readonly ReviewDecision[]>> {
  return byDocument(decisionsInForce(await readHistory(run)));
}

import type { DocumentId } from '../../model/entity.ts';
import type { ReviewDecision } from '../../model/review.ts';
import { decisionsInForce } from '../../model/review-values.ts';
import { byDocument, toDecision } from '../decisions.ts';
import type { Database } from './driver.ts';

/** Everything that was decided, of one document or of all, oldest first. */
export function readHistory(database: Database, document?: DocumentId): ReviewDecision[] {
  const rows =
    document === undefined
      ? database.prepare('SELECT * FROM review_decision WHERE tenant = {tenant} ORDER BY seq').all()
      : database.prepare('SELECT * FROM review_decision WHERE tenant = {tenant} AND document = ? ORDER BY seq').all(document);
  return rows.map(toDecision);
}

/** The decisions in force, by document. */
export function decisionsByDocument(database: Database): ReadonlyMap<DocumentId, readonly ReviewDecision[]> {
  return byDocument(decisionsInForce(readHistory(database)));
}

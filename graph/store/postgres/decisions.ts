import type { DocumentId } from '../../model/entity.ts';
import type { ReviewDecision } from '../../model/review.ts';
import { decisionsInForce } from '../../model/review-values.ts';
import { byDocument, toDecision } from '../decisions.ts';
import type { Run } from './driver.ts';

/** Everything that was decided, of some documents or of all, oldest first. Those of one document have the order of the ledger. */
export async function readHistory(run: Run, documents?: readonly DocumentId[]): Promise<ReviewDecision[]> {
  const rows =
    documents === undefined
      ? await run('SELECT * FROM review_decision WHERE tenant = {tenant} ORDER BY seq')
      : await run('SELECT * FROM review_decision WHERE tenant = {tenant} AND document = ANY($1::text[]) ORDER BY seq', [documents]);
  return rows.map(toDecision);
}

/** The decisions in force, by document. */
export async function decisionsByDocument(
  run: Run,
  documents?: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly ReviewDecision[]>> {
  return byDocument(decisionsInForce(await readHistory(run, documents)));
}

import type { DocumentId } from '../../model/entity.ts';
import type { ReviewDecision, ReviewField } from '../../model/review.ts';
import { decisionsInForce } from '../../model/review-values.ts';
import { byDocument } from '../decisions.ts';
import type { Row, Run } from './driver.ts';
import { textOrNull } from './rows.ts';

/** Everything that was decided, of some documents or of all, oldest first. Those of one document have the order of the ledger. */
export async function readHistory(run: Run, documents?: readonly DocumentId[]): Promise<ReviewDecision[]> {
  const rows =
    documents === undefined
      ? await run('SELECT * FROM review_decision ORDER BY seq')
      : await run('SELECT * FROM review_decision WHERE document = ANY($1::text[]) ORDER BY seq', [documents]);
  return rows.map(toDecision);
}

/** The decisions in force, by document. */
export async function decisionsByDocument(
  run: Run,
  documents?: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly ReviewDecision[]>> {
  return byDocument(decisionsInForce(await readHistory(run, documents)));
}

function toDecision(row: Row): ReviewDecision {
  return {
    document: String(row['document']),
    field: row['field'] as ReviewField,
    read: String(row['read']),
    verdict: row['verdict'] as ReviewDecision['verdict'],
    value: textOrNull(row['value']),
    by: String(row['person']),
    at: String(row['at']),
    note: String(row['note']),
  };
}

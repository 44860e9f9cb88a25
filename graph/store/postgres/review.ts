import { AppError } from '../../model/errors.ts';
import type { ReviewDecision } from '../../model/review.ts';
import { decisionsInForce, saysNothingNew, valueKey } from '../../model/review-values.ts';
import type { ReviewStore } from '../ports/desk.ts';
import type { DocumentGraph, ReadGraph } from '../ports/graph.ts';
import { addMentions } from './commit.ts';
import { readHistory } from './decisions.ts';
import { readDocument } from './documents.ts';
import type { Database, Run } from './driver.ts';
import { type Say, saying } from './ledger.ts';
import { listReview } from './review-list.ts';

/** The review part of the desk. */
export function postgresReview(database: Database): ReviewStore {
  return {
    list: (query) => database.snapshot((run) => listReview(run, query)),
    async decisionsOf(document) {
      return decisionsInForce(await readHistory(database.rows, [document]));
    },
    history: (document) => readHistory(database.rows, [document]),
    decide: (decision, read) => saying(database, (run, say) => decide(run, say, decision, read)),
  };
}

/** One at a time decides on a document: each sees what was decided before it. */
async function decide(run: Run, say: Say, decision: ReviewDecision, read: ReadGraph): Promise<void> {
  const { document: id, field, read: value, verdict } = decision;
  await run('SELECT 1 FROM document WHERE tenant = {tenant} AND id = $1 FOR UPDATE', [id]);
  const document = await readDocument(run, id);
  const [known] = await run('SELECT 1 FROM review_value WHERE tenant = {tenant} AND document = $1 AND field = $2 AND read = $3', [
    ...[id, field, value],
  ]);
  if (!document || !known) throw new AppError('not-found', `no uncertain value ${field} ${value} in document ${id}`);
  const history = await readHistory(run, [id]);
  const holding = decisionsInForce(history).find((one) => valueKey(one) === valueKey(decision));
  if (saysNothingNew(decision, holding)) return;
  say('decision', id, JSON.stringify(decision));
  await run(
    `INSERT INTO review_decision (tenant, document, field, read, verdict, value, person, at, note)
     VALUES ({tenant}, $1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, field, value, verdict, decision.value, decision.by, decision.at, decision.note],
  );
  await run('UPDATE review_value SET decided = $1 WHERE tenant = {tenant} AND document = $2 AND field = $3 AND read = $4', [
    ...[verdict === 'open' ? 0 : 1, id, field, value],
  ]);
  await writeListing(run, read(document, decisionsInForce([...history, decision])));
}

/** Brings the catalogue to what a document says now. */
async function writeListing(run: Run, { document, mentions }: DocumentGraph): Promise<void> {
  const { id, kind, court, number, date } = document;
  await run('UPDATE document SET kind = $1, court = $2, number = $3, date = $4 WHERE tenant = {tenant} AND id = $5', [
    ...[kind, court, number, date, id],
  ]);
  await run('DELETE FROM mention WHERE tenant = {tenant} AND document = $1', [id]);
  await addMentions(run, mentions);
}

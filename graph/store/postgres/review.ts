import { AppError } from '../../model/errors.ts';
import { compareText } from '../../model/order.ts';
import type { ReviewDecision } from '../../model/record/review.ts';
import { saysNothingNew, valueKey } from '../../model/record/review-values.ts';
import type { StandingDecision } from '../placed.ts';
import type { ReviewStore } from '../ports/desk.ts';
import type { DocumentGraph, ReadGraph } from '../ports/graph.ts';
import type { Page } from '../ports/page.ts';
import { addMentions } from './commit.ts';
import { decisionsWithPlaces, placedDecisions, readHistory } from './decisions.ts';
import { listedDocuments, readDocument } from './documents.ts';
import type { Database, Run } from './driver.ts';
import { type Say, saying } from './ledger.ts';
import { listReview } from './review-list.ts';
import { inPortions } from './rows.ts';

/** The review part of the desk. */
export function postgresReview(database: Database): ReviewStore {
  return {
    list: (query) => database.snapshot((run) => listReview(run, query)),
    decisionsOf: (document) => placedDecisions(database.rows, [document]),
    unplaced: (page) => database.snapshot((run) => unplaced(run, page)),
    history: (document) => readHistory(database.rows, [document]),
    decide: (decision, read) => saying(database, (run, say) => decide(run, say, decision, read)),
  };
}

/** One at a time decides on a document: each sees what was decided before it. */
async function decide(run: Run, say: Say, decision: ReviewDecision, read: ReadGraph): Promise<void> {
  const { document: id, field } = decision;
  await run('SELECT 1 FROM document WHERE tenant = {tenant} AND id = $1 FOR UPDATE', [id]);
  const document = await readDocument(run, id);
  const [known] = await run('SELECT 1 FROM review_value WHERE tenant = {tenant} AND document = $1 AND field = $2 AND read = $3', [
    ...[id, field, decision.read],
  ]);
  const holding = holdingOn(decision, await decisionsWithPlaces(run, [id]));
  // What finds no value any more, be it that its document is not found, can still be taken back.
  const takenBack = decision.verdict === 'open' && holding;
  if (!takenBack && (!document || !known))
    throw new AppError('not-found', `no uncertain value ${field} ${decision.read} in document ${id}`);
  if (saysNothingNew(decision, holding?.decision)) return;
  // One that holds by its place gives way: it was about the value as an earlier reader had it.
  const replaced = holding && holding.decision.read !== decision.read ? holding : null;
  if (replaced)
    await keep(run, say, { ...replaced, decision: { ...decision, read: replaced.decision.read, verdict: 'open', value: null } });
  if (!replaced || !takenBack) await keep(run, say, { decision, placed: known !== undefined, stands: known ? decision.read : null });
  if (document) await writeListings(run, [read(document, await placedDecisions(run, [id]))]);
}

/** The decision that holds on the value of another: of the same reading, else the latest by its place. */
function holdingOn(decision: ReviewDecision, inForce: readonly StandingDecision[]): StandingDecision | undefined {
  const byPlace = ({ decision: { field }, stands }: StandingDecision) => field === decision.field && stands === decision.read;
  return (
    inForce.find((one) => valueKey(one.decision) === valueKey(decision)) ??
    inForce
      .filter(byPlace)
      .sort((a, b) => compareText(a.decision.at, b.decision.at))
      .at(-1)
  );
}

async function keep(run: Run, say: Say, { decision, placed, stands }: StandingDecision): Promise<void> {
  const { document, field, read, verdict, value, by, at, note, place } = decision;
  say('decision', document, JSON.stringify(decision));
  await run(
    `INSERT INTO review_decision (tenant, document, field, read, verdict, value, person, at, note, place, placed, stands)
     VALUES ({tenant}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [document, field, read, verdict, value, by, at, note, place ? JSON.stringify(place) : null, placed, stands],
  );
  if (stands === null) return;
  await run('UPDATE review_value SET decided = $1 WHERE tenant = {tenant} AND document = $2 AND field = $3 AND read = $4', [
    ...[verdict === 'open' ? 0 : 1, document, field, stands],
  ]);
}

/** Brings the catalogue to what documents say now. */
export async function writeListings(run: Run, graphs: readonly DocumentGraph[]): Promise<void> {
  await inPortions(
    run,
    `UPDATE document d SET kind = n.kind, court = n.court, number = n.number, date = n.date
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS n (id, kind, court, number, date)
     WHERE d.tenant = {tenant} AND d.id = n.id`,
    graphs.map(({ document: { id, kind, court, number, date } }) => [id, kind, court, number, date]),
  );
  await run('DELETE FROM mention WHERE tenant = {tenant} AND document = ANY($1::text[])', [graphs.map(({ document }) => document.id)]);
  await addMentions(
    run,
    graphs.flatMap(({ mentions }) => mentions),
  );
}

/** Decisions that find no value, by document, field and value. */
async function unplaced(run: Run, { offset, limit }: Page): Promise<Awaited<ReturnType<ReviewStore['unplaced']>>> {
  const all = (await decisionsWithPlaces(run)).flatMap(({ decision, placed }) => (placed ? [] : [decision]));
  const page = all.slice(offset, offset + limit);
  const listed = await listedDocuments(
    run,
    page.map(({ document }) => document),
  );
  return { total: all.length, decisions: page.map((decision) => ({ ...decision, listed: listed.get(decision.document) ?? null })) };
}

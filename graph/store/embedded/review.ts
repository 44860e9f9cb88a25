import { AppError } from '../../model/errors.ts';
import { compareText } from '../../model/order.ts';
import type { ReviewDecision } from '../../model/record/review.ts';
import { saysNothingNew, valueKey } from '../../model/record/review-values.ts';
import { graphChanges } from '../changes.ts';
import type { StandingDecision } from '../placed.ts';
import type { ReviewStore } from '../ports/desk.ts';
import type { ReadGraph } from '../ports/graph.ts';
import type { Page } from '../ports/page.ts';
import { writeChanges, writeListing } from './changes.ts';
import { decisionsWithPlaces, placedDecisions, readHistory } from './decisions.ts';
import { listedDocument, readDocument } from './documents.ts';
import type { Database } from './driver.ts';
import { type HoldsGraph, type Say, saying } from './ledger.ts';
import { listReview } from './review-list.ts';

/** The review part of the embedded store. */
export function embeddedReview(database: Database, holdsGraph: HoldsGraph): ReviewStore {
  return {
    async list(query) {
      return listReview(database, query);
    },
    async decisionsOf(document) {
      return placedDecisions(database, document);
    },
    async unplaced(page) {
      return unplaced(database, page);
    },
    async history(document) {
      return readHistory(database, document);
    },
    async decide(decision, read) {
      saying(database, holdsGraph, (say, graphFollows) => decide(database, say, { decision, read, graphFollows }));
    },
  };
}

interface Deciding {
  readonly decision: ReviewDecision;
  readonly read: ReadGraph;
  readonly graphFollows: boolean;
}

function decide(database: Database, say: Say, { decision, read, graphFollows }: Deciding): void {
  const { document: id, field } = decision;
  const document = readDocument(database, id);
  const known = database
    .prepare('SELECT 1 FROM review_value WHERE tenant = {tenant} AND document = ? AND field = ? AND read = ?')
    .get(id, field, decision.read);
  const inForce = decisionsWithPlaces(database, id);
  const holding = holdingOn(decision, inForce);
  // What finds no value any more, be it that its document is not found, can still be taken back.
  const takenBack = decision.verdict === 'open' && holding;
  if (!takenBack && (!document || !known))
    throw new AppError('not-found', `no uncertain value ${field} ${decision.read} in document ${id}`);
  if (saysNothingNew(decision, holding?.decision)) return;
  const before = document && read(document, placedDecisions(database, id));
  // One that holds by its place gives way: it was about the value as an earlier reader had it.
  const replaced = holding && holding.decision.read !== decision.read ? holding : null;
  if (replaced) keep(database, say, { ...replaced, decision: { ...decision, read: replaced.decision.read, verdict: 'open', value: null } });
  if (!replaced || !takenBack) keep(database, say, { decision, placed: known !== undefined, stands: known ? decision.read : null });
  if (!document || !before) return;
  const after = read(document, placedDecisions(database, id));
  writeListing(database, after);
  if (graphFollows) writeChanges(database, id, graphChanges(before, after));
}

/** The decision that holds on the value of another: of the same reading, else by its place. */
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

function keep(database: Database, say: Say, { decision, placed, stands }: StandingDecision): void {
  const { document, field, read, verdict, value, by, at, note, place } = decision;
  say('decision', document, JSON.stringify(decision));
  database
    .prepare(
      'INSERT INTO review_decision (tenant, document, field, read, verdict, value, person, at, note, place, placed, stands) VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(document, field, read, verdict, value, by, at, note, place ? JSON.stringify(place) : null, placed ? 1 : 0, stands);
  if (stands === null) return;
  database
    .prepare('UPDATE review_value SET decided = ? WHERE tenant = {tenant} AND document = ? AND field = ? AND read = ?')
    .run(verdict === 'open' ? 0 : 1, document, field, stands);
}

/** Decisions that find no value, by document, field and value. */
function unplaced(database: Database, { offset, limit }: Page): Awaited<ReturnType<ReviewStore['unplaced']>> {
  const all = decisionsWithPlaces(database).flatMap(({ decision, placed }) => (placed ? [] : [decision]));
  const decisions = all
    .slice(offset, offset + limit)
    .map((decision) => ({ ...decision, listed: listedDocument(database, decision.document) }));
  return { total: all.length, decisions };
}

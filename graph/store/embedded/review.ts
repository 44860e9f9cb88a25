import { AppError } from '../../model/errors.ts';
import type { ReviewDecision } from '../../model/review.ts';
import { decisionsInForce, saysNothingNew, valueKey } from '../../model/review-values.ts';
import { graphChanges } from '../changes.ts';
import type { ReviewStore } from '../ports/desk.ts';
import type { ReadGraph } from '../ports/graph.ts';
import { writeChanges, writeListing } from './changes.ts';
import { readHistory } from './decisions.ts';
import { readDocument } from './documents.ts';
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
      return decisionsInForce(readHistory(database, document));
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
  const { document: id, field, read: value, verdict } = decision;
  const document = readDocument(database, id);
  const known = database
    .prepare('SELECT 1 FROM review_value WHERE tenant = {tenant} AND document = ? AND field = ? AND read = ?')
    .get(id, field, value);
  if (!document || !known) throw new AppError('not-found', `no uncertain value ${field} ${value} in document ${id}`);
  const history = readHistory(database, id);
  const before = decisionsInForce(history);
  const holding = before.find((one) => valueKey(one) === valueKey(decision));
  if (saysNothingNew(decision, holding)) return;
  say('decision', id, JSON.stringify(decision));
  database
    .prepare(
      'INSERT INTO review_decision (tenant, document, field, read, verdict, value, person, at, note, place, stands) VALUES ({tenant}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(id, field, value, verdict, decision.value, decision.by, decision.at, decision.note, x);
  database
    .prepare('UPDATE review_value SET decided = ? WHERE tenant = {tenant} AND document = ? AND field = ? AND read = ?')
    .run(verdict === 'open' ? 0 : 1, id, field, value);
  const after = read(document, decisionsInForce([...history, decision]));
  writeListing(database, after);
  if (graphFollows) writeChanges(database, id, graphChanges(read(document, before), after));
}

import { AppError } from '../../model/errors.ts';
import type { ReviewDecision } from '../../model/review.ts';
import { decisionsInForce, saysNothingNew, valueKey } from '../../model/review-values.ts';
import { graphChanges } from '../changes.ts';
import type { ReviewStore } from '../ports/desk.ts';
import type { ReadGraph } from '../ports/graph.ts';
import { writeChanges } from './changes.ts';
import { readHistory } from './decisions.ts';
import { readDocument } from './documents.ts';
import type { Database } from './driver.ts';
import { listReview } from './review-list.ts';

/** The review part of the embedded store. */
export function embeddedReview(database: Database): ReviewStore {
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
      database.transaction(() => decide(database, decision, read));
    },
  };
}

function decide(database: Database, decision: ReviewDecision, read: ReadGraph): void {
  const { document: id, field, read: value, verdict } = decision;
  const document = readDocument(database, id);
  const known = database.prepare('SELECT 1 FROM review_value WHERE document = ? AND field = ? AND read = ?').get(id, field, value);
  if (!document || !known) throw new AppError('not-found', `no uncertain value ${field} ${value} in document ${id}`);
  const history = readHistory(database, id);
  const before = decisionsInForce(history);
  const holding = before.find((one) => valueKey(one) === valueKey(decision));
  if (saysNothingNew(decision, holding)) return;
  database
    .prepare('INSERT INTO review_decision (document, field, read, verdict, value, person, at, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(id, field, value, verdict, decision.value, decision.by, decision.at, decision.note);
  database
    .prepare('UPDATE review_value SET decided = ? WHERE document = ? AND field = ? AND read = ?')
    .run(verdict === 'open' ? 0 : 1, id, field, value);
  const after = read(document, decisionsInForce([...history, decision]));
  writeChanges(database, after, graphChanges(read(document, before), after));
}

import type { DocumentId } from '../../model/entity.ts';
import type { ExtractionRecord } from '../../model/record/record.ts';
import type { ReviewDecision } from '../../model/record/review.ts';
import { decisionsInForce } from '../../model/record/review-values.ts';
import { byDocument, toDecision } from '../decisions.ts';
import { placedIn, type StandingDecision } from '../placed.ts';
import type { Database, Row } from './driver.ts';

/** Everything that was decided, of one document or of all, oldest first. */
export function readHistory(database: Database, document?: DocumentId): ReviewDecision[] {
  return rowsOf(database, document).map(toDecision);
}

function rowsOf(database: Database, document?: DocumentId): Row[] {
  return document === undefined
    ? database.prepare('SELECT * FROM review_decision WHERE tenant = {tenant} ORDER BY seq').all()
    : database.prepare('SELECT * FROM review_decision WHERE tenant = {tenant} AND document = ? ORDER BY seq').all(document);
}

/** The decisions in force, each with where it stands now. */
export function decisionsWithPlaces(database: Database, document?: DocumentId): StandingDecision[] {
  const rows = new Map(rowsOf(database, document).map((row) => [toDecision(row), row]));
  return decisionsInForce(rows.keys()).map((decision) => {
    const { placed, stands = null } = rows.get(decision)!;
    return { decision, placed: placed === 1, stands: stands === null ? null : String(stands) };
  });
}

/** The decisions in force that find something in the record: the others count in no graph. */
export function placedDecisions(database: Database, document?: DocumentId): ReviewDecision[] {
  return decisionsWithPlaces(database, document).flatMap(({ decision, placed }) => (placed ? [decision] : []));
}

/** The same, by document. */
export function decisionsByDocument(database: Database): ReadonlyMap<DocumentId, readonly ReviewDecision[]> {
  return byDocument(placedDecisions(database));
}

/** Finds the values of a new record with which everything that was decided about its document stands from now on. Within a transaction. */
export function placeDecisions(
  database: Database,
  document: DocumentId,
  before: ExtractionRecord | null,
  after: ExtractionRecord | null,
): void {
  const rows = rowsOf(database, document);
  const place = database.prepare('UPDATE review_decision SET place = ?, placed = ?, stands = ? WHERE seq = ?');
  for (const [i, { decision, placed, stands }] of placedIn(rows.map(toDecision), before, after).entries())
    place.run(decision.place ? JSON.stringify(decision.place) : null, placed ? 1 : 0, stands, rows[i]!['seq']!);
  const decided = database.prepare(
    'UPDATE review_value SET decided = 1 WHERE tenant = {tenant} AND document = ? AND field = ? AND read = ?',
  );
  for (const { decision, stands } of decisionsWithPlaces(database, document))
    if (stands !== null) decided.run(document, decision.field, stands);
}

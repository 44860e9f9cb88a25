import type { DocumentId } from '../../model/entity.ts';
import type { ExtractionRecord } from '../../model/record/record.ts';
import type { ReviewDecision } from '../../model/record/review.ts';
import { decisionsInForce } from '../../model/record/review-values.ts';
import { byDocument, toDecision } from '../decisions.ts';
import { placedIn, type StandingDecision } from '../placed.ts';
import type { Row, Run } from './driver.ts';
import { inPortions, textOrNull } from './rows.ts';

/** Everything that was decided, of some documents or of all, oldest first. Those of one document have the order of the ledger. */
export async function readHistory(run: Run, documents?: readonly DocumentId[]): Promise<ReviewDecision[]> {
  return (await rowsOf(run, documents)).map(toDecision);
}

function rowsOf(run: Run, documents?: readonly DocumentId[]): Promise<Row[]> {
  return documents === undefined
    ? run('SELECT * FROM review_decision WHERE tenant = {tenant} ORDER BY seq')
    : run('SELECT * FROM review_decision WHERE tenant = {tenant} AND document = ANY($1::text[]) ORDER BY seq', [documents]);
}

/** The decisions in force, each with where it stands now. */
export async function decisionsWithPlaces(run: Run, documents?: readonly DocumentId[]): Promise<StandingDecision[]> {
  return inForce((await rowsOf(run, documents)).map(toStanding));
}

function inForce(history: readonly StandingDecision[]): StandingDecision[] {
  const standing = new Map(history.map((one) => [one.decision, one]));
  return decisionsInForce(standing.keys()).flatMap((decision) => standing.get(decision) ?? []);
}

function toStanding(row: Row): StandingDecision {
  return { decision: toDecision(row), placed: row['placed'] === true, stands: textOrNull(row['stands']) };
}

/** The decisions in force that find something in the record: the others count in no graph. */
export async function placedDecisions(run: Run, documents?: readonly DocumentId[]): Promise<ReviewDecision[]> {
  return (await decisionsWithPlaces(run, documents)).flatMap(({ decision, placed }) => (placed ? [decision] : []));
}

/** The same, by document. */
export async function decisionsByDocument(
  run: Run,
  documents?: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly ReviewDecision[]>> {
  return byDocument(await placedDecisions(run, documents));
}

/** The record of a document that stood, and the one that stands from now on; null where it was or is not found. */
export interface ReplacedRecord {
  readonly id: DocumentId;
  readonly before: ExtractionRecord | null;
  readonly after: ExtractionRecord | null;
}

/** Finds the values of new records with which everything that was decided about their documents stands from now on. Within a transaction. */
export async function placeDecisions(run: Run, replaced: readonly ReplacedRecord[]): Promise<void> {
  const records = new Map(replaced.map((one) => [one.id, one]));
  const rows = await rowsOf(run, [...records.keys()]);
  const standing = rows.map((row) => {
    const decision = toDecision(row);
    const { before, after } = records.get(decision.document)!;
    return placedIn([decision], before, after)[0]!;
  });
  await inPortions(
    run,
    `UPDATE review_decision r SET place = n.place, placed = n.placed::boolean, stands = n.stands
     FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) AS n (seq, place, placed, stands) WHERE r.tenant = {tenant} AND r.seq = n.seq`,
    standing.map(({ decision: { place }, placed, stands }, i) => [
      ...[Number(rows[i]?.['seq']), place ? JSON.stringify(place) : null, String(placed), stands],
    ]),
  );
  await inPortions(
    run,
    `UPDATE review_value v SET decided = 1 FROM unnest($1::text[], $2::text[], $3::text[]) AS n (document, field, read)
     WHERE v.tenant = {tenant} AND v.document = n.document AND v.field = n.field AND v.read = n.read`,
    inForce(standing).flatMap(({ decision, stands }) => (stands === null ? [] : [[decision.document, decision.field, stands]])),
  );
}

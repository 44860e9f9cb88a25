import type { ReviewDecision, ReviewField, UncertainReason } from '../../model/review.ts';
import { decisionsInForce } from '../../model/review-values.ts';
import type { ReviewQuery, ReviewStore } from '../ports/desk.ts';
import { DOCUMENT_COLUMNS } from './document-list.ts';
import type { Database, Parameters, Row } from './driver.ts';
import { reviewValueId, toDecision, toReviewEntry } from './review-rows.ts';

const FILTERS = ['field', 'reason', 'decided', 'document'] as const;
type Filter = (typeof FILTERS)[number];
const ORDER = 'v.document, v.place, v.field, v.read';

/** Values to review by field, reason, state and document, with what each filter would give. */
export async function listReview(database: Database, query: ReviewQuery): ReturnType<ReviewStore['list']> {
  const { offset, limit, ...filters } = query;
  const found = (but: Filter | null): string => {
    const asked = FILTERS.filter((name) => filters[name] !== undefined && name !== but);
    return ['MATCH (v:ReviewValue) WHERE v.id IS NOT NULL', ...asked.map((name) => `v.${name} = $${name}`)].join(' AND ');
  };
  const counted = async (changed: Filter): Promise<Record<string, number>> => {
    const rows = await database.rows(`${found(changed)} RETURN v.${changed} AS key, count(*) AS count ORDER BY key`, filters);
    return Object.fromEntries(rows.map((row) => [String(row['key']), Number(row['count'])]));
  };
  const [byField, byReason, byState, total, rows] = await Promise.all([
    counted('field'),
    counted('reason'),
    counted('decided'),
    database.rows(`${found(null)} RETURN count(*) AS count`, filters),
    database.rows(
      `${found(null)} WITH v ORDER BY ${ORDER} SKIP $offset LIMIT $limit
       MATCH (d:Document {id: v.document})-[:FOUND_IN]->(t:SourceText)
       RETURN ${DOCUMENT_COLUMNS}, properties(v) AS value ORDER BY ${ORDER}`,
      { ...filters, offset, limit },
    ),
  ]);
  const decisions = await decisionsOn(database, rows);
  return {
    total: Number(total[0]?.['count'] ?? 0),
    entries: rows.map((row) => toReviewEntry(row, decisions.get(String((row['value'] as Row)['id'])) ?? null)),
    byField: byField as Partial<Record<ReviewField, number>>,
    byReason: byReason as Partial<Record<UncertainReason, number>>,
    byState: { undecided: byState['false'] ?? 0, decided: byState['true'] ?? 0 },
  };
}

/** The decisions in force on the values of a page, by id of the value. */
async function decisionsOn(database: Database, page: readonly Row[]): Promise<ReadonlyMap<string, ReviewDecision>> {
  const parameters: Parameters = { documents: [...new Set(page.map((row) => String(row['id'])))] };
  const rows = await database.rows(
    'UNWIND $documents AS document MATCH (c:ReviewDecision {document: document}) RETURN properties(c) AS decision ORDER BY c.document, c.sequence',
    parameters,
  );
  const inForce = decisionsInForce(rows.map((row) => toDecision(row['decision'] as Row)));
  return new Map(inForce.map((decision) => [reviewValueId(decision.document, decision), decision]));
}

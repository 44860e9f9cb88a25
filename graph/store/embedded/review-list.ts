import type { ReviewDecision, ReviewField, UncertainReason } from '../../model/record/review.ts';
import type { ReviewEntry, ReviewQuery, ReviewStore } from '../ports/desk.ts';
import { decisionsWithPlaces } from './decisions.ts';
import { DOCUMENT_COLUMNS, toDocument } from './documents.ts';
import type { Database, Row, Value } from './driver.ts';

const ORDER = 'v.document, v.place, v.field, v.read';

/** Values to review by field, reason, state and document, with what each filter would give. */
export function listReview(database: Database, query: ReviewQuery): Awaited<ReturnType<ReviewStore['list']>> {
  const { field, reason, decided, document } = query;
  const filters: Readonly<Record<Filter, Value | undefined>> = {
    field,
    reason,
    document,
    decided: decided === undefined ? undefined : Number(decided),
  };
  const [byField, byReason, byState] = (['field', 'reason', 'decided'] as const).map((changed) => counts(database, filters, changed));
  const { where, values } = conditions(filters, null);
  // The page is cut from the narrow table first; joining the documents before the cut would read them all.
  const rows = database
    .prepare(
      `SELECT v.field, v.read, v.reason, v.candidates, v.spans, v.decided, ${DOCUMENT_COLUMNS}
       FROM (SELECT * FROM review_value v WHERE ${where} ORDER BY ${ORDER} LIMIT ? OFFSET ?) v
       JOIN document d ON d.tenant = {tenant} AND d.id = v.document JOIN source_text t ON t.tenant = {tenant} AND t.hash = d.text ORDER BY ${ORDER}`,
    )
    .all(...values, query.limit, query.offset);
  const total = database.prepare(`SELECT count(*) n FROM review_value v WHERE ${where}`).get(...values);
  return {
    total: Number(total?.['n'] ?? 0),
    entries: rows.map((row) => toEntry(row, row['decided'] === 1 ? decisionOn(database, row) : null)),
    byField: (byField ?? {}) as Partial<Record<ReviewField, number>>,
    byReason: (byReason ?? {}) as Partial<Record<UncertainReason, number>>,
    byState: { undecided: byState?.['0'] ?? 0, decided: byState?.['1'] ?? 0 },
  };
}

type Filter = 'field' | 'reason' | 'document' | 'decided';

/** Conditions of all filters but one. */
function conditions(filters: Readonly<Record<Filter, Value | undefined>>, but: Filter | null): { where: string; values: Value[] } {
  const asked = Object.entries(filters).filter((entry): entry is [string, Value] => entry[1] !== undefined && entry[0] !== but);
  return {
    where: ['v.tenant = {tenant}', ...asked.map(([column]) => `v.${column} = ?`)].join(' AND '),
    values: asked.map(([, value]) => value),
  };
}

function counts(database: Database, filters: Readonly<Record<Filter, Value | undefined>>, changed: Filter): Record<string, number> {
  const { where, values } = conditions(filters, changed);
  const rows = database
    .prepare(`SELECT v.${changed} k, count(*) n FROM review_value v WHERE ${where} GROUP BY k ORDER BY k`)
    .all(...values);
  return Object.fromEntries(rows.map((row) => [String(row['k']), Number(row['n'])]));
}

function decisionOn(database: Database, row: Row): ReviewDecision | null {
  const [field, read] = [row['field'], row['read']];
  const standing = decisionsWithPlaces(database, String(row['id'])).filter(
    ({ decision, stands }) => decision.field === field && stands === read,
  );
  return (standing.find(({ decision }) => decision.read === read) ?? standing.at(-1))?.decision ?? null;
}

function toEntry(row: Row, decision: ReviewDecision | null): ReviewEntry {
  return {
    document: toDocument(row),
    field: row['field'] as ReviewField,
    read: String(row['read']),
    reason: row['reason'] as UncertainReason,
    candidates: JSON.parse(String(row['candidates'])),
    spans: JSON.parse(String(row['spans'])),
    decision,
  };
}

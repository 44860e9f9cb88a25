import { compareText } from '../../model/order.ts';
import type { ReviewDecision, ReviewField, UncertainReason } from '../../model/record/review.ts';
import type { StandingDecision } from '../placed.ts';
import type { ReviewEntry, ReviewQuery, ReviewStore } from '../ports/desk.ts';
import { decisionsWithPlaces } from './decisions.ts';
import { DOCUMENT_COLUMNS, toDocument } from './documents.ts';
import type { Row, Run } from './driver.ts';

const ORDER = 'v.document, v.place, v.field, v.read';

type Filter = 'field' | 'reason' | 'document' | 'decided';
type Filters = Readonly<Record<Filter, string | number | undefined>>;

/** Values to review by field, reason, state and document, with what each filter would give. */
export async function listReview(run: Run, query: ReviewQuery): Promise<Awaited<ReturnType<ReviewStore['list']>>> {
  const { field, reason, decided, document } = query;
  const filters = { field, reason, document, decided: decided === undefined ? undefined : Number(decided) };
  const byField = await counts(run, filters, 'field');
  const byReason = await counts(run, filters, 'reason');
  const byState = await counts(run, filters, 'decided');
  const { where, values } = conditions(filters, null);
  // The page is cut from the narrow table first; joining the documents before the cut would read them all.
  const rows = await run(
    `SELECT v.field, v.read, v.reason, v.candidates, v.spans, v.decided, ${DOCUMENT_COLUMNS}
     FROM (SELECT * FROM review_value v WHERE ${where} ORDER BY ${ORDER} LIMIT $${values.length + 1} OFFSET $${values.length + 2}) v
     JOIN document d ON d.tenant = {tenant} AND d.id = v.document
     JOIN source_text t ON t.tenant = {tenant} AND t.hash = d.text ORDER BY ${ORDER}`,
    [...values, query.limit, query.offset],
  );
  const [total] = await run(`SELECT count(*) AS n FROM review_value v WHERE ${where}`, values);
  const ids = [...new Set(rows.filter((row) => row['decided'] === 1).map((row) => String(row['id'])))];
  const decisions = ids.length === 0 ? [] : await decisionsWithPlaces(run, ids);
  return {
    total: Number(total?.['n'] ?? 0),
    entries: rows.map((row) => toEntry(row, decisions)),
    byField: byField as Partial<Record<ReviewField, number>>,
    byReason: byReason as Partial<Record<UncertainReason, number>>,
    byState: { undecided: byState['0'] ?? 0, decided: byState['1'] ?? 0 },
  };
}

/** Conditions of all filters but one, on a value `v` of the unit. */
function conditions(filters: Filters, but: Filter | null): { readonly where: string; readonly values: readonly (string | number)[] } {
  const asked = Object.entries(filters).filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[0] !== but);
  return {
    where: ['v.tenant = {tenant}', ...asked.map(([column], i) => `v.${column} = $${i + 1}`)].join(' AND '),
    values: asked.map(([, value]) => value),
  };
}

async function counts(run: Run, filters: Filters, changed: Filter): Promise<Record<string, number>> {
  const { where, values } = conditions(filters, changed);
  const rows = await run(`SELECT v.${changed} AS k, count(*) AS n FROM review_value v WHERE ${where} GROUP BY k ORDER BY k`, values);
  return Object.fromEntries(rows.map((row) => [String(row['k']), Number(row['n'])]));
}

function toEntry(row: Row, decisions: readonly StandingDecision[]): ReviewEntry {
  const value = { field: row['field'] as ReviewField, read: String(row['read']) };
  return {
    document: toDocument(row),
    ...value,
    reason: row['reason'] as UncertainReason,
    candidates: JSON.parse(String(row['candidates'])),
    spans: JSON.parse(String(row['spans'])),
    decision: row['decided'] === 1 ? decisionOn(String(row['id']), value, decisions) : null,
  };
}

/** The decision that stands with a value: of the same reading, else the latest by its place. */
function decisionOn(
  document: string,
  value: Pick<ReviewEntry, 'field' | 'read'>,
  decisions: readonly StandingDecision[],
): ReviewDecision | null {
  const standing = decisions
    .filter(({ decision, stands }) => decision.document === document && decision.field === value.field && stands === value.read)
    .map(({ decision }) => decision)
    .sort((a, b) => compareText(a.at, b.at));
  return standing.find(({ read }) => read === value.read) ?? standing.at(-1) ?? null;
}

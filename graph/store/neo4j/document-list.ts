import type { DocumentQuery, DocumentStore } from '../ports/desk.ts';
import type { Database, Parameters } from './driver.ts';
import { toDocument } from './rows.ts';
import { TEXT_INDEX } from './schema.ts';
import { type SearchTerms, searchTerms } from './search.ts';

/** What `toDocument` wants of a document `d` and its text `t`. */
export const DOCUMENT_COLUMNS =
  'd.id AS id, d.text AS text, d.start AS start, d.end AS end, d.kind AS kind, d.court AS court, d.number AS number, d.date AS date, t.path AS path';

/** Documents by text and kind, newest first. */
export async function listDocuments(database: Database, query: DocumentQuery): ReturnType<DocumentStore['list']> {
  const terms = query.text ? searchTerms(query.text) : null;
  if (query.text && !terms) return { total: 0, byKind: {}, documents: [] };
  const parameters: Parameters = {
    ...{ query: terms?.query, parts: terms?.parts, kind: query.kind, offset: query.offset, limit: query.limit },
  };
  const matches = matching(terms);
  const counted = await database.rows(`${matches} RETURN d.kind AS kind, count(*) AS count ORDER BY count DESC, kind`, parameters);
  const byKind = Object.fromEntries(counted.map((row) => [String(row['kind']), Number(row['count'])]));
  const total = query.kind ? (byKind[query.kind] ?? 0) : Object.values(byKind).reduce((a, b) => a + b, 0);
  const page = await database.rows(
    `${matches} ${query.kind ? 'AND d.kind = $kind' : ''}
     WITH d ORDER BY d.order DESC SKIP $offset LIMIT $limit
     MATCH (d)-[:FOUND_IN]->(t:SourceText) RETURN ${DOCUMENT_COLUMNS} ORDER BY d.order DESC`,
    parameters,
  );
  return { total, byKind, documents: page.map(toDocument) };
}

/** Only what stands in the document itself counts, not what else its source text holds. */
const OWN =
  'CASE WHEN d.characters IS NULL THEN t.content ELSE substring(t.content, d.characters[0], d.characters[1] - d.characters[0]) END';

function matching(terms: SearchTerms | null): string {
  // Both properties are always there; saying so lets the index answer without looking at the documents.
  if (!terms) return 'MATCH (d:Document) WHERE d.kind IS NOT NULL AND d.order IS NOT NULL';
  const texts =
    terms.query === null ? 'MATCH (t:SourceText)' : `CALL db.index.fulltext.queryNodes('${TEXT_INDEX}', $query) YIELD node AS t`;
  const compared = `all(part IN $parts WHERE toLower(${OWN}) CONTAINS part)`;
  return `${texts} MATCH (d:Document)-[:FOUND_IN]->(t) WHERE (${terms.exact ? 'd.characters IS NULL OR ' : ''}${compared})`;
}

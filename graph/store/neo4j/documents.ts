import type { DocumentId } from '../../model/entity.ts';
import type { DocumentStore } from '../ports/desk.ts';
import type { StoredDocument } from '../ports/stored.ts';
import { decisionsByDocument } from './decisions.ts';
import { DOCUMENT_COLUMNS, listDocuments } from './document-list.ts';
import type { Database, Row, Run } from './driver.ts';
import { keysetPages } from './pages.ts';
import { toDocument, toMentions, toStoredDocument } from './rows.ts';

/** Texts are large: only so many are held at a time. */
const TEXTS = 50;
/** Documents with their records, without texts. */
const DOCUMENTS = 500;

const ONE = 'MATCH (d:Document {id: $id})-[:FOUND_IN]->(t:SourceText)';

/** The document part of the Neo4j store. */
export function neo4jDocuments(database: Database): DocumentStore {
  return {
    async document(id) {
      return readDocument(database.rows, id);
    },
    async sourceText(id) {
      const [row] = await database.rows(`${ONE} RETURN t.content AS content`, { id });
      return row ? String(row['content']) : null;
    },
    async byNumber(number) {
      const [row] = await database.rows(
        `MATCH (d:Document {number: $number})-[:FOUND_IN]->(t:SourceText)
         RETURN ${DOCUMENT_COLUMNS} ORDER BY coalesce(d.date, '') DESC, d.id LIMIT 1`,
        { number },
      );
      return row ? toDocument(row) : null;
    },
    async byNumbers(numbers) {
      const rows = await database.rows(
        `UNWIND $numbers AS number
         CALL (number) {
           MATCH (d:Document {number: number})-[:FOUND_IN]->(t:SourceText)
           RETURN d, t ORDER BY coalesce(d.date, '') DESC, d.id LIMIT 1
         }
         RETURN number AS asked, ${DOCUMENT_COLUMNS}`,
        { numbers },
      );
      return new Map(rows.map((row) => [String(row['asked']), toDocument(row)]));
    },
    list: (query) => listDocuments(database, query),
    async mentions(id) {
      const [row] = await database.rows('MATCH (d:Document {id: $id}) RETURN d.mentions AS mentions', { id });
      return row ? toMentions(id, row['mentions']) : [];
    },
    async known(ids) {
      const rows = await database.rows('UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN id', { ids });
      return new Set(rows.map((row) => String(row['id'])));
    },
    async knownTexts(hashes) {
      const rows = await database.rows('UNWIND $hashes AS hash MATCH (t:SourceText {hash: hash}) RETURN hash, t.path AS path', { hashes });
      return new Map(rows.map((row) => [String(row['hash']), String(row['path'])]));
    },
    async count() {
      const [row] = await database.rows('MATCH (d:Document) RETURN count(d) AS count');
      return Number(row?.['count'] ?? 0);
    },
    async *texts() {
      const page = `MATCH (t:SourceText) WHERE t.hash > $after
        RETURN t.hash AS key, t.path AS path, t.source AS source, t.content AS content ORDER BY t.hash LIMIT $size`;
      for await (const rows of keysetPages(database, page, TEXTS)) {
        for (const row of rows) {
          const [hash, path, source, content] = ['key', 'path', 'source', 'content'].map((name) => String(row[name]));
          yield { hash, path, source, content } as { hash: string; path: string; source: string; content: string };
        }
      }
    },
    async *all() {
      const decisions = await decisionsByDocument(database.rows);
      const page = `MATCH (d:Document) WHERE d.order > $after
        WITH d ORDER BY d.order LIMIT $size
        MATCH (d)-[:FOUND_IN]->(t:SourceText)
        RETURN d.order AS key, ${DOCUMENT_COLUMNS}, d.record AS record ORDER BY d.order`;
      for await (const rows of keysetPages(database, page, DOCUMENTS)) {
        for (let i = 0; i < rows.length; i += TEXTS) {
          for await (const one of withTexts(database, rows.slice(i, i + TEXTS))) {
            yield { ...one, decisions: decisions.get(one.document.id) ?? [] };
          }
        }
      }
    },
  };
}

/** A document with its record; null where it is not stored. */
export async function readDocument(run: Run, id: DocumentId): Promise<StoredDocument | null> {
  const [row] = await run(`${ONE} RETURN ${DOCUMENT_COLUMNS}, d.record AS record`, { id });
  return row ? toStoredDocument(row) : null;
}

/** Many documents may stand in one text, which is read once for all of them. */
async function* withTexts(
  database: Database,
  rows: readonly Row[],
): AsyncGenerator<{ readonly document: StoredDocument; readonly sourceText: string }> {
  const documents = rows.map(toStoredDocument);
  const hashes = [...new Set(documents.map(({ text }) => text))];
  const found = await database.rows('UNWIND $hashes AS hash MATCH (t:SourceText {hash: hash}) RETURN hash, t.content AS content', {
    hashes,
  });
  const contents = new Map(found.map((row) => [String(row['hash']), String(row['content'])]));
  for (const document of documents) yield { document, sourceText: contents.get(document.text) ?? '' };
}

/** Every document id, in order. */
export async function* documentIds(database: Database): AsyncGenerator<DocumentId> {
  const page = 'MATCH (d:Document) WHERE d.id > $after RETURN d.id AS key ORDER BY d.id LIMIT $size';
  for await (const rows of keysetPages(database, page, 10_000)) for (const row of rows) yield String(row['key']);
}

import type { DocumentId, LegalDocument } from '../../model/entity.ts';
import type { DocumentQuery, DocumentStore } from '../ports/desk.ts';
import type { StoredDocument } from '../ports/stored.ts';
import { sourced } from '../sourced.ts';
import { storedRecord } from '../stored-record.ts';
import { decisionsByDocument } from './decisions.ts';
import type { Database, Row, Run } from './driver.ts';
import { bodyOf, textOrNull, throughCursor } from './rows.ts';
import { textHolds } from './search.ts';

/** What `toDocument` wants of a document `d` and its text `t`. */
export const DOCUMENT_COLUMNS = 'd.id, d.text, d.range_start, d.range_end, d.kind, d.court, d.number, d.date, t.path';
const DOCUMENTS = 'document d JOIN source_text t ON t.tenant = {tenant} AND t.hash = d.text';
/** What `toStored` wants beside them: who made the record, and its entry `e`. */
const WITH_RECORD = `${DOCUMENT_COLUMNS}, d.reader, e.body`;
/** What the ledger says of them: the document as it was read, and the text that it stands in. What was erased of it has no salt any more. */
const RECORD = `JOIN ledger_entry e ON e.tenant = {tenant} AND e.kind IN ('document', 'reading') AND e.subject = d.id AND e.salt <> ''
  AND (d.said IS NULL AND e.kind = 'document' OR e.commitment = d.said)`;
export const CONTENT = "JOIN ledger_entry c ON c.tenant = {tenant} AND c.kind = 'text' AND c.subject = t.hash AND c.salt <> ''";
/** Null is smaller than everything, as in the embedded store. */
const OLDEST_FIRST = 'd.date NULLS FIRST, d.number NULLS FIRST, d.id';
const NEWEST_FIRST = 'd.date DESC NULLS LAST, d.number DESC NULLS LAST, d.id DESC';
/** Documents with their texts that are held in memory at once, and ids. */
const FETCHED = 100;
const IDS_FETCHED = 10_000;

/** The document part of the desk. */
export function postgresDocuments(database: Database): DocumentStore {
  const byNumbers = async (numbers: readonly string[]): Promise<Map<string, LegalDocument>> => {
    const rows = await database.rows(
      `SELECT DISTINCT ON (d.number) ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} WHERE d.tenant = {tenant} AND d.number = ANY($1::text[])
       ORDER BY d.number, d.date DESC NULLS LAST, d.id`,
      [numbers],
    );
    const found = new Map(rows.map((row) => [String(row['number']), toDocument(row)]));
    return new Map(numbers.flatMap((number) => (found.has(number) ? [[number, found.get(number)!] as const] : [])));
  };
  return {
    document: (id) => readDocument(database.rows, id),
    async sourceText(id) {
      const [row] = await database.rows(`SELECT c.body FROM ${DOCUMENTS} ${CONTENT} WHERE d.tenant = {tenant} AND d.id = $1`, [id]);
      return row ? bodyOf(row['body']) : null;
    },
    async several(ids) {
      const rows = await database.rows(
        `SELECT ${WITH_RECORD} FROM ${DOCUMENTS} ${RECORD} WHERE d.tenant = {tenant} AND d.id = ANY($1::text[])`,
        [ids],
      );
      const documents = rows.map(toStored);
      const hashes = [...new Set(documents.map(({ text }) => text))];
      const texts = await database.rows(
        `SELECT t.hash, c.body FROM source_text t ${CONTENT} WHERE t.tenant = {tenant} AND t.hash = ANY($1::text[])`,
        [hashes],
      );
      return sourced(ids, documents, new Map(texts.map((row) => [String(row['hash']), bodyOf(row['body'])])));
    },
    byNumbers,
    async byNumber(number) {
      return (await byNumbers([number])).get(number) ?? null;
    },
    list: (query) => database.snapshot((run) => listDocuments(run, query)),
    async mentions(id) {
      const rows = await database.rows(
        'SELECT * FROM mention WHERE tenant = {tenant} AND document = $1 ORDER BY range_start, range_end, field, node',
        [id],
      );
      return rows.map((row) => ({
        document: id,
        field: String(row['field']),
        text: String(row['text']),
        start: Number(row['range_start']),
        end: Number(row['range_end']),
        node: String(row['node']),
      }));
    },
    async ofTexts(hashes) {
      const rows = await database.rows(
        `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} WHERE d.tenant = {tenant} AND d.text = ANY($1::text[]) ORDER BY d.id`,
        [hashes],
      );
      return rows.map(toDocument);
    },
    async known(ids) {
      const rows = await database.rows('SELECT id FROM document WHERE tenant = {tenant} AND id = ANY($1::text[])', [ids]);
      return new Set(rows.map((row) => String(row['id'])));
    },
    async knownTexts(hashes) {
      const rows = await database.rows('SELECT hash, path FROM source_text WHERE tenant = {tenant} AND hash = ANY($1::text[])', [hashes]);
      return new Map(rows.map((row) => [String(row['hash']), String(row['path'])]));
    },
    async count() {
      const [row] = await database.rows('SELECT count(*) AS n FROM document WHERE tenant = {tenant}');
      return Number(row?.['n'] ?? 0);
    },
    texts: () => database.stream(everyText),
    all: () => database.stream(everyDocument),
  };
}

async function* everyText(run: Run) {
  for await (const row of throughCursor(
    run,
    `SELECT t.hash, t.path, t.source, c.body FROM source_text t ${CONTENT} WHERE t.tenant = {tenant} ORDER BY t.hash`,
    FETCHED,
  )) {
    yield { hash: String(row['hash']), path: String(row['path']), source: String(row['source']), content: bodyOf(row['body']) };
  }
}

async function* everyDocument(run: Run) {
  const decisions = await decisionsByDocument(run);
  const sql = `SELECT ${WITH_RECORD}, c.body AS content FROM ${DOCUMENTS} ${RECORD} ${CONTENT}
    WHERE d.tenant = {tenant} ORDER BY ${OLDEST_FIRST}`;
  for await (const row of throughCursor(run, sql, FETCHED)) {
    yield { document: toStored(row), sourceText: bodyOf(row['content']), decisions: decisions.get(String(row['id'])) ?? [] };
  }
}

/** Every document by its id with the digest of its record, in order. */
export async function* documentDigests(run: Run): AsyncGenerator<string> {
  for await (const row of throughCursor(run, 'SELECT id, digest FROM document WHERE tenant = {tenant} ORDER BY id', IDS_FETCHED))
    yield `${row['id']}${row['digest']}`;
}

/** A document with its record; null where it is not stored. */
export async function readDocument(run: Run, id: string): Promise<StoredDocument | null> {
  return (await storedDocuments(run, 'd.id = ANY($1::text[])', [[id]]))[0] ?? null;
}

/** Documents `d` with their records, in the order of their texts. */
export async function storedDocuments(run: Run, where: string, values: readonly unknown[]): Promise<StoredDocument[]> {
  const rows = await run(
    `SELECT ${WITH_RECORD} FROM ${DOCUMENTS} ${RECORD} WHERE d.tenant = {tenant} AND ${where} ORDER BY d.text, d.range_start, d.id`,
    values,
  );
  return rows.map(toStored);
}

/** Documents as they are listed, by their ids. */
export async function listedDocuments(run: Run, ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, LegalDocument>> {
  const rows = await run(`SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} WHERE d.tenant = {tenant} AND d.id = ANY($1::text[])`, [ids]);
  return new Map(rows.map((row) => [String(row['id']), toDocument(row)]));
}

async function listDocuments(run: Run, { text, kind, offset, limit }: DocumentQuery) {
  const condition = text ? await textHolds(run, text) : { where: 'true', values: [] };
  if (condition === null) return { total: 0, byKind: {}, documents: [] };
  const { where, values } = condition;
  const counted = await run(
    `SELECT kind, count(*) AS n FROM document d WHERE d.tenant = {tenant} AND ${where} GROUP BY kind ORDER BY n DESC, kind`,
    values,
  );
  const byKind = Object.fromEntries(counted.map((row) => [String(row['kind']), Number(row['n'])]));
  const total = kind ? (byKind[kind] ?? 0) : Object.values(byKind).reduce((a, b) => a + b, 0);
  const next = (place: number): string => `$${values.length + place}`;
  // The page is cut from the narrow table first; joining the texts before the cut would read them all.
  const documents = await run(
    `SELECT ${DOCUMENT_COLUMNS} FROM (SELECT * FROM document d WHERE d.tenant = {tenant} AND ${where} ${kind ? `AND d.kind = ${next(3)}` : ''}
     ORDER BY ${NEWEST_FIRST} LIMIT ${next(1)} OFFSET ${next(2)}) d
     JOIN source_text t ON t.tenant = {tenant} AND t.hash = d.text ORDER BY ${NEWEST_FIRST}`,
    [...values, limit, offset, ...(kind ? [kind] : [])],
  );
  return { total, byKind, documents: documents.map(toDocument) };
}

export function toDocument(row: Row): LegalDocument {
  return {
    id: String(row['id']),
    path: String(row['path']),
    range: { start: Number(row['range_start']), end: Number(row['range_end']) },
    kind: String(row['kind']),
    court: textOrNull(row['court']),
    number: textOrNull(row['number']),
    date: textOrNull(row['date']),
  };
}

function toStored(row: Row): StoredDocument {
  const document = toDocument(row);
  return {
    ...{ ...document, text: String(row['text']), reader: textOrNull(row['reader']) },
    record: storedRecord(bodyOf(row['body']), document.path),
  };
}

import { holdsRuns } from '../../model/documents/search-text.ts';
import type { DocumentId, LegalDocument } from '../../model/entity.ts';
import { type SearchTerms, searchTerms } from '../bigrams.ts';
import type { DocumentStore } from '../ports/desk.ts';
import type { StoredDocument } from '../ports/stored.ts';
import { sourced } from '../sourced.ts';
import { storedRecord } from '../stored-record.ts';
import { bodyOf } from './body.ts';
import { decisionsByDocument } from './decisions.ts';
import type { Database, Row, Value } from './driver.ts';
import { countIn } from './tenant-database.ts';
import { TEXT_COLUMNS, TEXTS, toText } from './texts.ts';

/** What `toDocument` wants of a document `d` and its text `t`. */
export const DOCUMENT_COLUMNS = 'd.id, d.text, d.start, d.end, d.kind, d.court, d.number, d.date, t.path';
/** What `toStored` wants beside them: who made the record, and its entry `e`. */
const WITH_RECORD = `${DOCUMENT_COLUMNS}, d.reader, e.body`;
const FROM = 'document d JOIN source_text t ON t.tenant = d.tenant AND t.hash = d.text';
/** With what the ledger says of them: the document as it was read, and the text that it stands in. */
const WITH_BODIES = `${FROM} JOIN ledger_entry e ON e.id = d.entry JOIN ledger_entry c ON c.id = t.entry`;
const ORDER = 'd.date, d.number, d.id';

/** The document part of the embedded store. */
export function embeddedDocuments(database: Database): DocumentStore {
  const newestOf = (number: string): Row | undefined =>
    database
      .prepare(`SELECT ${DOCUMENT_COLUMNS} FROM ${FROM} WHERE d.tenant = {tenant} AND d.number = ? ORDER BY d.date DESC, d.id LIMIT 1`)
      .get(number);
  return {
    async document(id) {
      return readDocument(database, id);
    },
    async sourceText(id) {
      const row = database
        .prepare(`SELECT c.body content FROM ${FROM} JOIN ledger_entry c ON c.id = t.entry WHERE d.tenant = {tenant} AND d.id = ?`)
        .get(id);
      return row ? bodyOf(row['content']) : null;
    },
    async several(ids) {
      const asked = 'IN (SELECT value FROM json_each(?))';
      const documents = database
        .prepare(`SELECT ${WITH_RECORD} FROM ${FROM} JOIN ledger_entry e ON e.id = d.entry WHERE d.tenant = {tenant} AND d.id ${asked}`)
        .all(JSON.stringify(ids))
        .map(toStored);
      const hashes = JSON.stringify([...new Set(documents.map(({ text }) => text))]);
      const texts = database
        .prepare(`SELECT t.hash, c.body content FROM ${TEXTS} WHERE t.tenant = {tenant} AND t.hash ${asked}`)
        .all(hashes);
      return sourced(ids, documents, new Map(texts.map((row) => [String(row['hash']), bodyOf(row['content'])])));
    },
    async byNumber(number) {
      const row = newestOf(number);
      return row ? toDocument(row) : null;
    },
    async byNumbers(numbers) {
      const rows = numbers.map((number) => [number, newestOf(number)] as const);
      return new Map(rows.flatMap(([number, row]) => (row ? [[number, toDocument(row)] as const] : [])));
    },
    async list(query) {
      return listDocuments(database, query);
    },
    async mentions(id) {
      return database
        .prepare('SELECT * FROM mention WHERE tenant = {tenant} AND document = ? ORDER BY start, end, field, node')
        .all(id)
        .map((row) => ({
          document: id,
          field: String(row['field']),
          text: String(row['text']),
          start: Number(row['start']),
          end: Number(row['end']),
          node: String(row['node']),
        }));
    },
    async ofTexts(hashes) {
      const rows = database
        .prepare(
          `SELECT ${DOCUMENT_COLUMNS} FROM ${FROM} WHERE d.tenant = {tenant} AND d.text IN (SELECT value FROM json_each(?)) ORDER BY d.id`,
        )
        .all(JSON.stringify(hashes));
      return rows.map(toDocument);
    },
    async known(ids) {
      const rows = database
        .prepare('SELECT id FROM document WHERE tenant = {tenant} AND id IN (SELECT value FROM json_each(?))')
        .all(JSON.stringify(ids));
      return new Set(rows.map((r) => String(r['id'])));
    },
    async knownTexts(hashes) {
      const rows = database
        .prepare('SELECT hash, path FROM source_text WHERE tenant = {tenant} AND hash IN (SELECT value FROM json_each(?))')
        .all(JSON.stringify(hashes));
      return new Map(rows.map((r) => [String(r['hash']), String(r['path'])]));
    },
    async count() {
      return countIn(database, 'document');
    },
    async *texts() {
      for (const row of database.prepare(`SELECT ${TEXT_COLUMNS} FROM ${TEXTS} WHERE t.tenant = {tenant} ORDER BY t.hash`).iterate())
        yield toText(row);
    },
    async *all() {
      const decisions = decisionsByDocument(database);
      for (const row of database
        .prepare(`SELECT ${WITH_RECORD}, c.body content FROM ${WITH_BODIES} WHERE d.tenant = {tenant} ORDER BY ${ORDER}`)
        .iterate()) {
        yield {
          document: toStored(row),
          sourceText: bodyOf(row['content']),
          decisions: decisions.get(String(row['id'])) ?? [],
        };
      }
    },
  };
}

/** A document with its record; null where it is not stored. */
export function readDocument(database: Database, id: string): StoredDocument | null {
  const row = database
    .prepare(`SELECT ${WITH_RECORD} FROM ${FROM} JOIN ledger_entry e ON e.id = d.entry WHERE d.tenant = {tenant} AND d.id = ?`)
    .get(id);
  return row ? toStored(row) : null;
}

function listDocuments(database: Database, query: { text?: string; kind?: string; offset: number; limit: number }) {
  const terms = query.text ? searchTerms(query.text) : null;
  if (query.text && !terms) return { total: 0, byKind: {}, documents: [] };
  const { where, values } = terms ? matching(database, terms) : { where: 'd.tenant = {tenant}', values: [] };
  const counted = database
    .prepare(`SELECT kind, count(*) n FROM document d WHERE ${where} GROUP BY kind ORDER BY n DESC, kind`)
    .all(...values);
  const byKind = Object.fromEntries(counted.map((r) => [String(r['kind']), Number(r['n'])]));
  const total = query.kind ? (byKind[query.kind] ?? 0) : Object.values(byKind).reduce((a, b) => a + b, 0);
  // The page is cut from the narrow table first; joining the texts before the cut would read them all.
  const documents = database
    .prepare(
      `SELECT ${DOCUMENT_COLUMNS} FROM (SELECT * FROM document d WHERE ${where} ${query.kind ? 'AND d.kind = ?' : ''} ORDER BY d.date DESC, d.number DESC, d.id DESC LIMIT ? OFFSET ?) d
       JOIN source_text t ON t.tenant = {tenant} AND t.hash = d.text ORDER BY d.date DESC, d.number DESC, d.id DESC`,
    )
    .all(...values, ...(query.kind ? [query.kind] : []), query.limit, query.offset)
    .map(toDocument);
  return { total, byKind, documents };
}

/** The condition on a document `d` that its text holds what was asked. The index has the texts of all units: `+` lets SQLite begin with what it finds. */
function matching(database: Database, { match, verify }: SearchTerms): { readonly where: string; readonly values: readonly Value[] } {
  const found = 'SELECT rowid FROM document_search WHERE document_search MATCH ?';
  if (verify.length === 0) return { where: `+d.tenant = {tenant} AND d.seq IN (${found})`, values: [match] };
  // Places count UTF-16 units, which SQLite cannot: the text is cut here. Many documents may stand in one text, which is read once.
  const held: number[] = [];
  let text = { hash: '', content: '' };
  const candidates = database.prepare(
    `SELECT d.seq, d.start, d.end, d.text FROM document d WHERE +d.tenant = {tenant} AND d.seq IN (${found}) ORDER BY d.text`,
  );
  for (const row of candidates.iterate(match)) {
    const hash = String(row['text']);
    if (hash !== text.hash) {
      const stored = database.prepare(`SELECT c.body content FROM ${TEXTS} WHERE t.tenant = {tenant} AND t.hash = ?`).get(hash);
      text = { hash, content: bodyOf(stored?.['content']) };
    }
    if (holdsRuns(text.content.slice(Number(row['start']), Number(row['end'])), verify)) held.push(Number(row['seq']));
  }
  return { where: '+d.tenant = {tenant} AND d.seq IN (SELECT value FROM json_each(?))', values: [JSON.stringify(held)] };
}

function text(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

export function toDocument(row: Row): LegalDocument {
  return {
    id: String(row['id']),
    path: String(row['path']),
    range: { start: Number(row['start']), end: Number(row['end']) },
    kind: String(row['kind']),
    court: text(row['court']),
    number: text(row['number']),
    date: text(row['date']),
  };
}

function toStored(row: Row): StoredDocument {
  const document = toDocument(row);
  return {
    ...{ ...document, text: String(row['text']), reader: text(row['reader']) },
    record: storedRecord(bodyOf(row['body']), document.path),
  };
}

/** A document as lists show it; null where it is not stored. */
export function listedDocument(database: Database, id: DocumentId): LegalDocument | null {
  const row = database.prepare(`SELECT ${DOCUMENT_COLUMNS} FROM ${FROM} WHERE d.tenant = {tenant} AND d.id = ?`).get(id);
  return row ? toDocument(row) : null;
}

/** The documents that stand in a text, in its order. */
export function documentsOfText(database: Database, hash: string): StoredDocument[] {
  return database
    .prepare(
      `SELECT ${WITH_RECORD} FROM ${FROM} JOIN ledger_entry e ON e.id = d.entry WHERE d.tenant = {tenant} AND d.text = ? ORDER BY d.start, d.id`,
    )
    .all(hash)
    .map(toStored);
}

/** Every document with its record, in the order in which they came. */
export function* storedDocuments(database: Database): Generator<StoredDocument> {
  const rows = database.prepare(
    `SELECT ${WITH_RECORD} FROM ${FROM} JOIN ledger_entry e ON e.id = d.entry WHERE +d.tenant = {tenant} ORDER BY d.seq`,
  );
  for (const row of rows.iterate()) yield toStored(row);
}

/** Every document by its id with the digest of its record, in order. */
export function* documentDigests(database: Database): Generator<string> {
  for (const row of database.prepare('SELECT id, digest FROM document WHERE tenant = {tenant} ORDER BY id').iterate())
    yield `${row['id']}${row['digest']}`;
}

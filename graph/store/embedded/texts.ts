import type { StoredDocument, StoredText } from '../ports/stored.ts';
import { storedRecord } from '../stored-record.ts';
import { bodyOf } from './body.ts';
import type { Database, Row } from './driver.ts';

/** Texts `t` with what the ledger has of them. */
export const TEXTS = 'source_text t JOIN ledger_entry c ON c.id = t.entry';
/** What `toText` wants of them. */
export const TEXT_COLUMNS = 't.hash, t.path, t.source, c.body content';

export function toText(row: Row): StoredText {
  return { hash: String(row['hash']), path: String(row['path']), source: String(row['source']), content: bodyOf(row['content']) };
}

/** The decoded text of this hash; null where it is not stored. */
export function readText(database: Database, hash: string): StoredText | null {
  const row = database.prepare(`SELECT ${TEXT_COLUMNS} FROM ${TEXTS} WHERE t.tenant = {tenant} AND t.hash = ?`).get(hash);
  return row ? toText(row) : null;
}

/** A document as an entry says that it was read. @param row its `document`, `text`, `entry` and `reader` */
export function readDocumentOf(database: Database, { document, text, entry, reader }: Row): StoredDocument {
  const said = database
    .prepare(
      'SELECT e.body, t.path FROM ledger_entry e JOIN source_text t ON t.tenant = {tenant} AND t.hash = ? WHERE e.id = ? AND e.tenant = {tenant}',
    )
    .get(text!, entry!);
  const [body, path] = [bodyOf(said?.['body']), String(said?.['path'])];
  const { start, end, kind, court, number, date } = JSON.parse(body);
  return {
    ...{ id: String(document), path, range: { start, end }, kind, court, number, date, text: String(text) },
    ...{ reader: reader === null ? null : String(reader), record: storedRecord(body, path) },
  };
}

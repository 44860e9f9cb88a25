import { recordDigest } from '../digest.ts';
import { storedRecord } from '../stored-record.ts';
import { bodyOf, storedBody } from './body.ts';
import type { Database } from './driver.ts';

/**
 * `reader` is who made the record that stands, `digest` what it says in few characters. What a reader found waits as a row a document until somebody
 * adopts it; `entry` says what was read, as the entry of a document that stands does. `text_reading` finds all that was ever
 * read otherwise in a text, so that it can be erased. A document that is no longer found is known by its text alone. `stands` is the value, as it is read
 * now, with which a decision stands; null where it finds none.
 */
const TABLES = `
  ALTER TABLE document ADD COLUMN reader TEXT;
  ALTER TABLE document ADD COLUMN digest TEXT NOT NULL DEFAULT '';
  ALTER TABLE review_decision ADD COLUMN place TEXT;
  ALTER TABLE review_decision ADD COLUMN stands TEXT;
  UPDATE review_decision SET stands = read;
  CREATE TABLE adoption (seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE TABLE waiting (
    tenant INTEGER NOT NULL, text TEXT NOT NULL, place INTEGER NOT NULL, document TEXT NOT NULL, reader TEXT NOT NULL, outcome TEXT NOT NULL,
    changes TEXT NOT NULL, entry INTEGER NOT NULL, adoption INTEGER REFERENCES adoption (seq), PRIMARY KEY (tenant, text, place, document)
  ) WITHOUT ROWID;
  CREATE INDEX waiting_reader ON waiting (tenant, reader, adoption);
  CREATE INDEX waiting_adoption ON waiting (adoption);
  CREATE TABLE text_reading (
    tenant INTEGER NOT NULL, text TEXT NOT NULL, entry INTEGER NOT NULL, document TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    PRIMARY KEY (tenant, text, entry)
  ) WITHOUT ROWID;
  CREATE TABLE gone (
    tenant INTEGER NOT NULL, document TEXT NOT NULL, text TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, entry INTEGER NOT NULL,
    PRIMARY KEY (tenant, document)
  ) WITHOUT ROWID;
  CREATE INDEX gone_text ON gone (tenant, text);`;

/** What keeps readings of later readers; texts and records that are there are deflated. */
export function readingsKept(database: Database): void {
  database.exec(TABLES);
  deflateBodies(database);
  const digest = database.prepare('UPDATE document SET digest = ? WHERE seq = ?');
  const documents = database.prepare(
    'SELECT d.seq, e.body FROM document d JOIN ledger_entry e ON e.id = d.entry WHERE d.seq > ? ORDER BY d.seq LIMIT 1',
  );
  for (let row = documents.get(0); row; row = documents.get(row['seq']!))
    digest.run(recordDigest(storedRecord(bodyOf(row['body']), '')), row['seq']!);
}

/** One by one, so that nothing but the entry at hand is in memory. */
function deflateBodies(database: Database): void {
  const next = database.prepare(
    "SELECT id, kind, body FROM ledger_entry WHERE id > ? AND kind IN ('text', 'document') AND salt <> '' ORDER BY id LIMIT 1",
  );
  const keep = database.prepare('UPDATE ledger_entry SET body = ? WHERE id = ?');
  for (let row = next.get(0); row; row = next.get(row['id']!))
    keep.run(storedBody(row['kind'] as 'text' | 'document', bodyOf(row['body'])), row['id']!);
}

import { randomUUID } from 'node:crypto';
import { commitHash, commitmentOf, GENESIS, newSalt } from '../chain.ts';
import type { Entry, EntryKind } from '../ports/ledger.ts';
import { storedBody } from './body.ts';
import type { Database } from './driver.ts';
import { type SaidEntry, SELDOM_SAID } from './ledger.ts';

const TABLES = `
  CREATE TABLE ledger_commit (number INTEGER PRIMARY KEY, at TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, hash TEXT NOT NULL);
  CREATE TABLE ledger_entry (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, salt TEXT NOT NULL, commitment TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE INDEX ledger_entry_subject ON ledger_entry (kind, subject) WHERE ${SELDOM_SAID};
  ALTER TABLE source_text ADD COLUMN entry INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE document ADD COLUMN entry INTEGER NOT NULL DEFAULT 0;`;

/** What stands in the tables of before, as entries in the order in which they would have been said. */
const SAID: readonly (readonly [EntryKind, string])[] = [
  ['text', 'SELECT hash subject, content body FROM source_text ORDER BY hash'],
  ['path', "SELECT hash subject, json_object('path', path, 'source', source) body FROM source_text ORDER BY hash"],
  [
    'document',
    `SELECT id subject, json_object('text', text, 'start', start, 'end', end, 'kind', kind, 'court', court, 'number', number, 'date', date,
     'record', json(record)) body FROM document ORDER BY seq`,
  ],
  [
    'batch',
    "SELECT id subject, json_object('name', name, 'paths', json(paths), 'startedAt', started) body FROM batch ORDER BY started, id",
  ],
  [
    'item',
    `SELECT batch subject, json_object('path', path, 'outcome', outcome, 'reason', reason, 'detail', detail, 'documents', documents) body
     FROM item ORDER BY batch, path`,
  ],
  [
    'decision',
    `SELECT document subject, json_object('document', document, 'field', field, 'read', read, 'verdict', verdict, 'value', value, 'by', person,
     'at', at, 'note', note) body FROM review_decision ORDER BY seq`,
  ],
  ['run', 'SELECT id subject, body FROM run ORDER BY at, rowid'],
];

/** Gives a store its ledger: what it holds already is the first commit, and the catalogue knows where its texts and records stand. */
export function ledgerOfWhatIsThere(database: Database): void {
  database.exec(TABLES);
  const said: SaidEntry[] = [];
  for (const [kind, sql] of SAID) {
    for (const row of database.prepare(sql).iterate())
      said.push(addEntry(database, { kind, subject: String(row['subject']), body: String(row['body']) }));
  }
  const places = {
    text: database.prepare('UPDATE source_text SET entry = ? WHERE hash = ?'),
    document: database.prepare('UPDATE document SET entry = ? WHERE id = ?'),
  };
  for (const { kind, subject, row } of said) if (kind === 'text' || kind === 'document') places[kind].run(row, subject);
  database.exec(`
    ALTER TABLE source_text DROP COLUMN content;
    ALTER TABLE document DROP COLUMN record;`);
  if (said.length > 0) closeCommit(database, said);
  const set = database.prepare('INSERT INTO meta (name, value) VALUES (?, ?)');
  set.run('ledger', randomUUID());
  set.run('graph', said.length > 0 ? '1' : '0');
}

function addEntry(database: Database, { kind, subject, body }: Entry): SaidEntry {
  const salt = newSalt();
  const commitment = commitmentOf(salt, body);
  const added = database
    .prepare('INSERT INTO ledger_entry (kind, subject, salt, commitment, body) VALUES (?, ?, ?, ?, ?) RETURNING id')
    .get(kind, subject, salt, commitment, storedBody(kind, body));
  return { row: Number(added?.['id']), kind, subject, commitment };
}

function closeCommit(database: Database, said: readonly SaidEntry[]): void {
  const at = new Date().toISOString();
  database
    .prepare('INSERT INTO ledger_commit (number, at, first, last, hash) VALUES (1, ?, ?, ?, ?)')
    .run(at, said[0]!.row, said.at(-1)!.row, commitHash(GENESIS, 1, at, said));
}

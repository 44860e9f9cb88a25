import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { asStorageError } from '../../model/keeping/storage-error.ts';
import { wordsBeyond } from '../bigrams.ts';
import { CONDUCTS } from './conducts.ts';
import { type Database, openDatabase } from './driver.ts';
import { ledgerOfWhatIsThere } from './first-commit.ts';
import { keysOfTenants } from './keys-of-tenants.ts';
import { refuseNetworkFolder } from './network-folder.ts';
import { readingsKept } from './readings-kept.ts';

/** The first tables; what came later stands in MIGRATIONS. */
const TABLES = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS source_text (hash TEXT PRIMARY KEY, path TEXT NOT NULL, source TEXT NOT NULL, content TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS document (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL REFERENCES source_text(hash),
  start INTEGER NOT NULL, end INTEGER NOT NULL,
  kind TEXT NOT NULL, court TEXT, number TEXT, date TEXT, record TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS document_number ON document (number, date);
CREATE INDEX IF NOT EXISTS document_order ON document (date, number, id);
CREATE INDEX IF NOT EXISTS document_kind ON document (kind, date, number, id);
CREATE INDEX IF NOT EXISTS document_text ON document (text);
CREATE TABLE IF NOT EXISTS mention (
  document TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, field TEXT NOT NULL, node TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (document, start, end, field, node)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS node (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label TEXT NOT NULL, masked INTEGER NOT NULL, properties TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS node_label ON node (label);
CREATE TABLE IF NOT EXISTS edge (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, role TEXT NOT NULL,
  date TEXT, confidence REAL NOT NULL, inferred INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS edge_source ON edge (source, kind, target);
CREATE INDEX IF NOT EXISTS edge_target ON edge (target, kind, source);
CREATE TABLE IF NOT EXISTS edge_evidence (
  edge TEXT NOT NULL, document TEXT NOT NULL, spans TEXT NOT NULL, PRIMARY KEY (edge, document)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS document_search USING fts5(body, content='', detail=none, columnsize=0, tokenize='ascii');
CREATE VIRTUAL TABLE IF NOT EXISTS node_search USING fts5(body, content='', detail=none, columnsize=0, tokenize='ascii');
CREATE TABLE IF NOT EXISTS batch (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, paths TEXT NOT NULL, state TEXT NOT NULL, started TEXT NOT NULL, finished TEXT, total INTEGER, process INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS item (
  batch TEXT NOT NULL, path TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT, detail TEXT, documents INTEGER NOT NULL,
  PRIMARY KEY (batch, path)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run (id TEXT PRIMARY KEY, at TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS lead (id TEXT PRIMARY KEY, rank INTEGER NOT NULL, tier TEXT NOT NULL, pattern TEXT NOT NULL, search TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS lead_rank ON lead (rank);
CREATE TABLE IF NOT EXISTS lead_subject (node TEXT NOT NULL, lead TEXT NOT NULL, PRIMARY KEY (node, lead)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lead_document (document TEXT NOT NULL, lead TEXT NOT NULL, PRIMARY KEY (document, lead)) WITHOUT ROWID;
`;

/** Steps that lead from version to version: the first leads from 1 to 2. Never changed once released. */
const MIGRATIONS: readonly (string | ((database: Database) => void))[] = [
  `ALTER TABLE batch ADD COLUMN parts TEXT;
   CREATE TABLE batch_part (batch TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (batch, part)) WITHOUT ROWID;`,
  // Evidence says itself what its document says of the edge, so that it can be withdrawn. No document had anything uncertain before.
  `ALTER TABLE edge_evidence ADD COLUMN date TEXT;
   ALTER TABLE edge_evidence ADD COLUMN confidence REAL NOT NULL DEFAULT 1;
   ALTER TABLE edge_evidence ADD COLUMN inferred INTEGER NOT NULL DEFAULT 0;
   UPDATE edge_evidence SET date = (SELECT d.date FROM document d WHERE d.id = edge_evidence.document);
   CREATE TABLE lone_mention (node TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (node, document)) WITHOUT ROWID;
   INSERT INTO lone_mention (node, document) SELECT node, document FROM mention
     EXCEPT SELECT e.source, v.document FROM edge_evidence v JOIN edge e ON e.id = v.edge
     EXCEPT SELECT e.target, v.document FROM edge_evidence v JOIN edge e ON e.id = v.edge;
   CREATE TABLE review_value (
     document TEXT NOT NULL, place INTEGER NOT NULL, field TEXT NOT NULL, read TEXT NOT NULL,
     reason TEXT NOT NULL, candidates TEXT NOT NULL, spans TEXT NOT NULL, decided INTEGER NOT NULL DEFAULT 0,
     PRIMARY KEY (document, place, field, read)
   ) WITHOUT ROWID;
   CREATE INDEX review_value_counts ON review_value (decided, field, reason);
   CREATE TABLE review_decision (
     seq INTEGER PRIMARY KEY, document TEXT NOT NULL, field TEXT NOT NULL, read TEXT NOT NULL,
     verdict TEXT NOT NULL, value TEXT, person TEXT NOT NULL, at TEXT NOT NULL, note TEXT NOT NULL
   );
   CREATE INDEX review_decision_document ON review_decision (document, seq);`,
  indexBeyond,
  ledgerOfWhatIsThere,
  keysOfTenants,
  `CREATE TABLE erasure_request (
     seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (tenant, id)
   );
   CREATE TABLE tombstone (
     seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, document TEXT NOT NULL, text TEXT NOT NULL, source TEXT NOT NULL, body TEXT NOT NULL,
     UNIQUE (tenant, document, text, source)
   );`,
  readingsKept,
  CONDUCTS,
];

/** Characters beyond the basic plane had no words in the indexes; what has such characters is given them. */
function indexBeyond(database: Database): void {
  const beyond = (column: string) => `${column} GLOB '*[' || char(65536) || '-' || char(1114111) || ']*'`;
  const add = (table: 'document_search' | 'node_search', seq: number, text: string): void => {
    const words = wordsBeyond(text);
    if (words !== '') database.prepare(`INSERT INTO ${table} (rowid, body) VALUES (?, ?)`).run(seq, words);
  };
  for (const row of database.prepare(`SELECT seq, label FROM node WHERE ${beyond('label')}`).all()) {
    add('node_search', Number(row['seq']), String(row['label']));
  }
  const texts = database.prepare(`SELECT hash FROM source_text WHERE ${beyond('content')}`).all();
  for (const { hash = null } of texts) {
    const content = String(database.prepare('SELECT content FROM source_text WHERE hash = ?').get(hash)?.['content']);
    for (const row of database.prepare('SELECT seq, start, end FROM document WHERE text = ?').all(hash)) {
      add('document_search', Number(row['seq']), content.slice(Number(row['start']), Number(row['end'])));
    }
  }
}

/** Version of the tables; a store of a later version is refused instead of guessed at. */
export const SCHEMA_VERSION = 1 + MIGRATIONS.length;

/** Segments of the index are merged sixteen at a time instead of a little with every commit. */
const SEARCH_OPTIONS = ["'automerge', 0"];

/** Most stores that are opened are: nothing is written then. */
function isCurrent(database: Database): boolean {
  const tables = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get();
  return (
    tables !== undefined && database.prepare("SELECT value FROM meta WHERE name = 'schema'").get()?.['value'] === String(SCHEMA_VERSION)
  );
}

/** Opens a file with the tables of this version, in a folder that is made where there is none. @throws AppError invalid-input, store-unavailable, store-damaged, no-space, not-writable */
export function openPrepared(path: string): Database {
  if (path !== ':memory:') makeFolder(dirname(path));
  const database = openDatabase(path);
  try {
    // A sealed copy is only read.
    if (path !== ':memory:' && !database.sealed) refuseNetworkFolder(dirname(path));
    prepareSchema(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asStorageError(error, folder);
  }
}

/** Creates the tables of a new store, or brings those of an older one up to date, in one transaction. */
function prepareSchema(database: Database): void {
  if (database.sealed) {
    checkSealed(database);
    return;
  }
  if (isCurrent(database)) return;
  withoutForeignKeys(database, () => bringUpToDate(database));
}

/** A table that others refer to can only be made anew while nobody looks at what they refer to. Within a transaction this cannot be asked for. */
function withoutForeignKeys(database: Database, work: () => void): void {
  database.exec('PRAGMA foreign_keys = OFF');
  try {
    work();
  } finally {
    database.exec('PRAGMA foreign_keys = ON');
  }
}

function bringUpToDate(database: Database): void {
  database.transaction(() => {
    database.exec(TABLES);
    const row = database.prepare('SELECT value FROM meta WHERE name = ?').get('schema');
    const found = row ? Number(row['value']) : 0;
    if (found > SCHEMA_VERSION) {
      throw new AppError(
        'store-damaged',
        `the store has table version ${found}, this program knows ${SCHEMA_VERSION}: a newer jianwei wrote it`,
      );
    }
    if (found === 0) prepareSearch(database);
    takeSteps(database, found, SCHEMA_VERSION);
    database.prepare("INSERT OR REPLACE INTO meta (tenant, name, value) VALUES (0, 'schema', ?)").run(String(SCHEMA_VERSION));
  });
}

function prepareSearch(database: Database): void {
  for (const table of ['document_search', 'node_search'])
    for (const option of SEARCH_OPTIONS) database.exec(`INSERT INTO ${table}(${table}, rank) VALUES(${option})`);
}

function takeSteps(database: Database, from: number, to: number): void {
  for (const step of MIGRATIONS.slice(Math.max(from - 1, 0), to - 1)) {
    if (typeof step === 'string') database.exec(step);
    else step(database);
  }
}

/** Version of the last tables in which everything stood itself, not yet in a ledger. */
export const BEFORE_LEDGER = 4;

/** Makes a new file with the tables of before there was a ledger, for what another program kept elsewhere. @throws AppError as `openPrepared` */
export function openBeforeLedger(path: string): Database {
  const database = openDatabase(path);
  database.transaction(() => {
    database.exec(TABLES);
    prepareSearch(database);
    takeSteps(database, 0, BEFORE_LEDGER);
    database.prepare("INSERT INTO meta (name, value) VALUES ('schema', ?)").run(String(BEFORE_LEDGER));
  });
  return database;
}

/** A sealed copy is read as it is: it must have the tables of this version. @throws AppError store-damaged, not-writable */
function checkSealed(database: Database): void {
  const found = Number(database.prepare('SELECT value FROM meta WHERE name = ?').get('schema')?.['value'] ?? 0);
  if (found === SCHEMA_VERSION) return;
  const code = found > SCHEMA_VERSION ? 'store-damaged' : 'not-writable';
  throw new AppError(code, `the store has table version ${found}, this program has ${SCHEMA_VERSION}, and its folder cannot be written to`);
}

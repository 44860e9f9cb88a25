import type { Database } from './driver.ts';

interface Rebuilt {
  /** How its columns but the first, the unit, are declared, with the keys. */
  readonly columns: string;
  /** Their names, with the row where something else refers to it. */
  readonly names: string;
  readonly order: string;
  readonly options?: string;
  readonly indexes?: readonly string[];
}

/** Tables whose keys have the unit in them from now on: each is made anew and filled in the order of its key. */
const REBUILT: Readonly<Record<string, Rebuilt>> = {
  meta: {
    columns: 'name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (tenant, name)',
    names: 'name, value',
    order: 'name',
    options: 'WITHOUT ROWID',
  },
  source_text: {
    columns: 'hash TEXT NOT NULL, path TEXT NOT NULL, source TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (tenant, hash)',
    names: 'hash, path, source, entry',
    order: 'rowid',
  },
  document: {
    columns: `seq INTEGER PRIMARY KEY, id TEXT NOT NULL, text TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
      kind TEXT NOT NULL, court TEXT, number TEXT, date TEXT, entry INTEGER NOT NULL,
      UNIQUE (tenant, id), FOREIGN KEY (tenant, text) REFERENCES source_text (tenant, hash)`,
    names: 'seq, id, text, start, end, kind, court, number, date, entry',
    order: 'seq',
    indexes: [
      'document_number ON document (tenant, number, date)',
      'document_order ON document (tenant, date, number, id)',
      'document_kind ON document (tenant, kind, date, number, id)',
      'document_text ON document (tenant, text)',
    ],
  },
  mention: {
    columns: `document TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, field TEXT NOT NULL, node TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (tenant, document, start, end, field, node)`,
    names: 'document, start, end, field, node, text',
    order: 'document, start, end, field, node',
    options: 'WITHOUT ROWID',
  },
  node: {
    columns: `seq INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, masked INTEGER NOT NULL, properties TEXT NOT NULL,
      UNIQUE (tenant, id)`,
    names: 'seq, id, kind, label, masked, properties',
    order: 'seq',
    indexes: ['node_label ON node (tenant, label)'],
  },
  edge: {
    columns: `id TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, role TEXT NOT NULL,
      date TEXT, confidence REAL NOT NULL, inferred INTEGER NOT NULL, PRIMARY KEY (tenant, id)`,
    names: 'id, kind, source, target, role, date, confidence, inferred',
    order: 'id',
    options: 'WITHOUT ROWID',
    indexes: ['edge_source ON edge (tenant, source, kind, target)', 'edge_target ON edge (tenant, target, kind, source)'],
  },
  edge_evidence: {
    columns: `edge TEXT NOT NULL, document TEXT NOT NULL, spans TEXT NOT NULL, date TEXT, confidence REAL NOT NULL, inferred INTEGER NOT NULL,
      PRIMARY KEY (tenant, edge, document)`,
    names: 'edge, document, spans, date, confidence, inferred',
    order: 'edge, document',
    options: 'WITHOUT ROWID',
  },
  lone_mention: {
    columns: 'node TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (tenant, node, document)',
    names: 'node, document',
    order: 'node, document',
    options: 'WITHOUT ROWID',
  },
  review_value: {
    columns: `document TEXT NOT NULL, place INTEGER NOT NULL, field TEXT NOT NULL, read TEXT NOT NULL,
      reason TEXT NOT NULL, candidates TEXT NOT NULL, spans TEXT NOT NULL, decided INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (tenant, document, place, field, read)`,
    names: 'document, place, field, read, reason, candidates, spans, decided',
    order: 'document, place, field, read',
    options: 'WITHOUT ROWID',
    indexes: ['review_value_counts ON review_value (tenant, decided, field, reason)'],
  },
  batch: {
    columns: `id TEXT NOT NULL, name TEXT NOT NULL, paths TEXT NOT NULL, state TEXT NOT NULL, started TEXT NOT NULL, finished TEXT,
      total INTEGER, process INTEGER, parts TEXT, PRIMARY KEY (tenant, id)`,
    names: 'id, name, paths, state, started, finished, total, process, parts',
    order: 'id',
    options: 'WITHOUT ROWID',
  },
  batch_part: {
    columns: 'batch TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (tenant, batch, part)',
    names: 'batch, part',
    order: 'batch, part',
    options: 'WITHOUT ROWID',
  },
  item: {
    columns: `batch TEXT NOT NULL, path TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT, detail TEXT, documents INTEGER NOT NULL,
      PRIMARY KEY (tenant, batch, path)`,
    names: 'batch, path, outcome, reason, detail, documents',
    order: 'batch, path',
    options: 'WITHOUT ROWID',
  },
  run: {
    columns: 'id TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (tenant, id)',
    names: 'rowid, id, at, body',
    order: 'rowid',
  },
  lead: {
    columns: `id TEXT NOT NULL, rank INTEGER NOT NULL, tier TEXT NOT NULL, pattern TEXT NOT NULL, search TEXT NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (tenant, id)`,
    names: 'id, rank, tier, pattern, search, body',
    order: 'rowid',
    indexes: ['lead_rank ON lead (tenant, rank)'],
  },
  lead_subject: {
    columns: 'node TEXT NOT NULL, lead TEXT NOT NULL, PRIMARY KEY (tenant, node, lead)',
    names: 'node, lead',
    order: 'node, lead',
    options: 'WITHOUT ROWID',
  },
  lead_document: {
    columns: 'document TEXT NOT NULL, lead TEXT NOT NULL, PRIMARY KEY (tenant, document, lead)',
    names: 'document, lead',
    order: 'document, lead',
    options: 'WITHOUT ROWID',
  },
  ledger_commit: {
    columns: `number INTEGER NOT NULL, at TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, hash TEXT NOT NULL,
      PRIMARY KEY (tenant, number)`,
    names: 'number, at, first, last, hash',
    order: 'number',
    options: 'WITHOUT ROWID',
  },
};

/** Texts and records are as large as everything else together: their table gets a column, and stays where it is. */
const WIDENED = `
  ALTER TABLE ledger_entry ADD COLUMN tenant INTEGER NOT NULL DEFAULT 0;
  DROP INDEX ledger_entry_subject;
  CREATE INDEX ledger_entry_subject ON ledger_entry (tenant, kind, subject) WHERE kind NOT IN ('text', 'path', 'document', 'item');
  ALTER TABLE review_decision ADD COLUMN tenant INTEGER NOT NULL DEFAULT 0;
  DROP INDEX review_decision_document;
  CREATE INDEX review_decision_document ON review_decision (tenant, document, seq);`;

const TENANTS = `
  CREATE TABLE tenant (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, above INTEGER REFERENCES tenant (number));
  CREATE INDEX tenant_above ON tenant (above, key);
  INSERT INTO tenant (number, key, name, above) VALUES (0, 'root', '本院', NULL);`;

/**
 * Puts the number of the unit into every key; what is there belongs to the root, 0. Rows that other tables or the full text refer to keep their
 * numbers: a row belongs to one unit by itself. `schema` and `ledger` of the whole file stand with the root. Foreign keys must be off.
 */
export function keysOfTenants(database: Database): void {
  database.exec(TENANTS);
  database.exec(WIDENED);
  for (const [table, { columns, names, order, options = '', indexes = [] }] of Object.entries(REBUILT)) {
    database.exec(`
      CREATE TABLE ${table}_of_tenants (tenant INTEGER NOT NULL, ${columns}) ${options};
      INSERT INTO ${table}_of_tenants (tenant, ${names}) SELECT 0, ${names} FROM ${table} ORDER BY ${order};
      DROP TABLE ${table};
      ALTER TABLE ${table}_of_tenants RENAME TO ${table};`);
    for (const index of indexes) database.exec(`CREATE INDEX ${index}`);
  }
  // This counts nothing: it makes the table of figures where there is none, and reads what stands there.
  database.exec('ANALYZE sqlite_schema');
  for (const table of [...Object.keys(REBUILT), 'ledger_entry', 'review_decision']) sayHowSelective(database, table);
  database.exec('ANALYZE sqlite_schema');
}

/**
 * How many rows SQLite expects for one value of the first column of an index, of the first two, and so on: what it takes for granted where nobody
 * counted, but for the unit. That finds a tenth of all rows, and never in place of an index that looks up what was asked.
 */
const EXPECTED = [1_000_000, 100_000, 10, 9, 8, 7, 6];

function sayHowSelective(database: Database, table: string): void {
  const say = database.prepare('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)');
  for (const index of database.prepare('SELECT name, "unique" only FROM pragma_index_list(?)').all(table)) {
    const name = String(index['name']);
    const columns = Number(database.prepare('SELECT count(*) n FROM pragma_index_info(?)').get(name)?.['n']);
    say.run(table, name, [...EXPECTED.slice(0, columns), index['only'] === 1 ? 1 : EXPECTED[columns]].join(' '));
  }
}

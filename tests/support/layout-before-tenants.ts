/** A table as it stood before units: its columns with their keys, their names, and its indexes. */
type Table = readonly [name: string, columns: string, names: string, indexes?: readonly string[]];

const TABLES: readonly Table[] = [
  ['meta', '(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID', 'name, value'],
  [
    'document',
    `(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL REFERENCES source_text(hash), start INTEGER NOT NULL,
      end INTEGER NOT NULL, kind TEXT NOT NULL, court TEXT, number TEXT, date TEXT, entry INTEGER NOT NULL DEFAULT 0)`,
    'seq, id, text, start, end, kind, court, number, date, entry',
    [
      'document_number ON document (number, date)',
      'document_order ON document (date, number, id)',
      'document_kind ON document (kind, date, number, id)',
      'document_text ON document (text)',
    ],
  ],
  [
    'source_text',
    '(hash TEXT PRIMARY KEY, path TEXT NOT NULL, source TEXT NOT NULL, entry INTEGER NOT NULL DEFAULT 0)',
    'hash, path, source, entry',
  ],
  [
    'mention',
    `(document TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, field TEXT NOT NULL, node TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (document, start, end, field, node)) WITHOUT ROWID`,
    'document, start, end, field, node, text',
  ],
  [
    'node',
    `(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label TEXT NOT NULL, masked INTEGER NOT NULL,
      properties TEXT NOT NULL)`,
    'seq, id, kind, label, masked, properties',
    ['node_label ON node (label)'],
  ],
  [
    'edge',
    `(id TEXT PRIMARY KEY, kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, role TEXT NOT NULL, date TEXT,
      confidence REAL NOT NULL, inferred INTEGER NOT NULL) WITHOUT ROWID`,
    'id, kind, source, target, role, date, confidence, inferred',
    ['edge_source ON edge (source, kind, target)', 'edge_target ON edge (target, kind, source)'],
  ],
  [
    'edge_evidence',
    `(edge TEXT NOT NULL, document TEXT NOT NULL, spans TEXT NOT NULL, date TEXT, confidence REAL NOT NULL DEFAULT 1,
      inferred INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (edge, document)) WITHOUT ROWID`,
    'edge, document, spans, date, confidence, inferred',
  ],
  ['lone_mention', '(node TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (node, document)) WITHOUT ROWID', 'node, document'],
  [
    'review_value',
    `(document TEXT NOT NULL, place INTEGER NOT NULL, field TEXT NOT NULL, read TEXT NOT NULL, reason TEXT NOT NULL,
      candidates TEXT NOT NULL, spans TEXT NOT NULL, decided INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (document, place, field, read)) WITHOUT ROWID`,
    'document, place, field, read, reason, candidates, spans, decided',
    ['review_value_counts ON review_value (decided, field, reason)'],
  ],
  [
    'review_decision',
    `(seq INTEGER PRIMARY KEY, document TEXT NOT NULL, field TEXT NOT NULL, read TEXT NOT NULL, verdict TEXT NOT NULL, value TEXT,
      person TEXT NOT NULL, at TEXT NOT NULL, note TEXT NOT NULL)`,
    'seq, document, field, read, verdict, value, person, at, note',
    ['review_decision_document ON review_decision (document, seq)'],
  ],
  [
    'batch',
    `(id TEXT PRIMARY KEY, name TEXT NOT NULL, paths TEXT NOT NULL, state TEXT NOT NULL, started TEXT NOT NULL, finished TEXT,
      total INTEGER, process INTEGER, parts TEXT) WITHOUT ROWID`,
    'id, name, paths, state, started, finished, total, process, parts',
  ],
  ['batch_part', '(batch TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (batch, part)) WITHOUT ROWID', 'batch, part'],
  [
    'item',
    `(batch TEXT NOT NULL, path TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT, detail TEXT, documents INTEGER NOT NULL,
      PRIMARY KEY (batch, path)) WITHOUT ROWID`,
    'batch, path, outcome, reason, detail, documents',
  ],
  ['run', '(id TEXT PRIMARY KEY, at TEXT NOT NULL, body TEXT NOT NULL)', 'rowid, id, at, body'],
  [
    'lead',
    `(id TEXT PRIMARY KEY, rank INTEGER NOT NULL, tier TEXT NOT NULL, pattern TEXT NOT NULL, search TEXT NOT NULL, body TEXT NOT NULL)`,
    'id, rank, tier, pattern, search, body',
    ['lead_rank ON lead (rank)'],
  ],
  ['lead_subject', '(node TEXT NOT NULL, lead TEXT NOT NULL, PRIMARY KEY (node, lead)) WITHOUT ROWID', 'node, lead'],
  ['lead_document', '(document TEXT NOT NULL, lead TEXT NOT NULL, PRIMARY KEY (document, lead)) WITHOUT ROWID', 'document, lead'],
  [
    'ledger_commit',
    '(number INTEGER PRIMARY KEY, at TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, hash TEXT NOT NULL)',
    'number, at, first, last, hash',
  ],
  [
    'ledger_entry',
    '(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, salt TEXT NOT NULL, commitment TEXT NOT NULL, body TEXT NOT NULL)',
    'id, kind, subject, salt, commitment, body',
    [`ledger_entry_subject ON ledger_entry (kind, subject) WHERE kind NOT IN ('text', 'path', 'document', 'item')`],
  ],
];

/** Tables that came with readings, and with conducts. */
export const OF_READINGS = ['waiting', 'text_reading', 'adoption', 'gone'];
export const OF_CONDUCTS = ['finding', 'conduct_key', 'conduct_led', 'gap', 'gap_missing', 'lead_change', 'run_beside', 'case_file'];

/** SQL that takes an embedded store of the root alone back to its fifth layout, the last one without units. */
export const WITHOUT_TENANTS = `PRAGMA foreign_keys = OFF; DROP TABLE erasure_request; DROP TABLE tombstone; DROP TABLE tenant; ${[
  ...OF_READINGS,
  ...OF_CONDUCTS,
]
  .map((table) => `DROP TABLE ${table};`)
  .join(' ')} ${TABLES.map(
  ([table, columns, names, indexes = []]) =>
    `CREATE TABLE before ${columns}; INSERT INTO before (${names}) SELECT ${names} FROM ${table}; DROP TABLE ${table};
     ALTER TABLE before RENAME TO ${table}; ${indexes.map((index) => `CREATE INDEX ${index};`).join(' ')}`,
).join(' ')} UPDATE meta SET value = '5' WHERE name = 'schema'`;

import { TEXT } from './version-1.ts';

/** Tables whose rows belong to a unit, and the primary keys that stand behind its number. */
const KEYS: Readonly<Record<string, string>> = {
  ledger_commit: 'number',
  source_text: 'hash',
  document: 'id',
  document_search: 'document',
  mention: 'document, range_start, range_end, field, node',
  review_value: 'document, place, field, read',
  review_decision: 'seq',
  batch: 'id',
  batch_part: 'batch, part',
  item: 'batch, path',
  run: 'id',
  lead: 'id',
  lead_subject: 'node, lead',
  lead_document: 'document, lead',
};

/** Every other index, by what it is made on and behind the number of the unit. */
const INDEXES: Readonly<Record<string, readonly [on: string, columns: string]>> = {
  ledger_entry_subject: ['ledger_entry', 'kind, subject'],
  document_number: ['document', 'number, date DESC NULLS LAST, id'],
  document_order: ['document', 'date NULLS FIRST, number NULLS FIRST, id'],
  document_kind: ['document', 'kind, date NULLS FIRST, number NULLS FIRST, id'],
  document_text: ['document', 'text'],
  review_value_counts: ['review_value', 'decided, field, reason'],
  review_decision_document: ['review_decision', 'document, seq'],
  lead_rank: ['lead', 'rank'],
};

/** What was there belongs to the root; from then on each statement says whose a row is. */
function keyed(table: string, key: string): string[] {
  return [
    `ALTER TABLE ${table} DROP CONSTRAINT ${table}_pkey`,
    `ALTER TABLE ${table} ADD COLUMN tenant integer NOT NULL DEFAULT 0`,
    `ALTER TABLE ${table} ALTER COLUMN tenant DROP DEFAULT`,
    `ALTER TABLE ${table} ADD PRIMARY KEY (${key})`,
  ];
}

/**
 * Units: every key has the number of one in it, and what was there belongs to the root. The head of each chain stands with its unit. Old indexes
 * go first, so that no table is written with two sets of them.
 */
export const VERSION_2: readonly string[] = [
  // Room on each page: a head that moves stays on its page and touches no index.
  `CREATE TABLE tenant (
    number integer PRIMARY KEY, key ${TEXT} NOT NULL UNIQUE, name ${TEXT} NOT NULL, above integer,
    head_number bigint NOT NULL, head_hash ${TEXT} NOT NULL) WITH (fillfactor = 50)`,
  'CREATE INDEX tenant_above ON tenant (above)',
  `INSERT INTO tenant (number, key, name, above, head_number, head_hash)
   SELECT 0, 'root', '本院', NULL, number, hash FROM head`,
  'DROP TABLE head',
  `DROP INDEX ${Object.keys(INDEXES).join(', ')}, ledger_entry_once`,
  ...Object.entries(KEYS).flatMap(([table, key]) => keyed(table, `tenant, ${key}`)),
  // Ids of entries are of one sequence and come first: `ledger_close` finds its own by them alone.
  ...keyed('ledger_entry', 'id, tenant'),
  ...Object.entries(INDEXES).map(([name, [on, columns]]) => `CREATE INDEX ${name} ON ${on} (tenant, ${columns})`),
  "CREATE UNIQUE INDEX ledger_entry_once ON ledger_entry (tenant, kind, subject) WHERE kind IN ('text', 'document')",
  'DROP FUNCTION ledger_close(bytea, bigint[])',
  // As before, and of one unit: its row is its head, and nobody else waits for it. A session keeps the plan that it made while the tables were
  // small; without this it would go on reading all of them while it holds the head.
  `CREATE FUNCTION ledger_close(unit integer, said bytea, entries bigint[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $close$
   DECLARE
     last record;
     moment text;
     next_hash text;
   BEGIN
     SELECT head_number + 1 AS number, head_hash AS hash INTO STRICT last FROM tenant WHERE number = unit FOR UPDATE;
     moment := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
     next_hash := encode(sha256(convert_to(concat(last.hash, chr(10), last.number, chr(10), moment, chr(10)), 'UTF8') || said), 'hex');
     INSERT INTO ledger_commit (tenant, number, at, hash, first, last)
       VALUES (unit, last.number, moment, next_hash, entries[1], entries[cardinality(entries)]);
     UPDATE ledger_entry SET commit_number = last.number WHERE id = ANY(entries);
     UPDATE tenant SET head_number = last.number, head_hash = next_hash WHERE number = unit;
   END $close$`,
];

import { randomUUID } from 'node:crypto';
import { AppError } from '../../model/errors.ts';
import { GENESIS } from '../chain.ts';
import type { Database, Run } from './driver.ts';

/** Compared byte by byte, so that lists have one order whatever the server's language is. */
const TEXT = 'text COLLATE "C"';
/** UTF-8 as bytes: a text may hold NUL, which PostgreSQL text may not. */
const BODY = 'bytea';

/**
 * Statements that lead from version to version; the first list makes the tables. Never changed once released. JSON is kept as text, since it is
 * only read back; what is looked for has columns of its own. Documents and texts find their entry by kind and subject: each is said once.
 */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE head (one boolean PRIMARY KEY DEFAULT true CHECK (one), number bigint NOT NULL, hash ${TEXT} NOT NULL)`,
    `INSERT INTO head (number, hash) VALUES (0, '${GENESIS}')`,
    // `first` and `last`: between these ids stand its entries, and those of others who wrote at the same moment.
    `CREATE TABLE ledger_commit (
      number bigint PRIMARY KEY, at ${TEXT} NOT NULL, hash ${TEXT} NOT NULL, first bigint NOT NULL, last bigint NOT NULL)`,
    // No index on the number, and room on each page: stamping an entry under the lock then touches no index.
    `CREATE TABLE ledger_entry (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, commit_number bigint, kind ${TEXT} NOT NULL, subject ${TEXT} NOT NULL,
      salt ${TEXT} NOT NULL, commitment ${TEXT} NOT NULL, body ${BODY} NOT NULL)
      WITH (fillfactor = 60)`,
    // In the server, so that the head is held while one message is answered. The hash is that of chain.ts; what it says of entries is given.
    `CREATE FUNCTION ledger_close(said bytea, entries bigint[]) RETURNS void LANGUAGE plpgsql AS $close$
     DECLARE
       last record;
       moment text;
       next_hash text;
     BEGIN
       SELECT number + 1 AS number, hash INTO STRICT last FROM head FOR UPDATE;
       moment := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
       next_hash := encode(sha256(convert_to(concat(last.hash, chr(10), last.number, chr(10), moment, chr(10)), 'UTF8') || said), 'hex');
       INSERT INTO ledger_commit (number, at, hash, first, last)
         VALUES (last.number, moment, next_hash, entries[1], entries[cardinality(entries)]);
       UPDATE ledger_entry SET commit_number = last.number WHERE id = ANY(entries);
       UPDATE head SET number = last.number, hash = next_hash;
     END $close$`,
    'CREATE INDEX ledger_entry_subject ON ledger_entry (kind, subject)',
    "CREATE UNIQUE INDEX ledger_entry_once ON ledger_entry (kind, subject) WHERE kind IN ('text', 'document')",
    `CREATE TABLE source_text (hash ${TEXT} PRIMARY KEY, path ${TEXT} NOT NULL, source ${TEXT} NOT NULL)`,
    `CREATE TABLE document (
      id ${TEXT} PRIMARY KEY, text ${TEXT} NOT NULL, range_start integer NOT NULL, range_end integer NOT NULL,
      kind ${TEXT} NOT NULL, court ${TEXT}, number ${TEXT}, date ${TEXT})`,
    'CREATE INDEX document_number ON document (number, date DESC NULLS LAST, id)',
    'CREATE INDEX document_order ON document (date NULLS FIRST, number NULLS FIRST, id)',
    'CREATE INDEX document_kind ON document (kind, date NULLS FIRST, number NULLS FIRST, id)',
    'CREATE INDEX document_text ON document (text)',
    `CREATE TABLE document_search (document ${TEXT} PRIMARY KEY, words text[] NOT NULL)`,
    'CREATE INDEX document_search_words ON document_search USING gin (words)',
    `CREATE TABLE mention (
      document ${TEXT} NOT NULL, range_start integer NOT NULL, range_end integer NOT NULL, field ${TEXT} NOT NULL, node ${TEXT} NOT NULL,
      text ${TEXT} NOT NULL, PRIMARY KEY (document, range_start, range_end, field, node))`,
    `CREATE TABLE review_value (
      document ${TEXT} NOT NULL, place integer NOT NULL, field ${TEXT} NOT NULL, read ${TEXT} NOT NULL, reason ${TEXT} NOT NULL,
      candidates ${TEXT} NOT NULL, spans ${TEXT} NOT NULL, decided integer NOT NULL DEFAULT 0, PRIMARY KEY (document, place, field, read))`,
    'CREATE INDEX review_value_counts ON review_value (decided, field, reason)',
    `CREATE TABLE review_decision (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, document ${TEXT} NOT NULL, field ${TEXT} NOT NULL, read ${TEXT} NOT NULL,
      verdict ${TEXT} NOT NULL, value ${TEXT}, person ${TEXT} NOT NULL, at ${TEXT} NOT NULL, note ${TEXT} NOT NULL)`,
    'CREATE INDEX review_decision_document ON review_decision (document, seq)',
    `CREATE TABLE batch (
      id ${TEXT} PRIMARY KEY, name ${TEXT} NOT NULL, paths ${TEXT} NOT NULL, state ${TEXT} NOT NULL, started ${TEXT} NOT NULL,
      finished ${TEXT}, total bigint, parts text[], owner ${TEXT}, lease_until timestamptz)`,
    `CREATE TABLE batch_part (batch ${TEXT}, part ${TEXT}, PRIMARY KEY (batch, part))`,
    `CREATE TABLE item (
      batch ${TEXT} NOT NULL, path ${TEXT} NOT NULL, outcome ${TEXT} NOT NULL, reason ${TEXT}, detail ${TEXT}, documents integer NOT NULL,
      PRIMARY KEY (batch, path))`,
    `CREATE TABLE run (id ${TEXT} PRIMARY KEY, seq bigint GENERATED BY DEFAULT AS IDENTITY, at ${TEXT} NOT NULL, body ${TEXT} NOT NULL)`,
    `CREATE TABLE lead (
      id ${TEXT} PRIMARY KEY, rank integer NOT NULL, tier ${TEXT} NOT NULL, pattern ${TEXT} NOT NULL, pattern_name ${TEXT} NOT NULL,
      search ${TEXT} NOT NULL, body ${TEXT} NOT NULL)`,
    'CREATE INDEX lead_rank ON lead (rank)',
    `CREATE TABLE lead_subject (node ${TEXT}, lead ${TEXT}, PRIMARY KEY (node, lead))`,
    `CREATE TABLE lead_document (document ${TEXT}, lead ${TEXT}, PRIMARY KEY (document, lead))`,
  ],
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Advisory locks of this program in its database: made-up numbers that nobody else uses. */
export const LOCKS = { schema: 7_412_001, journal: 7_412_002 } as const;

/**
 * Makes the tables of a new store, or brings those of an older one up to date. Any number of processes may do it at the same moment: one works,
 * the others wait.
 * @throws AppError store-damaged when a later program wrote the store
 */
export async function prepareSchema(database: Database): Promise<void> {
  if (isCurrent(await readVersion(database.rows))) return;
  await database.transaction(async ({ run }) => {
    await run('SELECT pg_advisory_xact_lock($1)', [LOCKS.schema]);
    const found = await readVersion(run);
    if (isCurrent(found)) return;
    if (found === 0) {
      await run(`CREATE TABLE meta (name ${TEXT} PRIMARY KEY, value ${TEXT} NOT NULL)`);
      await run("INSERT INTO meta (name, value) VALUES ('ledger', $1)", [randomUUID()]);
    }
    for (const statement of MIGRATIONS.slice(found).flat()) await run(statement);
    await run("INSERT INTO meta (name, value) VALUES ('schema', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", [
      String(SCHEMA_VERSION),
    ]);
  });
}

async function readVersion(run: Run): Promise<number> {
  // The catalogue itself is looked through: by name, a session may still have in mind that there was no such table.
  const [tables] = await run(
    "SELECT EXISTS (SELECT FROM pg_class WHERE relname = 'meta' AND relnamespace = current_schema()::regnamespace) AS there",
  );
  if (tables?.['there'] !== true) return 0;
  const [row] = await run("SELECT value FROM meta WHERE name = 'schema'");
  return Number(row?.['value'] ?? 0);
}

function isCurrent(version: number): boolean {
  if (version > SCHEMA_VERSION) {
    throw new AppError(
      'store-damaged',
      `the store has table version ${version}, this program knows ${SCHEMA_VERSION}: a newer jianwei wrote it`,
    );
  }
  return version === SCHEMA_VERSION;
}

import { TEXT } from './version-1.ts';

/** Erasures: requests with what became of them, tombstones, and texts that are said again without what was erased. */
export const VERSION_3: readonly string[] = [
  `CREATE TABLE erasure_request (
    tenant integer NOT NULL, id ${TEXT} NOT NULL, seq bigint GENERATED ALWAYS AS IDENTITY, state ${TEXT} NOT NULL, body ${TEXT} NOT NULL,
    PRIMARY KEY (tenant, id))`,
  `CREATE TABLE tombstone (
    tenant integer NOT NULL, document ${TEXT} NOT NULL, text ${TEXT} NOT NULL, source ${TEXT} NOT NULL,
    seq bigint GENERATED ALWAYS AS IDENTITY, body ${TEXT} NOT NULL, PRIMARY KEY (tenant, document, text, source))`,
  // In the server, so that a writer asks once. Its second statement sees what was erased while the first waited.
  `CREATE FUNCTION erased_among(unit integer, lock integer, asked text[]) RETURNS SETOF text LANGUAGE plpgsql VOLATILE AS $among$
   BEGIN
     PERFORM pg_advisory_xact_lock_shared(lock, unit);
     RETURN QUERY SELECT DISTINCT t.document FROM tombstone t WHERE t.tenant = unit AND t.document = ANY(asked);
   END $among$`,
  'DROP INDEX ledger_entry_once',
  // Of those with a body: the others were erased.
  `CREATE UNIQUE INDEX ledger_entry_once ON ledger_entry (tenant, kind, subject) WHERE kind IN ('text', 'document') AND salt <> ''`,
];

import { TEXT } from './version-1.ts';

/** Erasures: requests with what became of them, tombstones, and texts that are said again without what was erased. */
export const VERSION_3: readonly string[] = [
  `CREATE TABLE erasure_request (
    tenant integer NOT NULL, id ${TEXT} NOT NULL, seq bigint GENERATED ALWAYS AS IDENTITY, state ${TEXT} NOT NULL, body ${TEXT} NOT NULL,
    PRIMARY KEY (tenant, id))`,
  `CREATE TABLE tombstone (
    tenant integer NOT NULL, document ${TEXT} NOT NULL, text ${TEXT} NOT NULL, source ${TEXT} NOT NULL,
    seq bigint GENERATED ALWAYS AS IDENTITY, body ${TEXT} NOT NULL, PRIMARY KEY (tenant, document, text, source))`,
  'DROP INDEX ledger_entry_once',
  // Of those with a body: the others were erased.
  `CREATE UNIQUE INDEX ledger_entry_once ON ledger_entry (tenant, kind, subject) WHERE kind IN ('text', 'document') AND salt <> ''`,
];

import { recordDigest } from '../digest.ts';
import { storedRecord } from '../stored-record.ts';
import type { Run } from './driver.ts';
import { bodyOf, inPortions, throughCursor } from './rows.ts';
import { TEXT } from './version-1.ts';

/** Records held in memory at once. */
const FETCHED = 100;

/**
 * Readings of later readers. `reader` is who made the record that stands, `digest` what it says in few characters. Entries of readings are known by
 * their subject and commitment: `said` of a document is the one that it stands by, where that is not the entry with which it came. What was found
 * waits as a row a document until somebody adopts it. `text_reading` finds all that was ever read otherwise in a text, so that it can be erased; a
 * document that is no longer found is known by its text alone. `stands` is the value, as it is read now, with which a decision stands; null where it
 * finds none.
 *
 * Bodies stay bytes that the server compresses. Of 400 documents, deflated they would take a fifth less than what it makes of them (of texts 20 to
 * 28 % less, of records 15 %): not worth a body that no other client can read.
 */
export const VERSION_4: readonly (string | ((run: Run) => Promise<void>))[] = [
  `ALTER TABLE document ADD COLUMN reader ${TEXT}, ADD COLUMN digest ${TEXT} NOT NULL DEFAULT '', ADD COLUMN said ${TEXT}`,
  `ALTER TABLE review_decision ADD COLUMN place ${TEXT}, ADD COLUMN stands ${TEXT}`,
  'UPDATE review_decision SET stands = read',
  `CREATE TABLE adoption (
    tenant integer NOT NULL, seq bigint GENERATED ALWAYS AS IDENTITY, body ${TEXT} NOT NULL, PRIMARY KEY (tenant, seq))`,
  `CREATE TABLE waiting (
    tenant integer NOT NULL, text ${TEXT} NOT NULL, place integer NOT NULL, document ${TEXT} NOT NULL, reader ${TEXT} NOT NULL,
    outcome ${TEXT} NOT NULL, changes ${TEXT} NOT NULL, said ${TEXT} NOT NULL, adoption bigint, PRIMARY KEY (tenant, text, place, document))`,
  'CREATE INDEX waiting_reader ON waiting (tenant, reader, adoption)',
  'CREATE INDEX waiting_adoption ON waiting (tenant, adoption)',
  `CREATE TABLE text_reading (
    tenant integer NOT NULL, text ${TEXT} NOT NULL, said ${TEXT} NOT NULL, document ${TEXT} NOT NULL, range_start integer NOT NULL,
    range_end integer NOT NULL, PRIMARY KEY (tenant, text, said))`,
  `CREATE TABLE gone (
    tenant integer NOT NULL, document ${TEXT} NOT NULL, text ${TEXT} NOT NULL, range_start integer NOT NULL, range_end integer NOT NULL,
    said ${TEXT}, PRIMARY KEY (tenant, document))`,
  'CREATE INDEX gone_text ON gone (tenant, text)',
  digestRecords,
];

/** What the record of each document that is there says, of every unit. */
async function digestRecords(run: Run): Promise<void> {
  const digests: [tenant: number, id: string, digest: string][] = [];
  const sql = `SELECT d.tenant, d.id, e.body FROM document d
    JOIN ledger_entry e ON e.tenant = d.tenant AND e.kind = 'document' AND e.subject = d.id AND e.salt <> ''`;
  for await (const row of throughCursor(run, sql, FETCHED))
    digests.push([Number(row['tenant']), String(row['id']), recordDigest(storedRecord(bodyOf(row['body']), ''))]);
  await inPortions(
    run,
    `UPDATE document d SET digest = n.digest FROM unnest($1::int[], $2::text[], $3::text[]) AS n (tenant, id, digest)
     WHERE d.tenant = n.tenant AND d.id = n.id`,
    digests,
  );
}

import type { DocumentId } from '../../model/entity.ts';
import type { Tombstone } from '../../model/keeping/erasure.ts';
import { compareText } from '../../model/order.ts';
import type { MetAgain } from '../erased.ts';
import type { Row, Run } from './driver.ts';
import type { Say } from './ledger.ts';
import { inPortions } from './rows.ts';
import { LOCKS } from './schema.ts';

/**
 * Which of these documents were erased. Until the transaction is over nothing is erased in the unit: what is not erased now is not erased
 * while it is taken in. Writers do not wait for each other, only for an erasure, and an erasure for all of them.
 */
export async function erasedAmong(run: Run, ids: readonly DocumentId[]): Promise<ReadonlySet<DocumentId>> {
  const rows = await run('SELECT document FROM erased_among({tenant}, $1, $2::text[]) AS document', [LOCKS.erasures, ids]);
  return new Set(rows.map((row) => String(row['document'])));
}

/** Which of these documents are no longer found: a run may have been mined before. Asked by whoever holds the lock of leads. */
export async function goneAmong(run: Run, ids: readonly DocumentId[]): Promise<readonly DocumentId[]> {
  const rows = await run('SELECT document FROM gone WHERE tenant = {tenant} AND document = ANY($1::text[])', [ids]);
  return rows.map((row) => String(row['document']));
}

/** Says that documents were erased, or came again and were not taken in. What was said before is not said again. */
export async function sayTombstones(run: Run, say: Say, tombstones: readonly Tombstone[]): Promise<void> {
  const added = await inPortions(
    run,
    `INSERT INTO tombstone (tenant, document, text, source, body)
     SELECT {tenant}, document, text, source, body
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS t (document, text, source, body, place) ORDER BY place
     ON CONFLICT DO NOTHING RETURNING document, body`,
    tombstones.map((one) => [one.document, one.text, one.source, JSON.stringify(one)]),
  );
  for (const row of added) say('erasure', String(row['document']), String(row['body']));
}

/** Says it of documents that were erased and came again: their originals are to go as the first ones did. */
export async function sayMetAgain(run: Run, say: Say, met: readonly MetAgain[]): Promise<void> {
  if (met.length === 0) return;
  const firsts = await firstTombstones(
    run,
    met.map(({ document }) => document),
  );
  const again = met.flatMap(({ document, text, source }) => {
    const first = firsts.get(document);
    return first ? [{ ...first, text, source, commitments: [] }] : [];
  });
  // Others may meet the same at the same moment.
  const key = ({ document, text, source }: Tombstone): string => `${document} ${text} ${source}`;
  await sayTombstones(
    run,
    say,
    again.sort((a, b) => compareText(key(a), key(b))),
  );
}

/** The first tombstone of each of these documents that was erased. */
export async function firstTombstones(run: Run, documents: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, Tombstone>> {
  const rows = await run(
    `SELECT DISTINCT ON (document) document, body FROM tombstone WHERE tenant = {tenant} AND document = ANY($1::text[]) ORDER BY document, seq`,
    [documents],
  );
  return new Map(rows.map((row) => [String(row['document']), toTombstone(row)]));
}

export async function readTombstones(run: Run): Promise<Tombstone[]> {
  return (await run('SELECT body FROM tombstone WHERE tenant = {tenant} ORDER BY seq')).map(toTombstone);
}

const toTombstone = (row: Row): Tombstone => JSON.parse(String(row['body'])) as Tombstone;

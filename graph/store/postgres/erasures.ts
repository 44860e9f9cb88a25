import { AppError } from '../../model/errors.ts';
import type { ErasureRequest, ErasureState } from '../../model/keeping/erasure.ts';
import type { ErasureStore } from '../ports/erasure.ts';
import type { Database } from './driver.ts';
import { erase } from './erase.ts';
import { saying } from './ledger.ts';
import { firstTombstones, readTombstones } from './tombstones.ts';

/** Tables of which an erasure takes something. */
const TAKEN_FROM =
  'ledger_entry, source_text, document, document_search, mention, review_value, review_decision, item, lead, lead_subject, lead_document, ' +
  'waiting, text_reading, gone';

/** The erasures of a unit. */
export function postgresErasures(database: Database): ErasureStore {
  return {
    request: (request) =>
      saying(database, async (run, say) => {
        const body = JSON.stringify(request);
        const [added] = await run(
          `INSERT INTO erasure_request (tenant, id, state, body) VALUES ({tenant}, $1, 'open', $2) ON CONFLICT DO NOTHING RETURNING id`,
          [request.id, body],
        );
        if (added) say('erasure-request', request.id, body);
      }),
    withdraw: (id, by, at) =>
      saying(database, async (run, say) => {
        const [open] = await run(
          "UPDATE erasure_request SET state = 'withdrawn' WHERE tenant = {tenant} AND id = $1 AND state = 'open' RETURNING id",
          [id],
        );
        if (!open) throw new AppError('not-found', `no erasure ${id} waits for approval`);
        say('erasure-withdrawn', id, JSON.stringify({ by, at }));
      }),
    async requests() {
      const rows = await database.rows('SELECT state, body FROM erasure_request WHERE tenant = {tenant} ORDER BY seq DESC');
      return rows.map((row) => ({ ...(JSON.parse(String(row['body'])) as ErasureRequest), state: row['state'] as ErasureState }));
    },
    async carryOut(order) {
      const erased = await saying(database, async (run, say) => {
        await run("UPDATE erasure_request SET state = 'done' WHERE tenant = {tenant} AND id = $1", [order.id]);
        return erase(run, say, order);
      });
      if (erased.documents > 0) await forgetForGood(database);
      return erased;
    },
    async tombstone(document) {
      return (await firstTombstones(database.rows, [document])).get(document) ?? null;
    },
    tombstones: () => readTombstones(database.rows),
  };
}

/**
 * What is deleted or said anew stays in the tables as a dead row until it is cleared away, its words in the indexes, and some of its values in
 * the statistics of the planner. This clears the tables and all their indexes at once and takes new statistics, so that no query can bring it
 * back, not even one that reads dead rows.
 *
 * It does not promise that no byte is left on the disk. A transaction that is older than the erasure (a dump, a stream of everything, a
 * replica that reports what it reads) still sees the rows, and keeps them. Cleared space is written over only when it is needed. The index of
 * words keeps its pairs of characters, which then stand for no document, until it is made anew (REINDEX). The server's log, archived WAL,
 * replicas and dumps are for whoever runs the server.
 *
 * Where it may not be done, because the tables are another's, the server passes them over; where it fails, nobody is told, since what was erased
 * is erased all the same. Then the owner may say VACUUM, or autovacuum does when enough rows are dead.
 */
async function forgetForGood(database: Database): Promise<void> {
  await database.rows(`VACUUM (ANALYZE, INDEX_CLEANUP ON) ${TAKEN_FROM}`).catch(() => undefined);
}

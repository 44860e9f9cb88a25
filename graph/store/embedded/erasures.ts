import { AppError } from '../../model/errors.ts';
import type { ErasureRequest, ErasureState } from '../../model/keeping/erasure.ts';
import type { ErasureStore } from '../ports/erasure.ts';
import type { Database } from './driver.ts';
import { erase } from './erase.ts';
import { type HoldsGraph, saying } from './ledger.ts';
import { firstTombstone, readTombstones } from './tombstones.ts';

/** The erasures of the embedded store. */
export function embeddedErasures(database: Database, holdsGraph: HoldsGraph): ErasureStore {
  return {
    async request(request) {
      saying(database, holdsGraph, (say) => {
        const body = JSON.stringify(request);
        const added = database
          .prepare("INSERT OR IGNORE INTO erasure_request (tenant, id, state, body) VALUES ({tenant}, ?, 'open', ?) RETURNING id")
          .get(request.id, body);
        if (added) say('erasure-request', request.id, body);
      });
    },
    async withdraw(id, by, at) {
      saying(database, holdsGraph, (say) => {
        const open = database
          .prepare("UPDATE erasure_request SET state = 'withdrawn' WHERE tenant = {tenant} AND id = ? AND state = 'open' RETURNING id")
          .get(id);
        if (!open) throw new AppError('not-found', `no erasure ${id} waits for approval`);
        say('erasure-withdrawn', id, JSON.stringify({ by, at }));
      });
    },
    async requests() {
      return database
        .prepare('SELECT state, body FROM erasure_request WHERE tenant = {tenant} ORDER BY seq DESC')
        .all()
        .map((row) => ({ ...(JSON.parse(String(row['body'])) as ErasureRequest), state: row['state'] as ErasureState }));
    },
    async carryOut(order) {
      // What is deleted is overwritten in the file, too.
      database.exec('PRAGMA secure_delete = ON');
      try {
        const erased = saying(database, holdsGraph, (say) => {
          database.prepare("UPDATE erasure_request SET state = 'done' WHERE tenant = {tenant} AND id = ?").run(order.id);
          return erase(database, say, order);
        });
        if (erased.documents > 0) forgetForGood(database);
        return erased;
      } finally {
        database.exec('PRAGMA secure_delete = FAST');
      }
    },
    async tombstone(document) {
      return firstTombstone(database, document);
    },
    async tombstones() {
      return readTombstones(database);
    },
  };
}

/** An index only marks what it forgot until its parts are merged, and the log beside the file has the pages of before. */
function forgetForGood(database: Database): void {
  database.transaction(() => {
    for (const table of ['document_search', 'node_search']) database.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
  });
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
}

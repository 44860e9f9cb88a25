import { randomUUID } from 'node:crypto';
import type { Database } from './driver.ts';

/** A batch whose loader has not been heard of for so long is taken for given up; by the clock of the database, which is one for all. */
export const LEASE_SECONDS = 20;
/** Milliseconds. */
const RENEW_EVERY = 5_000;

/** Tells everybody that this store instance still loads its batches. */
export interface Lease {
  /** Names this store instance. */
  readonly owner: string;
  /** Renews the lease of a batch from now on. */
  keep(batch: string): void;
  end(batch: string): void;
  /** Gives up every batch that is still held. */
  close(): Promise<void>;
}

/** When a lease that is taken now ends. */
export const LEASED_UNTIL = `clock_timestamp() + interval '${LEASE_SECONDS} seconds'`;

export function batchLease(database: Database): Lease {
  const owner = randomUUID();
  const held = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const write = (change: string): Promise<unknown> =>
    database.rows(`UPDATE batch SET ${change} WHERE tenant = {tenant} AND id = ANY($1::text[]) AND owner = $2 AND state = 'running'`, [
      [...held],
      owner,
    ]);
  const renew = (): void => {
    // What fails now is tried again with the next beat; the lease outlives several of them.
    if (held.size > 0) write(`lease_until = ${LEASED_UNTIL}`).catch(() => undefined);
  };
  return {
    owner,
    keep(batch) {
      held.add(batch);
      timer ??= setInterval(renew, RENEW_EVERY).unref();
    },
    end(batch) {
      held.delete(batch);
    },
    async close() {
      clearInterval(timer);
      // Where the database is away, the lease ends by itself.
      if (held.size > 0) await write('owner = NULL, lease_until = NULL').catch(() => undefined);
      held.clear();
    },
  };
}

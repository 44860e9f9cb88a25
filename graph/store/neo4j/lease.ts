import { randomUUID } from 'node:crypto';
import type { Database } from './driver.ts';

/** A batch whose loader has not been heard of for so long is taken for given up; by the clock of the database, which is one for all. */
export const LEASE_MILLISECONDS = 20_000;
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

export function batchLease(database: Database): Lease {
  const owner = randomUUID();
  const held = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const write = (change: string): Promise<unknown> =>
    database.rows(`MATCH (b:Batch) WHERE b.id IN $held AND b.owner = $owner AND b.state = 'running' ${change}`, {
      ...{ held: [...held], owner, lease: LEASE_MILLISECONDS },
    });
  const renew = (): void => {
    // What fails now is tried again with the next beat; the lease outlives several of them.
    if (held.size > 0) write('SET b.leaseUntil = timestamp() + $lease').catch(() => undefined);
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
      if (held.size > 0) await write('REMOVE b.owner, b.leaseUntil').catch(() => undefined);
      held.clear();
    },
  };
}

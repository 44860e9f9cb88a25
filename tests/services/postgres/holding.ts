import pg from 'pg';
import { expect } from 'vitest';

/** Somebody who holds a lock until he is told to let it go. */
export interface Holder {
  /** Resolves when another waits for it. */
  awaited(): Promise<void>;
  release(): Promise<void>;
}

/** @param lock a statement that takes it in a transaction */
export async function holding(address: string, lock: string): Promise<Holder> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query('BEGIN');
  await client.query(lock);
  const waiters = async (): Promise<number> =>
    (
      await client.query(
        'SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pg_backend_pid() = ANY(pg_blocking_pids(pid))',
      )
    ).rows[0].n;
  return {
    async awaited() {
      await expect.poll(waiters, { timeout: 10_000 }).toBeGreaterThan(0);
    },
    async release() {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

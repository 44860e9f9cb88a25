import type { Run } from './driver.ts';

export type LockName = 'schema' | 'journal' | 'results';

/** Needed before the first lock is held: it makes the second who asks wait for the first. */
export const LOCK_CONSTRAINT = 'CREATE CONSTRAINT lock_name_key IF NOT EXISTS FOR (n:Lock) REQUIRE n.name IS UNIQUE';

/** Waits until nobody else holds the lock; it is given back with the end of the transaction, also when the process dies. */
export async function hold(run: Run, name: LockName): Promise<void> {
  await run('MERGE (l:Lock {name: $name}) SET l.heldAt = timestamp()', { name });
}

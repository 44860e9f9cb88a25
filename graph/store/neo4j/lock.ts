import type { Run } from './driver.ts';

/** Needed before the first lock is held: it makes the second who asks wait for the first. */
export const LOCK_CONSTRAINT = 'CREATE CONSTRAINT lock_name_key IF NOT EXISTS FOR (n:Lock) REQUIRE n.name IS UNIQUE';

/** Waits until nobody else makes the schema; the lock is given back with the end of the transaction, also when the process dies. */
export async function holdSchema(run: Run): Promise<void> {
  await run("MERGE (l:Lock {name: 'schema'}) SET l.heldAt = timestamp()");
}

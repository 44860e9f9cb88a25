import type { Checkpoint, GraphStep } from '../ports/projection.ts';
import type { Run } from './driver.ts';

/** Whom a graph follows that has to be emptied: no ledger has this id, so that nobody can take a step before. */
const NOBODY = '';

/** Where somebody has taken the checkpoint away and left the graph, nobody knows what it says: it has to be emptied first. */
const BEGIN = `WITH EXISTS { (:Document) } OR EXISTS { (:Entity) } AS left
  MERGE (c:Checkpoint {name: 'ledger'})
  ON CREATE SET c.ledger = CASE WHEN left THEN $nobody ELSE $ledger END, c.commit = 0
  SET c.name = c.name`;

/** Null for a graph that follows nobody yet. */
export async function readCheckpoint(run: Run): Promise<Checkpoint | null> {
  const [row] = await run("MATCH (c:Checkpoint {name: 'ledger'}) RETURN c.ledger AS ledger, c.commit AS commit");
  return row ? { ledger: String(row['ledger']), commit: Number(row['commit']) } : null;
}

/**
 * Moves the checkpoint where it stands at the beginning of the step, and keeps everybody else from it until the end of the transaction.
 * Gives false where it stands elsewhere.
 */
export async function moveCheckpoint(run: Run, { ledger, after, upTo }: Omit<GraphStep, 'added'>): Promise<boolean> {
  // Written upon itself, what never changes locks the node; only the next statement reads for certain where it stands.
  const held = after === 0 ? run(BEGIN, { ledger, nobody: NOBODY }) : run("MATCH (c:Checkpoint {name: 'ledger'}) SET c.name = c.name");
  const moved = run(
    "MATCH (c:Checkpoint {name: 'ledger'}) WHERE c.ledger = $ledger AND c.commit = $after SET c.commit = $upTo RETURN c.commit AS commit",
    { ledger, after, upTo },
  );
  const [, rows] = await Promise.all([held, moved]);
  return rows.length > 0;
}

/** Lets nobody follow until the graph is empty. `by` tells one who empties it from another. */
export async function closeCheckpoint(run: Run, by: string): Promise<void> {
  await run("MERGE (c:Checkpoint {name: 'ledger'}) SET c.ledger = $nobody, c.commit = 0, c.emptiedBy = $by", { nobody: NOBODY, by });
}

/** Whether the graph is still being emptied by this one; holds the others off until the end of the transaction. */
export async function isEmptiedBy(run: Run, by: string): Promise<boolean> {
  const held = run("MATCH (c:Checkpoint {name: 'ledger'}) SET c.name = c.name");
  const found = run("MATCH (c:Checkpoint {name: 'ledger'}) WHERE c.emptiedBy = $by RETURN c.name AS name", { by });
  const [, rows] = await Promise.all([held, found]);
  return rows.length > 0;
}

/**
 * The graph is empty and follows a ledger from its beginning. Gives false where somebody else has begun to empty it since; done before by the
 * same one, it changes nothing: somebody may have followed meanwhile.
 */
export async function openCheckpoint(run: Run, by: string, ledger: string): Promise<boolean> {
  if (!(await isEmptiedBy(run, by))) return false;
  await run("MATCH (c:Checkpoint {name: 'ledger'}) WHERE c.ledger = $nobody SET c.ledger = $ledger", { nobody: NOBODY, ledger });
  return true;
}

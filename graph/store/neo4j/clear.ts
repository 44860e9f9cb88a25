import { randomUUID } from 'node:crypto';
import { AppError } from '../../model/errors.ts';
import { closeCheckpoint, isEmptiedBy, openCheckpoint } from './checkpoint.ts';
import type { Database } from './driver.ts';
import { ofOwn, PROJECTED_LABELS, TYPES } from './schema.ts';

/** Nodes or relationships that go in one transaction. */
const PORTION = 10_000;

/**
 * Relationships first: a court has so many that it could not go together with them. Other units, and labels and types of others, are left
 * alone; what others have joined to a node of ours goes with the node.
 */
const REMOVALS: readonly string[] = [
  ...TYPES.map((type) => `MATCH ()-[r:${type}]->() WHERE ${ofOwn(type, 'r')} WITH r LIMIT $portion DELETE r RETURN count(*) AS gone`),
  ...PROJECTED_LABELS.map(
    (label) => `MATCH (n:${label}) WHERE ${ofOwn(label, 'n')} WITH n LIMIT $portion DETACH DELETE n RETURN count(*) AS gone`,
  ),
];

/**
 * Empties the graph of one unit, portion by portion, each in a transaction of its own. Nobody can follow for the unit until all is gone; where
 * the process dies, the next one who empties it finishes the work.
 * @throws AppError already-running where somebody else has begun to empty it since
 */
export async function clearGraph(database: Database, ledger: string): Promise<void> {
  const by = randomUUID();
  await database.transaction((run) => closeCheckpoint(run, by));
  for (const removal of REMOVALS) while ((await removePortion(database, removal, by)) === PORTION);
  if (!(await database.transaction((run) => openCheckpoint(run, by, ledger)))) throw takenOver(database);
}

function removePortion(database: Database, removal: string, by: string): Promise<number> {
  return database.transaction(async (run) => {
    if (!(await isEmptiedBy(run, by))) throw takenOver(database);
    const [row] = await run(removal, { portion: PORTION });
    return Number(row?.['gone'] ?? 0);
  });
}

function takenOver(database: Database): AppError {
  return new AppError('already-running', `${database.address}: somebody else is emptying this graph`);
}

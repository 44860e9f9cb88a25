import { AppError } from '../../model/errors.ts';
import type { Database, Run } from './driver.ts';
import { hold, LOCK_CONSTRAINT } from './lock.ts';
import { ANY_TYPE, SCHEMA, SCHEMA_DIGEST } from './schema.ts';

/**
 * Statements that lead what is stored from version to version: the first list leads from 0 to 1. Never changed once released, and each must
 * bear being run again. Constraints and indexes do not stand here but in schema.ts.
 */
const MIGRATIONS: readonly (readonly string[])[] = [
  // An empty database becomes a store.
  ['MERGE (s:Schema {name: "jianwei"})'],
  // Evidence says itself what its document says of the edge, so that it can be withdrawn. No document had anything uncertain before:
  // what stands in the graph stays, so that an entity without an edge need not name all the documents that mention it.
  [
    `MATCH (e:Evidence) WHERE e.confidence IS NULL
     CALL (e) { OPTIONAL MATCH (d:Document {id: e.document}) SET e.date = d.date, e.confidence = 1.0, e.inferred = false }
     IN TRANSACTIONS OF 10000 ROWS`,
    `MATCH (n:Entity) WHERE NOT n:Decision AND NOT EXISTS { (n)-[:${ANY_TYPE}]-() }
     CALL (n) { MERGE (m:LoneMention {id: n.id + ' '}) ON CREATE SET m.node = n.id, m.document = '' } IN TRANSACTIONS OF 10000 ROWS`,
  ],
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Seconds for filling indexes that were made over data that is already there. */
const INDEX_PATIENCE = 86_400;

interface Found {
  readonly version: number;
  readonly digest: string;
}

/**
 * Makes a new store, or brings an older one up to date. Any number of processes may do it at the same moment: one works, the others wait.
 * @throws AppError store-damaged when a later program wrote the store
 */
export async function prepareSchema(database: Database): Promise<void> {
  if (isCurrent(await readSchema(database.rows))) return;
  await database.rows(LOCK_CONSTRAINT);
  await database.transaction(async (run) => {
    await hold(run, 'schema');
    const found = await readSchema(run);
    if (isCurrent(found)) return;
    // Statements about the schema have transactions of their own; this one only holds the others off.
    for (const statement of SCHEMA) await database.rows(statement);
    await database.rows('CALL db.awaitIndexes($seconds)', { seconds: INDEX_PATIENCE });
    for (const statement of MIGRATIONS.slice(found.version).flat()) await database.rows(statement);
    await run('MATCH (s:Schema {name: "jianwei"}) SET s.version = $version, s.digest = $digest', {
      version: SCHEMA_VERSION,
      digest: SCHEMA_DIGEST,
    });
  });
}

async function readSchema(run: Run): Promise<Found> {
  const [row] = await run('MATCH (s:Schema) RETURN coalesce(max(s.version), 0) AS version, coalesce(max(s.digest), "") AS digest');
  return { version: Number(row?.['version'] ?? 0), digest: String(row?.['digest'] ?? '') };
}

function isCurrent({ version, digest }: Found): boolean {
  if (version > SCHEMA_VERSION) {
    throw new AppError('store-damaged', `the store has version ${version}, this program knows ${SCHEMA_VERSION}: a newer jianwei wrote it`);
  }
  return version === SCHEMA_VERSION && digest === SCHEMA_DIGEST;
}

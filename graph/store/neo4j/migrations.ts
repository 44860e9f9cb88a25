import { AppError } from '../../model/errors.ts';
import type { Database, Run } from './driver.ts';
import { holdSchema, LOCK_CONSTRAINT } from './lock.ts';
import { LAST_OLD_VERSION, OLD_LABELS, OLD_SCHEMA } from './old-layout.ts';
import { SCHEMA, SCHEMA_DIGEST } from './schema.ts';
import { TO_UNITS } from './to-units.ts';

/**
 * Statements that lead what is stored from version to version: the first list leads from an empty database to version 3. Never changed once
 * released, and each must bear being run again. Constraints and indexes do not stand here but in schema.ts.
 */
const MIGRATIONS: readonly (readonly string[])[] = [['MERGE (s:Schema {name: "jianwei"})'], TO_UNITS];

export const SCHEMA_VERSION = LAST_OLD_VERSION + MIGRATIONS.length;

/** Seconds for filling indexes that were made over data that is already there. */
const INDEX_PATIENCE = 86_400;

interface Found {
  readonly version: number;
  readonly digest: string;
}

/**
 * Makes a new graph, or brings an older one up to date. Any number of processes may do it at the same moment: one works, the others wait.
 * @throws AppError invalid-input where an older version kept everything; store-damaged when a later program wrote the graph
 */
export async function prepareSchema(database: Database): Promise<void> {
  if (isCurrent(await readSchema(database.rows))) return;
  await refuseOldLayout(database);
  await database.rows(LOCK_CONSTRAINT);
  await database.transaction(async (run) => {
    await holdSchema(run);
    const found = await readSchema(run);
    if (isCurrent(found)) return;
    // Statements about the schema have transactions of their own; this one only holds the others off.
    const from = Math.max(found.version - LAST_OLD_VERSION, 0);
    for (const statement of MIGRATIONS.slice(from).flat()) await database.rows(statement);
    // Indexes are filled faster than they are kept while everything changes.
    for (const statement of [...SCHEMA, ...OLD_SCHEMA]) await database.rows(statement);
    await database.rows('CALL db.awaitIndexes($seconds)', { seconds: INDEX_PATIENCE });
    await run('MATCH (s:Schema {name: "jianwei"}) SET s.version = $version, s.digest = $digest', {
      version: SCHEMA_VERSION,
      digest: SCHEMA_DIGEST,
    });
  });
}

/** Before anything is written: the old layout stays whole. It cannot be brought up to date here, since most of it belongs into the ledger. */
async function refuseOldLayout(database: Database): Promise<void> {
  const { version } = await readSchema(database.rows);
  if (version > LAST_OLD_VERSION) return;
  const labels = OLD_LABELS.map((label) => `EXISTS { (:${label}) }`).join(' OR ');
  const [row] = version > 0 ? [] : await database.rows(`RETURN ${labels} AS old`);
  if (version === 0 && row?.['old'] !== true) return;
  throw new AppError(
    'invalid-input',
    `${database.address}: an older jianwei kept everything in this database; this one keeps only the graph in Neo4j. ` +
      'jianwei migrate takes over what it holds, with the graph elsewhere (JIANWEI_STORE=file:); empty the database then, ' +
      'name it in JIANWEI_STORE again, and run jianwei rebuild',
  );
}

async function readSchema(run: Run): Promise<Found> {
  const [row] = await run('MATCH (s:Schema) RETURN coalesce(max(s.version), 0) AS version, coalesce(max(s.digest), "") AS digest');
  return { version: Number(row?.['version'] ?? 0), digest: String(row?.['digest'] ?? '') };
}

function isCurrent({ version, digest }: Found): boolean {
  if (version > SCHEMA_VERSION) {
    throw new AppError('store-damaged', `the graph has version ${version}, this program knows ${SCHEMA_VERSION}: a newer jianwei wrote it`);
  }
  return version === SCHEMA_VERSION && digest === SCHEMA_DIGEST;
}

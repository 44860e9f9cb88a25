import { randomUUID } from 'node:crypto';
import { AppError } from '../../model/errors.ts';
import type { Database, Run } from './driver.ts';
import { TEXT, VERSION_1 } from './version-1.ts';
import { VERSION_2 } from './version-2.ts';
import { VERSION_3 } from './version-3.ts';
import { VERSION_4 } from './version-4.ts';
import { VERSION_5 } from './version-5.ts';

/** Statements, and steps that no statement can take, which lead from version to version; the first list makes the tables. Never changed once released. */
const MIGRATIONS: readonly (readonly (string | ((run: Run) => Promise<void>))[])[] = [
  VERSION_1,
  VERSION_2,
  VERSION_3,
  VERSION_4,
  VERSION_5,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Advisory locks of this program in its database: made-up numbers that nobody else uses. Those of journal, leads, erasures and readings are taken
 * together with the number of a unit, and hold up nobody else.
 */
export const LOCKS = {
  schema: 7_412_001,
  journal: 7_412_002,
  tenants: 7_412_003,
  leads: 7_412_004,
  erasures: 7_412_005,
  readings: 7_412_006,
} as const;

/**
 * Makes the tables of a new store, or brings those of an older one up to date. Any number of processes may do it at the same moment: one works,
 * the others wait.
 * @throws AppError store-damaged when a later program wrote the store
 */
export async function prepareSchema(database: Database): Promise<void> {
  if (isCurrent(await readVersion(database.rows))) return;
  await database.transaction(async ({ run }) => {
    await run('SELECT pg_advisory_xact_lock($1)', [LOCKS.schema]);
    const found = await readVersion(run);
    if (isCurrent(found)) return;
    if (found === 0) {
      await run(`CREATE TABLE meta (name ${TEXT} PRIMARY KEY, value ${TEXT} NOT NULL)`);
      await run("INSERT INTO meta (name, value) VALUES ('ledger', $1)", [randomUUID()]);
    }
    for (const step of MIGRATIONS.slice(found).flat()) await (typeof step === 'string' ? run(step) : step(run));
    await run("INSERT INTO meta (name, value) VALUES ('schema', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", [
      String(SCHEMA_VERSION),
    ]);
  });
}

async function readVersion(run: Run): Promise<number> {
  // The catalogue itself is looked through: by name, a session may still have in mind that there was no such table.
  const [tables] = await run(
    "SELECT EXISTS (SELECT FROM pg_class WHERE relname = 'meta' AND relnamespace = current_schema()::regnamespace) AS there",
  );
  if (tables?.['there'] !== true) return 0;
  const [row] = await run("SELECT value FROM meta WHERE name = 'schema'");
  return Number(row?.['value'] ?? 0);
}

function isCurrent(version: number): boolean {
  if (version > SCHEMA_VERSION) {
    throw new AppError(
      'store-damaged',
      `the store has table version ${version}, this program knows ${SCHEMA_VERSION}: a newer jianwei wrote it`,
    );
  }
  return version === SCHEMA_VERSION;
}

import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError, asAppError } from '../../graph/model/errors.ts';
import { asStorageError } from '../../graph/model/keeping/storage-error.ts';
import { type Database, openDatabase } from '../../graph/store/embedded/driver.ts';

/**
 * `at` is a time in milliseconds: when the job may run (waiting, delayed; 0 is before all others), when the lease of its worker ends (active),
 * when it ended (completed, failed, stopped). `lease` names the attempt that holds the job. `seq` is the order of adding.
 * A state of the table alone is `stopping`: active, and told to stop.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE job (
     seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL,
     attempts INTEGER NOT NULL DEFAULT 0, progress REAL NOT NULL DEFAULT 0,
     result TEXT, code TEXT, message TEXT, lease TEXT
   );
   CREATE INDEX job_turn ON job (state, at, seq);`,
  'CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  // What is there belongs to the root.
  `CREATE TABLE job_of_unit (
     seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, id TEXT NOT NULL, job TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL,
     attempts INTEGER NOT NULL DEFAULT 0, progress REAL NOT NULL DEFAULT 0,
     result TEXT, code TEXT, message TEXT, lease TEXT, UNIQUE (tenant, id)
   );
   INSERT INTO job_of_unit SELECT seq, 0, id, job, state, at, attempts, progress, result, code, message, lease FROM job;
   DROP TABLE job;
   ALTER TABLE job_of_unit RENAME TO job;
   CREATE INDEX job_turn ON job (tenant, state, at, seq);`,
];

/**
 * Opens the file of an embedded queue and brings its tables up to date.
 * @throws AppError queue-unavailable, or store-damaged when the file is no queue this program knows
 */
export function openJobTable(path: string): Database {
  let database: Database | undefined;
  try {
    database = openDatabase(placeOf(path));
    if (database.sealed) return database;
    // A job that was added must outlive a power cut; the default of the driver promises that only for a killed process.
    database.exec('PRAGMA synchronous = FULL');
    prepareTables(database, path);
    return database;
  } catch (error) {
    database?.close();
    throw asQueueError(error, path);
  }
}

/** Beside a sealed store nobody has queued anything that could be run: without a file of its own the queue is an empty one. */
function placeOf(path: string): string {
  if (path === ':memory:') return path;
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) accessSync(dirname(path), constants.W_OK);
    return path;
  } catch (error) {
    if (existsSync(dirname(path))) return ':memory:';
    throw asStorageError(error, path);
  }
}

function prepareTables(database: Database, path: string): void {
  database.transaction(() => {
    const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (found > MIGRATIONS.length) {
      throw new AppError(
        'store-damaged',
        `${path}: the queue has table version ${found}, this program knows ${MIGRATIONS.length}: a newer jianwei wrote it`,
      );
    }
    for (const migration of MIGRATIONS.slice(found)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

/** What the driver threw, in the words of the port. */
export function asQueueError(error: unknown, path: string): AppError {
  if (error instanceof AppError && error.code !== 'store-unavailable') return error;
  const { message } = asAppError(error);
  return new AppError('queue-unavailable', message.startsWith(path) ? message : `${path}: ${message}`, { cause: error });
}

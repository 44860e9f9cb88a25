/**
 * The one file that knows which SQLite is used: the one inside Node where it is present, else the packaged twin with the same calls.
 */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../model/errors.ts';
import { asStorageError } from '../../model/keeping/storage-error.ts';

export type Value = string | number | bigint | null | Uint8Array;
export type Row = Record<string, Value>;

export interface Statement {
  run(...values: Value[]): unknown;
  get(...values: Value[]): Row | undefined;
  all(...values: Value[]): Row[];
  iterate(...values: Value[]): Iterable<Row>;
}

interface RawDatabase {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

export interface Database {
  exec(sql: string): void;
  /** Prepared once and kept. */
  prepare(sql: string): Statement;
  /** True for a file in a folder that cannot be written to: it is read, and every write is refused. */
  readonly sealed: boolean;
  /** Runs `work` in one immediate transaction; an error rolls everything back. @throws AppError no-space, not-writable */
  transaction<T>(work: () => T): T;
  close(): void;
}

type RawClass = new (path: string, options?: { readonly readOnly: boolean }) => RawDatabase;

function databaseClass(): RawClass {
  const builtin = process.getBuiltinModule?.('node:sqlite') as { DatabaseSync?: RawClass } | undefined;
  if (builtin?.DatabaseSync) return builtin.DatabaseSync;
  const require = createRequire(import.meta.url);
  return (require('@photostructure/sqlite') as { DatabaseSync: RawClass }).DatabaseSync;
}

/**
 * Opens a database file with write-ahead log, so that readers never wait for the writer and a killed process loses nothing committed.
 * @throws AppError store-unavailable when the file cannot be opened, store-damaged when it is no database.
 */
export function openDatabase(path: string): Database {
  const sealed = isSealed(path);
  return databaseOn(sealed ? openSealed(path) : openRaw(path), path, sealed);
}

/** Milliseconds that whoever has a file open is given to close it. */
const HOLD_PATIENCE = 2_000;

/**
 * Opens a database file for this process alone: nobody else has it open, and nobody can read or write it until it is closed. Nothing is changed
 * by that, and what stands in its write-ahead log is read, too.
 * @throws AppError already-running while somebody has it open; store-unavailable, store-damaged, not-writable
 */
export function holdDatabase(path: string): Database {
  let raw: RawDatabase | undefined;
  try {
    raw = new (databaseClass())(path);
    // Before the file is looked at for the first time: then SQLite takes it as a whole, and its log without shared memory.
    raw.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA busy_timeout = ${HOLD_PATIENCE}; PRAGMA temp_store = MEMORY;`);
    raw.exec('BEGIN EXCLUSIVE; COMMIT');
    return databaseOn(raw, path, false);
  } catch (error) {
    raw?.close();
    if (error instanceof Error && /locked/i.test(error.message))
      throw new AppError('already-running', `${path}: another process has it open; stop it first`, { cause: error });
    throw asOpeningError(error, path);
  }
}

function databaseOn(raw: RawDatabase, path: string, sealed: boolean): Database {
  const statements = new Map<string, Statement>();
  return {
    sealed,
    exec: (sql) => raw.exec(sql),
    prepare(sql) {
      let statement = statements.get(sql);
      if (!statement) {
        statement = raw.prepare(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
    transaction(work) {
      begin(raw, path);
      try {
        const result = work();
        raw.exec('COMMIT');
        return result;
      } catch (error) {
        rollBack(raw);
        throw isOfStorage(error) ? asStorageError(error, path) : error;
      }
    },
    close() {
      // The packaged twin leaves the log where statements were prepared: what was committed must stand in the file that is copied.
      try {
        raw.exec('PRAGMA wal_checkpoint(PASSIVE)');
      } catch {
        // A file that is damaged or may not be written is closed as it is.
      }
      raw.close();
    },
  };
}

function begin(raw: RawDatabase, path: string): void {
  try {
    raw.exec('BEGIN IMMEDIATE');
  } catch (error) {
    throw isOfStorage(error) ? asStorageError(error, path) : error;
  }
}

/** On a full disk SQLite has rolled back by itself; the reason why must not be lost over that. */
function rollBack(raw: RawDatabase): void {
  try {
    raw.exec('ROLLBACK');
  } catch {
    // There was nothing left to roll back.
  }
}

/** What SQLite says of its file, not of a statement. */
function isOfStorage(error: unknown): boolean {
  return error instanceof Error && /disk is full|disk I\/O error|readonly database/i.test(error.message);
}

/** True for a file that is there, in a folder where SQLite could not write beside it. */
function isSealed(path: string): boolean {
  if (path === ':memory:' || !existsSync(path)) return false;
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** A sealed file changes no more; only where its write-ahead log was not taken in must SQLite look at that, too. */
function openSealed(path: string): RawDatabase {
  const log = `${path}-wal`;
  const unchanging = !existsSync(log) || statSync(log).size === 0;
  try {
    const raw = new (databaseClass())(unchanging ? `${pathToFileURL(path).href}?immutable=1` : path, { readOnly: true });
    raw.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;');
    return raw;
  } catch (error) {
    throw asStorageError(error, path);
  }
}

function openRaw(path: string): RawDatabase {
  let raw: RawDatabase | undefined;
  try {
    raw = new (databaseClass())(path);
    raw.exec(
      'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000; PRAGMA secure_delete = FAST;',
    );
    return raw;
  } catch (error) {
    raw?.close();
    throw asOpeningError(error, path);
  }
}

function asOpeningError(error: unknown, path: string): AppError {
  const message = error instanceof Error ? error.message : String(error);
  if (/not a database|malformed|corrupt/i.test(message)) return new AppError('store-damaged', `${path}: ${message}`, { cause: error });
  return asStorageError(error, path);
}

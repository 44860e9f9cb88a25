/**
 * The one file that knows which SQLite is used: the one inside Node where it is present, else the packaged twin with the same calls.
 */
import { createRequire } from 'node:module';
import { AppError } from '../../model/errors.ts';

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
  /** Runs `work` in one immediate transaction; an error rolls everything back. */
  transaction<T>(work: () => T): T;
  close(): void;
}

function databaseClass(): new (path: string) => RawDatabase {
  const builtin = process.getBuiltinModule?.('node:sqlite') as { DatabaseSync?: new (path: string) => RawDatabase } | undefined;
  if (builtin?.DatabaseSync) return builtin.DatabaseSync;
  const require = createRequire(import.meta.url);
  return (require('@photostructure/sqlite') as { DatabaseSync: new (path: string) => RawDatabase }).DatabaseSync;
}

/**
 * Opens a database file with write-ahead log, so that readers never wait for the writer and a killed process loses nothing committed.
 * @throws AppError store-unavailable when the file cannot be opened, store-damaged when it is no database.
 */
export function openDatabase(path: string): Database {
  const raw = openRaw(path);
  const statements = new Map<string, Statement>();
  return {
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
      raw.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        raw.exec('COMMIT');
        return result;
      } catch (error) {
        raw.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => raw.close(),
  };
}

function openRaw(path: string): RawDatabase {
  let raw: RawDatabase | undefined;
  try {
    raw = new (databaseClass())(path);
    raw.exec(
      'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000;',
    );
    return raw;
  } catch (error) {
    raw?.close();
    const message = error instanceof Error ? error.message : String(error);
    const damaged = /not a database|malformed|corrupt/i.test(message);
    throw new AppError(damaged ? 'store-damaged' : 'store-unavailable', `${path}: ${message}`, { cause: error });
  }
}

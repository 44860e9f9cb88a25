/**
 * The one file that knows the driver. PostgreSQL text holds every character but NUL: in columns it is written as U+FFFF, which is no character
 * and stands in no document, and read back as NUL. Texts and records themselves are kept as bytes (schema.ts) and hold everything.
 */
import pg from 'pg';
import { shownAddress } from '../../model/address.ts';
import { AppError } from '../../model/errors.ts';
import { retrying } from '../retry.ts';
import { parseAddress } from './address.ts';
import { storeFailure, troubleOf } from './failure.ts';

const withRetry = retrying({ troubleOf, storeFailure });

export type Row = Record<string, unknown>;
export type Run = (sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** A transaction that writes. */
export interface Transaction {
  readonly run: Run;
  /**
   * The last statement, without parameters. It is sent in one message with the commit: what it locks is held for the shortest time.
   * @param xid number of the transaction, by which the server is asked what became of it where the answer was lost
   */
  conclude(xid: string, sql: string): void;
}

/** One database of a PostgreSQL server. Every call gives rows as plain objects and throws AppError. */
export interface Database {
  /** As it may be shown. */
  readonly address: string;
  /** One statement in a transaction of its own; it is run again when it fails for a passing reason, so it must bear that. */
  readonly rows: Run;
  /** Several statements in one transaction (read committed); the whole is run again when it fails for a passing reason. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Several questions about one moment; asked again as a whole when they fail for a passing reason. */
  snapshot<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** The same for answers that do not fit into memory, on a connection of its own, which nobody else waits for. It is not begun again. */
  stream<T>(work: (run: Run) => AsyncIterable<T>): AsyncIterable<T>;
  close(): Promise<void>;
}

/** Milliseconds for reaching the server and its taking the login, and for a connection that others have. */
const CONNECT_TIMEOUT = 15_000;
/** Milliseconds after which the server ends a transaction whose process says nothing more: others wait for what it holds. Less than the patience of a retry. */
const SILENCE = 20_000;
/** Connections of one process; streams have their own. */
const MOST_CONNECTIONS = 8;

const NUL = '\u0000';
/** A number that no character has or will have. */
const NO_CHARACTER = '\uffff';
const INT8 = 20;
const TEXT = 25;

function written(value: unknown): unknown {
  if (typeof value === 'string') return value.includes(NUL) ? value.replaceAll(NUL, NO_CHARACTER) : value;
  return Array.isArray(value) ? value.map(written) : value;
}

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === INT8) return Number;
    if (oid === TEXT) return (text: string) => (text.includes(NO_CHARACTER) ? text.replaceAll(NO_CHARACTER, NUL) : text);
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/**
 * Connects and makes sure that the server answers, takes the login and has the database, which must keep UTF-8.
 * @throws AppError invalid-input, store-unavailable, access-refused
 */
export async function connect(address: string): Promise<Database> {
  const { tls, ...place } = parseAddress(address);
  const shown = shownAddress(address);
  const settings: pg.PoolConfig = {
    ...place,
    ...(tls === 'disable' ? {} : { ssl: { rejectUnauthorized: tls === 'verify-full' } }),
    types,
    application_name: 'jianwei',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  };
  const pool = new pg.Pool({ ...settings, max: MOST_CONNECTIONS, idle_in_transaction_session_timeout: SILENCE });
  // A connection that breaks says so to whoever uses it; without a listener the process would end.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    const { rows } = await pool.query("SELECT current_setting('server_encoding') AS encoding");
    const { encoding } = rows[0] as { encoding: string };
    if (encoding !== 'UTF8') throw new AppError('invalid-input', `${shown}: the database keeps ${encoding}, not UTF8`);
  } catch (error) {
    await pool.end();
    throw storeFailure(error, shown);
  }
  return databaseOf(pool, settings, shown);
}

function databaseOf(pool: pg.Pool, settings: pg.PoolConfig, address: string): Database {
  return {
    address,
    rows: (sql, values = []) => withRetry(async () => (await pool.query(sql, values.map(written))).rows as Row[], address),
    transaction: (work) =>
      withRetry(() => inTransaction(pool, (client) => writeIn(client, work, (xid) => wasCommitted(settings, xid, address))), address),
    snapshot: (work) =>
      withRetry(
        () =>
          inTransaction(pool, async (client) => {
            await client.query(SNAPSHOT);
            const result = await work(runOn(client));
            await client.query('COMMIT');
            return result;
          }),
        address,
      ),
    async *stream(work) {
      const client = new pg.Client(settings);
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query(SNAPSHOT);
        yield* work(runOn(client));
      } catch (error) {
        throw storeFailure(error, address);
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    close: () => pool.end(),
  };
}

const runOn =
  (client: pg.ClientBase): Run =>
  async (sql, values = []) =>
    (await client.query(sql, values.map(written))).rows as Row[];

const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** Gives a connection back as clean as it was; one that is broken or cannot be cleaned is thrown away. */
async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    const result = await work(client);
    broken = false;
    return result;
  } catch (error) {
    if (troubleOf(error) !== 'lost') {
      broken = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      );
    }
    throw error;
  } finally {
    client.release(broken);
  }
}

async function writeIn<T>(
  client: pg.PoolClient,
  work: (transaction: Transaction) => Promise<T>,
  committed: (xid: string) => Promise<boolean>,
): Promise<T> {
  let last = { xid: '', sql: '' };
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE');
  const result = await work({
    run: runOn(client),
    conclude(xid, sql) {
      last = { xid, sql: `${sql}; ` };
    },
  });
  try {
    await client.query(`${last.sql}COMMIT`);
  } catch (error) {
    if (last.xid === '' || troubleOf(error) !== 'lost' || !(await committed(last.xid))) throw error;
  }
  return result;
}

/**
 * What became of a transaction whose answer was lost. One that the server still holds open is waited for. On a connection of its own: those of
 * the pool may all be in the hands of writers who ask the same.
 */
function wasCommitted(settings: pg.ClientConfig, xid: string, address: string): Promise<boolean> {
  return withRetry(async () => {
    const client = new pg.Client(settings);
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query('SELECT pg_xact_status($1::text::xid8) AS status', [xid]);
      const { status } = rows[0] as { status: string | null };
      if (status === 'in progress') throw new Error('Connection terminated, and its transaction is still open');
      return status === 'committed';
    } finally {
      await client.end().catch(() => undefined);
    }
  }, address);
}

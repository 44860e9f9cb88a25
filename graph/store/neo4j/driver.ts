import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { shownAddress } from '../../model/address.ts';
import { PATIENCE, retrying } from '../retry.ts';
import { parseAddress } from './address.ts';
import { storeFailure, troubleOf } from './failure.ts';

export type Row = Record<string, unknown>;
export type Parameters = Readonly<Record<string, unknown>>;
export type Run = (cypher: string, parameters?: Parameters) => Promise<Row[]>;

/** One database of a Neo4j server. Every call gives rows as plain objects and throws AppError. */
export interface Database {
  /** As it may be shown. */
  readonly address: string;
  /** One statement in a transaction of its own; it is run again when it fails for a passing reason, so it must bear that. */
  readonly rows: Run;
  /**
   * Several statements in one transaction; the whole is run again when it fails for a passing reason.
   * Statements that do not wait for each other are sent together and run in the order they were given.
   */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Milliseconds for reaching the server, */
const CONNECT_TIMEOUT = 5_000;
/** and, where it is reached, for it to take the login: a busy one may be slow, something else on its port never answers. */
const LOGIN_TIMEOUT = 15_000;

/**
 * Connects and makes sure that the server answers, takes the login and has the database.
 * @param patience milliseconds that a server which is away is waited for
 * @throws AppError invalid-input, store-unavailable, access-refused
 */
export async function connect(address: string, patience: number = PATIENCE): Promise<Database> {
  const { url, user, password, database } = parseAddress(address);
  const shown = shownAddress(address);
  let driver: Driver | undefined;
  try {
    driver = neo4j.driver(url, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIMEOUT,
      connectionAcquisitionTimeout: LOGIN_TIMEOUT,
      fetchSize: 5000,
      telemetryDisabled: true,
      userAgent: 'jianwei',
    });
    const opened = databaseOf(driver, { name: database, address: shown, patience });
    await withSession(opened.session, (session) => session.run('RETURN 1'));
    return opened.database;
  } catch (error) {
    await driver?.close();
    throw storeFailure(error, shown);
  }
}

interface Placed {
  /** Null for the database that the server has by default. */
  readonly name: string | null;
  readonly address: string;
  readonly patience: number;
}

function databaseOf(driver: Driver, { name, address, patience }: Placed): { database: Database; session: () => Session } {
  const withRetry = retrying({ troubleOf, storeFailure }, patience);
  // In a cluster everything is asked of the leader: a feeder must see what others have just written.
  const session = (): Session => driver.session({ defaultAccessMode: neo4j.session.WRITE, ...(name ? { database: name } : {}) });
  const database: Database = {
    address,
    rows: (cypher, parameters = {}) =>
      withRetry(() => withSession(session, async (s) => plain(await s.run(cypher, whole(parameters) as Parameters))), address),
    transaction: (work) =>
      withRetry(
        () =>
          withSession(session, async (s) => {
            const transaction = await s.beginTransaction();
            const result = await work(async (cypher, parameters = {}) =>
              plain(await transaction.run(cypher, whole(parameters) as Parameters)),
            );
            await transaction.commit();
            return result;
          }),
        address,
      ),
    close: () => driver.close(),
  };
  return { database, session };
}

/** A session that is closed with an open transaction rolls it back; where the connection is gone, the server does. */
async function withSession<T>(open: () => Session, work: (session: Session) => Promise<T>): Promise<T> {
  const session = open();
  try {
    return await work(session);
  } finally {
    await session.close().catch(() => undefined);
  }
}

function plain(result: { records: { toObject(): Row }[] }): Row[] {
  return result.records.map((record) => record.toObject());
}

/** The driver takes every number for a float; whole ones are meant as integers, which is also how a Cypher user writes them. */
function whole(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(whole);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, whole(part)]));
}

import { Redis, type RedisOptions } from 'ioredis';
import { shownAddress } from '../../graph/model/address.ts';
import { AppError, asAppError } from '../../graph/model/errors.ts';

/** Milliseconds until a server that cannot be reached is given up. */
const CONNECT_WITHIN = 5_000;
/** Milliseconds until a question that was asked during an outage is given up. */
export const ANSWER_WITHIN = 8_000;
/** A connection on which an answer is due and nothing comes for so many milliseconds is cut and made anew. */
const SILENT_FOR = 30_000;

/**
 * What ioredis needs for an address `redis://[user:password@]host[:port][/database]`, or `rediss://` for TLS.
 * @throws AppError invalid-input
 */
export function redisOptions(address: string): RedisOptions {
  const url = URL.canParse(address) ? new URL(address) : null;
  const database = /^\/(\d*)$/.exec(url?.pathname || '/')?.[1];
  if (!url?.hostname || database === undefined) {
    throw new AppError('invalid-input', `${shownAddress(address)}: expected redis://[user:password@]host[:port][/database number]`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(url.port || 6379),
    db: Number(database),
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/**
 * Connects. The first failure is final; a connection that is lost later comes back by itself.
 * @throws AppError queue-unavailable, access-refused, invalid-input
 */
export async function connectRedis(address: string, options: RedisOptions): Promise<Redis> {
  let opened = false;
  let said: Error | undefined;
  const client = new Redis({
    ...redisOptions(address),
    lazyConnect: true,
    connectTimeout: CONNECT_WITHIN,
    keepAlive: 10_000,
    socketTimeout: SILENT_FOR,
    retryStrategy: (times) => (opened ? Math.min(100 * 2 ** times, 1_000) : null),
    ...options,
  });
  client.on('error', (error: Error) => {
    said = error;
  });
  try {
    await within(client.connect(), CONNECT_WITHIN);
    // A database number that does not exist is only told as an event, and the connection would go on with database 0.
    if (said) throw said;
    opened = true;
    return client;
  } catch (error) {
    client.disconnect();
    throw asRedisError(said ?? error, address);
  }
}

/** Asks the server; an answer that takes too long, as in an outage, is an error. */
export async function askRedis<T>(address: string, work: () => Promise<T>): Promise<T> {
  try {
    return await within(work(), ANSWER_WITHIN);
  } catch (error) {
    throw asRedisError(error, address);
  }
}

/** Waits for so many milliseconds at most. @throws Error when that was not enough */
export async function within<T>(work: Promise<T>, limit = ANSWER_WITHIN): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer within ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const REFUSED = /\b(NOAUTH|WRONGPASS|NOPERM)\b|invalid password/;

function asRedisError(error: unknown, address: string): AppError {
  if (error instanceof AppError) return error;
  const { message } = asAppError(error);
  const shown = shownAddress(address);
  // Replies carry the command they answer, and that of a login carries the password: they are never kept as a cause.
  const kept = error instanceof Error && !('command' in error) ? { cause: error } : {};
  if (REFUSED.test(message)) return new AppError('access-refused', `${shown}: the server refused user name or password`);
  if (/DB index is out of range/.test(message)) return new AppError('invalid-input', `${shown}: the server has no such database`);
  return new AppError('queue-unavailable', `${shown}: ${message}`, kept);
}

import { AppError, type ErrorCode } from '../../model/errors.ts';
import type { Trouble } from '../retry.ts';

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
};

/** A server that stops, starts, copies another one (25006), has no place for one more connection (53300) or gave up a silent one (25P03). */
const AWAY = /^(?:08...|57P0[123]|53300|25006|25P03|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** The driver has no code for these. */
const AWAY_WORDS = /Connection terminated|not queryable|timeout exceeded when trying to connect|connection timeout/i;
const TLS = /certificate|\bSSL\b|\bTLS\b|wrong version number/i;

export function troubleOf(error: unknown): Trouble {
  const code = codeOf(error);
  if (code === '40001' || code === '40P01' || code === '55P03') return 'busy';
  if (code === '23505') return 'raced';
  if (AWAY.test(code)) return 'lost';
  return error instanceof Error && code === '' && !(error instanceof AppError) && AWAY_WORDS.test(error.message) ? 'lost' : 'final';
}

const SAID: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  '28P01': ['access-refused', 'the server refused user name or password'],
  '28000': ['access-refused', 'the server refused user name or password'],
  '42501': ['access-refused', 'the user may not do this'],
  '3D000': ['invalid-input', 'the server has no database of this name'],
  '53100': ['no-space', 'the disk of the server is full'],
  XX001: ['store-damaged', 'the server found its data damaged'],
  XX002: ['store-damaged', 'the server found an index damaged'],
};

/** What the driver threw, in our words; `address` is the one that may be shown. */
export function storeFailure(error: unknown, address: string): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  const said = error instanceof Error ? error.message : String(error);
  const cause = { cause: error };
  const known = SAID[code];
  if (known) return new AppError(known[0], `${address}: ${known[1]}`, cause);
  if (TLS.test(`${code} ${said}`)) return new AppError('store-unavailable', `${address}: no secure (TLS) connection`, cause);
  if (troubleOf(error) === 'lost') return new AppError('store-unavailable', `${address}: no connection (${code || 'lost'})`, cause);
  if (troubleOf(error) === 'busy') return new AppError('store-unavailable', `${address}: ${code}`, cause);
  return new AppError('internal', `${address}: ${code} ${said}`, cause);
}

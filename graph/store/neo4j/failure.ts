import neo4j from 'neo4j-driver';
import { AppError } from '../../model/errors.ts';
import type { Trouble } from '../retry.ts';

const codeOf = (error: unknown): string => (error instanceof neo4j.Neo4jError ? error.code : '');

export function troubleOf(error: unknown): Trouble {
  const code = codeOf(error);
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') return 'lost';
  // The driver has no code for this one.
  if (error instanceof neo4j.Neo4jError && /acquisition timed out/i.test(error.message)) return 'lost';
  if (code.startsWith('Neo.TransientError.General.') || code.startsWith('Neo.ClientError.Cluster.')) return 'lost';
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') return 'raced';
  return error instanceof neo4j.Neo4jError && error.retriable ? 'busy' : 'final';
}

const REFUSED = /^Neo\.ClientError\.Security\./;
const TLS = /certificate|\bSSL\b|\bTLS\b|wrong version number|secure TLS connection/i;

/** What the driver threw, in our words; `address` is the one that may be shown. */
export function storeFailure(error: unknown, address: string): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  const said = error instanceof Error ? error.message : String(error);
  const cause = { cause: error };
  if (code === 'Neo.ClientError.Security.Forbidden') return new AppError('access-refused', `${address}: the user may not do this`, cause);
  if (REFUSED.test(code)) return new AppError('access-refused', `${address}: the server refused user name or password`, cause);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new AppError('invalid-input', `${address}: the server has no database of this name`, cause);
  }
  if (troubleOf(error) === 'lost' || troubleOf(error) === 'busy') {
    const why = TLS.test(`${said} ${causes(error)}`) ? 'no secure (TLS) connection' : code.startsWith('Neo.') ? code : 'no connection';
    return new AppError('store-unavailable', `${address}: ${why}`, cause);
  }
  return new AppError('internal', `${address}: ${code} ${said}`, cause);
}

/** The driver often tells the reason only in what caused its error. */
function causes(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? `${cause.message} ${causes(cause)}` : '';
}

import { AppError } from '../../model/errors.ts';

/** Where a PostgreSQL is and who asks. */
export interface PostgresAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** `require`: TLS with whatever certificate; `verify-full`: TLS with a certificate that is trusted and names this host. */
  readonly tls: 'disable' | 'require' | 'verify-full';
}

const FORM =
  /^postgres(?:ql)?:\/\/(?:([^@/?#]*)@)?(\[[0-9a-fA-F:.]+\]|[^:/?#@[\]\s]+)(?::(\d{1,5}))?\/([^/?#\s]+)(?:\?sslmode=(disable|require|verify-full))?$/;
const USUAL_PORT = 5432;

/**
 * Reads `postgres://[user:password@]host[:port]/database[?sslmode=require]`. Signs of the address itself in user, password or database are
 * percent-encoded. The user is `postgres` where none is named.
 * @throws AppError invalid-input; the address is not repeated, since nobody knows where in it the password stands
 */
export function parseAddress(address: string): PostgresAddress {
  const [, login = '', host, port, database, tls = 'disable'] = FORM.exec(address) ?? [];
  if (!host || !database || Number(port ?? 1) > 65_535) throw notAnAddress();
  const colon = login.indexOf(':');
  const [user, password] = colon < 0 ? [login, ''] : [login.slice(0, colon), login.slice(colon + 1)];
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(port ?? USUAL_PORT),
    user: decoded(user) || 'postgres',
    password: decoded(password),
    database: decoded(database),
    tls: tls as PostgresAddress['tls'],
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw notAnAddress();
  }
}

function notAnAddress(): AppError {
  return new AppError(
    'invalid-input',
    'a PostgreSQL address is postgres://[user:password@]host[:port]/database[?sslmode=require|verify-full], with @ : / ? # % in user and password percent-encoded',
  );
}

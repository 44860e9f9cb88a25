import { AppError } from '../../model/errors.ts';
import { decodedPart, loginIn } from '../server-login.ts';

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
  const [who, name] = [loginIn(login), decodedPart(database)];
  if (!who || name === undefined) throw notAnAddress();
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(port ?? USUAL_PORT),
    user: who.user || 'postgres',
    password: who.password,
    database: name,
    tls: tls as PostgresAddress['tls'],
  };
}

function notAnAddress(): AppError {
  return new AppError(
    'invalid-input',
    'a PostgreSQL address is postgres://[user:password@]host[:port]/database[?sslmode=require|verify-full], with @ : / ? # % in user and password percent-encoded',
  );
}

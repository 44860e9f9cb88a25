import { AppError } from '../../model/errors.ts';
import { decodedPart, loginIn } from '../server-login.ts';

/** Where a Neo4j is and who asks. */
export interface Neo4jAddress {
  /** For the driver: scheme, host and port. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Null for the one the server gives to whoever names none. */
  readonly database: string | null;
}

const FORM = /^((?:neo4j|bolt)(?:\+s|\+ssc)?):\/\/(?:([^@/?#]*)@)?(\[[0-9a-fA-F:.]+\]|[^:/?#@[\]\s]+)(?::(\d{1,5}))?(?:\/([^/?#\s]*))?$/;

/**
 * Reads `neo4j://[user:password@]host[:port][/database]`, also with `bolt` and with `+s` or `+ssc` for TLS.
 * Signs of the address itself in user, password or database are percent-encoded. The user is `neo4j` where none is named.
 * @throws AppError invalid-input; the address is not repeated, since nobody knows where in it the password stands
 */
export function parseAddress(address: string): Neo4jAddress {
  const [, scheme, login = '', host, port, database = ''] = FORM.exec(address) ?? [];
  if (!scheme || !host || Number(port ?? 1) > 65_535) throw notAnAddress();
  const [who, name] = [loginIn(login), decodedPart(database)];
  if (!who || name === undefined) throw notAnAddress();
  return {
    url: `${scheme}://${host}${port ? `:${port}` : ''}`,
    user: who.user || 'neo4j',
    password: who.password,
    database: name || null,
  };
}

function notAnAddress(): AppError {
  return new AppError(
    'invalid-input',
    'a Neo4j address is neo4j://[user:password@]host[:port][/database], with @ : / ? # % in user and password percent-encoded',
  );
}

/** Whether two addresses name the same database, whoever asks and however it is asked. The one a server gives by default has no name here. */
export function isSameDatabase(one: string, other: string): boolean {
  const place = (address: string): string => {
    const { url, database } = parseAddress(address);
    const [, host] = url.split('://');
    return `${host?.includes(':') ? host : `${host}:7687`}/${database ?? 'neo4j'}`;
  };
  return place(one) === place(other);
}

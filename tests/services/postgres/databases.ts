import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openEmbeddedGraph } from '../../../graph/store/embedded/projection.ts';
import type { Records, Store } from '../../../graph/store/ports/store.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { splitStore } from '../../../graph/store/split-store.ts';

/** The address of the server that the tests share, with a database that it always has. */
export function serverAddress(): string {
  return inject('postgres')?.address ?? '';
}

/** Asks a database directly, as a person with a client would. */
export async function ask(address: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** A new, empty database; gives its address. It goes with the server. */
export async function freshDatabase(server: string = serverAddress()): Promise<string> {
  const name = `t${randomBytes(8).toString('hex')}`;
  await ask(server, `CREATE DATABASE ${name}`);
  return server.replace(/\/[^/]*$/, `/${name}`);
}

/** Ledger and desk in a database of their own. */
export async function freshRecords(): Promise<Records> {
  return openPostgresRecords(await freshDatabase());
}

/** With a graph in memory that follows. */
export async function freshStore(): Promise<Store> {
  return splitStore(await freshRecords(), openEmbeddedGraph(':memory:'), documentGraph);
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openEmbeddedGraph } from '../../../graph/store/embedded/projection.ts';
import type { Records, Store } from '../../../graph/store/ports/store.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { splitStore } from '../../../graph/store/split-store.ts';
import { mirrored } from '../../support/mirrored.ts';

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

/** Those of a unit, which another in the same database is a moment ahead of. */
export async function freshMirroredRecords(): Promise<Records> {
  const address = await freshDatabase();
  const root = await openPostgresRecords(address);
  await root.tenants.found('own', '本区院');
  return mirrored(await openPostgresRecords(address, 'own'), root);
}

/** With a graph in memory that follows. */
export async function freshStore(): Promise<Store> {
  return following(await freshRecords());
}

export async function freshMirroredStore(): Promise<Store> {
  const address = await freshDatabase();
  const root = await following(await openPostgresRecords(address));
  await root.tenants.found('own', '本区院');
  return mirrored(await following(await openPostgresRecords(address, 'own')), root);
}

/** A database of its own for stores of any unit. Each unit has a graph in a file of its own, which is there again when it is opened again. */
export async function freshUnits(): Promise<(tenant?: string) => Promise<Store>> {
  const [address, folder] = [await freshDatabase(), mkdtempSync(join(tmpdir(), 'jianwei-units-'))];
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return async (tenant) => {
    const records = await openPostgresRecords(address, tenant);
    return following(records, join(folder, `${records.tenants.own.number}.db`));
  };
}

const following = (records: Records, graph = ':memory:'): Promise<Store> => splitStore(records, openEmbeddedGraph(graph), documentGraph);

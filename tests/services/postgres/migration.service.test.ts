import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import type { Records } from '../../../graph/store/ports/store.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { anOrder } from '../../support/erasures.ts';
import { anUncertainDocument, writeOfDocuments } from '../../support/uncertain-documents.ts';
import { ask, freshDatabase } from './databases.ts';

const VERSION_1 = readFileSync(new URL('version-1.sql', import.meta.url), 'utf8');

/** What the program that wrote it said of it. */
const WAS = {
  ledger: 'abdaf11f-6087-486c-8c15-645f8b0050ca',
  head: 6,
  hash: '04e5388458e7761d3a9d9be7c837b020f6604bc0d5fbfddd094e0a60b0496cfd',
  // Of what its records say too, which the program that wrote it did not reckon in.
  digest: '8fd0450c553884df08b0',
  documents: ['4671b8b4b3d3b164179b', '82822ebb386d603ff927'],
};

async function hashes(records: Records): Promise<string[]> {
  const all = [];
  for await (const { hash } of records.ledger.since(0)) all.push(hash);
  return all;
}

/** Indexes and the columns that they stand on, and columns with their types. */
async function shapeOf(address: string): Promise<unknown> {
  const columns = `SELECT table_name, column_name, data_type, collation_name, is_nullable, column_default FROM information_schema.columns
    WHERE table_schema = 'public' ORDER BY 1, 2`;
  return [await ask(address, "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"), await ask(address, columns)];
}

describe.skipIf(inject('postgres') === null)('a PostgreSQL store of the first version', () => {
  let address: string;
  beforeEach(async () => {
    address = await freshDatabase();
    await ask(address, VERSION_1);
  });

  it('belongs to the root as it is, and is whole', async () => {
    const records = await openPostgresRecords(address);
    expect(records.tenants.own).toEqual({ number: 0, key: 'root', name: '本院', above: null });
    expect([records.ledger.id, await records.ledger.head(), await records.digest()]).toEqual([WAS.ledger, WAS.head, WAS.digest]);
    expect((await hashes(records)).at(-1)).toBe(WAS.hash);
    expect(await records.check()).toEqual([]);
    const found = await records.documents.list({ text: '卓远帆', offset: 0, limit: 9 });
    expect(found.documents.map(({ id }) => id).sort()).toEqual(WAS.documents);
    expect((await records.documents.list({ text: '祁石', offset: 0, limit: 9 })).total).toBe(0);
    expect((await records.review.history(WAS.documents[1]!)).map(({ verdict }) => verdict)).toEqual(['rejected', 'confirmed']);
    expect((await records.journal.batch('b'))?.receipt).toMatchObject({ loaded: 1 });
    expect([(await records.results.lastRun())?.id, (await records.results.lead('a'))?.id]).toEqual(['r1', 'a']);
    await records.close();
  });

  it('is gone on with, beside units that begin with nothing', async () => {
    const root = await openPostgresRecords(address);
    await root.tenants.found('east', '东区院');
    const east = await openPostgresRecords(address, 'east');
    // The document of the root, and one that is new to both.
    const write = writeOfDocuments([
      anUncertainDocument({ doubts: [{ field: 'officials' }] }),
      anUncertainDocument({ number: '(2022)云0521刑初1号' }),
    ]);
    for (const [records, head] of [[root, WAS.head + 2] as const, [east, 1] as const]) {
      await records.commit(write);
      expect(await records.ledger.head()).toBe(head);
      expect(await hashes(records)).toHaveLength(head);
      expect(await records.check()).toEqual([]);
    }
    expect([await root.documents.count(), await east.documents.count()]).toEqual([3, 2]);
    for (const records of [root, east]) await records.close();
  });

  it('is rid of what is erased of it', async () => {
    const records = await openPostgresRecords(address);
    expect(await records.erasures.carryOut(anOrder(WAS.documents))).toMatchObject({ documents: 2, texts: 2 });
    expect(await records.check()).toEqual([]);
    expect(await ask(address, "SELECT FROM ledger_entry WHERE position(convert_to('卓远帆', 'UTF8') in body) > 0")).toEqual([]);
    await records.close();
  });

  it('has the tables of a new one, and is brought up to date once by many at the same moment', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openPostgresRecords(address)));
    const fresh = await freshDatabase();
    opened.push(await openPostgresRecords(fresh));
    expect(await shapeOf(address)).toEqual(await shapeOf(fresh));
    await Promise.all(opened.map((records) => records.close()));
  });

  it('has the unit in every key and index', async () => {
    await (await openPostgresRecords(address)).close();
    const without = await ask(
      address,
      `SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT IN ('meta', 'tenant') AND indexdef !~ '[(, ]tenant[,)]'`,
    );
    // Its words have the unit among them.
    expect(without.map(({ indexname }) => indexname)).toEqual(['document_search_words']);
  });
});

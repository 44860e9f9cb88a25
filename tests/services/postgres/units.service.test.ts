import { describe, expect, inject, it } from 'vitest';
import type { Records } from '../../../graph/store/ports/store.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { LOCKS } from '../../../graph/store/postgres/schema.ts';
import { describeTenants } from '../../contract/tenants.contract.ts';
import { aLead } from '../../graph/conduct/findings.ts';
import { aBatch, aRun } from '../../support/store-writes.ts';
import { ask, freshDatabase, freshUnits } from './databases.ts';
import { writeOfFile } from './files.ts';
import { holding } from './holding.ts';

const UNITS = ['east', 'west', 'north'];
const FILES = 20;

/** The units of a new database, each opened `times` times. */
async function opened(times: number): Promise<{ address: string; units: Records[][]; close: () => Promise<void> }> {
  const address = await freshDatabase();
  const root = await openPostgresRecords(address);
  for (const key of UNITS) await root.tenants.found(key, key);
  await root.close();
  const units = await Promise.all(UNITS.map((key) => Promise.all(Array.from({ length: times }, () => openPostgresRecords(address, key)))));
  const close = async (): Promise<void> => {
    await Promise.all(units.flat().map((records) => records.close()));
  };
  return { address, units, close };
}

describe.skipIf(inject('postgres') === null)('units in PostgreSQL', () => {
  describeTenants('PostgreSQL', freshUnits);

  it('that write at the same moment, several writers each, have a whole chain and every document once', async () => {
    const { units, close } = await opened(2);
    await Promise.all(
      units.flatMap((writers, u) =>
        writers.map(async (writer, w) => {
          for (let i = 0; i < FILES; i++) await writer.commit(writeOfFile(`${UNITS[u]}-${w}`, i));
        }),
      ),
    );
    for (const [records] of units) {
      const numbers = [];
      for await (const { number } of records!.ledger.since(0)) numbers.push(number);
      expect(numbers).toEqual(Array.from({ length: FILES * 2 }, (_, i) => i + 1));
      expect(await records!.documents.count()).toBe(FILES + 1);
      expect((await records!.check()).filter(({ code }) => code !== 'item-without-batch')).toEqual([]);
    }
    await close();
  });

  it.each([
    ['its head', 'SELECT FROM tenant WHERE number = 1 FOR UPDATE', (own: Records) => own.commit(writeOfFile('w', 1))],
    ['its journal', `SELECT pg_advisory_xact_lock(${LOCKS.journal}, 1)`, (own: Records) => own.journal.open(aBatch())],
    ['its erasures', `SELECT pg_advisory_xact_lock(${LOCKS.erasures}, 1)`, (own: Records) => own.commit(writeOfFile('w', 1))],
    ['its leads', `SELECT pg_advisory_xact_lock(${LOCKS.leads}, 1)`, (own: Records) => own.results.save(aRun('r'), [aLead({ id: 'a' })])],
  ] as const)('do not wait for one of which somebody holds %s', async (_what, lock, write) => {
    const { address, units, close } = await opened(1);
    const [[held], [free]] = units as [[Records], [Records]];
    const holder = await holding(address, lock);
    let done = false;
    const waiting = write(held).finally(() => {
      done = true;
    });
    await write(free);
    expect(await free.ledger.head()).toBe(1);
    await holder.awaited();
    expect(done).toBe(false);
    await holder.release();
    await waiting;
    expect(await held.ledger.head()).toBe(1);
    await close();
  });

  it('are founded once under a key and a number, whoever founds at the same moment', async () => {
    const address = await freshDatabase();
    const roots = await Promise.all(Array.from({ length: 4 }, () => openPostgresRecords(address)));
    const all = await Promise.allSettled(roots.flatMap(({ tenants }, i) => [tenants.found('same', '同'), tenants.found(`own-${i}`, '各')]));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'invalid-input' });
    const units = await roots[0]!.tenants.list();
    expect(units.map(({ key }) => key)).toEqual(['root', 'own-0', 'own-1', 'own-2', 'own-3', 'same']);
    expect(units.map(({ number }) => number).sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await roots[0]!.ledger.head()).toBe(5);
    expect(await roots[0]!.check()).toEqual([]);
    await Promise.all(roots.map((records) => records.close()));
  });

  it.each([
    ["UPDATE tenant SET name = '另一' WHERE key = 'east'", 'entry-missing'],
    ["UPDATE tenant SET above = 2 WHERE key = 'east'", 'entry-not-on-desk'],
    ["DELETE FROM tenant WHERE key = 'east'", 'entry-not-on-desk'],
  ])('are compared with what the unit above them says: %s', async (sql, code) => {
    const address = await freshDatabase();
    const root = await openPostgresRecords(address);
    for (const key of UNITS) await root.tenants.found(key, key);
    expect(await root.check()).toEqual([]);
    await ask(address, sql);
    expect(await root.check()).toMatchObject([{ code, count: 1 }]);
    await root.close();
  });

  it('are told of their own damage only', async () => {
    const { address, units, close } = await opened(1);
    for (const [records] of units) {
      await records!.journal.open(aBatch({ id: 'w', name: 'w' }));
      await records!.commit(writeOfFile('w', 1));
    }
    const tables = await ask(
      address,
      "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('meta', 'tenant', 'ledger_entry')",
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { relname } of tables) await ask(address, `DELETE FROM ${relname} WHERE tenant = 1`);
    const [broken, ...whole] = await Promise.all(units.map(([records]) => records!.check()));
    expect(broken!.map(({ code }) => code)).toEqual(expect.arrayContaining(['ledger-gap', 'entry-not-on-desk']));
    expect(whole).toEqual([[], []]);
    await close();
  });
});

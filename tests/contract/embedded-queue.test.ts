import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../graph/store/embedded/driver.ts';
import { openQueue } from '../../ingestion/queue/open.ts';
import { aLoad, aMine, idle, SHORT_POLICY } from '../support/queued-jobs.ts';
import { describeQueue } from './queue.contract.ts';
import { describeQueueDeaths } from './queue-deaths.contract.ts';
import { describeQueueBesideAnother, describeQueueTenants, type OpenQueueFor } from './queue-tenants.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'jianwei-queue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const aPath = () => join(folder, `${++files}`, 'queue.db');

describeQueue('embedded', async (policy) => {
  const address = `embedded:${aPath()}`;
  return { queue: await openQueue(address, policy), another: () => openQueue(address, policy) };
});

describeQueueDeaths('embedded', async () => `embedded:${aPath()}`);
const aPlace = async (): Promise<OpenQueueFor> => {
  const address = `embedded:${aPath()}`;
  return (tenant, policy) => openQueue(address, policy, tenant);
};
describeQueueTenants('embedded', aPlace);
describeQueueBesideAnother('embedded', aPlace);

describe('embedded queue file', () => {
  it('of before units is brought up to date, and its jobs are those of the root', async () => {
    const path = aPath();
    mkdirSync(dirname(path));
    const database = openDatabase(path);
    database.exec(`
      CREATE TABLE job (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0, progress REAL NOT NULL DEFAULT 0, result TEXT, code TEXT, message TEXT, lease TEXT);
      CREATE INDEX job_turn ON job (state, at, seq);
      CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      INSERT INTO meta VALUES ('ledger', 'ours');
      PRAGMA user_version = 2`);
    const insert = database.prepare('INSERT INTO job (id, job, state, at, attempts) VALUES (?, ?, ?, 1, 2)');
    for (const [id, state] of [
      ['a', 'waiting'],
      ['b', 'failed'],
    ] as const)
      insert.run(id, JSON.stringify(aLoad(id).job), state);
    database.close();
    const [root, east] = [await openQueue(`embedded:${path}`, SHORT_POLICY), await openQueue(`embedded:${path}`, SHORT_POLICY, 1)];
    expect((await root.list(['waiting', 'failed'], { limit: 9 })).map(({ id, state, attempts }) => [id, state, attempts])).toEqual([
      ['a', 'waiting', 2],
      ['b', 'failed', 2],
    ]);
    expect(await east.list(['waiting', 'failed'], { limit: 9 })).toEqual([]);
    await expect(root.bind('theirs')).rejects.toMatchObject({ code: 'another-ledger' });
    for (const queue of [root, east]) await queue.close();
  });

  it('forgets what the files of a completed job were called', async () => {
    const path = aPath();
    const queue = await openQueue(`embedded:${path}`, SHORT_POLICY);
    await queue.add([aLoad('祁砚舟'), aMine('m')].map((job, i) => ({ ...job, id: `${i}` })));
    await queue.work(async () => 'done');
    await idle(queue);
    expect((await queue.list(['completed'], { limit: 9 })).map(({ kind, batch }) => [kind, batch])).toEqual([
      ['load', 'b1'],
      ['mine', null],
    ]);
    await queue.close();
    expect(readFileSync(path).includes('祁砚舟.txt')).toBe(false);
  });

  it('keeps its jobs, and of the completed ones the last thousand', async () => {
    const address = `embedded:${aPath()}`;
    const first = await openQueue(address, SHORT_POLICY);
    await first.add(Array.from({ length: 1003 }, (_, i) => aLoad(`job-${i}`)));
    await first.close();
    const second = await openQueue(address, SHORT_POLICY);
    expect((await second.counts()).waiting).toBe(1003);
    await second.work(async () => '');
    await idle(second);
    expect((await second.counts()).completed).toBe(1000);
    expect((await second.list(['completed'], { limit: 1 }))[0]?.id).toBe('job-3');
    await second.close();
  });

  it('takes a job from a worker whose lease has run out, and lets that worker know', async () => {
    const address = `embedded:${aPath()}`;
    const [queue, other] = [await openQueue(address, SHORT_POLICY), await openQueue(address, SHORT_POLICY)];
    const path = address.slice('embedded:'.length);
    let told = false;
    const late = new Promise<void>((done) => {
      void queue.work(async (_job, run) => {
        // The clock of the lease is put back, as if this process had slept for too long.
        const database = openDatabase(path);
        database.exec('UPDATE job SET at = 1');
        database.close();
        void other.work(async () => 'by the other');
        await new Promise((aborted) => run.signal.addEventListener('abort', aborted));
        told = true;
        done();
        return 'too late';
      });
    });
    await queue.add([aLoad('a')]);
    await late;
    await idle(other);
    await queue.close();
    expect(told).toBe(true);
    expect(await other.status('a')).toMatchObject({ state: 'completed', attempts: 2, result: 'by the other' });
    await other.close();
  });

  it('refuses what is no queue, and a queue of a newer program', async () => {
    const broken = join(folder, 'broken.db');
    writeFileSync(broken, 'this is no database, it is only text that is long enough to be read as a page header'.repeat(20));
    await expect(openQueue(`embedded:${broken}`)).rejects.toMatchObject({ code: 'store-damaged' });
    await expect(openQueue(`embedded:${folder}`)).rejects.toMatchObject({ code: 'queue-unavailable' });
    const newer = join(folder, 'newer.db');
    const database = openDatabase(newer);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openQueue(`embedded:${newer}`)).rejects.toMatchObject({ code: 'store-damaged' });
    await expect(openQueue('amqp://x')).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

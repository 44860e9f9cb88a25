import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4jDriver from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { withPassword } from '../../../graph/model/address.ts';
import { openEmbeddedRecords } from '../../../graph/store/embedded/store.ts';
import { openStoreAt, type StoreAddresses } from '../../../graph/store/open.ts';
import { everythingIn } from '../../support/everything.ts';
import { createRng } from '../../worlds/rng.ts';
import { buildWorld } from '../../worlds/world.ts';
import { type RedisServer, redisServer } from '../redis-server.ts';
import { type Neo4jServer, neo4jServer } from '../servers.ts';

/** Enough for three parts, so that there is always one in the hands of a worker. */
const FILES = 440;
const PATIENCE_MS = 400_000;
const ROOT = join(import.meta.dirname, '..', '..', '..');
const COMMAND = join(ROOT, 'server', 'bin', 'jianwei.mjs');
const folder = mkdtempSync(join(tmpdir(), 'jianwei-deaths-'));
const input = join(folder, 'in');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that ledger, desk and graph hold when the graph has followed. */
async function contentOf(addresses: StoreAddresses) {
  const store = await openStoreAt(addresses, documentGraph);
  try {
    const { head } = await store.standing();
    while ((await store.standing()).graph < head) await sleep(50);
    const [batch] = await store.journal.batches();
    const outcomes = await store.journal.outcomes(batch!.id);
    return {
      everything: await everythingIn(store),
      problems: await store.check(),
      state: batch!.state,
      receipt: batch!.receipt,
      outcomes: outcomes.length,
    };
  } finally {
    await store.close();
  }
}

const ledgerIn = (data: string): string => `file:${join(data, 'jianwei.db')}`;

async function wipe({ address, user, password }: Neo4jServer): Promise<void> {
  const driver = neo4jDriver.driver(address, neo4jDriver.auth.basic(user, password));
  await driver.executeQuery('MATCH (n) WHERE NOT n:Schema AND NOT n:Lock DETACH DELETE n');
  await driver.close();
}

/** Processes whose parent is `pid`. */
function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return new RegExp(`\\) \\S ${pid} `).test(readFileSync(`/proc/${name}/stat`, 'utf8'));
      } catch {
        return false;
      }
    })
    .map(Number);
}

describe.skipIf(!inject('neo4j') || !inject('redis'))('a load by two workers', () => {
  let neo4j: Neo4jServer;
  let redis: RedisServer;
  let expected: Awaited<ReturnType<typeof contentOf>>;
  let round = 0;
  let addresses: StoreAddresses;

  beforeAll(async () => {
    for (const file of buildWorld({ seed: 11 }).files.slice(0, FILES)) {
      mkdirSync(dirname(join(input, file.path)), { recursive: true });
      writeFileSync(join(input, file.path), file.bytes);
    }
    const data = join(folder, 'calm');
    spawnSync(process.execPath, [COMMAND, 'load', input], { cwd: ROOT, env: { ...process.env, JIANWEI_DATA: data } });
    expected = await contentOf({ ledger: ledgerIn(data), graph: ledgerIn(data) });
    expect(expected.state).toBe('finished');
    neo4j = await neo4jServer();
    return () => neo4j.remove();
  }, PATIENCE_MS);

  /** A whole load on fresh servers; `disturb` is called while it runs, until it ends. */
  async function loadWhile(disturb: (workers: ChildProcess, running: () => boolean) => Promise<void>) {
    redis = await redisServer({ durable: true, password: 'queue-password' });
    const store = withPassword(neo4j.address, neo4j.password, neo4j.user);
    await wipe(neo4j);
    const data = join(folder, `round-${round++}`);
    addresses = { ledger: ledgerIn(data), graph: store };
    const env = {
      ...process.env,
      JIANWEI_DATA: data,
      JIANWEI_STORE: store,
      JIANWEI_QUEUE: redis.address,
      JIANWEI_LANGUAGE: 'en',
    };
    const workers = spawn(process.execPath, [COMMAND, 'worker', '--processes', '2'], { cwd: ROOT, env, stdio: 'ignore' });
    const load = spawn(process.execPath, [COMMAND, 'load', input], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    load.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    load.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const ended = new Promise<void>((done) => load.once('exit', () => done()));
    try {
      await disturb(workers, () => load.exitCode === null);
      await ended;
      expect(said).toMatch(/in \d+ = loaded/);
      return await contentOf(addresses);
    } finally {
      load.kill('SIGKILL');
      await new Promise((done) => {
        workers.once('exit', done);
        workers.kill('SIGTERM');
      });
      await redis.remove();
    }
  }

  /** Until something of the batch is in the ledger. */
  async function untilSomethingIsLoaded(running: () => boolean): Promise<void> {
    const records = openEmbeddedRecords(addresses.ledger.slice('file:'.length));
    while (running() && (await records.documents.count()) === 0) await sleep(20);
    await records.close();
  }

  it(
    'whose workers are killed again and again leaves what an undisturbed load leaves',
    async () => {
      const random = createRng(5);
      let killed = 0;
      const found = await loadWhile(async (workers, running) => {
        await untilSomethingIsLoaded(running);
        for (let i = 0; i < 3 && running(); i++) {
          const [victim] = random.sample(childrenOf(workers.pid!), 1);
          if (victim !== undefined) {
            process.kill(victim, 'SIGKILL');
            killed++;
          }
          await sleep(random.int(200, 1500));
        }
      });
      expect(killed).toBeGreaterThan(0);
      expect(found).toEqual(expected);
    },
    PATIENCE_MS,
  );

  it(
    'whose Redis is killed and comes back leaves what an undisturbed load leaves',
    async () => {
      const found = await loadWhile(async (_workers, running) => {
        await untilSomethingIsLoaded(running);
        expect(running()).toBe(true);
        await redis.kill();
        await sleep(700);
        await redis.start();
      });
      expect(found).toEqual(expected);
    },
    PATIENCE_MS,
  );

  it(
    'whose Neo4j is killed and comes back leaves what an undisturbed load leaves',
    async () => {
      const found = await loadWhile(async (_workers, running) => {
        await untilSomethingIsLoaded(running);
        expect(running()).toBe(true);
        await neo4j.kill();
        await sleep(500);
        await neo4j.start();
      });
      expect(found).toEqual(expected);
    },
    PATIENCE_MS,
  );
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { openQueue } from '../../ingestion/queue/open.ts';
import { LOCAL } from '../../server/casework/actor.ts';
import { takeSample } from '../../server/casework/upkeep/sample.ts';
import { asking } from '../../server/http/asking.ts';
import { probes } from '../../server/http/health.ts';
import { serviceLog } from '../../server/observe/log.ts';
import { serviceMetrics } from '../../server/observe/metrics.ts';
import { aCasework } from '../support/a-casework.ts';
import { type RedisServer, redisServer } from './servers.ts';

const PAUSE_MS = 4000;

describe.skipIf(inject('redis') === null)('readiness while Redis has troubles', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  /** A Redis of its own, and what a supervisor hears about it. */
  async function aSupervised(): Promise<{ redis: RedisServer; ask: (path: string) => Promise<{ status: number; body: string }> }> {
    const redis = await redisServer();
    closing.push(() => redis.remove());
    const store = await openStore('memory:');
    closing.push(() => store.close());
    const queue = await openQueue(redis.address);
    closing.push(() => queue.close());
    const casework = aCasework({ store, queue: async () => queue });
    const log = serviceLog({ level: 'silent', role: 'serve' });
    const answer = probes({
      ask: asking(casework),
      log,
      metrics: serviceMetrics({ sample: () => casework.perform(LOCAL, takeSample, {}) }),
    });
    const server = createServer((request, response) => answer(request, response, () => response.writeHead(404).end()));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    closing.push(() => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      return closed;
    });
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = async (path: string) => {
      const response = await fetch(base + path);
      return { status: response.status, body: await response.text() };
    };
    return { redis, ask };
  }

  const NOT_READY = { status: 503, body: JSON.stringify({ status: 'not-ready', store: 'ok', queue: 'queue-unavailable' }) };

  it('is not ready while the server is dead, and ready again after its return', async () => {
    const { redis, ask } = await aSupervised();
    expect((await ask('/health/ready')).status).toBe(200);
    await redis.kill();
    expect(await ask('/health/ready')).toEqual(NOT_READY);
    expect((await ask('/health/live')).status).toBe(200);
    const metrics = await ask('/metrics');
    expect(metrics.status).toBe(200);
    expect(metrics.body).toContain('jianwei_service_up{service="queue"} 0');
    await redis.start();
    await vi.waitFor(async () => expect((await ask('/health/ready')).status).toBe(200), { timeout: 60_000, interval: 250 });
  });

  it('is not ready while the server takes questions and answers none', async () => {
    const { redis, ask } = await aSupervised();
    const client = new Redis(redis.address);
    closing.push(async () => client.disconnect());
    await client.call('CLIENT', 'PAUSE', String(PAUSE_MS), 'ALL');
    expect(await ask('/health/ready')).toEqual(NOT_READY);
    await vi.waitFor(async () => expect((await ask('/health/ready')).status).toBe(200), { timeout: 60_000, interval: 250 });
  });
});

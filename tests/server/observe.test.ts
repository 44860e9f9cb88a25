import { readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../graph/model/errors.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { openQueue } from '../../ingestion/queue/open.ts';
import type { JobQueue, JobRun, LoadJob } from '../../ingestion/queue/port.ts';
import { LOCAL } from '../../server/casework/actor.ts';
import { attempting } from '../../server/casework/queue/attempt.ts';
import { takeSample } from '../../server/casework/upkeep/sample.ts';
import { withDeadline } from '../../server/deadline.ts';
import { asking } from '../../server/http/asking.ts';
import { probes } from '../../server/http/health.ts';
import { observe } from '../../server/http/observe.ts';
import { problemHandler } from '../../server/http/problems.ts';
import { serviceMetrics } from '../../server/observe/metrics.ts';
import { observedAttempts } from '../../server/observe/observed-attempts.ts';
import { probeServer } from '../../server/process/probe-server.ts';
import { aCasework } from '../support/a-casework.ts';
import { aLog } from '../support/captured-log.ts';
import { aNode, aWrite } from '../support/store-writes.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Status of an answer to somebody who reached us by another name, which `fetch` would not say. */
function statusAs(port: number, path: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function services(): Promise<{ store: Store; queue: JobQueue }> {
  const store = await openStore('memory:');
  const queue = await openQueue('embedded::memory:');
  closing.push(
    () => store.close(),
    () => queue.close(),
  );
  return { store, queue };
}

const caseworkOf = ({ store, queue }: { store: Store; queue: JobQueue }) => aCasework({ store, queue: async () => queue });
const sampling = (of: { store: Store; queue: JobQueue }) => () => caseworkOf(of).perform(LOCAL, takeSample, {});
const askingOf = (of: { store: Store; queue: JobQueue }) => asking(caseworkOf(of));

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    return closed;
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server with one page, one page that fails, and everything that observes. */
async function anObservedServer(failure: Error = new AppError('not-found', 'person 张伟')) {
  const { log, lines, text } = aLog();
  const { store, queue } = await services();
  const metrics = serviceMetrics({ sample: sampling({ store, queue }) });
  const app = express();
  app.use(probes({ ask: askingOf({ store, queue }), metrics, log }));
  app.use(observe({ log, metrics }));
  app.get('/api/people/:name', (_request, response) => {
    response.json({ ok: true });
  });
  app.get('/api/failing/:name', () => {
    throw failure;
  });
  app.use(problemHandler);
  return { base: await listen(createServer(app)), lines, text, metrics, store, queue };
}

describe('a request', () => {
  it('is logged and measured by the pattern of its path, without names', async () => {
    const { base, lines, text, metrics } = await anObservedServer();
    const response = await fetch(`${base}/api/people/${encodeURIComponent('张伟')}?q=${encodeURIComponent('欧阳文静')}`);
    await response.json();
    const line = await vi.waitFor(() => lines()[0] ?? Promise.reject(new Error('nothing logged')));
    expect(line).toMatchObject({ level: 'info', msg: 'request', method: 'GET', route: '/api/people/:name', status: 200 });
    expect(line?.['ms']).toBeGreaterThanOrEqual(0);
    expect(line?.['request']).toBe(response.headers.get('x-request-id'));
    expect(decodeURIComponent(text())).not.toMatch(/张伟|文静/);
    expect(await metrics.text()).toContain(
      'jianwei_http_request_duration_seconds_count{method="GET",route="/api/people/:name",status="200"} 1',
    );
  });

  it('keeps a sane id and replaces any other', async () => {
    const { base } = await anObservedServer();
    const idFor = async (id: string) =>
      (await fetch(`${base}/api/people/x`, { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await idFor('from-proxy_0123456789.a')).toBe('from-proxy_0123456789.a');
    for (const odd of ['short', 'a'.repeat(65), 'has a space in it', '{"level":"fatal"}', ''])
      expect(await idFor(odd)).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor('')).not.toBe(await idFor(''));
  });

  it.each([
    ['store-unavailable', new AppError('store-unavailable', 'no answer'), 503],
    ['internal', new AppError('internal', 'odd: 张伟'), 500],
  ])('that fails with %s is logged with its code', async (code, failure, status) => {
    const { base, lines, text } = await anObservedServer(failure);
    expect((await fetch(`${base}/api/failing/x`)).status).toBe(status);
    await vi.waitFor(() => expect(lines()).toHaveLength(1));
    expect(lines()).toEqual([
      expect.objectContaining({ level: 'error', status, route: '/api/failing/:name', err: expect.objectContaining({ code }) }),
    ]);
    expect(text()).not.toContain('张伟');
  });

  it('for what is not there is no error of the service', async () => {
    const { base, lines, text } = await anObservedServer(new AppError('not-found', 'person 张伟'));
    expect((await fetch(`${base}/api/failing/x`)).status).toBe(404);
    await vi.waitFor(() => expect(lines()).toHaveLength(1));
    expect(lines()).toEqual([expect.objectContaining({ level: 'info', status: 404 })]);
    expect(text()).not.toContain('张伟');
  });

  it('to an unknown address makes no series of its own', async () => {
    const { base, lines, metrics } = await anObservedServer();
    for (const path of ['/wp-login', '/api/unknown/1']) await fetch(base + path);
    await vi.waitFor(() => expect(lines()).toHaveLength(2));
    expect(await metrics.text()).toContain('jianwei_http_request_duration_seconds_count{method="GET",route="other",status="404"} 2');
  });
});

describe('health', () => {
  it('is live and ready, and says so without a line in the log', async () => {
    const { base, lines } = await anObservedServer();
    const live = await fetch(`${base}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
    const ready = await fetch(`${base}/health/ready?verbose`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', store: 'ok', queue: 'ok' }]);
    expect(lines()).toEqual([]);
  });

  it('names what does not answer, stays live, and logs the change once', async () => {
    const { base, lines, queue } = await anObservedServer();
    await queue.close();
    for (let i = 0; i < 3; i++) {
      const ready = await fetch(`${base}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([503, { status: 'not-ready', store: 'ok', queue: 'queue-unavailable' }]);
    }
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
    expect(lines()).toEqual([expect.objectContaining({ level: 'warn', msg: 'not ready', queue: 'queue-unavailable' })]);
  });

  it('waits no longer than it was told', async () => {
    expect(await withDeadline<string>(new Promise(() => undefined), 1, () => 'late')).toBe('late');
    expect(await withDeadline(Promise.resolve('soon'), 60_000, () => 'late')).toBe('soon');
  });

  it('is served to processes without pages on a port of their own', async () => {
    const { store, queue } = await services();
    const { log } = aLog();
    const options = { ask: askingOf({ store, queue }), metrics: serviceMetrics(), log };
    const server = await probeServer({ host: '127.0.0.1', port: 0 }, options);
    closing.push(() => server.close());
    const status = async (path: string, method = 'GET') => (await fetch(`http://127.0.0.1:${server.port}${path}`, { method })).status;
    expect(await status('/health/live')).toBe(200);
    expect(await status('/health/ready', 'HEAD')).toBe(200);
    expect(await status('/metrics')).toBe(200);
    expect(await status('/')).toBe(404);
    expect(await status('/metrics', 'POST')).toBe(404);
    for (const path of ['/metrics', '/health/ready', '/']) expect(await statusAs(server.port, path, 'leads.example')).toBe(400);
    expect(await statusAs(server.port, '/metrics', 'localhost:1')).toBe(200);
    await expect(probeServer({ host: '127.0.0.1', port: server.port }, options)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('metrics', () => {
  it('say how much is stored and queued, at most ten seconds late', async () => {
    const { store, queue } = await services();
    let clock = 0;
    const metrics = serviceMetrics({ sample: sampling({ store, queue }), now: () => clock });
    const nodes = async () => /^jianwei_store_nodes (\d+)$/m.exec(await metrics.text())?.[1];
    expect(await nodes()).toBe('0');
    await store.commit(aWrite({ nodes: [aNode('person', '张伟')] }));
    await queue.add([{ id: 'm', job: { kind: 'mine', asOf: '2024-01-01', fdr: 0.05 } }]);
    expect(await nodes()).toBe('0');
    clock = 10_000;
    const text = await metrics.text();
    expect(text).toMatch(/^jianwei_store_nodes 1$/m);
    expect(text).toContain('jianwei_queue_jobs{state="waiting"} 1');
    expect(text).toContain('jianwei_queue_jobs{state="failed"} 0');
    expect(text).toContain('jianwei_batches_running 0');
    expect(text).toContain('jianwei_service_up{service="store"} 1');
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  it('leave out what a service that is down does not say, and say that it is down', async () => {
    const { store, queue } = await services();
    let clock = 0;
    const metrics = serviceMetrics({ sample: sampling({ store, queue }), now: () => clock });
    expect(await metrics.text()).toContain('jianwei_queue_jobs{state="waiting"} 0');
    await queue.close();
    clock = 10_000;
    const text = await metrics.text();
    expect(text).not.toContain('jianwei_queue_jobs{');
    expect(text).toContain('jianwei_service_up{service="queue"} 0');
    expect(text).toContain('jianwei_service_up{service="store"} 1');
    expect(text).toMatch(/^jianwei_store_documents 0$/m);
  });

  it.each(['docs/operations.md', 'docs/operations.zh-CN.md'])('are those that %s lists', async (page) => {
    const named = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
    const given = named(await serviceMetrics({ sample: sampling(await services()) }).text(), /^# HELP (jianwei_\w+)/gm);
    expect(given.length).toBeGreaterThan(8);
    expect(named(readFileSync(join(import.meta.dirname, '..', '..', page), 'utf8'), /\b(jianwei_\w+)/g)).toEqual(given);
  });

  it('of a worker count items and documents, and sample nothing', async () => {
    const metrics = serviceMetrics();
    metrics.items([
      { outcome: 'loaded', documents: 3 },
      { outcome: 'loaded', documents: 1 },
      { outcome: 'duplicate', documents: 0 },
    ]);
    const text = await metrics.text();
    expect(text).toContain('jianwei_worker_items_total{outcome="loaded"} 2');
    expect(text).toContain('jianwei_worker_items_total{outcome="failed"} 0');
    expect(text).toMatch(/^jianwei_worker_documents_loaded_total 4$/m);
    expect(text).not.toContain('jianwei_store_');
  });
});

describe('a job', () => {
  const job: LoadJob = { kind: 'load', batch: 'b', part: '0', files: [{ path: '张伟案.txt', source: 'aa' }] };
  const aRun = (signal = new AbortController().signal): JobRun => ({ id: 'b/0', attempt: 2, signal, progress: async () => undefined });

  it('is logged without the names of its files, and counted', async () => {
    const { log, lines, text } = aLog();
    const metrics = serviceMetrics();
    expect(await attempting(async () => 'done', observedAttempts({ log, metrics }))(job, aRun())).toBe('done');
    expect(lines()).toEqual([
      expect.objectContaining({
        level: 'info',
        msg: 'job',
        job: 'b/0',
        kind: 'load',
        batch: 'b',
        files: 1,
        attempt: 2,
        outcome: 'completed',
      }),
    ]);
    expect(text()).not.toContain('张伟');
    const counted = await metrics.text();
    expect(counted).toContain('jianwei_worker_jobs_total{kind="load",outcome="completed"} 1');
    expect(counted).toContain('jianwei_worker_job_duration_seconds_count{kind="load"} 1');
  });

  it('that fails still fails, and is told from one whose worker was stopped', async () => {
    const { log, lines } = aLog();
    const metrics = serviceMetrics();
    const failing = attempting(async () => {
      throw new AppError('store-unavailable', 'no answer');
    }, observedAttempts({ log, metrics }));
    await expect(failing(job, aRun())).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(failing(job, aRun(AbortSignal.abort()))).rejects.toThrow();
    expect(lines().map((line) => [line['level'], line['outcome']])).toEqual([
      ['warn', 'failed'],
      ['warn', 'interrupted'],
    ]);
    const counted = await metrics.text();
    expect(counted).toContain('jianwei_worker_jobs_total{kind="load",outcome="failed"} 1');
    expect(counted).toContain('jianwei_worker_jobs_total{kind="load",outcome="interrupted"} 1');
  });
});

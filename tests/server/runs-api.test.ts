import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../graph/model/errors.ts';
import { openQueue } from '../../ingestion/queue/open.ts';
import type { JobQueue } from '../../ingestion/queue/port.ts';
import { ENDPOINTS, type EndpointName, type Reply } from '../../server/api/contract.ts';
import { seldom } from '../../server/mining/mine-job.ts';
import { mineStore } from '../../server/mining/mining.ts';
import { type AppServer, anAppServer } from '../support/app-server.ts';
import { aGate, aLoad, reaches, SHORT_POLICY } from '../support/queued-jobs.ts';

type Job = Reply<'POST /api/runs'>;

let app: AppServer;
/** The same jobs with one attempt each, as a worker process would open them. */
let workers: JobQueue;
beforeEach(async () => {
  app = await anAppServer(() => new Date('2024-05-06T07:08:09Z'));
  workers = await openQueue(`embedded:${join(app.uploads, '..', 'queue.db')}`, { ...SHORT_POLICY, attempts: 1 });
});
afterEach(async () => {
  await workers.close();
  await app.close();
});

async function ask<N extends EndpointName>(name: N, path: string, status = 200): Promise<Reply<N>> {
  const answer = await app.ask(name.split(' ')[0]!, path, { host: new URL(app.base).host });
  expect([answer.status, answer.body], path).toEqual([status, expect.anything()]);
  const body = JSON.parse(answer.body);
  const reply = ENDPOINTS[name].reply.parse(body) as Reply<N>;
  expect(reply).toEqual(body);
  return reply;
}
const post = (): Promise<Job> => ask('POST /api/runs', '/api/runs', 202);
const run = (id: string): Promise<Job> => ask('GET /api/runs/:id', `/api/runs/${id}`);
const stop = (id: string): Promise<Job> => ask('POST /api/runs/:id/stop', `/api/runs/${id}/stop`);
const underWay = async (): Promise<Job | null> => (await ask('GET /api/runs', '/api/runs')).job;
async function refused(method: string, path: string): Promise<[number, string, string]> {
  const { status, body } = await app.ask(method, path, { host: new URL(app.base).host });
  const { code, detail } = JSON.parse(body);
  return [status, code, detail];
}

/** A worker that begins a run, tells half of it and then does what the test says: gives what the gate gives, or gives up when told. */
async function aHeldWorker(ending: () => Promise<string>) {
  const [begun, gate] = [aGate(), aGate()];
  await workers.work(async (_job, { signal, progress }) => {
    await progress(0.5);
    begun.open();
    const told = new Promise((done) => signal.addEventListener('abort', done));
    await Promise.race([gate.passed, told]);
    signal.throwIfAborted();
    return ending();
  });
  return { begun: begun.passed, end: gate.open };
}

describe('a run of the API', () => {
  it('is answered at once, followed while it is going on, and there with its run when it is completed', async () => {
    const { store } = app.services;
    const posted = await post();
    expect(posted).toMatchObject({ state: 'waiting', stopping: false, progress: 0, run: null, error: null });
    const worker = await aHeldWorker(async () => (await mineStore(store, { asOf: '2024-05-06', fdr: 0.05, now: () => new Date() })).id);
    await worker.begun;
    expect(await run(posted.id)).toMatchObject({ id: posted.id, state: 'active', progress: 0.5, run: null });
    expect(await underWay()).toMatchObject({ id: posted.id, state: 'active' });
    worker.end();
    await reaches(app.queue, posted.id, 'completed');
    expect(await run(posted.id)).toMatchObject({ state: 'completed', progress: 1, run: { documents: 0, asOf: '2024-05-06' }, error: null });
    expect(await underWay()).toBeNull();
    const next = await post();
    expect([next.id === posted.id, next.state]).toEqual([false, 'waiting']);
  });

  it('is one, however many ask for it and at whatever moment', async () => {
    const posted = await Promise.all([post(), post(), post()]);
    const [{ id }] = posted as [Job, ...Job[]];
    expect(posted.map((job) => job.id)).toEqual([id, id, id]);
    expect((await app.queue.counts()).waiting).toBe(1);
    const worker = await aHeldWorker(async () => 'run');
    await worker.begun;
    expect(await post()).toMatchObject({ id, state: 'active', progress: 0.5 });
    expect((await app.queue.counts()).waiting).toBe(0);
  });

  it('that waits is stopped at once, and asked for again is the same one anew', async () => {
    const { id } = await post();
    expect(await stop(id)).toMatchObject({ id, state: 'stopped', run: null });
    expect(await stop(id)).toMatchObject({ state: 'stopped' });
    expect(await underWay()).toBeNull();
    expect(await post()).toMatchObject({ id, state: 'waiting', progress: 0 });
  });

  it('that is going on is told to stop, and leaves the last run as it was', async () => {
    const { store } = app.services;
    const last = await mineStore(store, { asOf: '2024-01-01', fdr: 0.05, now: () => new Date('2024-01-02') });
    const { id } = await post();
    const worker = await aHeldWorker(async () => 'never');
    await worker.begun;
    expect(['active', 'stopped']).toContain((await stop(id)).state);
    await reaches(app.queue, id, 'stopped');
    expect(await run(id)).toMatchObject({ state: 'stopped', stopping: false, run: null });
    expect(await store.results.lastRun()).toEqual(last);
  });

  it('tells why it failed, but not the words of an internal error', async () => {
    for (const [error, told] of [
      [new AppError('store-unavailable', 'no answer from 库'), { code: 'store-unavailable', detail: 'no answer from 库' }],
      [new TypeError('x of undefined'), { code: 'internal', detail: '' }],
    ] as const) {
      const { id } = await post();
      const worker = await aHeldWorker(() => Promise.reject(error));
      worker.end();
      await reaches(app.queue, id, 'failed');
      expect(await run(id)).toMatchObject({
        state: 'failed',
        run: null,
        error: { ...told, say: { zh: expect.any(String), en: expect.any(String) } },
      });
      expect(await underWay()).toBeNull();
      await workers.close();
      workers = await openQueue(`embedded:${join(app.uploads, '..', 'queue.db')}`, { ...SHORT_POLICY, attempts: 1 });
    }
  });

  it('is not begun before what is being loaded, and is found behind loads that came later', async () => {
    await app.queue.add([aLoad('part')]);
    expect(await refused('POST', '/api/runs')).toEqual([409, 'already-running', '1 jobs of the queue are not done yet']);
    await app.queue.stop('part');
    const { id } = await post();
    await app.queue.add(['p1', 'p2'].map((part) => aLoad(part)));
    await app.queue.retry('part');
    expect(await underWay()).toMatchObject({ id });
    expect(await post()).toMatchObject({ id });
  });

  it('is known by its id alone: neither what is not there nor a load is one', async () => {
    await app.queue.add([aLoad('part', '卷宗')]);
    expect(await refused('GET', '/api/runs/none')).toEqual([404, 'not-found', expect.any(String)]);
    expect(await refused('POST', '/api/runs/none/stop')).toEqual([404, 'not-found', expect.any(String)]);
    expect(await refused('GET', '/api/runs/part')).toEqual([404, 'not-found', expect.any(String)]);
    const [status, code, detail] = await refused('POST', '/api/runs/part/stop');
    expect([status, code]).toEqual([400, 'invalid-input']);
    expect(detail).toContain('卷宗');
    expect((await app.queue.status('part'))?.state).toBe('waiting');
  });

  it('is described as accepted, not as done', async () => {
    const { body } = await app.ask('GET', '/api/openapi.json', { host: new URL(app.base).host });
    const { paths } = JSON.parse(body);
    expect(Object.keys(paths['/api/runs'].post.responses)).toEqual(['202', 'default']);
    expect(Object.keys(paths['/api/runs/{id}'].get.responses)).toEqual(['200', 'default']);
  });
});

describe('progress of a run', () => {
  it('is written down a few times a second at most', () => {
    let clock = 0;
    const told: number[] = [];
    const tell = seldom(
      300,
      () => clock,
      (share: number) => void told.push(share),
    );
    for (const at of [0, 10, 299, 300, 301, 900]) {
      clock = at;
      tell(at);
    }
    expect(told).toEqual([0, 300, 900]);
  });
});

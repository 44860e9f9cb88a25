import { afterEach, describe, expect, inject, it } from 'vitest';
import { openQueue } from '../../../ingestion/queue/open.ts';
import { type JobQueue, QUEUE_POLICY } from '../../../ingestion/queue/port.ts';
import { jobResult } from '../../support/job-result.ts';
import { aLoad, reaches, until } from '../../support/queued-jobs.ts';
import { startWorker, type WorkerProcess } from '../../support/worker-process.ts';
import { type RedisServer, redisServer } from '../redis-server.ts';

/** An attempt that a dying server has counted twice must not matter here. */
const POLICY = { ...QUEUE_POLICY, backoff: 20, stalledAfter: 1_000 };

describe.skipIf(!inject('redis'))('a Redis that dies', () => {
  const servers: RedisServer[] = [];
  const queues: JobQueue[] = [];
  const workers: WorkerProcess[] = [];
  const fresh = async () => {
    const server = await redisServer({ durable: true });
    servers.push(server);
    const queue = await openQueue(server.address, POLICY);
    queues.push(queue);
    const worker = () => {
      const started = startWorker(server.address, POLICY);
      workers.push(started);
      return started;
    };
    return { server, queue, worker };
  };
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    await Promise.all(queues.splice(0).map((queue) => queue.close()));
    await Promise.all(servers.splice(0).map((server) => server.remove()));
  });

  it('loses no job, and the workers go on by themselves', async () => {
    const { server, queue, worker } = await fresh();
    const pool = [worker(), worker()];
    await Promise.all(pool.map((one) => one.says('ready')));
    const ids = Array.from({ length: 60 }, (_, i) => `job-${i}`);
    await queue.add(ids.map((id) => aLoad(id, 'slow')));
    for (const enough of [5, 25, 45]) {
      await until(async () => ((await queue.counts()).completed >= enough ? true : null));
      await server.kill();
      await server.start();
    }
    for (const id of ids) expect(await jobResult(queue, id)).toMatch(new RegExp(`^${id} by `));
    expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, completed: 60, failed: 0, stopped: 0 });
    expect(await Promise.all(pool.map((one) => one.stop()))).toEqual([0, 0]);
    expect(pool.map((one) => one.complaints())).toEqual(['', '']);
  });

  it('is a clear error for who adds, while a job at hand goes on and new ones are run when it is back', async () => {
    const { server, queue } = await fresh();
    let finish = (): void => {};
    let begun = 0;
    await queue.work(async (_job, run) => {
      if (run.id === 'long' && ++begun === 1) {
        await new Promise<void>((done) => {
          finish = done;
        });
      }
      return run.id;
    });
    await queue.add([aLoad('long')]);
    await until(async () => (begun > 0 ? true : null));
    await server.kill();
    await expect(queue.add([aLoad('unlucky')])).rejects.toMatchObject({ code: 'queue-unavailable' });
    await expect(queue.ping()).rejects.toMatchObject({ code: 'queue-unavailable' });
    finish();
    await server.start();
    await until(() =>
      queue.ping().then(
        () => true,
        () => null,
      ),
    );
    expect(await queue.status('unlucky')).toBeNull();
    await queue.add([aLoad('next')]);
    expect(await jobResult(queue, 'next')).toBe('next');
    expect(await jobResult(queue, 'long')).toBe('long');
  });

  it('does not keep a worker from closing, and the job at hand is run by another', async () => {
    const { server, queue, worker } = await fresh();
    await queue.add([aLoad('a', 'hang once')]);
    const first = worker();
    await first.says('begun a 1');
    await server.kill();
    expect(await first.stop()).toBe(0);
    expect(first.complaints()).toBe('');
    await server.start();
    worker();
    await until(() => queue.status('a').catch(() => null));
    expect(await reaches(queue, 'a', 'completed')).toMatchObject({ attempts: 2 });
  });
});

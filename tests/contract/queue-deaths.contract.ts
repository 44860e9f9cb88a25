import { afterEach, describe, expect, it } from 'vitest';
import { openQueue } from '../../ingestion/queue/open.ts';
import type { JobQueue } from '../../ingestion/queue/port.ts';
import { jobResult } from '../support/job-result.ts';
import { aLoad, idle, reaches, SHORT_POLICY } from '../support/queued-jobs.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

/** What every queue promises when worker processes die. `anAddress` names a fresh, empty queue that processes can share. */
export function describeQueueDeaths(name: string, anAddress: () => Promise<string>): void {
  describe(`queue deaths: ${name}`, () => {
    const workers: WorkerProcess[] = [];
    const queues: JobQueue[] = [];
    const fresh = async () => {
      const address = await anAddress();
      const queue = await openQueue(address, SHORT_POLICY);
      queues.push(queue);
      const worker = () => {
        const started = startWorker(address, SHORT_POLICY);
        workers.push(started);
        return started;
      };
      return { queue, worker };
    };
    afterEach(async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.kill()));
      await Promise.all(queues.splice(0).map((queue) => queue.close()));
    });

    it('gives the job of a killed worker to another, before all others', async () => {
      const { queue, worker } = await fresh();
      await queue.add([aLoad('a', 'hang once'), aLoad('b')]);
      const first = worker();
      await first.says('begun a 1');
      await first.kill();
      const second = worker();
      expect(await jobResult(queue, 'a')).toBe(`a by ${second.pid}`);
      expect(await queue.status('a')).toMatchObject({ state: 'completed', attempts: 2, error: null });
      expect(await jobResult(queue, 'b')).toBe(`b by ${second.pid}`);
      expect(await second.stop()).toBe(0);
    });

    it('does not listen to a worker that comes back to life after its job was given to another', async () => {
      const { queue, worker } = await fresh();
      await queue.add([aLoad('a', 'hang once')]);
      const sleeper = worker();
      await sleeper.says('begun a 1');
      process.kill(sleeper.pid, 'SIGSTOP');
      const other = worker();
      expect(await jobResult(queue, 'a')).toBe(`a by ${other.pid}`);
      const before = await queue.status('a');
      process.kill(sleeper.pid, 'SIGCONT');
      await sleeper.says('told a');
      expect(await sleeper.stop()).toBe(0);
      expect(await queue.status('a')).toEqual(before);
      expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, completed: 1, failed: 0, stopped: 0 });
      expect(sleeper.complaints()).toBe('');
    });

    it('ends a job that kills every worker in the failed state, and completes all others', async () => {
      const { queue, worker } = await fresh();
      const good = Array.from({ length: 8 }, (_, i) => aLoad(`good-${i}`));
      await queue.add([...good.slice(0, 4), aLoad('poison', 'poison'), ...good.slice(4)]);
      for (let attempt = 1; attempt <= SHORT_POLICY.attempts; attempt++) {
        const doomed = worker();
        await doomed.says(`begun poison ${attempt}`);
        expect((await doomed.ended).signal).toBe('SIGKILL');
      }
      const survivor = worker();
      const status = await reaches(queue, 'poison', 'failed');
      expect(status).toMatchObject({ attempts: SHORT_POLICY.attempts, result: null, error: { code: 'internal' } });
      expect(status.error?.message).toContain('worker died');
      await idle(queue);
      expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, completed: 8, failed: 1, stopped: 0 });
      expect(await survivor.stop()).toBe(0);
    });

    it('stops a job in another process, which goes on with the next', async () => {
      const { queue, worker } = await fresh();
      await queue.add([aLoad('a', 'hang once'), aLoad('b')]);
      const other = worker();
      await other.says('begun a 1');
      expect(await queue.stop('a')).toBe(true);
      await other.says('told a');
      expect(await reaches(queue, 'a', 'stopped')).toMatchObject({ attempts: 1, result: null });
      expect(await jobResult(queue, 'b')).toBe(`b by ${other.pid}`);
      expect(await other.stop()).toBe(0);
      expect(other.complaints()).toBe('');
    });

    it('ends a job as stopped whose worker is killed after it was told and before it gave up', async () => {
      const { queue, worker } = await fresh();
      await queue.add([aLoad('a', 'deaf')]);
      const doomed = worker();
      await doomed.says('begun a 1');
      expect(await queue.stop('a')).toBe(true);
      await doomed.says('told a');
      await doomed.kill();
      expect(await queue.stop('a')).toBe(false);
      const survivor = worker();
      expect(await reaches(queue, 'a', 'stopped')).toMatchObject({ attempts: 1, result: null, stopping: false });
      await queue.add([aLoad('b')]);
      expect(await jobResult(queue, 'b')).toBe(`b by ${survivor.pid}`);
      expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, completed: 1, failed: 0, stopped: 1 });
      expect(await survivor.stop()).toBe(0);
    });

    it('is shared by worker processes that open it at the same moment', async () => {
      const { queue, worker } = await fresh();
      const ids = Array.from({ length: 40 }, (_, i) => `job-${i}`);
      const pool = [worker(), worker(), worker()];
      await queue.add(ids.map((id) => aLoad(id, 'slow')));
      await idle(queue);
      const statuses = await queue.list(['completed'], { limit: 100 });
      expect(statuses.map(({ id, attempts }) => [id, attempts])).toEqual(ids.map((id) => [id, 1]));
      expect(await Promise.all(pool.map((one) => one.stop()))).toEqual([0, 0, 0]);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { AppError } from '../../graph/model/errors.ts';
import type { Job, JobQueue, JobRun, QueuePolicy } from '../../ingestion/queue/port.ts';
import { freshQueues, type OpenedQueue } from '../support/fresh-queues.ts';
import { jobResult } from '../support/job-result.ts';
import { aGate, aLoad, aMine, idle, reaches, SHORT_POLICY, until } from '../support/queued-jobs.ts';
import { describeQueueClosing } from './queue-closing.contract.ts';
import { describeQueueStopping } from './queue-stopping.contract.ts';

/** What every queue promises. `open` gives a fresh, empty queue. */
export function describeQueue(name: string, open: (policy: QueuePolicy) => Promise<OpenedQueue>): void {
  describe(`queue contract: ${name}`, () => {
    const fresh = freshQueues(open);

    it('runs jobs in the order of adding, also those that were added before there was a worker', async () => {
      const { queue } = await fresh();
      const ran: string[] = [];
      await queue.add(['a', 'b', 'c'].map((id) => aLoad(id)));
      await queue.add([aMine('d')]);
      await queue.work(async (_job, run) => {
        ran.push(run.id);
        return '';
      });
      await queue.add([aLoad('e')]);
      await jobResult(queue, 'e');
      expect(ran).toEqual(['a', 'b', 'c', 'd', 'e']);
    });

    it('gives the handler what was added, and everybody the result', async () => {
      const { queue, another } = await fresh();
      const seen: { job: Job; run: JobRun }[] = [];
      const [load, mine] = [aLoad('判决/1:部分', '批次一'), aMine('m')];
      await queue.work(async (job, run) => {
        seen.push({ job, run });
        return job.kind === 'mine' ? '线索 17' : '';
      });
      await queue.add([load, mine]);
      const other = await another();
      expect(await jobResult(other, 'm')).toBe('线索 17');
      expect(seen.map(({ job }) => job)).toEqual([load.job, mine.job]);
      expect(seen.map(({ run }) => [run.id, run.attempt, run.signal.aborted])).toEqual([
        [load.id, 1, false],
        ['m', 1, false],
      ]);
      expect(await other.status(load.id)).toEqual({
        id: load.id,
        kind: 'load',
        batch: '批次一',
        state: 'completed',
        stopping: false,
        attempts: 1,
        progress: 1,
        result: '',
        error: null,
      });
    });

    it('tells whether somebody takes jobs, as far as it can know', async () => {
      const { queue } = await fresh();
      expect((await queue.workers()) ?? 0).toBe(0);
      const worker = await queue.work(async () => '');
      expect(await queue.workers()).toBe(1);
      await worker.close();
      await until(async () => (((await queue.workers()) ?? 0) === 0 ? true : null));
    });

    it('knows nothing of a job that was never added', async () => {
      const { queue } = await fresh();
      expect(await queue.status('x')).toBeNull();
      expect(await queue.retry('x')).toBe(false);
      await expect(jobResult(queue, 'x')).rejects.toMatchObject({ code: 'not-found' });
      await queue.ping();
    });

    it('does not add again what is waiting, running or completed', async () => {
      const { queue, another } = await fresh();
      const other = await another();
      const gate = aGate();
      let runs = 0;
      await queue.add([aLoad('a'), aLoad('a')]);
      await other.add([aLoad('a')]);
      expect((await queue.counts()).waiting).toBe(1);
      await queue.work(async () => {
        runs++;
        await gate.passed;
        return 'first';
      });
      await reaches(queue, 'a', 'active');
      await other.add([aLoad('a')]);
      expect(await other.counts()).toEqual({ waiting: 0, delayed: 0, active: 1, completed: 0, failed: 0, stopped: 0 });
      gate.open();
      await jobResult(queue, 'a');
      await other.add([aLoad('a')]);
      expect(await other.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, completed: 1, failed: 0, stopped: 0 });
      expect(runs).toBe(1);
      expect(await jobResult(other, 'a')).toBe('first');
    });

    it('shows to other instances how far a running job is', async () => {
      const { queue, another } = await fresh();
      const gate = aGate();
      await queue.work(async (_job, run) => {
        await run.progress(0.25);
        await run.progress(0.5);
        await gate.passed;
        return '';
      });
      await queue.add([aLoad('a')]);
      const other = await another();
      const status = await until(async () => {
        const now = await other.status('a');
        return now?.progress === 0.5 ? now : null;
      });
      expect(status).toMatchObject({ state: 'active', attempts: 1, result: null, error: null });
      gate.open();
      await jobResult(other, 'a');
    });

    it('lets a failed attempt wait, and does not add the job again meanwhile', async () => {
      const { queue, another } = await fresh({ ...SHORT_POLICY, backoff: 600_000 });
      await queue.work(async (_job, run) => {
        await run.progress(0.5);
        throw new AppError('store-unavailable', '库不在');
      });
      await queue.add([aLoad('a')]);
      const status = await reaches(queue, 'a', 'delayed');
      expect(status).toMatchObject({ attempts: 1, progress: 0.5, result: null, error: { code: 'store-unavailable', message: '库不在' } });
      const other = await another();
      await other.add([aLoad('a')]);
      expect(await other.retry('a')).toBe(false);
      expect(await other.status('a')).toEqual(status);
    });

    it('tries as often as the policy says, then the job has failed for good and the next one is run', async () => {
      const { queue } = await fresh();
      const attempts: number[] = [];
      await queue.work(async (_job, run) => {
        if (run.id === 'good') return '';
        attempts.push(run.attempt);
        if (run.id === 'bad') throw new AppError('unreadable-file', `attempt ${run.attempt}`);
        throw new TypeError('no AppError');
      });
      await queue.add([aLoad('bad'), aLoad('good')]);
      await expect(jobResult(queue, 'bad')).rejects.toMatchObject({ code: 'unreadable-file', message: 'attempt 3' });
      expect(attempts).toEqual([1, 2, 3]);
      await jobResult(queue, 'good');
      expect(await queue.status('bad')).toMatchObject({
        state: 'failed',
        attempts: 3,
        error: { code: 'unreadable-file', message: 'attempt 3' },
      });
      await queue.add([aLoad('odd')]);
      await expect(jobResult(queue, 'odd')).rejects.toMatchObject({ code: 'internal', message: 'no AppError' });
    });

    it.each(['retry', 'add'] as const)('gives a job that failed for good all its attempts anew: %s', async (by) => {
      const { queue, another } = await fresh();
      const other = await another();
      const attempts: number[] = [];
      let healthy = false;
      await queue.work(async (_job, run) => {
        attempts.push(run.attempt);
        if (healthy && run.attempt > 1) return 'at last';
        throw new AppError('store-unavailable', 'away');
      });
      await queue.add([aLoad('a')]);
      await reaches(other, 'a', 'failed');
      healthy = true;
      if (by === 'retry') expect(await other.retry('a')).toBe(true);
      else await other.add([aLoad('a')]);
      expect(await jobResult(other, 'a')).toBe('at last');
      expect(attempts).toEqual([1, 2, 3, 1, 2]);
      expect(await other.status('a')).toMatchObject({ state: 'completed', attempts: 2, error: null });
      expect(await other.retry('a')).toBe(false);
    });

    it('shares jobs between workers: each is run once, and no worker runs two at a time', async () => {
      const { queue, another } = await fresh();
      const ran = new Map<string, number>();
      let [most, atOnce] = [0, 0];
      const handlerOf = () => {
        let busy = false;
        return async (_job: Job, run: JobRun) => {
          expect(busy).toBe(false);
          busy = true;
          most = Math.max(most, ++atOnce);
          ran.set(run.id, (ran.get(run.id) ?? 0) + 1);
          // Somebody else has begun by then, or there is nothing left for anybody else to begin.
          if (ran.size < 10) await until(async () => (atOnce > 1 || ran.size >= 10 ? true : null));
          atOnce--;
          busy = false;
          return run.id;
        };
      };
      for (const instance of [queue, queue, await another()]) await instance.work(handlerOf());
      const ids = Array.from({ length: 60 }, (_, i) => `job-${i}`);
      await queue.add(ids.map((id) => aLoad(id)));
      for (const id of ids) expect(await jobResult(queue, id)).toBe(id);
      expect([...ran.keys()].sort()).toEqual([...ids].sort());
      expect(new Set(ran.values())).toEqual(new Set([1]));
      expect(most).toBeGreaterThan(1);
      expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, completed: 60, failed: 0, stopped: 0 });
    });

    it('lists and counts jobs by state, oldest first', async () => {
      const { queue } = await fresh({ ...SHORT_POLICY, attempts: 1 });
      const gate = aGate();
      await queue.add(['bad-1', 'good-1', 'bad-2', 'good-2', 'running', 'later-1', 'later-2', 'later-3'].map((id) => aLoad(id)));
      await queue.work(async (_job, run) => {
        if (run.id.startsWith('bad')) throw new Error('bad');
        if (run.id === 'running') await gate.passed;
        return '';
      });
      await reaches(queue, 'running', 'active');
      const list = async (...states: Parameters<JobQueue['list']>[0][number][]) =>
        (await queue.list(states, { limit: 10 })).map(({ id }) => id);
      expect(await queue.counts()).toEqual({ waiting: 3, delayed: 0, active: 1, completed: 2, failed: 2, stopped: 0 });
      expect(await list('failed')).toEqual(['bad-1', 'bad-2']);
      expect(await list('active', 'completed')).toEqual(['good-1', 'good-2', 'running']);
      expect(await list('waiting', 'failed')).toEqual(['bad-1', 'bad-2', 'later-1', 'later-2', 'later-3']);
      expect(await list('delayed')).toEqual([]);
      expect(await list()).toEqual([]);
      expect(await queue.list(['waiting', 'active', 'completed'], { limit: 10, kind: 'mine' })).toEqual([]);
      await queue.add([aMine('mine-1'), aLoad('later-4'), aMine('mine-2')]);
      const mines = await queue.list(['waiting', 'active', 'completed'], { limit: 10, kind: 'mine' });
      expect(mines.map(({ id }) => id)).toEqual(['mine-1', 'mine-2']);
      expect(await queue.list(['failed', 'waiting'], { limit: 1, kind: 'mine' })).toEqual([await queue.status('mine-1')]);
      expect((await queue.list(['failed'], { limit: 1, kind: 'load' })).map(({ id }) => id)).toEqual(['bad-1']);
      const [first, second] = await queue.list(['waiting'], { limit: 2 });
      expect(await queue.status('later-1')).toEqual(first);
      expect(second?.id).toBe('later-2');
      gate.open();
      await idle(queue);
    });

    it('takes any id and any thing that is thrown', async () => {
      const { queue } = await fresh({ ...SHORT_POLICY, attempts: 1 });
      const ids = ['wait', 'active', 'failed', 'id', '42', 'a b', 'x:lock', '*', '__proto__'];
      await queue.work(async (_job, run) => {
        if (run.id === '42') throw 'no error at all';
        return run.id;
      });
      await queue.add(ids.map((id) => aLoad(id)));
      await idle(queue);
      expect((await queue.list(['completed', 'failed'], { limit: 20 })).map(({ id }) => id)).toEqual(ids);
      expect(await queue.status('42')).toMatchObject({ state: 'failed', error: { code: 'internal', message: 'no error at all' } });
    });
  });

  describe(`a ledger and its queue: ${name}`, () => {
    const fresh = freshQueues(open);
    it('belongs to the first that it is bound to, whoever opens it, and is refused to every other', async () => {
      const { queue, another } = await fresh();
      await queue.bind('ledger-1');
      const again = await another();
      await again.bind('ledger-1');
      await expect(again.bind('ledger-2')).rejects.toMatchObject({
        code: 'another-ledger',
        message: expect.stringMatching(/ledger-1.*ledger-2/),
      });
      await queue.bind('ledger-1');
    });
  });

  describeQueueClosing(name, open);
  describeQueueStopping(name, open);
}

import { describe, expect, it } from 'vitest';
import type { JobHandler, JobQueue, QueuePolicy } from '../../ingestion/queue/port.ts';
import { freshQueues, type OpenedQueue } from '../support/fresh-queues.ts';
import { jobResult } from '../support/job-result.ts';
import { aGate, aLoad, aMine, idle, reaches, SHORT_POLICY } from '../support/queued-jobs.ts';

/** Says that it has begun, and gives up when it is told. A job stands as active a moment before its handler is called. */
function aGivingUp() {
  const begun = aGate();
  const ran: string[] = [];
  const handler: JobHandler = async (_job, run) => {
    ran.push(run.id);
    begun.open();
    if (!run.signal.aborted) await new Promise((done) => run.signal.addEventListener('abort', done));
    throw new Error('gave up');
  };
  return { begun: begun.passed, ran, handler };
}

/** What every queue promises about jobs that are stopped; part of `describeQueue`. */
export function describeQueueStopping(name: string, open: (policy: QueuePolicy) => Promise<OpenedQueue>): void {
  describe(`queue stopping: ${name}`, () => {
    const fresh = freshQueues(open);

    /** The job stands as stopped, once; whoever stops it again does nothing. */
    async function standsStopped(queue: JobQueue, id: string): Promise<void> {
      const status = await reaches(queue, id, 'stopped');
      expect(status).toMatchObject({ result: null, stopping: false });
      expect(await queue.stop(id)).toBe(false);
      expect(await queue.status(id)).toEqual(status);
      expect(await queue.list(['stopped'], { limit: 10 })).toEqual([status]);
      expect((await queue.counts()).stopped).toBe(1);
    }

    it('takes out a job that waits: nobody runs it', async () => {
      const { queue, another } = await fresh();
      await queue.add([aLoad('a'), aMine('b'), aLoad('c')]);
      expect(await (await another()).stop('b')).toBe(true);
      await standsStopped(queue, 'b');
      const ran: string[] = [];
      await queue.work(async (_job, run) => {
        ran.push(run.id);
        return '';
      });
      await idle(queue);
      expect(ran).toEqual(['a', 'c']);
    });

    it('takes out a job that waits for its next attempt, and keeps why the last one failed', async () => {
      const { queue } = await fresh({ ...SHORT_POLICY, backoff: 600_000 });
      await queue.work(async () => {
        throw new Error('bad');
      });
      await queue.add([aMine('a')]);
      await reaches(queue, 'a', 'delayed');
      expect(await queue.stop('a')).toBe(true);
      await standsStopped(queue, 'a');
      expect(await queue.status('a')).toMatchObject({ attempts: 1, error: { code: 'internal', message: 'bad' } });
      expect((await queue.counts()).delayed).toBe(0);
    });

    it('tells an active job in whatever instance its worker is, which then goes on with the next', async () => {
      const { queue, another } = await fresh();
      const other = await another();
      const { begun, ran, handler } = aGivingUp();
      await other.work(async (job, run) => (run.id === 'b' ? 'done' : handler(job, run)));
      await queue.add([aMine('a'), aLoad('b')]);
      await begun;
      expect(await queue.stop('a')).toBe(true);
      expect(await jobResult(queue, 'b')).toBe('done');
      await standsStopped(queue, 'a');
      expect(await queue.status('a')).toMatchObject({ attempts: 1, error: null });
      expect(ran).toEqual(['a']);
    });

    it('shows an active job as active until its handler has given up, and tells it once', async () => {
      const { queue } = await fresh();
      const [begun, told, gate] = [aGate(), aGate(), aGate()];
      await queue.work(async (_job, run) => {
        begun.open();
        await new Promise((done) => run.signal.addEventListener('abort', done));
        told.open();
        await gate.passed;
        await run.progress(0.75);
        throw new Error('gave up');
      });
      await queue.add([aMine('a')]);
      await begun.passed;
      expect(await queue.status('a')).toMatchObject({ state: 'active', stopping: false });
      expect(await queue.stop('a')).toBe(true);
      await told.passed;
      expect(await queue.status('a')).toMatchObject({ state: 'active', stopping: true });
      expect(await queue.list(['active'], { limit: 10 })).toMatchObject([{ id: 'a', stopping: true }]);
      expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, active: 1, completed: 0, failed: 0, stopped: 0 });
      expect(await queue.stop('a')).toBe(false);
      expect(await queue.retry('a')).toBe(false);
      await queue.add([aMine('a')]);
      gate.open();
      await standsStopped(queue, 'a');
      expect(await queue.status('a')).toMatchObject({ progress: 0.75 });
    });

    it('is not tried again when its handler fails by itself after it was told', async () => {
      const { queue } = await fresh();
      const [begun, gate] = [aGate(), aGate()];
      let runs = 0;
      await queue.work(async () => {
        runs++;
        begun.open();
        await gate.passed;
        throw new Error('something else');
      });
      await queue.add([aMine('a')]);
      await begun.passed;
      expect(await queue.stop('a')).toBe(true);
      gate.open();
      await standsStopped(queue, 'a');
      expect(runs).toBe(1);
    });

    it('is completed when its handler had ended its work before it heard of it', async () => {
      const { queue } = await fresh();
      const [begun, gate] = [aGate(), aGate()];
      await queue.work(async () => {
        begun.open();
        await gate.passed;
        return 'saved';
      });
      await queue.add([aMine('a')]);
      await begun.passed;
      expect(await queue.stop('a')).toBe(true);
      gate.open();
      expect(await jobResult(queue, 'a')).toBe('saved');
      expect(await queue.status('a')).toMatchObject({ state: 'completed', stopping: false });
    });

    it('stands as stopped when its worker is asked to stop meanwhile', async () => {
      const { queue } = await fresh();
      const { begun, handler } = aGivingUp();
      const worker = await queue.work(handler);
      await queue.add([aMine('a')]);
      await begun;
      expect(await queue.stop('a')).toBe(true);
      await worker.close();
      await standsStopped(queue, 'a');
    });

    it.each(['retry', 'add'] as const)('is given all its attempts anew: %s', async (by) => {
      const { queue, another } = await fresh();
      const other = await another();
      const attempts: number[] = [];
      const begun = aGate();
      let patient = false;
      await queue.work(async (_job, run) => {
        attempts.push(run.attempt);
        begun.open();
        if (patient) return 'at last';
        await new Promise((done) => run.signal.addEventListener('abort', done));
        throw new Error('gave up');
      });
      await queue.add([aMine('a')]);
      await begun.passed;
      await other.stop('a');
      await reaches(other, 'a', 'stopped');
      patient = true;
      if (by === 'retry') expect(await other.retry('a')).toBe(true);
      else await other.add([aMine('a')]);
      expect(await jobResult(other, 'a')).toBe('at last');
      expect(attempts).toEqual([1, 1]);
      expect(await other.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, completed: 1, failed: 0, stopped: 0 });
    });

    it('leaves alone what has ended and what is not known', async () => {
      const { queue } = await fresh({ ...SHORT_POLICY, attempts: 1 });
      await queue.work(async (_job, run) => {
        if (run.id === 'bad') throw new Error('bad');
        return '';
      });
      await queue.add([aMine('good'), aMine('bad')]);
      await idle(queue);
      const before = await queue.list(['completed', 'failed'], { limit: 10 });
      for (const id of ['good', 'bad', 'unknown']) expect(await queue.stop(id)).toBe(false);
      expect(await queue.list(['completed', 'failed'], { limit: 10 })).toEqual(before);
      expect(await queue.status('unknown')).toBeNull();
    });
  });
}

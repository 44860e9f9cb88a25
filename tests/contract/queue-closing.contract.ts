import { describe, expect, it } from 'vitest';
import type { QueuePolicy } from '../../ingestion/queue/port.ts';
import { freshQueues, type OpenedQueue } from '../support/fresh-queues.ts';
import { jobResult } from '../support/job-result.ts';
import { aGate, aLoad, idle } from '../support/queued-jobs.ts';

/** What every queue promises about workers that are asked to stop; part of `describeQueue`. */
export function describeQueueClosing(name: string, open: (policy: QueuePolicy) => Promise<OpenedQueue>): void {
  describe(`queue closing: ${name}`, () => {
    const fresh = freshQueues(open);

    it('lets the job at hand end when a worker is closed, and takes no other', async () => {
      const { queue } = await fresh();
      const [begun, gate] = [aGate(), aGate()];
      const ran: string[] = [];
      const worker = await queue.work(async (_job, run) => {
        ran.push(run.id);
        begun.open();
        await gate.passed;
        return run.signal.aborted ? 'was asked to stop' : '';
      });
      await queue.add([aLoad('a'), aLoad('b')]);
      await begun.passed;
      const closed = worker.close();
      gate.open();
      await closed;
      expect(await queue.status('a')).toMatchObject({ state: 'completed', result: 'was asked to stop' });
      expect((await queue.status('b'))?.state).toBe('waiting');
      expect(ran).toEqual(['a']);
    });

    it('hands a job whose handler gave up for the close to the next worker, before all others and without counting it', async () => {
      const { queue, another } = await fresh();
      const begun = aGate();
      const worker = await queue.work(async (_job, run) => {
        begun.open();
        if (!run.signal.aborted) await new Promise((done) => run.signal.addEventListener('abort', done));
        throw new Error('gave up');
      });
      await queue.add([aLoad('a'), aLoad('b')]);
      await begun.passed;
      await worker.close();
      expect(await queue.status('a')).toMatchObject({ state: 'waiting', attempts: 0, error: null });
      const ran: [string, number][] = [];
      const other = await another();
      await other.work(async (_job, run) => {
        ran.push([run.id, run.attempt]);
        return '';
      });
      await idle(other);
      expect(ran).toEqual([
        ['a', 1],
        ['b', 1],
      ]);
    });

    it('closes its workers with itself', async () => {
      const { queue, another } = await fresh();
      const other = await another();
      await other.work(async () => '');
      await queue.add([aLoad('a')]);
      await jobResult(queue, 'a');
      await other.close();
      await queue.add([aLoad('b')]);
      const ran: string[] = [];
      await queue.work(async (_job, run) => {
        ran.push(run.id);
        return '';
      });
      await jobResult(queue, 'b');
      expect(ran).toEqual(['b']);
    });
  });
}

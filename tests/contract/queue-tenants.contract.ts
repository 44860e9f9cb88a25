import { afterEach, describe, expect, it } from 'vitest';
import type { JobQueue, QueuePolicy } from '../../ingestion/queue/port.ts';
import type { OpenedQueue } from '../support/fresh-queues.ts';
import { aLoad, idle, SHORT_POLICY } from '../support/queued-jobs.ts';
import { describeQueue } from './queue.contract.ts';

/** Opens the queue of a unit, at a place that all units share. */
export type OpenQueueFor = (tenant: number, policy: QueuePolicy) => Promise<JobQueue>;

/** What every queue promises the units that share it. `place` gives a fresh, empty one. */
export function describeQueueTenants(name: string, place: () => Promise<OpenQueueFor>): void {
  describe(`queue of several units: ${name}`, () => {
    const opened: JobQueue[] = [];
    afterEach(async () => {
      for (const queue of opened.splice(0)) await queue.close();
    });
    const three = async (): Promise<readonly [JobQueue, JobQueue, JobQueue]> => {
      const openFor = await place();
      for (const tenant of [0, 1, 2]) opened.push(await openFor(tenant, SHORT_POLICY));
      return opened as unknown as [JobQueue, JobQueue, JobQueue];
    };

    it('shows nobody the jobs of another, and lets nobody take, stop or retry them', async () => {
      const [root, east, west] = await three();
      await east.add([aLoad('a'), aLoad('b')]);
      for (const other of [root, west]) {
        expect([await other.status('a'), await other.list(['waiting'], { limit: 9 }), (await other.counts()).waiting]).toEqual([
          null,
          [],
          0,
        ]);
        expect([await other.stop('a'), await other.retry('a')]).toEqual([false, false]);
        const worker = await other.work(async () => 'taken by another');
        await other.add([aLoad('c')]);
        await idle(other);
        await worker.close();
        expect((await other.counts()).completed).toBe(1);
      }
      expect(await east.counts()).toMatchObject({ waiting: 2, completed: 0 });
      expect((await east.list(['waiting', 'completed'], { limit: 9 })).map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('takes a job of one id for the work of each unit', async () => {
      const [, east, west] = await three();
      const ran: string[] = [];
      for (const [unit, queue] of [
        ['east', east],
        ['west', west],
      ] as const) {
        await queue.work(async (_job, run) => {
          ran.push(`${unit} ${run.id}`);
          return unit;
        });
        await queue.add([aLoad('a')]);
        await idle(queue);
      }
      expect(ran).toEqual(['east a', 'west a']);
      expect([(await east.status('a'))?.result, (await west.status('a'))?.result]).toEqual(['east', 'west']);
    });

    it('belongs to one ledger, whatever the unit', async () => {
      const [root, east] = await three();
      await root.bind('one');
      await east.bind('one');
      await expect(east.bind('another')).rejects.toMatchObject({ code: 'another-ledger' });
    });
  });
}

/** The whole contract once more beside a neighbour who is given the same jobs. */
export function describeQueueBesideAnother(name: string, place: () => Promise<OpenQueueFor>): void {
  describeQueue(`${name}, beside another unit`, async (policy) => {
    const openFor = await place();
    const neighbour = await openFor(2, policy);
    return { queue: mirrored(await openFor(1, policy), neighbour), another: () => openFor(1, policy) };
  });
}

/** A queue whose neighbour is given the same jobs a moment before, and never works. */
function mirrored(own: JobQueue, neighbour: JobQueue): OpenedQueue['queue'] {
  return {
    ...own,
    async add(jobs) {
      await neighbour.add(jobs);
      await own.add(jobs);
    },
    async close() {
      await neighbour.close();
      await own.close();
    },
  };
}

import fc from 'fast-check';
import { Redis } from 'ioredis';
import { describe, expect, inject, it } from 'vitest';
import { AppError } from '../../../graph/model/errors.ts';
import { openQueue } from '../../../ingestion/queue/open.ts';
import { JOB_STATES, type JobHandler, type JobQueue } from '../../../ingestion/queue/port.ts';
import { describeQueue } from '../../contract/queue.contract.ts';
import { describeQueueDeaths } from '../../contract/queue-deaths.contract.ts';
import { describeQueueTenants } from '../../contract/queue-tenants.contract.ts';
import { aGate, aLoad, idle, SHORT_POLICY } from '../../support/queued-jobs.ts';

const redis = inject('redis');

/** A database of the shared server that is empty and that no other file uses. */
async function anAddress(): Promise<string> {
  const address = `${redis!.address}/9`;
  const client = new Redis(address);
  await client.flushdb();
  await client.quit();
  return address;
}

/** One step of a history. `halt` begins a job and closes its worker, `stopRun` begins one and stops it; for both the handler gives up. */
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), ids: fc.subarray(['good', 'flaky', 'bad', 'mended']) }),
  fc.record({ do: fc.constant('retry' as const), ids: fc.constantFrom(['good'], ['flaky'], ['bad'], ['mended'], ['unknown']) }),
  fc.record({
    do: fc.constantFrom('stop' as const, 'stopRun' as const),
    ids: fc.constantFrom(['good'], ['flaky'], ['bad'], ['mended'], ['unknown']),
  }),
  fc.record({ do: fc.constantFrom('run' as const, 'halt' as const), ids: fc.constant([]) }),
);

/** Good is good, flaky fails at first, bad fails always, mended failed until a person had mended something. */
function aHandler(): JobHandler {
  let mendedRuns = 0;
  return async (_job, run) => {
    await run.progress(0.5);
    const fails = { good: false, flaky: run.attempt === 1, bad: true, mended: run.id === 'mended' && ++mendedRuns <= 3 };
    if (fails[run.id as keyof typeof fails]) throw new AppError('unreadable-file', `attempt ${run.attempt} of ${run.id}`);
    return `${run.id} ${run.attempt}`;
  };
}

async function halt(queue: JobQueue): Promise<void> {
  const begun = aGate();
  const worker = await queue.work(async (_job, run) => {
    begun.open();
    if (!run.signal.aborted) await new Promise((done) => run.signal.addEventListener('abort', done));
    throw new Error('gave up');
  });
  await Promise.race([begun.passed, idle(queue)]);
  await worker.close();
}

/** Stops the job when it is begun; all before it are done, and the worker is closed. */
async function stopRun(queue: JobQueue, id: string): Promise<boolean> {
  const begun = aGate();
  const worker = await queue.work(async (_job, run) => {
    if (run.id !== id) return `${run.id} ${run.attempt}`;
    begun.open();
    if (!run.signal.aborted) await new Promise((done) => run.signal.addEventListener('abort', done));
    throw new Error('gave up');
  });
  await Promise.race([begun.passed, idle(queue)]);
  const told = await queue.stop(id);
  await idle(queue);
  await worker.close();
  return told;
}

describe.skipIf(!redis)('bull queue', () => {
  describeQueue('bull', async (policy) => {
    const address = await anAddress();
    return { queue: await openQueue(address, policy), another: () => openQueue(address, policy) };
  });

  describeQueueDeaths('bull', anAddress);
  describeQueueTenants('bull', async () => {
    const address = await anAddress();
    return (tenant, policy) => openQueue(address, policy, tenant);
  });

  it('leaves every job as the embedded queue does, whatever happens to them', async () => {
    const policy = { ...SHORT_POLICY, attempts: 2, backoff: 1 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (history) => {
        const queues = [await openQueue(await anAddress(), policy), await openQueue('embedded::memory:', policy)] as const;
        const handlers = new Map(queues.map((queue) => [queue, aHandler()]));
        try {
          for (const { do: what, ids } of history) {
            const [bull, embedded] = await Promise.all(
              queues.map(async (queue) => {
                let answer: unknown = null;
                if (what === 'add') await queue.add(ids.map((id) => aLoad(id)));
                if (what === 'retry') answer = await queue.retry(ids[0]!);
                if (what === 'stop') answer = await queue.stop(ids[0]!);
                if (what === 'stopRun') answer = await stopRun(queue, ids[0]!);
                if (what === 'halt') await halt(queue);
                if (what === 'run') {
                  const worker = await queue.work(handlers.get(queue)!);
                  await idle(queue);
                  await worker.close();
                }
                return { answer, counts: await queue.counts(), all: await queue.list(JOB_STATES, { limit: 10 }) };
              }),
            );
            expect(bull).toEqual(embedded);
          }
        } finally {
          await Promise.all(queues.map((queue) => queue.close()));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('remembers the last thousand of the completed jobs', async () => {
    const queue = await openQueue(await anAddress(), SHORT_POLICY);
    await queue.add(Array.from({ length: 1003 }, (_, i) => aLoad(`job-${i}`)));
    expect((await queue.counts()).waiting).toBe(1003);
    await queue.work(async () => '');
    await idle(queue);
    expect((await queue.counts()).completed).toBe(1000);
    expect(await queue.status('job-1002')).toMatchObject({ state: 'completed' });
    await queue.close();
  });
});

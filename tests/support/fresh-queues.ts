import { afterEach } from 'vitest';
import type { JobQueue, QueuePolicy } from '../../ingestion/queue/port.ts';
import { SHORT_POLICY } from './queued-jobs.ts';

export interface OpenedQueue {
  readonly queue: JobQueue;
  /** One more instance on the same jobs, as another process would open it. */
  another(): Promise<JobQueue>;
}

/** Opens queues for the tests of a `describe` and closes them, and all their further instances, after each test. */
export function freshQueues(open: (policy: QueuePolicy) => Promise<OpenedQueue>): (policy?: QueuePolicy) => Promise<OpenedQueue> {
  const opened: JobQueue[] = [];
  const kept = (queue: JobQueue): JobQueue => {
    opened.push(queue);
    return queue;
  };
  afterEach(async () => {
    for (const queue of opened.splice(0).reverse()) await queue.close();
  });
  return async (policy = SHORT_POLICY) => {
    const { queue, another } = await open(policy);
    return { queue: kept(queue), another: async () => kept(await another()) };
  };
}

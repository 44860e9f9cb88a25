import type { JobState, JobStatus } from '../../../ingestion/queue/port.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { failedJobs } from './failed-jobs.ts';

export interface QueueStanding {
  readonly counts: Readonly<Record<JobState, number>>;
  readonly failed: readonly JobStatus[];
}

/** Jobs by state, and those that have failed for good. @throws AppError queue-unavailable, access-refused */
export const seeQueue = defineUseCase({
  name: 'queue.see',
  permission: 'batches.read',
  words: { zh: '查看队列', en: 'looked at the queue' },
  input: Nothing,
  async run(_actor, _input, at): Promise<QueueStanding> {
    const queue = await (await at.services()).queue();
    return { counts: await queue.counts(), failed: await failedJobs(queue) };
  },
});

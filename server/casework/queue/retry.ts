import { z } from 'zod';
import { storedBatch } from '../batches/stored-batch.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { failedJobs } from './failed-jobs.ts';

/** Queues failed jobs again, those of one batch or (null) all; gives how many. @throws AppError not-found, queue-unavailable */
export const retryJobs = defineUseCase({
  name: 'queue.retry',
  permission: 'documents.load',
  words: { zh: '失败任务重新排队', en: 'queued failed jobs again' },
  input: z.object({ batch: Id.nullable() }),
  async run(_actor, { batch }, at): Promise<number> {
    const services = await at.services();
    if (batch !== null) await storedBatch(services.store, batch);
    const queue = await services.queue();
    const failed = (await failedJobs(queue)).filter((job) => batch === null || job.batch === batch);
    const retried = await Promise.all(failed.map((job) => queue.retry(job.id)));
    return retried.filter(Boolean).length;
  },
});

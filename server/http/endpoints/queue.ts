import { AppError } from '../../../graph/model/errors.ts';
import type { Handler } from '../endpoint.ts';
import { failedJobs } from '../present/failed-jobs.ts';

export const getQueue: Handler<'GET /api/queue'> = async ({ context }) => ({
  counts: { ...(await context.queue.counts()) },
  failed: await failedJobs(context.queue),
});

export const postBatchRetry: Handler<'POST /api/batches/:id/retry'> = async ({ context, params }) => {
  const { id = '' } = params;
  const { queue, services } = context;
  if (!(await services.store.journal.batch(id))) throw new AppError('not-found', `no batch ${id}`);
  const failed = (await failedJobs(queue)).filter((job) => job.batch === id);
  const retried = await Promise.all(failed.map((job) => queue.retry(job.id)));
  return { retried: retried.filter(Boolean).length };
};

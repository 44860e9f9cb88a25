import { AppError } from '../../../graph/model/errors.ts';
import { sayReason } from '../../receipt.ts';
import type { Handler } from '../endpoint.ts';
import { presentBatch } from '../present/batch.ts';
import { failedJobs } from '../present/failed-jobs.ts';

/** Outcomes shown; the counts by reason are always whole. */
const MOST_OUTCOMES = 500;

export const getBatches: Handler<'GET /api/batches'> = async ({ context }) => ({
  batches: (await context.services.store.journal.batches()).map(presentBatch),
});

export const getBatch: Handler<'GET /api/batches/:id'> = async ({ context, params }) => {
  const { journal } = context.services.store;
  const { id = '' } = params;
  const batch = await journal.batch(id);
  if (!batch) throw new AppError('not-found', `no batch ${id}`);
  const notLoaded = await journal.outcomes(id, ['duplicate', 'skipped', 'failed']);
  const counts = new Map<string, number>();
  for (const o of notLoaded) counts.set(o.reason ?? o.outcome, (counts.get(o.reason ?? o.outcome) ?? 0) + 1);
  return {
    ...presentBatch(batch),
    outcomes: notLoaded.slice(0, MOST_OUTCOMES).map(({ path, outcome, reason, detail }) => {
      const words = sayReason(reason);
      return { path, outcome, reason, detail, say: words?.say ?? null, next: words?.next ?? null };
    }),
    reasons: [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([reason, count]) => ({ reason, count, say: sayReason(reason)?.say ?? { zh: reason, en: reason } })),
    // The receipt is worth showing while the queue is away; that it is away is told by GET /api/queue.
    failedParts: (await failedJobs(context.queue).catch(() => [])).filter((job) => job.batch === id),
  };
};

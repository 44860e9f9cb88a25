import type { ItemOutcome } from '../../../graph/model/batch.ts';
import { AppError } from '../../../graph/model/errors.ts';
import { countReasons, sayReason } from '../../receipt.ts';
import type { Handler } from '../endpoint.ts';
import { presentBatch } from '../present/batch.ts';
import { failedJobs } from '../present/failed-jobs.ts';

/** Outcomes shown; the counts by reason are always whole. */
const MOST_OUTCOMES = 500;

export const getBatches: Handler<'GET /api/batches'> = async ({ context }) => ({
  batches: (await context.services.store.journal.batches()).map(presentBatch),
});

const presentReasons = (items: readonly ItemOutcome[]) =>
  countReasons(items).map(({ reason, count, say }) => ({ reason, count, say: say ?? { zh: reason, en: reason } }));

export const getBatch: Handler<'GET /api/batches/:id'> = async ({ context, params }) => {
  const { journal } = context.services.store;
  const { id = '' } = params;
  const batch = await journal.batch(id);
  if (!batch) throw new AppError('not-found', `no batch ${id}`);
  const notLoaded = await journal.outcomes(id, ['duplicate', 'skipped', 'failed']);
  return {
    ...presentBatch(batch),
    outcomes: notLoaded.slice(0, MOST_OUTCOMES).map(({ path, outcome, reason, detail }) => {
      const words = sayReason(reason);
      return { path, outcome, reason, detail, say: words?.say ?? null, next: words?.next ?? null };
    }),
    reasons: presentReasons(notLoaded),
    remarks: presentReasons(await journal.remarked(id)),
    // The receipt is worth showing while the queue is away; that it is away is told by GET /api/queue.
    failedParts: (await failedJobs(context.queue).catch(() => [])).filter((job) => job.batch === id),
  };
};

import { z } from 'zod';
import type { Batch, ItemOutcome } from '../../../graph/model/keeping/batch.ts';
import type { JobStatus } from '../../../ingestion/queue/port.ts';
import { Id } from '../inputs.ts';
import { failedJobs } from '../queue/failed-jobs.ts';
import { defineUseCase } from '../use-case.ts';
import { storedBatch } from './stored-batch.ts';

export interface OpenedBatch {
  readonly batch: Batch;
  /** Every item that is not simply loaded. */
  readonly others: readonly ItemOutcome[];
  /** Loaded items of which something is to be known. */
  readonly remarked: readonly ItemOutcome[];
  /** Its parts that have failed for good; none where the queue does not answer, which `queue.see` tells. */
  readonly failed: readonly JobStatus[];
}

/** One batch with what was not loaded and why. @throws AppError not-found */
export const openBatch = defineUseCase({
  name: 'batches.open',
  permission: 'batches.read',
  words: { zh: '打开批次', en: 'opened a batch' },
  input: z.object({ batch: Id }),
  async run(_actor, { batch: id }, at): Promise<OpenedBatch> {
    const services = await at.services();
    const { journal } = services.store;
    const batch = await storedBatch(services.store, id);
    const others = await journal.outcomes(id, ['duplicate', 'skipped', 'failed']);
    const failed = await services
      .queue()
      .then(failedJobs, () => [])
      .catch(() => []);
    return { batch, others, remarked: await journal.remarked(id), failed: failed.filter((job) => job.batch === id) };
  },
});

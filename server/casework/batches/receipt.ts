import { z } from 'zod';
import type { Batch, ItemOutcome } from '../../../graph/model/keeping/batch.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { storedBatch } from './stored-batch.ts';

export interface Receipt {
  readonly batch: Batch;
  /** Paths of its items that have an outcome. */
  readonly paths: ReadonlySet<string>;
  /** Every item that is not simply loaded. */
  readonly others: readonly ItemOutcome[];
  /** Loaded items of which something is to be known. */
  readonly remarked: readonly ItemOutcome[];
}

/** What a batch has to answer for; the queue is not asked. @throws AppError not-found */
export const readReceipt = defineUseCase({
  name: 'batches.receipt',
  permission: 'batches.read',
  words: { zh: '查看批次回执', en: 'read the receipt of a batch' },
  input: z.object({ batch: Id }),
  async run(_actor, { batch: id }, at): Promise<Receipt> {
    const { store } = await at.services();
    const { journal } = store;
    return {
      batch: await storedBatch(store, id),
      paths: await journal.done(id),
      others: await journal.outcomes(id, ['duplicate', 'skipped', 'failed']),
      remarked: await journal.remarked(id),
    };
  },
});

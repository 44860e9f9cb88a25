import { z } from 'zod';
import { type Followed, followBatch } from '../../../ingestion/follow.ts';
import type { Progress } from '../../../ingestion/progress.ts';
import { Id } from '../inputs.ts';
import { type At, defineUseCase } from '../use-case.ts';

/** Tells the progress of a batch, whoever loads it, until it has ended, is stuck, or the signal says enough. @throws AppError not-found */
export const follow = defineUseCase({
  name: 'batches.follow',
  permission: 'batches.read',
  words: { zh: '跟踪批次进度', en: 'followed a batch' },
  input: z.object({ batch: Id }),
  async run(_actor, { batch }, at: At<Progress>): Promise<Followed> {
    const { store, queue } = await at.services();
    return followBatch(batch, { store, queue: await queue(), now: at.now, onProgress: at.tell, signal: at.signal });
  },
});

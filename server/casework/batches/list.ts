import type { Batch } from '../../../graph/model/keeping/batch.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** Batches, newest first. */
export const listBatches = defineUseCase({
  name: 'batches.list',
  permission: 'batches.read',
  words: { zh: '列出批次', en: 'listed batches' },
  input: Nothing,
  async run(_actor, _input, at): Promise<readonly Batch[]> {
    return (await at.services()).store.journal.batches();
  },
});

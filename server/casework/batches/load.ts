import type { Batch } from '../../../graph/model/keeping/batch.ts';
import { loadBatch } from '../../../ingestion/batch.ts';
import type { Progress } from '../../../ingestion/progress.ts';
import type { SecondReadingTally } from '../../../ingestion/readers/second-reading-tally.ts';
import { type At, defineUseCase } from '../use-case.ts';
import { Paths } from './paths.ts';

export interface LoadedBatch {
  readonly batch: Batch;
  /** What second readers were asked in this process so far, and what came of it. */
  readonly secondReadings: SecondReadingTally;
}

/** Loads files and folders as one batch in this process; the signal stops it after what is at hand. @throws AppError already-running, no-space, not-writable */
export const loadFiles = defineUseCase({
  name: 'batches.load',
  permission: 'documents.load',
  words: { zh: '导入文书', en: 'loaded documents' },
  input: Paths,
  async run(_actor, { paths, name, base }, at: At<Progress>): Promise<LoadedBatch> {
    const services = await at.services();
    const { now, signal } = at;
    const batch = await loadBatch({ ...services, paths, name, ...(base !== undefined && { base }), now, onProgress: at.tell, signal });
    return { batch, secondReadings: services.secondReadings() };
  },
});

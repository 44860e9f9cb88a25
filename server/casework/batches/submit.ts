import { type Submission, submitBatch } from '../../../ingestion/submit.ts';
import { defineUseCase } from '../use-case.ts';
import { Paths } from './paths.ts';

export interface Submitted extends Submission {
  /** Workers that take jobs now; null where that cannot be told. */
  readonly workers: number | null;
}

/** Hands files and folders to the queue as one batch, which workers load; the signal stops the handing over. @throws AppError already-running, queue-unavailable */
export const submitFiles = defineUseCase({
  name: 'batches.submit',
  permission: 'documents.load',
  words: { zh: '提交文书，排队导入', en: 'handed documents to the queue' },
  input: Paths,
  async run(_actor, { paths, name, base }, at): Promise<Submitted> {
    const services = await at.services();
    const queue = await services.queue();
    const { now, signal } = at;
    const workers = await queue.workers();
    return { workers, ...(await submitBatch({ ...services, queue, paths, name, ...(base !== undefined && { base }), now, signal })) };
  },
});

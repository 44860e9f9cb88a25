import { AppError } from '../../../graph/model/errors.ts';
import { partsId } from '../../../graph/model/ids.ts';
import type { Store } from '../../../graph/store/port.ts';
import type { JobQueue } from '../../../ingestion/queue/port.ts';
import { jobResult } from '../../../ingestion/queue/wait.ts';
import { DEFAULT_FDR } from '../../mining.ts';
import type { Handler } from '../endpoint.ts';
import { presentRun } from '../present/run.ts';

export const postRuns: Handler<'POST /api/runs'> = async ({ context }) => {
  const { queue, services, now } = context;
  const before = await unfinishedJobs(queue, services.store);
  if (before > 0) throw new AppError('already-running', `${before} jobs of the queue are not done yet`);
  const at = now().toISOString();
  const id = partsId('mine', at);
  await queue.add([{ id, job: { kind: 'mine', asOf: at.slice(0, 10), fdr: DEFAULT_FDR } }]);
  await jobResult(queue, id);
  const run = await services.store.results.lastRun();
  if (!run) throw new AppError('internal', 'the run left no result');
  return presentRun(run);
};

const MOST_WORKERS = 1000;

/** Jobs that a run would have to wait for; a part whose batch is finished is only being signed off. */
async function unfinishedJobs(queue: JobQueue, store: Store): Promise<number> {
  const { waiting, delayed } = await queue.counts();
  let count = waiting + delayed;
  for (const job of await queue.list(['active'], { limit: MOST_WORKERS })) {
    if (job.batch === null || (await store.journal.batch(job.batch))?.state !== 'finished') count++;
  }
  return count;
}

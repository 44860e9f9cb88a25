import { AppError } from '../../../graph/model/errors.ts';
import { partsId } from '../../../graph/model/ids.ts';
import type { Run } from '../../../graph/model/leads/lead.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import type { JobQueue, JobStatus, MineJob } from '../../../ingestion/queue/port.ts';
import { DEFAULT_FDR } from '../../mining/mining.ts';

/** A run that was asked for, and the last run that was saved, which may be the one it gave. */
export interface RunJob {
  readonly job: JobStatus;
  readonly lastRun: Run | null;
}

export const withLastRun = async (job: JobStatus, { results }: Store): Promise<RunJob> => ({ job, lastRun: await results.lastRun() });

/** @throws AppError not-found, also for a job that is no run */
export async function knownRun(queue: JobQueue, id: string): Promise<JobStatus> {
  const job = await queue.status(id);
  if (job?.kind !== 'mine') throw new AppError('not-found', `no run ${id}`);
  return job;
}

/** The oldest run that has not ended. */
export async function runUnderWay(queue: JobQueue): Promise<JobStatus | null> {
  const [job] = await queue.list(['waiting', 'delayed', 'active'], { limit: 1, kind: 'mine' });
  return job ?? null;
}

/** @throws AppError already-running while documents are being loaded */
export async function newRun(queue: JobQueue, store: Store, now: Date): Promise<JobStatus> {
  const before = await unfinishedLoads(queue, store);
  if (before > 0) throw new AppError('already-running', `${before} jobs of the queue are not done yet`);
  const at = now.toISOString();
  const job: MineJob = { kind: 'mine', asOf: at.slice(0, 10), fdr: DEFAULT_FDR };
  // Named by what it follows: two who ask at the same moment, of whatever server, ask for one run, and one that was stopped or failed is run anew.
  const following = partsId('mine', job.asOf, (await store.results.lastRun())?.at ?? '');
  const known = await added(queue, following, job);
  // Where an older store was brought back, the same run may have been followed before.
  return known.state === 'completed' ? added(queue, partsId('mine', job.asOf, at), job) : known;
}

async function added(queue: JobQueue, id: string, job: MineJob): Promise<JobStatus> {
  await queue.add([{ id, job }]);
  const status = await queue.status(id);
  if (!status) throw new AppError('internal', `job ${id} was added and is not there`);
  return status;
}

const MOST_WORKERS = 1000;

/** Loads that a run would have to wait for; a part whose batch is finished is only being signed off. */
async function unfinishedLoads(queue: JobQueue, store: Store): Promise<number> {
  const { waiting, delayed } = await queue.counts();
  let count = waiting + delayed;
  for (const job of await queue.list(['active'], { limit: MOST_WORKERS, kind: 'load' })) {
    if (job.batch === null || (await store.journal.batch(job.batch))?.state !== 'finished') count++;
  }
  return count;
}

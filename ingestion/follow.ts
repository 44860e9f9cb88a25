import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../graph/model/errors.ts';
import type { Batch } from '../graph/model/keeping/batch.ts';
import type { Store } from '../graph/store/ports/store.ts';
import { patiently } from './patience.ts';
import { Pace, type Progress } from './progress.ts';
import type { JobQueue, JobStatus } from './queue/port.ts';

/** How often the journal is asked, in milliseconds; a slow journal is asked less often, but one that was away must not be left alone for long. */
const ASK_EVERY = { least: 400, share: 10, most: 5_000 };

export interface FollowOptions {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly now: () => Date;
  readonly onProgress: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** How a followed batch ended: `stuck` holds the parts that have failed for good, when nothing else of it is left to do. */
export interface Followed {
  readonly batch: Batch;
  readonly stuck: readonly JobStatus[];
}

/**
 * Tells the progress of a batch, whoever loads it and wherever, until it is no longer running, all that is left of it has failed, or `signal`
 * is aborted. The journal alone is asked, so that every server and every command line sees the same.
 * @throws AppError not-found
 */
export async function followBatch(id: string, options: FollowOptions): Promise<Followed> {
  const { store, signal } = options;
  let pace: Pace | null = null;
  for (;;) {
    const asked = options.now().getTime();
    const batch = await patiently(() => store.journal.batch(id), signal);
    if (!batch) throw new AppError('not-found', `no batch ${id}`);
    const { receipt } = batch;
    const now = options.now().getTime();
    pace ??= new Pace(receipt.in, now);
    const total = batch.total === null ? null : Math.max(batch.total, receipt.in);
    options.onProgress(pace.measure({ batch: id, done: receipt.in, total, current: null, receipt, now }));
    if (batch.state !== 'running') return { batch, stuck: [] };
    const stuck = await patiently(() => stuckParts(options.queue, id), signal);
    if (stuck.length > 0 || signal?.aborted) return { batch, stuck };
    const slow = (options.now().getTime() - asked) * ASK_EVERY.share;
    const wait = Math.min(Math.max(ASK_EVERY.least, slow), ASK_EVERY.most);
    await sleep(wait, undefined, signal ? { signal } : {}).catch(() => undefined);
  }
}

const MOST_FAILED = 1000;

/** The failed parts of a batch, when the queue has nothing else to do that could belong to it. */
async function stuckParts(queue: JobQueue, batch: string): Promise<readonly JobStatus[]> {
  const counts = await queue.counts();
  if (counts.failed === 0 || counts.waiting + counts.active + counts.delayed > 0) return [];
  return (await queue.list(['failed'], { limit: MOST_FAILED })).filter((job) => job.batch === batch);
}

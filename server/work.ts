import type { ItemOutcome } from '../graph/model/batch.ts';
import { AppError } from '../graph/model/errors.ts';
import { loadPart } from '../ingestion/part.ts';
import type { JobHandler, MineJob } from '../ingestion/queue/port.ts';
import type { Services } from './compose.ts';
import { entryOf, startThread } from './entry.ts';
import type { MineReply, MineRequest } from './mine-thread.ts';

export interface WorkOptions {
  readonly services: Services;
  /** Address of the store, for threads that open their own. */
  readonly store: string;
  readonly now: () => Date;
  /** Called with what became of items as they are committed. */
  readonly onItems: (outcomes: readonly ItemOutcome[]) => void;
}

/** What a worker does with a job of each kind. */
export function jobHandler({ services, store, now, onItems }: WorkOptions): JobHandler {
  return async (job, run) => {
    if (job.kind === 'mine') return mineInThread(store, job, run.signal);
    await loadPart(job, {
      ...services,
      now,
      signal: run.signal,
      onCommitted(outcomes, share) {
        onItems(outcomes);
        // Progress is news, not bookkeeping: a queue that cannot take it now hears of the end.
        run.progress(share).catch(() => undefined);
      },
    });
    return job.batch;
  };
}

/** Mines in a thread of its own: the queue takes a worker that does not answer for dead. */
function mineInThread(store: string, { asOf, fdr }: MineJob, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const thread = startThread(entryOf('mine-thread'));
  return new Promise<string>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    thread.once('message', (reply: MineReply) => {
      if ('run' in reply) resolve(reply.run);
      else reject(new AppError(reply.code, reply.message));
    });
    thread.once('error', (error) => reject(new AppError('internal', `the mining thread failed: ${error.message}`, { cause: error })));
    thread.once('exit', () => reject(new AppError('internal', 'the mining thread ended')));
    thread.postMessage({ store, asOf, fdr } satisfies MineRequest);
  }).finally(() => thread.terminate());
}

import type { ItemOutcome } from '../graph/model/batch.ts';
import { loadPart } from '../ingestion/part.ts';
import type { JobHandler } from '../ingestion/queue/port.ts';
import type { Services } from './compose.ts';
import { mineInProcess } from './mine-job.ts';

export interface WorkOptions {
  readonly services: Services;
  /** Address of the store, for processes that open their own. */
  readonly store: string;
  readonly now: () => Date;
  /** Called with what became of items as they are committed. */
  readonly onItems: (outcomes: readonly ItemOutcome[]) => void;
}

/** What a worker does with a job of each kind. */
export function jobHandler({ services, store, now, onItems }: WorkOptions): JobHandler {
  return async (job, run) => {
    if (job.kind === 'mine') return mineInProcess(store, job, run);
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

import { setTimeout as sleep } from 'node:timers/promises';
import type { JobQueue, JobState, JobStatus, QueuedJob, QueuePolicy } from '../../ingestion/queue/port.ts';

/** Short waits, so that tests see every stage. */
export const SHORT_POLICY: QueuePolicy = { attempts: 3, backoff: 20, stalledAfter: 1_000 };

export const aLoad = (id: string, batch = 'b1'): QueuedJob => ({
  id,
  job: { kind: 'load', batch, part: id, files: [{ path: `${id}.txt`, source: '0'.repeat(64) }] },
});

export const aMine = (id: string): QueuedJob => ({ id, job: { kind: 'mine', asOf: '2024-01-01', fdr: 0.1 } });

/** Asks again and again until the answer is not null; the test's own timeout ends it. */
export async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    await sleep(10);
  }
}

export const reaches = (queue: JobQueue, id: string, state: JobState): Promise<JobStatus> =>
  until(async () => {
    const status = await queue.status(id);
    return status?.state === state ? status : null;
  });

/** Resolves when nothing is waiting, delayed or running. */
export const idle = (queue: JobQueue): Promise<true> =>
  until(async () => {
    const { waiting, delayed, active } = await queue.counts();
    return waiting + delayed + active === 0 ? true : null;
  });

/** Something that happens when the test says so. */
export function aGate() {
  let open = (): void => {};
  const passed = new Promise<void>((done) => {
    open = done;
  });
  return { passed, open: () => open() };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../graph/model/errors.ts';
import type { JobQueue } from '../../ingestion/queue/port.ts';

const ASK_EVERY_MS = 150;

/**
 * Waits for a job to be completed.
 * @returns its result
 * @throws AppError with the code of the job's own failure when it has failed for good; not-found when it is gone
 * @throws Error when it was stopped
 */
export async function jobResult(queue: JobQueue, id: string, signal?: AbortSignal): Promise<string> {
  for (;;) {
    const status = await queue.status(id);
    if (!status) throw new AppError('not-found', `no job ${id}`);
    if (status.state === 'completed') return status.result ?? '';
    if (status.state === 'failed') throw new AppError(status.error?.code ?? 'internal', status.error?.message ?? `job ${id} failed`);
    if (status.state === 'stopped') throw new Error(`job ${id} was stopped`);
    await sleep(ASK_EVERY_MS, undefined, signal ? { signal } : {});
  }
}

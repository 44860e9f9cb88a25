import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../graph/model/errors.ts';
import type { JobQueue } from './port.ts';

const ASK_EVERY_MS = 150;

/**
 * Waits for a job to be completed.
 * @returns its result
 * @throws AppError with the code of the job's own failure when it has failed for good; not-found when it is gone
 */
export async function jobResult(queue: JobQueue, id: string, signal?: AbortSignal): Promise<string> {
  for (;;) {
    const status = await queue.status(id);
    if (!status) throw new AppError('not-found', `no job ${id}`);
    if (status.state === 'completed') return status.result ?? '';
    if (status.state === 'failed') throw new AppError(status.error?.code ?? 'internal', status.error?.message ?? `job ${id} failed`);
    await sleep(ASK_EVERY_MS, undefined, signal ? { signal } : {});
  }
}

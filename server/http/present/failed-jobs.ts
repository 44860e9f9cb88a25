import type { z } from 'zod';
import { ERROR_CODES } from '../../../graph/model/errors.ts';
import type { JobQueue } from '../../../ingestion/queue/port.ts';
import type { FailedJob } from '../../api/schemas.ts';

const MOST_FAILED = 1000;

/** Jobs that have failed for good, with words for why. */
export async function failedJobs(queue: JobQueue): Promise<z.output<typeof FailedJob>[]> {
  const failed = await queue.list(['failed'], { limit: MOST_FAILED });
  return failed.map(({ id, kind, batch, attempts, error }) => {
    const { code, message } = error ?? { code: 'internal' as const, message: '' };
    // The words of an internal error are for the log of the worker, not for a page.
    return { id, kind, batch, attempts, say: ERROR_CODES[code].say, detail: code === 'internal' ? '' : message };
  });
}

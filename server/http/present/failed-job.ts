import type { z } from 'zod';
import { ERROR_CODES } from '../../../graph/model/errors.ts';
import type { JobStatus } from '../../../ingestion/queue/port.ts';
import type { FailedJob } from '../../api/schemas.ts';

/** A job that has failed for good, with words for why. */
export function presentFailedJob({ id, kind, batch, attempts, error }: JobStatus): z.output<typeof FailedJob> {
  const { code, message } = error ?? { code: 'internal' as const, message: '' };
  // The words of an internal error are for the log of the worker, not for a page.
  return { id, kind, batch, attempts, say: ERROR_CODES[code].say, detail: code === 'internal' ? '' : message };
}

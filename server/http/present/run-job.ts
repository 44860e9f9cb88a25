import type { z } from 'zod';
import { ERROR_CODES } from '../../../graph/model/errors.ts';
import type { RunJobReply } from '../../api/schemas.ts';
import type { RunJob } from '../../casework/runs/run-jobs.ts';
import { presentRun } from './run.ts';

/** A mining job; its run is shown while it is the last one, since no other is kept. */
export function presentRunJob({ job, lastRun }: RunJob): z.output<typeof RunJobReply> {
  const { id, state, stopping, progress, result, error } = job;
  return {
    ...{ id, state, stopping, progress },
    run: state === 'completed' && lastRun?.id === result ? presentRun(lastRun) : null,
    // The words of an internal error are for the log of the worker, not for a page.
    error: error && { code: error.code, say: ERROR_CODES[error.code].say, detail: error.code === 'internal' ? '' : error.message },
  };
}

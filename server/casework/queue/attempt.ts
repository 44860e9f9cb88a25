import type { Job, JobHandler } from '../../../ingestion/queue/port.ts';

/** `failed`: this attempt failed. `interrupted`: the worker was asked to stop, or the job was stopped. But for that, both are tried again while attempts are left. */
export const JOB_OUTCOMES = ['completed', 'failed', 'interrupted'] as const;
export type JobOutcome = (typeof JOB_OUTCOMES)[number];

/** How an attempt at a job ended. */
export interface Attempt {
  /** Id of the job. */
  readonly id: string;
  readonly job: Job;
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly outcome: JobOutcome;
  readonly milliseconds: number;
  /** Why it failed or gave up. */
  readonly error?: unknown;
}

/** A handler that also tells what became of each attempt. */
export function attempting(handler: JobHandler, tell: (attempt: Attempt) => void): JobHandler {
  return async (job, run) => {
    const started = performance.now();
    const ended = (outcome: JobOutcome) => {
      const { id, attempt } = run;
      return { id, job, attempt, outcome, milliseconds: performance.now() - started };
    };
    try {
      const result = await handler(job, run);
      tell(ended('completed'));
      return result;
    } catch (error) {
      tell({ ...ended(run.signal.aborted ? 'interrupted' : 'failed'), error });
      throw error;
    }
  };
}

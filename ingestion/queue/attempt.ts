import { asAppError, type ErrorCode } from '../../graph/model/errors.ts';
import type { Job, JobHandler, JobRun, QueuePolicy } from './port.ts';

export interface JobError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** How an attempt ended, and so what its queue does with the job. */
export type Verdict =
  // Of a job that was told to stop, every end but the first means that it is stopped.
  | { readonly end: 'completed'; readonly result: string }
  /** It gave up because its worker was asked to stop: the next worker has it first, and the attempt is not counted. */
  | { readonly end: 'released' }
  /** `wait`: milliseconds until the next attempt. */
  | { readonly end: 'delayed'; readonly error: JobError; readonly wait: number }
  | { readonly end: 'failed'; readonly error: JobError };

/** Runs a handler once; never throws. */
export async function runAttempt(handler: JobHandler, job: Job, run: JobRun, policy: QueuePolicy): Promise<Verdict> {
  try {
    return { end: 'completed', result: await handler(job, run) };
  } catch (thrown) {
    if (run.signal.aborted) return { end: 'released' };
    const { code, message } = asAppError(thrown);
    if (run.attempt >= policy.attempts) return { end: 'failed', error: { code, message } };
    return { end: 'delayed', error: { code, message }, wait: policy.backoff * 2 ** (run.attempt - 1) };
  }
}

/** How often a worker looks whether the job at hand was told to stop, in milliseconds. */
export const LOOK_FOR_STOP_EVERY = 250;

/** What is said of an attempt whose worker was not heard of again. */
export const WORKER_DIED: JobError = { code: 'internal', message: 'the worker died or stopped answering in the middle of the job' };

/** Progress as it is kept: 0..1, whatever a handler tells. */
export function asProgress(fraction: number): number {
  return Number.isFinite(fraction) ? Math.min(Math.max(fraction, 0), 1) : 0;
}

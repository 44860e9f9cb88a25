import type { Attempt } from '../casework/queue/attempt.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Counts and logs attempts at jobs. Of files it tells how many there are: their names may name people. */
export function observedAttempts({ log, metrics }: { readonly log: Log; readonly metrics: Metrics }): (attempt: Attempt) => void {
  return ({ id, job, attempt, outcome, milliseconds, error }) => {
    metrics.job(job.kind, outcome, milliseconds / 1000);
    const files = job.kind === 'load' ? { batch: job.batch, files: job.files.length } : {};
    const told = { job: id, kind: job.kind, attempt, ...files, outcome, ms: Math.round(milliseconds) };
    if (outcome === 'completed') log.info(told, 'job');
    else log.warn({ ...told, err: error }, 'job');
  };
}

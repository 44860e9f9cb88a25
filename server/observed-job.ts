import type { JobHandler } from '../ingestion/queue/port.ts';
import type { Log } from './log.ts';
import type { JobOutcome, Metrics } from './metrics.ts';

/** A handler that also counts and logs what became of each attempt. Of files it tells how many there are: their names may name people. */
export function observedJob(handler: JobHandler, { log, metrics }: { readonly log: Log; readonly metrics: Metrics }): JobHandler {
  return async (job, run) => {
    const about = {
      job: run.id,
      kind: job.kind,
      attempt: run.attempt,
      ...(job.kind === 'load' ? { batch: job.batch, files: job.files.length } : {}),
    };
    const started = performance.now();
    const ended = (outcome: JobOutcome): object => {
      const milliseconds = performance.now() - started;
      metrics.job(job.kind, outcome, milliseconds / 1000);
      return { ...about, outcome, ms: Math.round(milliseconds) };
    };
    try {
      const result = await handler(job, run);
      log.info(ended('completed'), 'job');
      return result;
    } catch (error) {
      log.warn({ ...ended(run.signal.aborted ? 'interrupted' : 'failed'), err: error }, 'job');
      throw error;
    }
  };
}

/** The job process: takes one job over its channel, tells its progress, and ends. */
import { asAppError } from '../graph/model/errors.ts';
import { loadBatch } from '../ingestion/batch.ts';
import { compose, type Services } from './compose.ts';
import { readConfig } from './config.ts';
import type { Job, JobMessage } from './jobs.ts';
import { DEFAULT_FDR, mineStore } from './mining.ts';

/** Progress goes to the pages at most so often. */
const PROGRESS_EVERY_MS = 200;

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('SIGINT', () => stop.abort());
process.once('disconnect', () => stop.abort());

process.once('message', (job: Job) => {
  work(job)
    .then((result) => tell({ type: 'done', result }))
    .catch((error: unknown) => {
      const known = asAppError(error);
      return tell({ type: 'failed', code: known.code, message: known.message });
    })
    .finally(() => {
      if (process.connected) process.disconnect();
    });
});

async function work(job: Job): Promise<string> {
  const services = await compose(readConfig(process.env));
  const now = () => new Date();
  try {
    if (job.kind === 'load') return await loadJob(job, services, now);
    const run = await mineStore(services.store, { asOf: now().toISOString().slice(0, 10), fdr: DEFAULT_FDR, now });
    return run.id;
  } finally {
    await services.close();
  }
}

async function loadJob(job: Job & { kind: 'load' }, services: Services, now: () => Date): Promise<string> {
  let last = 0;
  const batch = await loadBatch({
    ...services,
    paths: job.paths,
    name: job.name,
    base: job.base,
    now,
    signal: stop.signal,
    onProgress(progress) {
      const time = now().getTime();
      if (last !== 0 && time - last < PROGRESS_EVERY_MS && progress.done !== progress.total) return;
      last = time;
      void tell({ type: 'progress', progress });
    },
  });
  return batch.id;
}

function tell(message: JobMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected || !process.send) return resolve();
    process.send(message, () => resolve());
  });
}

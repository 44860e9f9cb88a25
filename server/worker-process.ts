/** A worker: takes jobs from the queue until it is told to stop, then ends what is at hand. Its argument is the port of its probes, if any. */
import { compose, type Services } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { serviceLog } from './log.ts';
import { serviceMetrics } from './metrics.ts';
import { observedJob } from './observed-job.ts';
import { probeServer } from './probe-server.ts';
import { jobHandler } from './work.ts';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const services = await compose(config);
  try {
    await workUntilStopped(config, services);
  } finally {
    await services.close();
    if (process.connected) process.disconnect();
  }
}

async function workUntilStopped(config: Config, services: Services): Promise<void> {
  const queue = await services.queue();
  const log = serviceLog({ level: config.log, role: 'worker' });
  const metrics = serviceMetrics();
  const handler = jobHandler({ services, store: config.store, now: () => new Date(), onItems: metrics.items });
  const port = process.argv[2];
  const probe = port === undefined ? null : await probeServer({ ...config, port: Number(port) }, { ...services, queue, metrics, log });
  const worker = await queue.work(observedJob(handler, { log, metrics }));
  log.info('ready');
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    // Whoever started this process is gone.
    process.once('disconnect', () => resolve());
  });
  log.info('stopping');
  await worker.close();
  await probe?.close();
}

main().catch((error: unknown) => {
  serviceLog({ level: 'error', role: 'worker' }).fatal({ err: error }, 'ended');
  process.exitCode = 1;
});

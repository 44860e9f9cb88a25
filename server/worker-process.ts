/** A worker: takes jobs from the queue until it is told to stop, then ends what is at hand. */
import { asAppError } from '../graph/model/errors.ts';
import { compose, type Services } from './compose.ts';
import { type Config, readConfig } from './config.ts';
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
  const worker = await queue.work(jobHandler({ services, store: config.store, now: () => new Date(), onItems: () => undefined }));
  process.send?.('ready');
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    // Whoever started this process is gone.
    process.once('disconnect', () => resolve());
  });
  await worker.close();
}

main().catch((error: unknown) => {
  const { code, message } = asAppError(error);
  process.stderr.write(`worker: ${code}: ${message}\n`);
  process.exitCode = 1;
});

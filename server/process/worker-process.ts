/** A worker: takes jobs from the queue until it is told to stop, then ends what is at hand. Its argument is the port of its probes, if any. */
import { LOCAL } from '../casework/actor.ts';
import { type Casework, openCasework } from '../casework/gate.ts';
import { type WorkNews, work } from '../casework/queue/work.ts';
import { type Config, readConfig } from '../config.ts';
import { asking } from '../http/asking.ts';
import { serviceLog } from '../observe/log.ts';
import { serviceMetrics } from '../observe/metrics.ts';
import { observedAttempts } from '../observe/observed-attempts.ts';
import { probeServer } from './probe-server.ts';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const casework = openCasework(config);
  try {
    await workUntilStopped(config, casework);
  } finally {
    await casework.close();
    if (process.connected) process.disconnect();
  }
}

async function workUntilStopped(config: Config, casework: Casework): Promise<void> {
  const log = serviceLog({ level: config.log, role: 'worker' });
  const metrics = serviceMetrics();
  const port = process.argv[2];
  const ask = asking(casework);
  // What cannot be reached is told before anybody is told that this process is there.
  await ask.store();
  await ask.queue();
  const probe = port === undefined ? null : await probeServer({ ...config, port: Number(port) }, { ask, metrics, log });
  const stop = new AbortController();
  // Whoever started this process is gone when it disconnects.
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(event, () => stop.abort());
  stop.signal.addEventListener('abort', () => log.info('stopping'), { once: true });
  const onAttempt = observedAttempts({ log, metrics });
  const onNews = (news: WorkNews): void => {
    if ('ready' in news) log.info('ready');
    else if ('items' in news) metrics.items(news.items);
    else onAttempt(news.attempt);
  };
  await casework.perform(LOCAL, work, {}, { signal: stop.signal, onNews });
  await probe?.close();
}

main().catch((error: unknown) => {
  serviceLog({ level: 'error', role: 'worker' }).fatal({ err: error }, 'ended');
  process.exitCode = 1;
});

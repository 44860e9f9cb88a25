/**
 * A worker in a process of its own: `queue-worker.ts ADDRESS POLICY`. What it does with a job stands in the batch of the job.
 * Says `ready`, `begun ID ATTEMPT`, `told ID` (to stop) and `completed ID` on standard output; SIGTERM closes it.
 */
import { openQueue } from '../../ingestion/queue/open.ts';
import type { QueuePolicy } from '../../ingestion/queue/port.ts';

const [address = '', policy = '{}'] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const queue = await openQueue(address, JSON.parse(policy) as QueuePolicy);
await queue.work(async (job, run) => {
  say(`begun ${run.id} ${run.attempt}`);
  const batch = job.kind === 'load' ? job.batch : '';
  if (batch === 'poison') process.kill(process.pid, 'SIGKILL');
  // Whoever is to be killed in the middle of it waits for that; the next worker finds the second attempt.
  if (batch === 'hang once' && run.attempt === 1) {
    await new Promise((done) => run.signal.addEventListener('abort', done));
    say(`told ${run.id}`);
    throw new Error('told to stop');
  }
  // Whoever is to be killed after it was told, and before it gave up.
  if (batch === 'deaf') {
    await new Promise((done) => run.signal.addEventListener('abort', done));
    say(`told ${run.id}`);
    await new Promise(() => undefined);
  }
  if (batch === 'slow') await new Promise((done) => setTimeout(done, 30));
  say(`completed ${run.id}`);
  return `${run.id} by ${process.pid}`;
});
process.once('SIGTERM', () => void queue.close().then(() => process.exit(0)));
say('ready');

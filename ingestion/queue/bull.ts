import { shownAddress } from '../../graph/model/address.ts';
import { anotherLedger } from './another-ledger.ts';
import { askRedis, connectRedis } from './bull-connection.ts';
import { AS_TOLD, bullId, bullQueue, jobPlace, retryEnded, stopJob } from './bull-jobs.ts';
import { countJobs, countWorkers, listJobs, statusOf } from './bull-status.ts';
import { startBullWorker } from './bull-worker.ts';
import type { JobQueue, QueuedJob, QueuePolicy, QueueWorker } from './port.ts';

/** Completed jobs that are remembered, so that the server's memory does not grow for ever. */
const KEPT_COMPLETED = 1000;
/** Jobs that are added in one transaction. */
const ADDED_AT_ONCE = 1000;
/** Under this key the server remembers whose jobs these are. */
const LEDGER_KEY = 'jianwei:ledger';
/** Of Bull's own counting; ours ends a job long before. */
const NO_LIMIT = 1_000_000_000;

/**
 * A queue on a Redis server, through Bull, that any number of machines share.
 * @param address `redis://[user:password@]host[:port][/database]`, or `rediss://` for TLS
 * @throws AppError queue-unavailable, access-refused, invalid-input
 */
export async function openBullQueue(address: string, policy: QueuePolicy, tenant: number): Promise<JobQueue> {
  const client = await connectRedis(address, { maxRetriesPerRequest: 5, connectionName: 'jianwei-queue' });
  const place = jobPlace(client, tenant);
  const bull = bullQueue(place.name, () => client);
  const workers = new Set<QueueWorker>();
  const ask = <T>(work: () => Promise<T>): Promise<T> => askRedis(address, work);

  let lastAdded = 0;
  const asBullJob = ({ id, job }: QueuedJob) => {
    // No two of a process are of the same millisecond, so that they are listed in the order of adding.
    lastAdded = Math.max(Date.now(), lastAdded + 1);
    return {
      name: job.kind,
      data: job,
      opts: { jobId: bullId(id), timestamp: lastAdded, attempts: NO_LIMIT, backoff: { type: AS_TOLD }, removeOnComplete: KEPT_COMPLETED },
    };
  };

  async function addChunk(jobs: readonly QueuedJob[]): Promise<void> {
    const added = await bull.addBulk(jobs.map(asBullJob));
    // Bull does not look at the answers of the server for each job.
    if (added.some(({ id }) => id === undefined)) throw new Error('the server did not take every job');
    await retryEnded(
      place,
      jobs.map(({ id }) => id),
    );
  }

  return {
    async add(jobs) {
      for (let i = 0; i < jobs.length; i += ADDED_AT_ONCE) await ask(() => addChunk(jobs.slice(i, i + ADDED_AT_ONCE)));
    },
    async work(handler) {
      const worker = await startBullWorker(address, { policy, tenant }, handler);
      workers.add(worker);
      return {
        async close() {
          workers.delete(worker);
          await worker.close();
        },
      };
    },
    status: (id) => ask(() => statusOf(place, id)),
    list: (states, options) => ask(() => listJobs(place, states, options)),
    counts: () => ask(() => countJobs(place)),
    retry: (id) => ask(async () => (await retryEnded(place, [id])) > 0),
    stop: (id) => ask(() => stopJob(place, id, Date.now())),
    async bind(ledger) {
      const known = await ask(async () => {
        await client.set(LEDGER_KEY, ledger, 'NX');
        return client.get(LEDGER_KEY);
      });
      if (known !== ledger) throw anotherLedger(shownAddress(address), String(known), ledger);
    },
    workers: () => ask(() => countWorkers(place)),
    async ping() {
      await ask(() => client.ping());
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.close()));
      client.disconnect();
    },
  };
}

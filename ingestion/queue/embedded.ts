import type { Database } from '../../graph/store/embedded/driver.ts';
import { tenantDatabase } from '../../graph/store/embedded/tenant-database.ts';
import { anotherLedger } from './another-ledger.ts';
import { addJobs, countJobs, listJobs, retryJob, statusOf, stopJob } from './embedded-jobs.ts';
import { asQueueError, openJobTable } from './embedded-schema.ts';
import { type EmbeddedWorker, startEmbeddedWorker } from './embedded-worker.ts';
import type { JobQueue, QueuePolicy } from './port.ts';

/**
 * The default queue: one SQLite file (`:memory:` for tests) that the processes of one machine share.
 * A worker holds a job under a lease that it renews; one whose lease runs out is taken for dead.
 * @throws AppError queue-unavailable, or store-damaged when the file is no queue this program knows
 */
export async function openEmbeddedQueue(path: string, policy: QueuePolicy, tenant: number): Promise<JobQueue> {
  const database = tenantDatabase(openJobTable(path), tenant);
  const workers = new Set<EmbeddedWorker>();
  let closed = false;
  const ask = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asQueueError(error, path);
    }
  };
  const wakeAll = (): void => {
    for (const worker of workers) worker.wake();
  };
  return {
    async add(jobs) {
      ask(() => addJobs(database, jobs, Date.now()));
      wakeAll();
    },
    async work(handler) {
      const worker = startEmbeddedWorker(database, policy, handler);
      workers.add(worker);
      return {
        async close() {
          workers.delete(worker);
          await worker.close();
        },
      };
    },
    async status(id) {
      return ask(() => statusOf(database, id));
    },
    async list(states, options) {
      return ask(() => listJobs(database, states, options));
    },
    async counts() {
      return ask(() => countJobs(database));
    },
    async retry(id) {
      const retried = ask(() => retryJob(database, id, Date.now()));
      if (retried) wakeAll();
      return retried;
    },
    async stop(id) {
      return ask(() => stopJob(database, id, Date.now()));
    },
    async bind(ledger) {
      // A sealed queue is only read.
      if (!database.sealed) ask(() => bindTo(database, ledger, path));
    },
    async workers() {
      // Those of other processes are known by the job at hand alone.
      return workers.size > 0 ? workers.size : null;
    },
    async ping() {
      ask(() => database.prepare('SELECT 1 FROM job WHERE tenant = {tenant} LIMIT 1').get());
    },
    async close() {
      if (closed) return;
      closed = true;
      await Promise.all([...workers].map((worker) => worker.close()));
      database.close();
    },
  };
}

function bindTo(database: Database, ledger: string, path: string): void {
  database.prepare("INSERT OR IGNORE INTO meta (name, value) VALUES ('ledger', ?)").run(ledger);
  const known = String(database.prepare("SELECT value FROM meta WHERE name = 'ledger'").get()?.['value']);
  if (known !== ledger) throw anotherLedger(path, known, ledger);
}

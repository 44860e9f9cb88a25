import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../../graph/store/embedded/driver.ts';
import { asProgress, LOOK_FOR_STOP_EVERY, runAttempt } from './attempt.ts';
import { type ClaimedJob, claimJob, isToldToStop, renewLease, settleJob, tellProgress } from './embedded-jobs.ts';
import type { JobHandler, QueuePolicy, QueueWorker } from './port.ts';

/** How often an idle worker looks for jobs that another process has added. */
const LOOK_EVERY_MS = 200;

export interface EmbeddedWorker extends QueueWorker {
  /** Looks for a job at once instead of at the next turn. */
  wake(): void;
}

/** Begins to take jobs from the table, one at a time. A table that does not answer is asked again at the next turn. */
export function startEmbeddedWorker(database: Database, policy: QueuePolicy, handler: JobHandler): EmbeddedWorker {
  let closing = false;
  let atHand: AbortController | null = null;
  let wake = (): void => {};

  async function takeJobs(): Promise<void> {
    while (!closing) {
      const claimed = orNull(() => claimJob(database, policy, Date.now()));
      if (claimed) await attempt(claimed);
      // Between two jobs everybody else in the process has a turn, also when handlers do not wait for anything.
      if (claimed) await nextTurn();
      else await rest();
    }
  }

  function rest(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, LOOK_EVERY_MS);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  async function attempt(claimed: ClaimedJob): Promise<void> {
    const abort = new AbortController();
    atHand = abort;
    // Not unref'd: a job at hand keeps its process alive, whatever its handler waits for.
    const renewal = setInterval(() => {
      if (orNull(() => renewLease(database, claimed, Date.now() + policy.stalledAfter)) === false) abort.abort();
    }, policy.stalledAfter / 3);
    const looking = setInterval(() => {
      if (orNull(() => isToldToStop(database, claimed))) abort.abort();
    }, LOOK_FOR_STOP_EVERY);
    const run = {
      id: claimed.id,
      attempt: claimed.attempt,
      signal: abort.signal,
      progress: async (fraction: number) => void orNull(() => tellProgress(database, claimed, asProgress(fraction))),
    };
    const verdict = await runAttempt(handler, claimed.job, run, policy);
    clearInterval(renewal);
    clearInterval(looking);
    atHand = null;
    // What cannot be written down is done again when the lease has run out.
    orNull(() => settleJob(database, claimed, verdict, Date.now()));
  }

  const taking = takeJobs();
  return {
    wake: () => wake(),
    async close() {
      closing = true;
      atHand?.abort();
      wake();
      await taking;
    },
  };
}

/** Null when the table does not answer, such as on a full disk: a worker goes on when it does again. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

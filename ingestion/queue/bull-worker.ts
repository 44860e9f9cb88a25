import { setTimeout as sleep } from 'node:timers/promises';
import type Bull from 'bull';
import { asProgress, LOOK_FOR_STOP_EVERY, runAttempt, type Verdict, WORKER_DIED } from './attempt.ts';
import { askRedis, connectRedis, within } from './bull-connection.ts';
import {
  AS_TOLD,
  AttemptEnded,
  beginAttempt,
  bullQueue,
  idOf,
  isToldToStop,
  jobPlace,
  jobsOf,
  settleStopped,
  takeBackAttempt,
} from './bull-jobs.ts';
import { workerName } from './bull-status.ts';
import type { Job, JobHandler, QueuePolicy, QueueWorker } from './port.ts';

/** How long a blocking wait for the next job lasts before it is asked anew, in seconds. */
const WAIT_SECONDS = 5;
/** Milliseconds until a worker that met an error of the server tries again. */
const TRY_AGAIN_AFTER = 1_000;
/** Milliseconds that a closing worker waits for a server that does not answer. */
const CLOSE_WITHIN = 3_000;
/** The longest time a timer can be set to, in milliseconds; also a count that is never reached. */
const NEVER = 2 ** 31 - 1;

/**
 * Begins to take jobs, one at a time, on three connections of its own: commands, the blocking wait, and news of delayed jobs.
 * In an outage it waits as long as it takes.
 * @throws AppError queue-unavailable, access-refused
 */
export async function startBullWorker(
  address: string,
  { policy, tenant }: { readonly policy: QueuePolicy; readonly tenant: number },
  handler: JobHandler,
): Promise<QueueWorker> {
  const clients = await connectAll(address, workerName(jobsOf(tenant)));
  const place = jobPlace(clients.client, tenant);
  const bull = bullQueue(place.name, (kind) => clients[kind], {
    lockDuration: policy.stalledAfter,
    // The lock is renewed by `keepLock`: Bull stops for good at the first renewal that fails, as in an outage.
    lockRenewTime: NEVER,
    stalledInterval: Math.max(Math.floor(policy.stalledAfter / 2), 1),
    // Stalls are counted with the other attempts, see `beginAttempt`.
    maxStalledCount: NEVER,
    drainDelay: WAIT_SECONDS,
    retryProcessDelay: TRY_AGAIN_AFTER,
    backoffStrategies: { [AS_TOLD]: (_made, error) => (error instanceof AttemptEnded ? error.wait : 0) },
  });
  // Bull names a connection without looking at the outcome, and a refusal would end the process; ours have their names.
  Object.assign(bull, { setWorkerName: async () => undefined });

  // Not in Bull's types: what it writes into the locks of its jobs.
  const { token } = bull as Bull.Queue<Job> & { readonly token: string };

  let closing = false;
  let abort = (): void => {};
  let atHand: Promise<unknown> = Promise.resolve();

  /** True when the job was told to stop; then it stands as stopped. In an outage the next worker finds that it was told. */
  const isStopped = (job: Bull.Job<Job>): Promise<boolean> =>
    within(settleStopped(place, idOf(job.id), token, Date.now()), CLOSE_WITHIN).catch(() => false);

  async function runJob(job: Bull.Job<Job>): Promise<string> {
    const id = idOf(job.id);
    // Its last worker was told to stop it, and died.
    if (await isStopped(job)) throw letGo(job);
    if (closing) throw givenBack(job);
    const attempt = await beginAttempt(place, id, policy.attempts);
    if (attempt === null) return conclude(job, { end: 'failed', error: WORKER_DIED });
    const stop = new AbortController();
    abort = () => stop.abort();
    if (closing) abort();
    const lock = keepLock(job, policy.stalledAfter, abort);
    const told = lookAgain(LOOK_FOR_STOP_EVERY, async () => {
      if (await isToldToStop(place, id)) stop.abort();
    });
    // Telling is not worth an attempt: a handler goes on when the server does not listen.
    const progress = (fraction: number) => within(job.progress(asProgress(fraction))).catch(() => undefined);
    const verdict = await runAttempt(handler, job.data, { id, attempt, signal: stop.signal, progress }, policy);
    lock.release();
    told.end();
    if (verdict.end !== 'completed' && (await isStopped(job))) throw letGo(job);
    if (verdict.end === 'completed') await forgetFiles(job);
    if (verdict.end === 'released' && !lock.lost()) await within(takeBackAttempt(place, id), CLOSE_WITHIN).catch(() => undefined);
    return conclude(job, verdict);
  }

  const taking = bull.process('*', 1, (job) => {
    const result = runJob(job);
    atHand = result.catch(() => undefined);
    return result as Promise<unknown> as Promise<void>;
  });
  const close = async (): Promise<void> => {
    closing = true;
    abort();
    const closed = bull.close();
    // Ends the blocking wait; Bull would ask the server politely first, and wait for the answer.
    clients.bclient.disconnect();
    // An outage at this moment leaves the job to the next worker, when the lock has run out.
    await Promise.race([closed, atHand.then(() => sleep(CLOSE_WITHIN, undefined, { ref: false }))]);
    for (const client of Object.values(clients)) client.disconnect();
  };
  try {
    await askRedis(address, () => Promise.race([taking, new Promise<void>((done) => bull.once('registered:delayed', done))]));
  } catch (error) {
    await close();
    throw error;
  }
  taking.catch(() => undefined);
  return { close };
}

async function connectAll(address: string, name: string) {
  const forEver = { maxRetriesPerRequest: null, connectionName: 'jianwei-worker-commands' };
  const client = await connectRedis(address, forEver);
  const [subscriber, bclient] = await Promise.all([
    connectRedis(address, { ...forEver, enableReadyCheck: false }),
    // One name a worker, by which workers are counted.
    connectRedis(address, { ...forEver, enableReadyCheck: false, connectionName: name }),
  ]);
  // Bull connects this one again while it closes, and does not look at the outcome: a refusal would end the process.
  const connect = bclient.connect.bind(bclient);
  bclient.connect = () => connect().catch(() => undefined);
  return { client, subscriber, bclient };
}

/** Of a job that is done its id is remembered, not what its files were called. Run once more, it has nothing left to do. */
async function forgetFiles(job: Bull.Job<Job>): Promise<void> {
  if (job.data.kind === 'load') await within(job.update({ ...job.data, files: [] }), CLOSE_WITHIN).catch(() => undefined);
}

/** Tells Bull how the attempt ended, which it learns from what is returned or thrown. */
async function conclude(job: Bull.Job<Job>, verdict: Verdict): Promise<string> {
  switch (verdict.end) {
    case 'completed':
      return verdict.result;
    case 'released':
      throw givenBack(job);
    case 'delayed':
      throw new AttemptEnded(verdict.error, verdict.wait);
    case 'failed':
      await job.discard();
      throw new AttemptEnded(verdict.error, 0);
  }
}

function givenBack(job: Bull.Job<Job>): AttemptEnded {
  // Bull puts the job back at that end of the line at which it is added.
  job.opts.lifo = true;
  return new AttemptEnded(null, 0);
}

/** For a job that stands as stopped already: Bull would move it once more. */
function letGo(job: Bull.Job<Job>): AttemptEnded {
  Object.assign(job, { moveToFailed: async () => null });
  return new AttemptEnded(null, 0);
}

/** Keeps the lock of a job until released; `onLost` is called when the job has been given to another. */
function keepLock(job: Bull.Job<Job>, duration: number, onLost: () => void) {
  let state: 'held' | 'released' | 'lost' = 'held';
  const renewal = lookAgain(duration / 3, async () => {
    if ((await isStillOurs(job, duration)) || state !== 'held') return;
    state = 'lost';
    renewal.end();
    onLost();
  });
  return {
    lost: () => state === 'lost',
    release: () => {
      renewal.end();
      if (state === 'held') state = 'released';
    },
  };
}

/** Looks every so many milliseconds until ended; where the server did not answer, the next look tells. */
function lookAgain(every: number, look: () => Promise<void>): { end(): void } {
  let ended = false;
  let timer: NodeJS.Timeout;
  const later = (): void => {
    if (ended) return;
    timer = setTimeout(
      () =>
        void look()
          .catch(() => undefined)
          .then(later),
      every,
    );
    timer.unref();
  };
  later();
  return {
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}

async function isStillOurs(job: Bull.Job<Job>, duration: number): Promise<boolean> {
  if (await job.extendLock(duration)) return true;
  // In an outage the lock runs out without anybody having asked for the job.
  return (await job.isActive()) && (await job.takeLock()) !== false;
}

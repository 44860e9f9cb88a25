/**
 * PORT of the job queue. Adapters promise: a job that was added is run until it is completed, has failed for good or was stopped, by one
 * worker at a time, also when workers or the queue's own server die; so a job may be run more than once, and what it does must bear that. A queue is
 * opened for one unit: its jobs are told from those of the others by (unit, id), and nobody sees, takes or counts another's.
 */
import type { ErrorCode } from '../../graph/model/errors.ts';

/** A file whose bytes are in the blob store. */
export interface QueuedFile {
  /** Path as loaded. */
  readonly path: string;
  /** Address of the bytes in the blob store. */
  readonly source: string;
}

/** Loads one part of a batch. */
export interface LoadJob {
  readonly kind: 'load';
  readonly batch: string;
  readonly part: string;
  readonly files: readonly QueuedFile[];
}

/** Runs the indicators over everything that is stored. */
export interface MineJob {
  readonly kind: 'mine';
  /** ISO day. */
  readonly asOf: string;
  readonly fdr: number;
}

export type Job = LoadJob | MineJob;

export interface QueuedJob {
  /** Names the work: what is queued, running or completed under this id is not added again; of completed jobs the last 1,000 are remembered. */
  readonly id: string;
  readonly job: Job;
}

/**
 * `delayed`: it failed and waits for its next attempt. `failed`: all attempts are used up, a person has to look.
 * `stopped`: somebody stopped it; it is not run again until it is added or retried.
 */
export const JOB_STATES = ['waiting', 'delayed', 'active', 'completed', 'failed', 'stopped'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** How a job stands. */
export interface JobStatus {
  readonly id: string;
  readonly kind: Job['kind'];
  /** The batch of a load, else null. */
  readonly batch: string | null;
  readonly state: JobState;
  /** True for an active job that was told to stop and has not ended yet. */
  readonly stopping: boolean;
  /** Attempts begun. */
  readonly attempts: number;
  /** 0..1 */
  readonly progress: number;
  /** What a completed job gave; null until then. */
  readonly result: string | null;
  /** Why the last attempt failed. */
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
}

/** What a handler is given beside the job. */
export interface JobRun {
  readonly id: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /**
   * Aborted when the worker is asked to stop, its job was given to another, or the job itself is stopped. A handler that gives up for it throws;
   * the job is run again, unless it was stopped. One that ends its work all the same gives its result, and the job is completed.
   */
  readonly signal: AbortSignal;
  /** Tells how far the job is, 0..1. */
  progress(fraction: number): Promise<void>;
}

/** Does one job; gives a short result, such as the id of a run. */
export type JobHandler = (job: Job, run: JobRun) => Promise<string>;

/** Somebody who takes jobs, one at a time. */
export interface QueueWorker {
  /** Takes no more jobs, lets the one at hand end, and resolves. */
  close(): Promise<void>;
}

export interface ListOptions {
  readonly limit: number;
  readonly kind?: Job['kind'];
}

export interface JobQueue {
  /**
   * Adds jobs in order. A job of the same id that has failed for good or was stopped is given all its attempts anew.
   * @throws AppError queue-unavailable; the jobs may have been added all the same, and adding them again does no harm
   */
  add(jobs: readonly QueuedJob[]): Promise<void>;
  /** Begins to take jobs. */
  work(handler: JobHandler): Promise<QueueWorker>;
  status(id: string): Promise<JobStatus | null>;
  /** Jobs of these states, and of one kind where it is named, oldest first. */
  list(states: readonly JobState[], options: ListOptions): Promise<readonly JobStatus[]>;
  counts(): Promise<Readonly<Record<JobState, number>>>;
  /** Gives a job that failed for good or was stopped all its attempts anew; false when there is no such job. */
  retry(id: string): Promise<boolean>;
  /**
   * Stops a job. One that waits or is delayed is taken out at once. An active one is told through the signal of its run, in whatever process
   * that is, and stands as stopped when its handler has given up or its worker is dead. False, and nothing is done, for one that has ended,
   * was told already or is not known.
   *
   * What a job did before stays: a load whose part is stopped is not finished until the part is added or retried, a run leaves nothing.
   */
  stop(id: string): Promise<boolean>;
  /**
   * From now on this queue belongs to a ledger: jobs name documents and batches of one ledger, and a worker that writes to another would lose them.
   * @throws AppError another-ledger where it belongs to another already
   */
  bind(ledger: string): Promise<void>;
  /** Workers that take jobs from it now, in whatever process; null where that cannot be told. */
  workers(): Promise<number | null>;
  /** Resolves when the queue answers. @throws AppError queue-unavailable or access-refused */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** How an adapter deals with jobs that go wrong; the same for every adapter. */
export interface QueuePolicy {
  /** Attempts before a job has failed for good; one that was given back when its worker stopped is not counted. */
  readonly attempts: number;
  /** Wait before the second attempt in milliseconds; doubled with each further one. */
  readonly backoff: number;
  /** A worker that has not been heard of for so many milliseconds is taken for dead, and its job is given to another. */
  readonly stalledAfter: number;
}

export const QUEUE_POLICY: QueuePolicy = { attempts: 8, backoff: 500, stalledAfter: 15_000 };

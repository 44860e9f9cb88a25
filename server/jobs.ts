/**
 * Long work runs in a process of its own: a load or a run that dies takes nothing with it, and the pages stay quick while it works. One job at a time.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { AppError, type ErrorCode } from '../graph/model/errors.ts';
import type { Progress } from '../ingestion/progress.ts';
import type { Config } from './config.ts';
import { entryOf } from './entry.ts';

export type Job =
  | { readonly kind: 'load'; readonly paths: readonly string[]; readonly name: string; readonly base: string }
  | { readonly kind: 'mine' };

/** What a job process tells its parent. */
export type JobMessage =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly result: string }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly message: string };

export interface JobRunner {
  /**
   * Loads files; resolves with the id of the batch once it is open, while the work goes on.
   * @throws AppError already-running
   */
  load(job: Job & { kind: 'load' }): Promise<string>;
  /**
   * Runs the indicators; resolves with the id of the run when it is stored.
   * @throws AppError already-running
   */
  mine(): Promise<string>;
  /** Progress of loads, as it comes. */
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Called when the process of a batch has ended, however it ended. */
  onFinished(listener: (batch: string) => void): () => void;
  lastProgress(batch: string): Progress | null;
  /** Asks a running job to stop after the group at hand, and waits for it. */
  close(): Promise<void>;
}

export function jobRunner(config: Config): JobRunner {
  const events = new EventEmitter();
  events.setMaxListeners(0);
  let running: ChildProcess | null = null;
  let latest: Progress | null = null;

  /** `firstWord`: resolve at the first progress instead of at the end. */
  const start = (job: Job, firstWord: boolean): Promise<string> =>
    new Promise((resolve, reject) => {
      if (running) return reject(new AppError('already-running', 'one job at a time'));
      const child = forkJob(config);
      running = child;
      child.on('message', (message: JobMessage) => {
        if (message.type === 'failed') reject(new AppError(message.code, message.message));
        if (message.type === 'done') resolve(message.result);
        if (message.type !== 'progress') return;
        latest = message.progress;
        events.emit('progress', latest);
        if (firstWord) resolve(latest.batch);
      });
      child.once('exit', (code, signal) => {
        running = null;
        const batch = latest?.batch;
        latest = null;
        if (batch) events.emit('finished', batch);
        reject(new AppError('internal', `the job process ended (${signal ?? code}); what was committed is kept`));
      });
      child.send(job);
    });

  return {
    load: (job) => start(job, true),
    mine: () => start({ kind: 'mine' }, false),
    onProgress: (listener) => subscribe(events, 'progress', listener),
    onFinished: (listener) => subscribe(events, 'finished', listener),
    lastProgress: (batch) => (latest?.batch === batch ? latest : null),
    async close() {
      const child = running;
      if (!child) return;
      await new Promise<void>((done) => {
        child.once('exit', () => done());
        child.kill('SIGTERM');
      });
    },
  };
}

function subscribe<T>(events: EventEmitter, name: string, listener: (value: T) => void): () => void {
  events.on(name, listener);
  return () => events.off(name, listener);
}

function forkJob(config: Config): ChildProcess {
  const { path, fromSource } = entryOf('job');
  return fork(path, [], {
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    env: { ...process.env, JIANWEI_DATA: config.data, JIANWEI_STORE: config.store },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

import type { ChildProcess } from 'node:child_process';
import { entryOf, startProcess } from '../entry.ts';

export interface WorkerPool {
  /** Asks every worker to end what is at hand and to stop, and waits for it. */
  close(): Promise<void>;
}

/** Wait before a worker that died is started again, in milliseconds: doubled while it keeps dying, at most the last. */
const RESTART = { first: 500, last: 30_000 };
/** A worker that lived so long did not die of starting. */
const HEALTHY_MS = 60_000;

export interface WorkerPoolOptions {
  readonly processes: number;
  /** Port for the health and metrics of the first worker; the next one has the next port. Without it there are none. */
  readonly port?: number;
  /** Settings of the workers, as environment variables. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Keeps so many worker processes running: a load or a run that dies takes nothing with it, and whoever serves pages stays quick. */
export function workerPool({ processes, port, environment }: WorkerPoolOptions): WorkerPool {
  const workers = Array.from({ length: processes }, (_, i) => {
    const words = port === undefined ? [] : [String(port + i)];
    return keepRunning(() => startProcess(entryOf('worker-process'), words, environment));
  });
  return {
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

interface KeptRunning {
  stop(): Promise<void>;
}

function keepRunning(start: () => ChildProcess): KeptRunning {
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let wait = RESTART.first;
  const run = (): void => {
    const started = Date.now();
    child = start();
    child.once('exit', () => {
      child = null;
      if (stopped) return;
      wait = Date.now() - started > HEALTHY_MS ? RESTART.first : Math.min(wait * 2, RESTART.last);
      timer = setTimeout(run, wait);
    });
  };
  run();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const running = child;
      if (!running) return;
      await new Promise<void>((resolve) => {
        running.once('exit', () => resolve());
        running.kill('SIGTERM');
      });
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { QueuePolicy } from '../../ingestion/queue/port.ts';

const PROGRAM = fileURLToPath(new URL('queue-worker.ts', import.meta.url));

export interface WorkerProcess {
  readonly pid: number;
  /** Resolves when the worker has said a line that begins so; rejects when it ends before. */
  says(beginning: string): Promise<void>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
  /** Exit code and signal once it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** What it wrote to standard error. */
  complaints(): string;
}

/** Starts `queue-worker.ts` in a process of its own. */
export function startWorker(address: string, policy: QueuePolicy, env: NodeJS.ProcessEnv = {}): WorkerProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, address, JSON.stringify(policy)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, complaints] = ['', ''];
  const listeners = new Set<() => void>();
  const hear = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    hear();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null }));
  const says = (beginning: string): Promise<void> =>
    new Promise((done, fail) => {
      const listen = (): void => {
        if (!`\n${said}`.includes(`\n${beginning}`)) return;
        listeners.delete(listen);
        done();
      };
      listeners.add(listen);
      listen();
      void ended.then(({ code, signal }) =>
        fail(new Error(`the worker ended (${code ?? signal}) before it said "${beginning}": ${complaints}`)),
      );
    });
  return {
    pid: child.pid ?? 0,
    says,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      // Before that it does not listen to the signal, although its first jobs may be done.
      await says('ready');
      child.kill('SIGTERM');
      return (await ended).code;
    },
    ended,
    complaints: () => complaints,
  };
}

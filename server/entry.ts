import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { PACKAGE_ROOT } from './package-root.ts';

/** A program of its own beside this one: a worker or mining process, a reading thread. */
export interface Entry {
  readonly path: string;
  /** True when the program runs from its sources, which Node 20 cannot load by itself. */
  readonly fromSource: boolean;
}

/** The entry built into dist, or its source when this program runs from source. */
export function entryOf(name: 'worker-process' | 'mine-process' | 'reader-thread'): Entry {
  const source = fileURLToPath(new URL(`./process/${name}.ts`, import.meta.url));
  const fromSource = import.meta.url.endsWith('/server/entry.ts') && existsSync(source);
  return { path: fromSource ? source : join(PACKAGE_ROOT, 'dist', 'server', 'process', `${name}.js`), fromSource };
}

/** A thread that runs an entry; sources are loaded through tsx. */
export function startThread({ path, fromSource }: Entry): Worker {
  if (!fromSource) return new Worker(path);
  const boot =
    "const { workerData } = require('node:worker_threads'); import('tsx/esm/api').then((tsx) => { tsx.register(); return import(workerData); });";
  return new Worker(boot, { eval: true, workerData: pathToFileURL(path).href });
}

/** A process that runs an entry, with a channel to this one; it writes where this one writes. */
export function startProcess(
  { path, fromSource }: Entry,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  return fork(path, words, {
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

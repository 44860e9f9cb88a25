import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLE_MS = 50;

export interface Measured {
  readonly seconds: number;
  /** Peak resident memory in MB, where the system tells (Linux); else null. */
  readonly peakMegabytes: number | null;
  readonly stdout: string;
}

/** The checkout whose command it is, and the folder that it is run in. */
interface Place {
  readonly root?: string;
  readonly folder?: string;
}

function startCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { root = ROOT, folder = root }: Place,
): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [join(root, 'server', 'bin', 'jianwei.mjs'), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Starts a command that serves pages, gives their address to `use`, and ends it. */
export async function whileServing<T>(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  use: (base: string) => Promise<T>,
  place: Place = {},
): Promise<T> {
  const child = startCommand(args, { ...env, PORT: '0' }, place);
  const ended = new Promise((done) => child.once('exit', done));
  try {
    const base = await new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
        if (address) resolve(address);
      });
      child.once('exit', () => reject(new Error('the server ended')));
    });
    return await use(base);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** Runs the built command as a whole process; `until` ends it at a line of output instead of at its exit. */
export function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { until, ...place }: Place & { readonly until?: RegExp } = {},
): Promise<Measured> {
  const started = performance.now();
  const child = startCommand(args, env, place);
  let peak: number | null = null;
  const sample = setInterval(() => {
    peak = peakOf(child.pid ?? 0) ?? peak;
  }, SAMPLE_MS);
  return new Promise((resolve, reject) => {
    let stdout = '';
    let seconds: number | null = null;
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (until?.test(stdout) && seconds === null) {
        seconds = (performance.now() - started) / 1000;
        child.kill('SIGTERM');
      }
    });
    child.once('error', reject);
    child.once('exit', () => {
      clearInterval(sample);
      resolve({ seconds: seconds ?? (performance.now() - started) / 1000, peakMegabytes: peak, stdout });
    });
  });
}

function peakOf(pid: number): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    return null;
  }
}

export const memory = (m: Measured): string => (m.peakMegabytes === null ? '' : `, peak ${m.peakMegabytes.toFixed(0)} MB`);

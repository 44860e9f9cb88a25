import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLE_MS = 50;

export interface Measured {
  readonly seconds: number;
  /** Peak resident memory in MB, where the system tells (Linux); else null. */
  readonly peakMegabytes: number | null;
  readonly stdout: string;
}

/** Runs the built command as a whole process; `until` ends it at a line of output instead of at its exit, `root` is the checkout whose command it is, run in `folder`. */
export function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { until, root = ROOT, folder = root }: { readonly until?: RegExp; readonly root?: string; readonly folder?: string } = {},
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'server', 'bin', 'jianwei.mjs'), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
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

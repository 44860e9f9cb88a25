import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { CHROMIUM, chromiumIsThere } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the running demo, or null when these tests are skipped. */
    readonly demo: string | null;
  }
}

const BIN = fileURLToPath(new URL('../../../server/bin/jianwei.mjs', import.meta.url));
/** Loading and mining the bundled province, on a machine shared with others. */
const PATIENCE_MS = 240_000;

/** Resolves with the address that the program prints; rejects with all it said when it ends first. */
function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the demo printed no address:\n${said}`)), PATIENCE_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the demo ended with code ${code}:\n${said}`));
    });
  });
}

/** Starts the built program on a fresh data folder, as a user would, and stops it at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!chromiumIsThere()) {
    process.stderr.write(`SKIPPED: end-to-end tests, no Chromium at ${CHROMIUM}\n`);
    project.provide('demo', null);
    return async () => {};
  }
  const data = await mkdtemp(join(tmpdir(), 'jianwei-e2e-'));
  const server = spawn(process.execPath, [BIN, 'demo'], {
    env: { ...process.env, PORT: '0', JIANWEI_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
    }
    await rm(data, { recursive: true, force: true });
  };
  try {
    project.provide('demo', await printedAddress(server));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

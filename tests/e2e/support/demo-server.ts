import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { CHROMIUM, chromiumIsThere } from './chromium.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the running demo, or null when these tests are skipped. */
    readonly demo: string | null;
  }
}

/** Starts the built program on a fresh data folder, as a user would, and stops it at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!chromiumIsThere()) {
    process.stderr.write(`SKIPPED: end-to-end tests, no Chromium at ${CHROMIUM}\n`);
    project.provide('demo', null);
    return async () => {};
  }
  const data = await mkdtemp(join(tmpdir(), 'jianwei-e2e-'));
  const server = await startServer(data, 'demo').catch(async (error: unknown) => {
    await rm(data, { recursive: true, force: true });
    throw error;
  });
  project.provide('demo', server.address);
  return async () => {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  };
}

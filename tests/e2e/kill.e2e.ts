import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { everythingIn } from '../support/everything.ts';
import { createRng } from '../worlds/rng.ts';
import { buildWorld } from '../worlds/world.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const KILLS = 10;
const folder = mkdtempSync(join(tmpdir(), 'jianwei-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the load command; kills it after so many milliseconds of work, if asked. Gives the exit code, null when killed. */
function runLoad(data: string, killAfter: number | null): Promise<number | null> {
  const child = spawn(process.execPath, [join(ROOT, 'server', 'bin', 'jianwei.mjs'), 'load', join(folder, 'in')], {
    cwd: ROOT,
    env: { ...process.env, JIANWEI_DATA: data },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let timer: NodeJS.Timeout | undefined;
  // The first word of progress says that the batch is open and work has begun.
  child.stderr.once('data', () => {
    if (killAfter !== null) timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  child.stderr.resume();
  return new Promise((done) => {
    child.once('exit', (code) => {
      clearTimeout(timer);
      done(code);
    });
  });
}

async function graphOf(data: string) {
  const store = await openStore(`file:${join(data, 'jianwei.db')}`);
  const [everything, problems, [batch]] = [await everythingIn(store), await store.check(), await store.journal.batches()];
  await store.close();
  return { everything, problems, batch };
}

describe('kill -9 during a load', () => {
  it(`at ${KILLS} random moments leaves the graph of an undisturbed load`, async () => {
    for (const file of buildWorld({ seed: 11 }).files) {
      const path = join(folder, 'in', file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.bytes);
    }
    await runLoad(join(folder, 'calm'), null);
    const random = createRng(3);
    let killed = 0;
    // Later runs have less left to do and may finish; what counts is that the work was cut at many places.
    for (let i = 0; i < KILLS; i++) if ((await runLoad(join(folder, 'cut'), random.int(0, 700))) === null) killed++;
    await runLoad(join(folder, 'cut'), null);
    const [calm, cut] = [await graphOf(join(folder, 'calm')), await graphOf(join(folder, 'cut'))];
    expect(killed).toBeGreaterThan(0);
    expect(cut.problems).toEqual([]);
    expect(cut.batch?.state).toBe('finished');
    expect(cut.batch?.receipt).toEqual(calm.batch?.receipt);
    expect(cut.everything).toEqual(calm.everything);
  }, 120_000);
});

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { everythingIn } from '../support/everything.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'jianwei-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function jianwei(data: string, ...args: string[]) {
  const done = spawnSync(process.execPath, [join(ROOT, 'server', 'bin', 'jianwei.mjs'), ...args], {
    cwd: ROOT,
    env: { ...process.env, JIANWEI_DATA: join(folder, data), JIANWEI_LANGUAGE: 'en' },
    encoding: 'utf8',
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

async function killedAfter(milliseconds: number, data: string, ...args: string[]): Promise<void> {
  const command = spawn(process.execPath, [join(ROOT, 'server', 'bin', 'jianwei.mjs'), ...args], {
    cwd: ROOT,
    env: { ...process.env, JIANWEI_DATA: join(folder, data) },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => command.once('exit', resolve));
  const timer = setTimeout(() => command.kill('SIGKILL'), milliseconds);
  await ended;
  clearTimeout(timer);
}

async function everythingOf(data: string) {
  const store = await openStore(`file:${join(folder, data, 'jianwei.db')}`);
  const everything = [await everythingIn(store), await store.journal.batches(), await store.results.leads({ offset: 0, limit: 1000 })];
  await store.close();
  return everything;
}

describe('backup and restore', () => {
  it('bring everything back, and refuse to overwrite or to take what is incomplete', { timeout: 400_000 }, async () => {
    const archive = join(ROOT, 'server', 'demo', 'fictional-province.zip');
    // Some of its files are no legal documents, which a load tells.
    expect(jianwei('a', 'load', archive).status).toBe(1);
    expect(jianwei('a', 'mine', '--as-of', '2024-01-01').status).toBe(0);
    const copy = join(folder, 'copy');
    expect(jianwei('a', 'backup', copy)).toMatchObject({ status: 0, stdout: expect.stringMatching(/[1-9]\d* documents, 1 originals/) });
    expect(jianwei('a', 'backup', copy).status).toBe(2);

    expect(jianwei('b', 'restore', copy).status).toBe(0);
    expect(await everythingOf('b')).toEqual(await everythingOf('a'));
    expect(jianwei('b', 'check').status).toBe(0);
    expect(jianwei('b', 'restore', copy).status).toBe(2);

    // Killed at any moment there is the whole store or none, and the next restore does not mind what is left.
    for (let wait = 200; !existsSync(join(folder, 'killed', 'jianwei.db')) && wait < 20_000; wait *= 1.6) {
      await killedAfter(wait, 'killed', 'restore', copy);
      if (existsSync(join(folder, 'killed', 'jianwei.db'))) expect(await everythingOf('killed')).toEqual(await everythingOf('a'));
    }
    if (!existsSync(join(folder, 'killed', 'jianwei.db'))) expect(jianwei('killed', 'restore', copy).status).toBe(0);
    expect(jianwei('killed', 'check').status).toBe(0);
    expect(jianwei('nothing', 'check')).toMatchObject({ status: 1, stderr: expect.stringContaining('no store here') });
    expect(existsSync(join(folder, 'nothing'))).toBe(false);

    rmSync(join(copy, 'backup.json'));
    expect(jianwei('c', 'restore', copy)).toMatchObject({ status: 2, stderr: expect.stringContaining('no complete backup') });
    expect(existsSync(join(folder, 'c', 'jianwei.db'))).toBe(false);
    writeFileSync(join(copy, 'backup.json'), JSON.stringify({ version: '0', at: '', documents: 1, digest: 'other', sources: 1 }));
    expect(jianwei('d', 'restore', copy)).toMatchObject({ status: 1, stderr: expect.stringContaining('other documents') });
    expect(existsSync(join(folder, 'd', 'jianwei.db'))).toBe(false);
  });
});

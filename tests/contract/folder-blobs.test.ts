import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { describeBlobs } from './blobs.contract.ts';

const root = mkdtempSync(join(tmpdir(), 'jianwei-blobs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
const aFolder = () => join(root, `${++folders}`);
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describeBlobs('folder', () => {
  const folder = aFolder();
  return { blobs: folderBlobs(folder), another: () => folderBlobs(folder), copies: () => filesOf(folder).length };
});

const PROGRAM = fileURLToPath(new URL('../support/blob-writer.ts', import.meta.url));

function startWriter(folder: string, rounds: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, folder, 'seed', String(rounds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, ended: once(child, 'close') };
}

describe('folder of blobs', () => {
  it('is shared by processes that put the same bytes at once', async () => {
    const folder = aFolder();
    const writers = Array.from({ length: 3 }, () => startWriter(folder, 40));
    for (const { child } of writers) child.stdout.resume();
    const codes = (await Promise.all(writers.map(({ ended }) => ended))).map(([code]) => code);
    expect(codes).toEqual([0, 0, 0]);
    const files = filesOf(folder);
    expect(files).toHaveLength(40);
    for (const file of files) expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(basename(file));
  });

  it('has no half-written blob when a process is killed in the middle', async () => {
    const folder = aFolder();
    const { child, ended } = startWriter(folder, 100_000);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await ended;
    const finished = filesOf(folder).filter((file) => /^[0-9a-f]{64}$/.test(basename(file)));
    expect(finished.length).toBeGreaterThan(0);
    for (const file of finished) expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(basename(file));
  });
});

import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../graph/store/embedded/driver.ts';
import { openStore } from '../../graph/store/open.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { OWNER_MARK } from '../../ingestion/owner-mark.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import type { CommandName } from '../../server/commands/acts.ts';
import { backup } from '../../server/commands/backup.ts';
import { check } from '../../server/commands/check.ts';
import { commandContext } from '../../server/commands/context.ts';
import { restore } from '../../server/commands/restore.ts';
import { readConfig } from '../../server/config.ts';
import { everythingIn } from '../support/everything.ts';
import { buildWorld } from '../worlds/world.ts';
import { originals } from './damage-cases.ts';

let root: string;
let copy: string;
let target: string;
const contextOf = (command: CommandName, data: string) =>
  commandContext(command, readConfig({ JIANWEI_DATA: data, JIANWEI_LANGUAGE: 'en' }));

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);
  root = mkdtempSync(join(tmpdir(), 'jianwei-restore-'));
  const files = join(root, 'in');
  mkdirSync(files);
  for (const [index, { bytes }] of buildWorld({ seed: 7 }).files.slice(0, 8).entries()) writeFileSync(join(files, `${index}.txt`), bytes);
  const data = join(root, 'data');
  const store = await openStore(`file:${join(data, 'jianwei.db')}`);
  const blobs = folderBlobs(join(data, 'sources'));
  await loadBatch({ store, blobs, reader: inlineReader(rulesExtractor), paths: [files], name: 'n', now: () => new Date(), base: files });
  await store.close();
  copy = join(root, 'copy');
  expect(await backup(contextOf('backup', data), copy)).toBe(0);
  expect(readdirSync(copy).sort()).toEqual(['backup.json', 'jianwei.db', 'sources']);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  target = join(mkdtempSync(join(root, 'case-')), 'data');
});

async function content(data: string) {
  const store = await openStore(`file:${join(data, 'jianwei.db')}`);
  try {
    return await everythingIn(store);
  } finally {
    await store.close();
  }
}

/** A copy of the backup that somebody has changed. */
function changed(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(root, 'changed-'));
  cpSync(copy, folder, { recursive: true });
  change(folder);
  return folder;
}

describe('restore', () => {
  it('brings everything back and leaves nothing beside it', async () => {
    expect(await restore(contextOf('restore', target), copy)).toBe(0);
    expect(await content(target)).toEqual(await content(join(root, 'data')));
    expect(originals(target).map((file) => file.slice(-64))).toEqual(originals(join(root, 'data')).map((file) => file.slice(-64)));
    expect(readdirSync(target).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it.each<[string, (folder: string) => void, RegExp]>([
    ['an original was changed', (f) => appendFileSync(originals(f)[0]!, 'x'), /other originals/],
    ['an original is missing', (f) => rmSync(originals(f)[0]!), /originals, its backup.json says/],
    [
      'an original was added',
      (f) =>
        cpSync(
          originals(f)[0]!,
          join(
            f,
            'sources',
            originals(f)[0]!.slice(-64, -62),
            `${originals(f)[0]!.slice(-64, -1)}${originals(f)[0]!.endsWith('0') ? 1 : 0}`,
          ),
        ),
      /originals, its backup.json says/,
    ],
    ['a text of the store was changed', (f) => alter(f, "UPDATE ledger_entry SET body = 'x' WHERE kind = 'text'"), /not the file/],
    ['the store is no store', (f) => writeFileSync(join(f, 'jianwei.db'), 'x'.repeat(9000)), /not the file/],
    ['the manifest says another count', (f) => amend(f, { documents: 1 }), /other documents/],
    ['the manifest says another digest', (f) => amend(f, { digest: 'x' }), /other documents/],
    [
      'a text of a store without a print was changed',
      (f) => {
        alter(f, 'DELETE FROM document');
        amend(f, { store: undefined, originals: undefined });
      },
      /other documents/,
    ],
    [
      'an original without a print was changed',
      (f) => {
        appendFileSync(originals(f)[0]!, 'x');
        amend(f, { originals: undefined });
      },
      /other originals/,
    ],
  ])('brings nothing back when %s, and the whole when it is mended', async (_name, change, says) => {
    await expect(restore(contextOf('restore', target), changed(change))).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringMatching(says),
    });
    expect(existsSync(join(target, 'jianwei.db'))).toBe(false);
    expect(readdirSync(target)).toEqual([]);
    expect(await restore(contextOf('restore', target), copy)).toBe(0);
  });

  it('tells damage that was backed up, and brings back what there is', async () => {
    const data = join(root, `hurt-${Date.now()}`);
    cpSync(join(root, 'data'), data, { recursive: true });
    appendFileSync(originals(data)[0]!, 'x');
    const hurt = join(data, 'copy');
    expect(await backup(contextOf('backup', data), hurt)).toBe(1);
    expect(await restore(contextOf('restore', target), hurt)).toBe(1);
    expect(await content(target)).toEqual(await content(data));
  });

  it('takes up after a restore that was killed at any step, and mends originals that are there', async () => {
    mkdirSync(target, { recursive: true });
    const dead = `${OWNER_MARK.split('~')[0]}~4194305~1`;
    cpSync(join(copy, 'jianwei.db'), join(target, `jianwei.db.${dead}.restoring`));
    mkdirSync(join(target, `sources.${dead}.restoring`));
    cpSync(join(copy, 'sources'), join(target, 'sources'), { recursive: true });
    const [first, second] = originals(target) as [string, string];
    rmSync(first);
    appendFileSync(second, 'x');
    writeFileSync(join(target, 'jianwei.db-wal'), 'the log of a store that is gone');
    expect(await restore(contextOf('restore', target), copy)).toBe(0);
    expect(await check(contextOf('check', target))).toBe(0);
    expect(await content(target)).toEqual(await content(join(root, 'data')));
    expect(readdirSync(target).filter((name) => name.includes('restoring'))).toEqual([]);
    await expect(restore(contextOf('restore', target), copy)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

function alter(folder: string, sql: string): void {
  const database = openDatabase(join(folder, 'jianwei.db'));
  database.exec('PRAGMA foreign_keys = OFF');
  database.exec(sql);
  database.close();
}

function amend(folder: string, change: object): void {
  const file = join(folder, 'backup.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
}

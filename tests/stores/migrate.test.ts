import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../graph/store/embedded/driver.ts';
import { heldIn, versionOf } from '../../graph/store/embedded/holdings.ts';
import { SCHEMA_VERSION } from '../../graph/store/embedded/schema.ts';
import { openEmbeddedStore } from '../../graph/store/embedded/store.ts';
import { countsOf, differing, printsOf } from '../../graph/store/holdings.ts';
import { takeOverFile } from '../../graph/store/take-over.ts';
import { storedPapers } from './papers.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OLD = gunzipSync(readFileSync(join(import.meta.dirname, '0.1.0', 'jianwei.db.gz')));
const OLD_VERSION = 3;
/** What each step is announced by. */
const STEPS = ['reading', 'copying', 'bringing', 'comparing', 'putting'] as const;

const root = mkdtempSync(join(tmpdir(), 'jianwei-migrate-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

/** A data folder with the store that 0.1.0 made. @param damage statements that are run on it first */
function oldStore(damage = ''): { readonly folder: string; readonly file: string } {
  const folder = join(root, String(folders++));
  mkdirSync(folder);
  const file = join(folder, 'jianwei.db');
  writeFileSync(file, OLD);
  if (damage !== '') {
    const database = openDatabase(file);
    database.exec(`PRAGMA foreign_keys = OFF; ${damage}`);
    database.close();
  }
  return { folder, file };
}

/** What a store holds now, looked at in a copy: whoever looks at the file itself has it open until the end of the tests. */
async function holdingsOf(folder: string) {
  const copy = join(root, `copy-${folders++}`);
  mkdirSync(copy);
  for (const name of readdirSync(folder))
    if (/^jianwei\.db(?:-wal|-journal)?$/.test(name)) copyFileSync(join(folder, name), join(copy, name));
  const database = openDatabase(join(copy, 'jianwei.db'));
  const version = versionOf(database, copy);
  const prints = await printsOf(heldIn(database, version));
  database.close();
  return { version, prints };
}

/** Files beside each other, without the stage, which the use case takes away, and the logs of those who have a file open. */
const standing = (folder: string): readonly string[] => readdirSync(folder).filter((name) => !/\.stage|-wal$|-shm$/.test(name));

function command(folder: string, ...words: readonly string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'server/cli.ts', 'migrate', ...words], {
    cwd: ROOT,
    env: { ...process.env, JIANWEI_DATA: folder, JIANWEI_LANGUAGE: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function migrated(folder: string, ...words: readonly string[]) {
  const child = command(folder, ...words);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = await once(child, 'close');
  return { code: code as number, out, err };
}

/** Kills the command as soon as it has announced a step. */
async function killedAt(folder: string, step: string): Promise<void> {
  const child = command(folder);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes(step)) child.kill('SIGKILL');
  });
  await once(child, 'close');
  expect(said).toContain(step);
}

const takeOver = (file: string, free?: () => number) =>
  takeOverFile({ file, stage: `${file}.stage`, tell: () => {}, ...(free && { free }) });

describe('a store of 0.1.0 in a file', () => {
  it('is taken over whole, and a second time nothing is changed', async () => {
    const { folder, file } = oldStore();
    const before = await holdingsOf(folder);
    const first = await migrated(folder);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain('11\t11\tdocuments with records');
    expect(first.out).toContain('5\t5\tdecisions');
    expect(first.out).toContain('11 records were made by an older reader');
    expect(readdirSync(folder).sort()).toEqual(['jianwei.db', `jianwei.db.before-${OLD_VERSION}`]);
    const after = await holdingsOf(folder);
    expect(after.version).toBe(SCHEMA_VERSION);
    expect(differing(before.prints, after.prints)).toEqual([]);
    expect(countsOf(after.prints)).toMatchObject({ text: storedPapers().length, decision: 5, batch: 1, item: 11, run: 1, lead: 3 });

    const bytes = readFileSync(file);
    const second = await migrated(folder);
    expect(second).toMatchObject({ code: 0 });
    expect(second.out).toContain('of this version already');
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['jianwei.db', `jianwei.db.before-${OLD_VERSION}`]);

    const store = openEmbeddedStore(file);
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  it('keeps what still stands in its log', async () => {
    const { folder, file } = oldStore();
    const open = openDatabase(file);
    open.exec("UPDATE review_decision SET note = '在日志中'");
    const copy = join(folder, 'elsewhere');
    mkdirSync(copy);
    for (const name of ['jianwei.db', 'jianwei.db-wal']) copyFileSync(join(folder, name), join(copy, name));
    open.close();
    const before = await holdingsOf(copy);
    const taken = await takeOver(join(copy, 'jianwei.db'));
    expect(taken?.before.decision).toBe(5);
    expect(differing(before.prints, (await holdingsOf(copy)).prints)).toEqual([]);
    const store = openEmbeddedStore(join(copy, 'jianwei.db'));
    const decided = await store.review.list({ offset: 0, limit: 10, decided: true });
    expect(decided.entries.map(({ decision }) => decision?.note)).toEqual(['在日志中', '在日志中']);
    await store.close();
  });

  it('is what it was wherever the command is killed, and is taken over by the next', async () => {
    const { folder } = oldStore();
    const before = await holdingsOf(folder);
    for (const step of STEPS) {
      await killedAt(folder, step);
      const { version, prints } = await holdingsOf(folder);
      expect([step, differing(before.prints, prints)]).toEqual([step, []]);
      if (step !== 'putting') expect([step, version]).toEqual([step, OLD_VERSION]);
      if (version === SCHEMA_VERSION) break;
    }
    expect(await migrated(folder)).toMatchObject({ code: 0 });
    const after = await holdingsOf(folder);
    expect(after.version).toBe(SCHEMA_VERSION);
    expect(differing(before.prints, after.prints)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['jianwei.db', `jianwei.db.before-${OLD_VERSION}`]);
  });

  it('is refused while somebody has it open', async () => {
    const { folder, file } = oldStore();
    const open = openDatabase(file);
    open.exec('SELECT count(*) FROM document');
    const { code, err } = await migrated(folder);
    expect(code).toBe(1);
    expect(err).toContain('another process has it open');
    expect(standing(folder)).toEqual(['jianwei.db']);
    open.close();
    expect((await holdingsOf(folder)).version).toBe(OLD_VERSION);
  });

  it.each([
    ['a record that is no JSON', 'UPDATE document SET record = \'{"court":\' WHERE seq = 3', /record is no JSON/],
    ['a text that was changed', "UPDATE source_text SET content = content || '。' WHERE rowid = 2", /not the text that its hash names/],
    ['a text that is missing', 'DELETE FROM source_text WHERE rowid = 2', /document-without-text/],
    ['items of no batch', "UPDATE item SET batch = 'x' WHERE path = (SELECT min(path) FROM item)", /item-without-batch/],
    ['a run that is no JSON', "UPDATE run SET body = ''", /body is no JSON/],
    ['a later version', "UPDATE meta SET value = '99' WHERE name = 'schema'", /table version 99/],
    ['no store', 'DROP TABLE meta', /no store of jianwei/],
  ])('is refused with %s, and not a byte is changed', async (_what, damage, reason) => {
    const { folder, file } = oldStore(damage);
    const bytes = readFileSync(file);
    await expect(takeOver(file)).rejects.toMatchObject({ code: 'store-damaged', message: expect.stringMatching(reason) });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(standing(folder)).toEqual(['jianwei.db']);
  });

  it('is refused where the file itself is damaged, and not a byte is changed', async () => {
    const { folder, file } = oldStore();
    const bytes = Buffer.from(OLD);
    for (let at = 20_000; at < bytes.length; at += 9_000) bytes.fill(0x5a, at, at + 600);
    writeFileSync(file, bytes);
    await expect(takeOver(file)).rejects.toMatchObject({ code: 'store-damaged' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(existsSync(join(folder, `jianwei.db.before-${OLD_VERSION}`))).toBe(false);
  });

  it('is refused before anything is written where there is no room for it', async () => {
    const { folder, file } = oldStore();
    await expect(takeOver(file, () => OLD.length)).rejects.toMatchObject({ code: 'no-space' });
    expect(readFileSync(file).equals(OLD)).toBe(true);
    expect(standing(folder)).toEqual(['jianwei.db']);
  });

  it('is refused where something stands in the place of the old file', async () => {
    const { folder, file } = oldStore();
    writeFileSync(join(folder, `jianwei.db.before-${OLD_VERSION}`), 'somebody else');
    await expect(takeOver(file)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(readFileSync(file).equals(OLD)).toBe(true);
    expect(readFileSync(join(folder, `jianwei.db.before-${OLD_VERSION}`), 'utf8')).toBe('somebody else');
  });

  it('is not made where there is none', async () => {
    const folder = join(root, 'nothing');
    const { code, err } = await migrated(folder);
    expect(code).toBe(1);
    expect(err).toContain('there is no store here');
    expect(existsSync(folder)).toBe(false);
  });
});

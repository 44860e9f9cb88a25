import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../graph/store/embedded/driver.ts';
import { openStore } from '../../graph/store/open.ts';
import { LOCAL } from '../../server/casework/actor.ts';
import { openDocument } from '../../server/casework/documents/open.ts';
import { finishErasures } from '../../server/casework/erasures/finish.ts';
import { openCasework } from '../../server/casework/gate.ts';
import type { CommandName } from '../../server/commands/acts.ts';
import { backup } from '../../server/commands/backup.ts';
import { check } from '../../server/commands/check.ts';
import type { CommandContext, ExitCode } from '../../server/commands/context.ts';
import { type EraseOptions, erase } from '../../server/commands/erase.ts';
import { load } from '../../server/commands/load.ts';
import { mineCommand } from '../../server/commands/mine.ts';
import { restore } from '../../server/commands/restore.ts';
import { readConfig } from '../../server/config.ts';
import { aCommandLine } from '../support/a-command.ts';
import { aJudgment } from '../support/a-judgment.ts';
import { zipOf } from '../support/zip.ts';

const NUMBER = '(2021)河9901刑初1号';
/** Of the one that is erased: a name that stands nowhere else, also in the name of its file. */
const NAME = '祁砚舟';
const GROUND = { reason: '未成年人犯罪记录封存', authority: '刑事诉讼法第二百八十六条' };

let root: string;
let loaded: string;
let folder: string;

/** Runs a command on the data folder at hand. */
async function run(name: CommandName, command: (context: CommandContext) => Promise<ExitCode>, data = folder) {
  const line = aCommandLine({ JIANWEI_DATA: data, JIANWEI_LANGUAGE: 'en' });
  try {
    return await line.run(name, command);
  } finally {
    line.remove();
  }
}
const eraseWith = (action: string, what: string[], options: EraseOptions = {}, data = folder) =>
  run('erase', (context) => erase(context, action, what, options), data);
const isSound = async (data = folder) => expect(await run('check', (context) => check(context), data)).toMatchObject({ code: 0 });

/** Asks and approves, as two people. */
async function erased(options: EraseOptions = { number: [NUMBER] }, ids: string[] = []): Promise<string> {
  const asked = await eraseWith('request', ids, { ...GROUND, by: '书令仪', ...options });
  const [id = ''] = asked.out.split(':');
  const { code, out } = await eraseWith('approve', [id], { by: '陆珩' });
  expect(code).toBe(0);
  return out;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'jianwei-erase-'));
  loaded = join(root, 'loaded');
  const files = join(root, 'in');
  mkdirSync(files);
  writeFileSync(join(files, `${NAME}.txt`), aJudgment(1, NAME));
  writeFileSync(join(files, '2.txt'), aJudgment(2, '闻笛'));
  writeFileSync(
    join(files, 'two.zip'),
    zipOf([3, 4].map((serial) => ({ name: `${serial}.txt`, bytes: Buffer.from(aJudgment(serial, '岑默')) }))),
  );
  expect(await run('load', (context) => load(context, [files], {}), loaded)).toMatchObject({ code: 0 });
  expect(await run('mine', (context) => mineCommand(context, { asOf: '2022-01-01' }), loaded)).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(root, 'data-'));
  cpSync(loaded, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (data: string): string[] =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const holding = (words: string, data = folder): string[] => filesOf(data).filter((file) => readFileSync(file).includes(words));

describe('jianwei erase', () => {
  it('asks, has another person approve, and leaves no byte of it in the data folder', async () => {
    expect(holding(NAME).length).toBeGreaterThan(1);
    const asked = await eraseWith('request', [], { ...GROUND, number: [NUMBER], by: '书令仪' });
    expect(asked.code).toBe(0);
    expect(asked.err).toContain(NUMBER);
    const [id = ''] = asked.out.split(':');
    expect((await eraseWith('list', [])).out).toMatch(new RegExp(`^${id}  waits for approval  1 documents  书令仪  2024-05-06`));
    expect(holding(NAME).length).toBeGreaterThan(1);
    const { out, err } = await eraseWith('approve', [id], { by: '陆珩' });
    expect(out).toBe('erased 1 documents (1 whole texts, 0 in part), withdrew 0 leads that quoted them\n');
    expect(err).toContain('erasures.jsonl');
    expect(holding(NAME)).toEqual([]);
    expect((await eraseWith('list', [])).out).toContain('erased');
    await isSound();
  });

  it.each(['书令仪', ' 书 令 仪 '])('refuses the approval of the one who asked: %j', async (by) => {
    const [id = ''] = (await eraseWith('request', [], { ...GROUND, number: [NUMBER], by: '书令仪' })).out.split(':');
    await expect(eraseWith('approve', [id], { by })).rejects.toMatchObject({ code: 'not-permitted' });
    expect(holding(NAME).length).toBeGreaterThan(1);
    expect(existsSync(join(folder, 'erasures.jsonl'))).toBe(false);
  });

  it('refuses what says too little or names what is not there', async () => {
    const full = { ...GROUND, number: [NUMBER], by: '书令仪' };
    for (const missing of ['reason', 'authority', 'by', 'number'] as const) {
      const { [missing]: _, ...rest } = full;
      await expect(eraseWith('request', [], rest), missing).rejects.toMatchObject({ code: 'invalid-input' });
    }
    await expect(eraseWith('request', ['nothing'], full)).rejects.toMatchObject({ code: 'not-found' });
    await expect(eraseWith('request', [], { ...full, number: ['(2021)河9901刑初99号'] })).rejects.toMatchObject({ code: 'not-found' });
    for (const [action, what] of [
      ['approve', ['nothing']],
      ['withdraw', ['nothing']],
    ] as const)
      await expect(eraseWith(action, [...what], { by: '陆珩' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(eraseWith('shred', [])).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(eraseWith('approve', [], { by: '陆珩' })).rejects.toMatchObject({ code: 'invalid-input' });
    expect((await eraseWith('list', [])).out).toBe('');
  });

  it('carries out nothing that was taken back', async () => {
    const [id = ''] = (await eraseWith('request', [], { ...GROUND, number: [NUMBER], by: '书令仪' })).out.split(':');
    expect(await eraseWith('withdraw', [id], { by: '书令仪' })).toMatchObject({ code: 0, out: 'withdrawn\n' });
    await expect(eraseWith('approve', [id], { by: '陆珩' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await eraseWith('list', [])).out).toContain('withdrawn');
  });

  it('removes an original that holds others too, says so, and keeps what was read out of it', async () => {
    const store = await openStore(`file:${join(folder, 'jianwei.db')}`);
    const { id } = (await store.documents.byNumber('(2021)河9901刑初3号'))!;
    await store.close();
    const before = filesOf(join(folder, 'sources')).length;
    const asked = await eraseWith('request', [id], { ...GROUND, by: '书令仪' });
    const [request = ''] = asked.out.split(':');
    const { err } = await eraseWith('approve', [request], { by: '陆珩' });
    expect(err).toContain('1 other texts of the same originals stay');
    expect(filesOf(join(folder, 'sources'))).toHaveLength(before - 1);
    await isSound();
    const after = await openStore(`file:${join(folder, 'jianwei.db')}`);
    expect([await after.documents.byNumber('(2021)河9901刑初3号'), (await after.documents.byNumber('(2021)河9901刑初4号'))?.path]).toEqual([
      null,
      expect.stringContaining('4.txt'),
    ]);
    await after.close();
  });

  it('answers for what is gone that it was erased, and asks for it twice in vain', async () => {
    const store = await openStore(`file:${join(folder, 'jianwei.db')}`);
    const { id } = (await store.documents.byNumber(NUMBER))!;
    await store.close();
    await erased();
    const casework = openCasework(readConfig({ JIANWEI_DATA: folder }));
    await expect(casework.perform(LOCAL, openDocument, { document: id })).rejects.toMatchObject({ code: 'erased' });
    await casework.close();
    await expect(eraseWith('request', [id], { ...GROUND, by: '书令仪' })).rejects.toMatchObject({ code: 'erased' });
  });

  it('does not take the file in again, and keeps no copy of it', async () => {
    await erased();
    const again = await run('load', (context) => load(context, [join(root, 'in')], { batch: 'again' }));
    expect(again.out + again.err).toContain('erased as the law asks');
    // The receipt names the file that was handed over; of what stands in it nothing is kept.
    expect(holding(`${NAME}，男`)).toEqual([]);
    expect(filesOf(join(folder, 'sources'))).toHaveLength(2);
    await isSound();
  });

  it('ends what a process that died has left: the original goes with the next start', async () => {
    const [source = ''] = holding(NAME, join(folder, 'sources'));
    const bytes = readFileSync(source);
    await erased();
    writeFileSync(source, bytes);
    expect((await run('check', (context) => check(context))).err).toMatch(/^erased-still-there/m);
    const casework = openCasework(readConfig({ JIANWEI_DATA: folder }));
    await casework.perform(LOCAL, finishErasures, {});
    await casework.close();
    expect(existsSync(source)).toBe(false);
    await isSound();
  });
});

describe('a backup of before an erasure', () => {
  let copy: string;
  let target: string;
  beforeEach(async () => {
    copy = join(folder, 'copy');
    target = mkdtempSync(join(root, 'target-'));
    expect(await run('backup', (context) => backup(context, copy), folder)).toMatchObject({ code: 0 });
    await erased();
  });
  const restored = (options: { erasures?: string[] } = {}, data = target) =>
    run('restore', (context) => restore(context, copy, options), data);

  it('is restored without what was erased since, and the new folder remembers it', async () => {
    const file = join(folder, 'erasures.jsonl');
    const { code, out } = await restored({ erasures: [file] });
    expect([code, out]).toEqual([0, expect.stringContaining('1 of them were erased since, and are erased again')]);
    expect(holding(NAME, target)).toEqual([]);
    expect(readFileSync(join(target, 'erasures.jsonl'), 'utf8')).toBe(readFileSync(file, 'utf8'));
    await isSound(target);
    // What the folder remembers is carried out by the next restore without being named.
    rmSync(join(target, 'jianwei.db'));
    rmSync(join(target, 'sources'), { recursive: true });
    await restored();
    expect(holding(NAME, target)).toEqual([]);
  });

  it('that nobody names the erasures for is brought to them afterwards', async () => {
    await restored();
    expect(holding(NAME, target).length).toBeGreaterThan(1);
    const { code, out } = await eraseWith('repeat', [join(folder, 'erasures.jsonl')], {}, target);
    expect([code, out]).toEqual([0, '1 erasures of this ledger, 1 documents erased again\n']);
    expect(holding(NAME, target)).toEqual([]);
    expect((await eraseWith('repeat', [join(folder, 'erasures.jsonl')], {}, target)).out).toContain('0 documents erased again');
    await isSound(target);
  });

  it('is not restored at all where a file of erasures is missing or says something else', async () => {
    const file = join(folder, 'erasures.jsonl');
    appendFileSync(file, '{"ledger":"x"}\n');
    for (const wrong of [file, join(folder, 'mistyped.jsonl')])
      await expect(restored({ erasures: [wrong] })).rejects.toMatchObject({ code: 'unreadable-file' });
    expect(existsSync(join(target, 'jianwei.db'))).toBe(false);
  });
});

describe('check after an erasure', () => {
  const damaged = async (statement: string): Promise<string> => {
    await erased();
    const database = openDatabase(join(folder, 'jianwei.db'));
    database.exec('PRAGMA foreign_keys = OFF');
    database.exec(statement);
    database.close();
    return (await run('check', (context) => check(context))).err;
  };

  it.each([
    ['an entry was emptied that no erasure names', "UPDATE ledger_entry SET body = '', salt = '' WHERE kind = 'batch'", /^entry-emptied/m],
    ['something stands again in an entry that was emptied', "UPDATE ledger_entry SET body = 'x' WHERE salt = ''", /^entry-emptied/m],
    [
      'an entry that was emptied has a body and a salt again',
      "UPDATE ledger_entry SET body = 'x', salt = 'ab' WHERE salt = ''",
      /^erased-still-there/m,
    ],
    ['a tombstone was taken away', 'DELETE FROM tombstone', /^entry-not-on-desk/m],
    ['a request was taken away', 'DELETE FROM erasure_request', /^entry-not-on-desk/m],
    [
      'what an erasure says was changed',
      "UPDATE ledger_entry SET body = replace(body, '封存', '删除') WHERE kind = 'erasure'",
      /^entry-changed/m,
    ],
    [
      'a mention stands again',
      "INSERT INTO mention (tenant, document, start, end, field, node, text) SELECT tenant, document, 0, 1, 'parties', 'n', 'x' FROM tombstone",
      /^erased-still-there/m,
    ],
  ])('tells that %s', async (_what, statement, told) => {
    expect(await damaged(statement)).toMatch(told);
  });
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAMAGE } from '../../graph/model/keeping/damage.ts';
import { openQueue } from '../../ingestion/queue/open.ts';
import { QUEUE_POLICY } from '../../ingestion/queue/port.ts';
import type { CommandName } from '../../server/commands/acts.ts';
import { backup } from '../../server/commands/backup.ts';
import { check } from '../../server/commands/check.ts';
import type { CommandContext, ExitCode } from '../../server/commands/context.ts';
import { type EraseOptions, erase } from '../../server/commands/erase.ts';
import { exportCommand } from '../../server/commands/export.ts';
import { leads } from '../../server/commands/leads.ts';
import { load } from '../../server/commands/load.ts';
import { mineCommand } from '../../server/commands/mine.ts';
import { queue } from '../../server/commands/queue.ts';
import { restore } from '../../server/commands/restore.ts';
import { tenants } from '../../server/commands/tenants.ts';
import { EXPORT_FORMATS } from '../../server/export/index.ts';
import { aCommandLine } from '../support/a-command.ts';
import { aJudgment } from '../support/a-judgment.ts';
import { aLoad } from '../support/queued-jobs.ts';
import { buildWorld } from '../worlds/world.ts';

let root: string;
let files: string;
let data: string;
let own: string;
let count: number;
/** Case number of one of them. */
let number: string;

async function run(name: CommandName, command: (context: CommandContext) => Promise<ExitCode>, tenant = 'root', folder = data) {
  const line = aCommandLine({ JIANWEI_DATA: folder, JIANWEI_LANGUAGE: 'en', JIANWEI_TENANT: tenant });
  try {
    return await line.run(name, command);
  } finally {
    line.remove();
  }
}
const loadAs = (tenant: string, paths = [files]) => run('load', (context) => load(context, paths, {}), tenant);
const mineAs = (tenant: string) => run('mine', (context) => mineCommand(context, { asOf: '2024-01-01' }), tenant);
const leadsAs = async (tenant: string, folder = data) =>
  (await run('leads', (context) => leads(context, { jsonl: true }), tenant, folder)).out;
const checkAs = (tenant: string, folder = data) => run('check', (context) => check(context), tenant, folder);
const eraseAs = (tenant: string, action: string, what: string[], options: EraseOptions) =>
  run('erase', (context) => erase(context, action, what, options), tenant);
/** A file, or all below a folder. */
const filesIn = (place: string): string[] =>
  statSync(place).isDirectory() ? readdirSync(place).flatMap((name) => filesIn(join(place, name))) : [place];
const originals = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []).filter((name) =>
    /^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name),
  );

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jianwei-tenants-'));
  files = join(root, 'in');
  mkdirSync(files);
  // Commutations against the law, so that there are leads.
  const { documents, truth } = buildWorld({ seed: 11, size: 0.1 });
  const planted = new Set(truth.schemes.slice(0, 3).flatMap((scheme) => scheme.documents));
  const papers = documents.filter(({ path, text }) => planted.has(path) && text.includes('减刑'));
  for (const [index, { text }] of papers.entries()) writeFileSync(join(files, `${index}.txt`), text);
  count = papers.length;
  number = (papers[0]?.draft.number ?? '').replace('（', '(').replace('）', ')');
  own = join(root, 'own');
  mkdirSync(own);
  writeFileSync(join(own, 'own.txt'), aJudgment(1, '闻笛'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(async () => {
  data = mkdtempSync(join(root, 'data-'));
  for (const [key, name] of [
    ['east', '东区院'],
    ['west', '西区院'],
  ] as const)
    expect(await run('tenants', (context) => tenants(context, key, name))).toMatchObject({ code: 0 });
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe('units of one data folder', () => {
  it('are listed as a tree, each as it sees it, and founded beneath one another', async () => {
    await run('tenants', (context) => tenants(context, 'east-north', '东区院北室'), 'east');
    expect((await run('tenants', (context) => tenants(context, undefined, undefined))).out).toBe(
      'root  本院\n  east  东区院\n    east-north  东区院北室\n  west  西区院\n',
    );
    expect((await run('tenants', (context) => tenants(context, undefined, undefined), 'east')).out).toBe(
      'east  东区院\n  east-north  东区院北室\n',
    );
    await expect(run('tenants', (context) => tenants(context, 'east', '又一'))).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(run('tenants', (context) => tenants(context, 'south', undefined))).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(loadAs('nobody')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('load the same files each for itself, and find the same leads as if they were alone', async () => {
    const alone = mkdtempSync(join(root, 'alone-'));
    await run('load', (context) => load(context, [files], {}), 'root', alone);
    await run('mine', (context) => mineCommand(context, { asOf: '2024-01-01' }), 'root', alone);
    await loadAs('west', [own]);
    for (const tenant of ['east', 'root']) {
      const { out, err } = await loadAs(tenant);
      expect(`${tenant}: ${out}${err}`).toMatch(new RegExp(`loaded ${count}\\b`));
      await mineAs(tenant);
    }
    const wanted = await leadsAs('root', alone);
    expect(wanted).not.toBe('');
    expect([await leadsAs('east'), await leadsAs('root'), await leadsAs('west')]).toEqual([wanted, wanted, '']);
    for (const tenant of ['root', 'east', 'west']) expect(await checkAs(tenant), tenant).toMatchObject({ code: 0 });
  });

  it('export and queue what is their own', async () => {
    const exported = async (tenant: string, id: string): Promise<string> => {
      const output = join(root, `${tenant}.${id}`);
      expect(await run('export', (context) => exportCommand(context, id, { output }), tenant), id).toMatchObject({ code: 0 });
      return id === 'xlsx'
        ? JSON.stringify(read(readFileSync(output)).Sheets)
        : filesIn(output)
            .map((file) => readFileSync(file, 'utf8'))
            .join('');
    };
    const queued = async (tenant: string) => (await run('queue', (context) => queue(context, {}), tenant)).out;
    await loadAs('west', [own]);
    const before = await queued('west');
    await loadAs('east');
    await mineAs('east');
    const jobs = await openQueue(`embedded:${join(data, 'queue.db')}`, QUEUE_POLICY, 1);
    await jobs.add([aLoad('one')]);
    await jobs.close();
    for (const { id } of EXPORT_FORMATS)
      expect([(await exported('east', id)).includes(number), (await exported('west', id)).includes(number)], id).toEqual([true, false]);
    expect([await queued('west'), await queued('east')]).toEqual([before, expect.stringContaining('waiting 1')]);
    expect(before).toContain('waiting 0');
  });

  it('keep their originals apart: what one erases is gone, and nobody else misses it', async () => {
    for (const tenant of ['root', 'east']) await loadAs(tenant);
    const sources = join(data, 'sources');
    expect([originals(sources).length, originals(join(sources, 'tenants', 'east')).length]).toEqual([count, count]);
    const ground = { reason: '未成年人犯罪记录封存', authority: '刑事诉讼法第二百八十六条' };
    const asked = await eraseAs('east', 'request', [], { ...ground, number: [number], by: '书令仪' });
    const [id = ''] = asked.out.split(':');
    await expect(eraseAs('root', 'approve', [id], { by: '陆珩' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await eraseAs('east', 'approve', [id], { by: '陆珩' })).out).toMatch(/^erased [1-9]/);
    expect(originals(sources)).toHaveLength(count);
    expect(originals(join(sources, 'tenants', 'east')).length).toBe(count - 1);
    expect(existsSync(join(data, 'tenants', 'east', 'erasures.jsonl'))).toBe(true);
    expect(existsSync(join(data, 'erasures.jsonl'))).toBe(false);
    for (const tenant of ['root', 'east']) expect(await checkAs(tenant), tenant).toMatchObject({ code: 0 });
  });

  it('are backed up and restored together, by the root alone, with the erasures of each', async () => {
    await loadAs('east');
    const copy = join(root, 'copy');
    await expect(run('backup', (context) => backup(context, copy), 'east')).rejects.toMatchObject({ code: 'not-permitted' });
    expect(await run('backup', (context) => backup(context, copy))).toMatchObject({ code: 0 });
    const ground = { reason: '未成年人犯罪记录封存', authority: '刑事诉讼法第二百八十六条' };
    const asked = await eraseAs('east', 'request', [], { ...ground, number: [number], by: '书令仪' });
    await eraseAs('east', 'approve', [asked.out.split(':')[0] ?? ''], { by: '陆珩' });
    const target = mkdtempSync(join(root, 'target-'));
    await expect(run('restore', (context) => restore(context, copy), 'east', target)).rejects.toMatchObject({ code: 'not-permitted' });
    const erasures = [join(data, 'tenants', 'east', 'erasures.jsonl')];
    const { code, out } = await run('restore', (context) => restore(context, copy, { erasures }), 'root', target);
    expect([code, out]).toEqual([0, expect.stringMatching(/erased again/)]);
    for (const tenant of ['root', 'east', 'west']) expect(await checkAs(tenant, target), tenant).toMatchObject({ code: 0 });
    expect((await checkAs('east', target)).out).toMatch(new RegExp(`documents ${count - 1} `));
    rmSync(copy, { recursive: true });
  });

  it('each answer for their own damage', async () => {
    for (const tenant of ['east', 'west']) await loadAs(tenant, [own]);
    rmSync(join(data, 'sources', 'tenants', 'east'), { recursive: true });
    expect(await checkAs('east')).toMatchObject({ code: 1, err: expect.stringContaining(DAMAGE['original-missing'].en) });
    for (const tenant of ['root', 'west']) expect(await checkAs(tenant), tenant).toMatchObject({ code: 0 });
  });
});

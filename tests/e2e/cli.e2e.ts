import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read as readWorkbook, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../graph/store/embedded/driver.ts';
import { buildWorld } from '../worlds/world.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'jianwei-cli-'));
const documents = join(folder, 'documents');
const env = { ...process.env, JIANWEI_DATA: join(folder, 'data'), JIANWEI_LANGUAGE: 'en' };

function jianwei(...args: string[]): { code: number | null; out: string; talk: string } {
  const done = spawnSync(process.execPath, [join(ROOT, 'server', 'bin', 'jianwei.mjs'), ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: done.status, out: done.stdout, talk: done.stderr };
}

beforeAll(() => {
  mkdirSync(documents);
  const texts = buildWorld({ seed: 5 }).documents.filter((d) => d.path.endsWith('.txt'));
  for (const [i, document] of texts.entries()) writeFileSync(join(documents, `d${i}.txt`), document.text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line, as a user runs it', () => {
  it('explains itself and every command with examples', () => {
    const help = jianwei('--help');
    expect(help.code).toBe(0);
    for (const command of ['demo', 'load', 'extract', 'mine', 'leads', 'explain', 'export', 'serve', 'check']) {
      expect(help.out).toContain(command);
      expect(jianwei(command, '--help').out).toContain(`jianwei ${command}`);
    }
  });

  it('answers wrong usage with 2 and says what is wrong', () => {
    expect(jianwei('nonsense').code).toBe(2);
    expect(jianwei('load').code).toBe(2);
    expect(jianwei('leads', '--top', 'many')).toMatchObject({ code: 2 });
    expect(jianwei('export', 'papyrus', '-o', 'x').code).toBe(2);
    expect(jianwei('explain', 'nothing').code).toBe(1);
  });

  it('loads, mines, lists and explains', () => {
    const load = jianwei('load', documents);
    expect(load.code).toBe(0);
    const receipt = /in (\d+) = loaded (\d+) \+ duplicate (\d+) \+ skipped (\d+) \+ failed (\d+)/.exec(load.out);
    const [, all, ...parts] = (receipt ?? []).map(Number);
    expect(parts.reduce((a, b) => a + b, 0)).toBe(all);
    expect(load.talk).toMatch(/\d+ \/ \d+ items/);
    expect(jianwei('mine', '--as-of', '2024-01-01').code).toBe(0);
    const leads = jianwei('leads', '--jsonl', '--top', '5')
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(leads).toHaveLength(5);
    for (const lead of leads) {
      expect(Object.keys(lead)).toEqual(
        expect.arrayContaining([
          'rank',
          'id',
          'tier',
          'posterior',
          'q',
          'pattern',
          'claim',
          'subjects',
          'cases',
          'indicators',
          'crimes',
          'evidence',
        ]),
      );
      for (const { document, start, end, quote } of lead.evidence) expect(readFileSync(document, 'utf8').slice(start, end)).toBe(quote);
    }
    expect(jianwei('explain', '1').out.length).toBeGreaterThan(400);
    expect(jianwei('check')).toMatchObject({ code: 0 });
  });

  it('ends a run at Ctrl-C, with the leads of the last one as they were', async () => {
    const before = jianwei('leads', '--jsonl').out;
    // Whoever holds the store to write keeps the run from being saved, however quick it is.
    const store = openDatabase(join(folder, 'data', 'jianwei.db'));
    store.exec('BEGIN IMMEDIATE');
    const mine = spawn(process.execPath, [join(ROOT, 'server', 'bin', 'jianwei.mjs'), 'mine', '--as-of', '2020-01-01'], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [talk] = await once(mine.stderr, 'data');
    expect(String(talk)).toMatch(/^mining 0 %/);
    mine.kill('SIGINT');
    const [code, signal] = await once(mine, 'exit');
    store.exec('ROLLBACK');
    store.close();
    expect([code, signal]).toEqual([null, 'SIGINT']);
    expect(before.split('\n').length).toBeGreaterThan(5);
    expect(jianwei('leads', '--jsonl').out).toBe(before);
    expect(jianwei('check').code).toBe(0);
  });

  it('says what was not loaded, and that not all was done', () => {
    const bad = join(folder, 'bad');
    mkdirSync(bad);
    writeFileSync(join(bad, 'empty.txt'), '');
    writeFileSync(join(bad, 'recipe.txt'), 'Two eggs, flour and milk. Stir well and bake for half an hour.');
    const load = jianwei('load', bad, join(folder, 'nowhere'));
    expect(load.code).toBe(1);
    expect(load.out).toContain('in 3 = loaded 0 + duplicate 0 + skipped 2 + failed 1');
    expect(load.out + load.talk).not.toMatch(/\bat .*\.(ts|js):\d+/);
  });

  it('extracts without storing, one line a document, every span in the original', () => {
    const before = jianwei('check').out;
    const file = join(documents, 'd3.txt');
    const extract = jianwei('extract', file, '--jsonl');
    expect(extract.code).toBe(0);
    const record = JSON.parse(extract.out);
    expect(record).toMatchObject({ id: 'd3', source: file });
    const text = readFileSync(file, 'utf8');
    for (const official of record.officials) {
      const read = official.spans.map((s: { start: number; end: number }) => text.slice(s.start, s.end)).join('');
      expect(read.replace(/\s/g, '')).toContain(official.name);
    }
    expect(jianwei('check').out).toBe(before);
  });

  it('exports the graph and the leads in every format', () => {
    const out = (name: string) => join(folder, name);
    for (const [format, name] of [
      ['graphml', 'g.graphml'],
      ['gexf', 'g.gexf'],
      ['cypher', 'g.cypher'],
      ['csv', 'l.csv'],
      ['xlsx', 'l.xlsx'],
    ] as const)
      expect(jianwei('export', format, '-o', out(name)).code, format).toBe(0);
    const nodes = (text: string) => (text.match(/<node /g) ?? []).length;
    expect(nodes(readFileSync(out('g.graphml'), 'utf8'))).toBe(nodes(readFileSync(out('g.gexf'), 'utf8')));
    expect(readFileSync(out('g.cypher'), 'utf8')).toMatch(/MERGE \(n:Official /);
    const leads = readFileSync(out('l.csv'), 'utf8').trim().split('\n');
    const book = readWorkbook(readFileSync(out('l.xlsx')));
    expect(utils.sheet_to_json(book.Sheets['Leads']!)).toHaveLength(leads.length - 1);
  });
});

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openEmbeddedStore } from '../../../graph/store/embedded/store.ts';
import { openStoreAt } from '../../../graph/store/open.ts';
import { takeOverNeo4j } from '../../../graph/store/take-over.ts';
import { dumpNeo4j, loadNeo4j } from '../../stores/neo4j-dump.ts';
import { storedPapers } from '../../stores/papers.ts';
import { cypher, neo4jAddress } from './wipe.ts';

const KEPT = join(import.meta.dirname, '..', '..', 'stores', '0.1.0');
const DUMP = gunzipSync(readFileSync(join(KEPT, 'neo4j.jsonl.gz'))).toString();
const HOLDS = JSON.parse(readFileSync(join(KEPT, 'holds.json'), 'utf8')) as {
  readonly values: readonly { readonly field: string; readonly read: string; readonly decision: { readonly verdict: string } | null }[];
  readonly leads: readonly { readonly pattern: string; readonly tier: string }[];
};
const ROOT = join(import.meta.dirname, '..', '..', '..');
const root = mkdtempSync(join(tmpdir(), 'jianwei-migrate-neo4j-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
const aFolder = (): string => join(root, String(folders++));

const everything = 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS';
const takeOver = (file: string) =>
  takeOverNeo4j({
    ...{ address: neo4jAddress(), file, stage: `${file}.stage`, graph: `file:${file}`, read: documentGraph },
    tell: () => {},
  });

async function migrated(folder: string, env: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const child = spawn(process.execPath, ['server/bin/jianwei.mjs', ...words], {
    cwd: ROOT,
    env: { ...process.env, JIANWEI_DATA: folder, JIANWEI_LANGUAGE: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = await once(child, 'close');
  return { code: code as number, out, err };
}

async function expectWhole(file: string): Promise<void> {
  const store = openEmbeddedStore(file);
  expect(await store.check()).toEqual([]);
  const texts = [];
  for await (const { content } of store.documents.texts()) texts.push(content);
  const wanted = storedPapers().map(({ text }) => text);
  expect(texts.sort()).toEqual(wanted.sort());
  const { entries } = await store.review.list({ offset: 0, limit: 100 });
  const verdict = (of: { readonly field: string; readonly read: string; readonly decision: { readonly verdict: string } | null }) =>
    `${of.field} ${of.read} ${of.decision?.verdict ?? 'undecided'}`;
  expect(entries.map(verdict).sort()).toEqual(HOLDS.values.map(verdict).sort());
  const sentences = entries.find(({ field, decision }) => field === 'sentences' && decision !== null)!;
  expect((await store.review.history(sentences.document.id)).map((one) => [one.verdict, one.note])).toEqual([
    ['confirmed', ''],
    ['rejected', '与判决主文不符'],
  ]);
  const [batch, ...others] = await store.journal.batches();
  expect(others).toEqual([]);
  expect(batch).toMatchObject({ name: '旧版入库', paths: ['卷宗'], state: 'finished', total: wanted.length });
  expect(batch?.receipt).toMatchObject({ in: wanted.length, loaded: wanted.length, failed: 0, documents: wanted.length });
  const { leads } = await store.results.leads({ offset: 0, limit: 100 });
  expect(leads.map(({ pattern, tier }) => `${pattern} ${tier}`)).toEqual(HOLDS.leads.map(({ pattern, tier }) => `${pattern} ${tier}`));
  expect((await store.results.lastRun())?.asOf).toBe('2024-01-01');
  await store.close();
}

describe.skipIf(inject('neo4j') === null)('what 0.1.0 kept in Neo4j', () => {
  beforeEach(async () => {
    await cypher(everything);
    for (const { name } of await cypher('SHOW CONSTRAINTS YIELD name')) await cypher(`DROP CONSTRAINT ${name}`);
    await loadNeo4j(inject('neo4j')!, DUMP);
  });

  it('is taken over into a file of its own, and stays as it was', async () => {
    const folder = aFolder();
    const { code, out } = await migrated(folder, {}, 'migrate', neo4jAddress());
    expect(out).toContain('11\t11\tdocuments with records');
    expect(out).not.toContain(inject('neo4j')!.password);
    expect(code).toBe(0);
    expect(readdirSync(folder).filter((name) => !/-wal$|-shm$/.test(name))).toEqual(['jianwei.db']);
    await expectWhole(join(folder, 'jianwei.db'));
    expect(await dumpNeo4j(inject('neo4j')!)).toBe(DUMP);
  });

  it('has the same graph as the documents say when they are loaded today', async () => {
    const file = join(aFolder(), 'jianwei.db');
    await takeOver(file);
    const store = openEmbeddedStore(file);
    const counts = await store.graph.counts();
    expect(counts.nodes).toBeGreaterThan(50);
    const standing = await store.standing();
    expect(standing).toEqual({ head: 1, graph: 1 });
    await store.rebuild(documentGraph);
    expect(await store.graph.counts()).toEqual(counts);
    expect((await store.graph.search('石桥县', { limit: 5 })).length).toBeGreaterThan(0);
    await store.close();
  });

  it('keeps texts with characters of two units, and where several documents stand in them', async () => {
    const content = '前言𠮷𠮷。\n甲书：赵𠮷。\n乙书：完。';
    const hash = createHash('sha256').update(content).digest('hex');
    const start = content.indexOf('甲书');
    const end = content.indexOf('乙书');
    await cypher(
      `MATCH (d:Document) WITH d ORDER BY d.id LIMIT 1
       CREATE (t:SourceText {hash: $hash, path: '合/𠮷.txt', source: 'abc', content: $content})
       CREATE (a:Document)-[:FOUND_IN]->(t) SET a = properties(d), a.id = 'two-units', a.text = $hash, a.start = $start, a.end = $end,
         a.mentions = '[]', a.order = 'x', a.item = ''`,
      { hash, content, start: neo4jInteger(start), end: neo4jInteger(end) },
    );
    const file = join(aFolder(), 'jianwei.db');
    await takeOver(file);
    const store = openEmbeddedStore(file);
    expect(await store.documents.sourceText('two-units')).toBe(content);
    expect((await store.documents.document('two-units'))?.range).toEqual({ start, end });
    const found = await store.documents.list({ text: '赵𠮷', offset: 0, limit: 5 });
    expect(found.documents.map(({ id }) => id)).toEqual(['two-units']);
    await store.close();
  });

  it('takes the place of an empty store, never of one that was written to', async () => {
    const folder = aFolder();
    mkdirSync(folder);
    const file = join(folder, 'jianwei.db');
    expect((await migrated(folder, {}, 'tenants')).code).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect((await migrated(folder, {}, 'migrate', neo4jAddress())).code).toBe(0);
    const bytes = readFileSync(file);
    const again = await migrated(folder, {}, 'migrate', neo4jAddress());
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain('holds a store already');
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await expectWhole(file);
  });

  it.each([
    ['a changed text', "MATCH (t:SourceText) WITH t LIMIT 1 SET t.content = t.content + '。'", 'store-damaged'],
    ['a record that is no JSON', "MATCH (d:Document) WITH d LIMIT 1 SET d.record = '{'", 'store-damaged'],
    ['a missing text', 'MATCH (t:SourceText) WITH t LIMIT 1 DETACH DELETE t', 'store-damaged'],
    ['an item of no batch', "CREATE (:Item {batch: 'x', path: 'y', outcome: 'failed', documents: 0})", 'store-damaged'],
    ['a batch under way', "MATCH (b:Batch) SET b.state = 'running', b.owner = 'x', b.leaseUntil = timestamp() + 600000", 'already-running'],
    ['nothing of ours', everything, 'not-found'],
  ])('is refused with %s, and leaves no store', async (_what, damage, code) => {
    await cypher(damage);
    const folder = aFolder();
    await expect(takeOver(join(folder, 'jianwei.db'))).rejects.toMatchObject({ code });
    expect((existsSync(folder) ? readdirSync(folder) : []).filter((name) => !name.includes('.stage'))).toEqual([]);
  });

  it('is refused where the graph is to stand in the same database, and stands there once that is emptied', async () => {
    const folder = aFolder();
    const refused = await migrated(folder, { JIANWEI_STORE: neo4jAddress() }, 'migrate', neo4jAddress());
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain('JIANWEI_STORE=file:');
    expect(existsSync(join(folder, 'jianwei.db'))).toBe(false);
    expect((await migrated(folder, { JIANWEI_STORE: 'file:' }, 'migrate', neo4jAddress())).code).toBe(0);
    await cypher(everything);
    const rebuilt = await migrated(folder, { JIANWEI_STORE: neo4jAddress() }, 'rebuild');
    expect(rebuilt).toMatchObject({ code: 0 });
    const store = await openStoreAt({ ledger: `file:${join(folder, 'jianwei.db')}`, graph: neo4jAddress() }, documentGraph);
    expect(await store.check()).toEqual([]);
    expect((await store.graph.counts()).nodes).toBeGreaterThan(50);
    await store.close();
  });
});

/** The driver takes numbers for floats. */
const neo4jInteger = (value: number): bigint => BigInt(value);

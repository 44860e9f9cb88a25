/**
 * `npm run stores -- [--version 0.1.0] [--store neo4j://user:password@host:7687]`: a small store as an older version makes it, with decisions on
 * doubtful values, a batch and a run. Without --store the SQLite file and what it holds are kept here for the tests of migration; with it
 * the named Neo4j, which must be empty, is filled by the same recipe, and everything in it is kept here as lines of JSON.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parseAddress } from '../../graph/store/neo4j/address.ts';
import { runCommand, whileServing } from '../bench/process.ts';
import { checkoutOf } from '../bench/version.ts';
import { dumpNeo4j } from './neo4j-dump.ts';
import { storedPapers } from './papers.ts';

/** A value as the older version's API lists it. */
interface Doubtful {
  readonly document: { readonly id: string; readonly path: string };
  readonly field: string;
  readonly read: string;
  readonly reason: string;
  readonly decision: object | null;
}
type Verdict =
  | { readonly verdict: 'confirmed' | 'rejected' | 'open'; readonly note?: string }
  | { readonly verdict: 'replaced'; readonly value: string };

/** What is decided about each doubt, in the order of the decisions: the last one stands. */
const DECISIONS: readonly { readonly path: string; readonly field: string; readonly verdicts: readonly Verdict[] }[] = [
  { path: '存疑/刑期.txt', field: 'sentences', verdicts: [{ verdict: 'confirmed' }, { verdict: 'rejected', note: '与判决主文不符' }] },
  { path: '存疑/日期.txt', field: 'date', verdicts: [{ verdict: 'replaced', value: '2018-06-07' }] },
  { path: '存疑/两处.txt', field: 'date', verdicts: [{ verdict: 'rejected' }, { verdict: 'open' }] },
];

const { values } = parseArgs({ options: { version: { type: 'string', default: '0.1.0' }, store: { type: 'string' } } });
const root = checkoutOf(values.version);
const folder = mkdtempSync(join(tmpdir(), 'jianwei-stores-'));
const data = join(folder, 'data');
const env = { JIANWEI_DATA: data, JIANWEI_LANGUAGE: 'zh', ...(values.store === undefined ? {} : { JIANWEI_STORE: values.store }) };
const run = async (...words: string[]): Promise<string> => (await runCommand(words, env, { root, folder })).stdout;
try {
  for (const { path, text } of storedPapers()) {
    mkdirSync(dirname(join(folder, '卷宗', path)), { recursive: true });
    writeFileSync(join(folder, '卷宗', path), text);
  }
  await run('load', '卷宗', '--batch', '旧版入库');
  await whileServing(['serve'], env, decide, { root, folder });
  await run('mine', '--as-of', '2024-01-01');
  if (values.store === undefined) await keep();
  else await keepDump(values.store);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Decides through the pages' own API. */
async function decide(base: string): Promise<void> {
  const { values: doubtful } = (await (await fetch(`${base}/api/review?limit=100`)).json()) as { values: readonly Doubtful[] };
  for (const { path, field, verdicts } of DECISIONS) {
    const found = doubtful.find((one) => one.document.path.endsWith(path) && one.field === field);
    if (found === undefined) throw new Error(`${values.version} does not doubt ${field} of ${path}`);
    for (const verdict of verdicts) {
      const body = JSON.stringify({ document: found.document.id, field, read: found.read, ...verdict });
      const reply = await fetch(`${base}/api/review/decide`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      if (!reply.ok) throw new Error(`${field} of ${path}: ${reply.status} ${await reply.text()}`);
    }
  }
}

/** The file, and what the older version itself says of it. */
async function keep(): Promise<void> {
  const kept = join(import.meta.dirname, values.version);
  mkdirSync(kept, { recursive: true });
  const lines = (text: string): unknown[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  const holds = { values: lines(await run('review', '--jsonl')), leads: lines(await run('leads', '--jsonl')) };
  const file = join(kept, 'holds.json');
  writeFileSync(file, JSON.stringify(holds, null, 2));
  execFileSync('npx', ['biome', 'format', '--write', file], { stdio: ['ignore', 2, 2] });
  writeFileSync(join(kept, 'jianwei.db.gz'), gzipSync(readFileSync(join(data, 'jianwei.db')), { level: 9 }));
}

/** All nodes and relationships of a Neo4j. */
async function keepDump(address: string): Promise<void> {
  const { url, user, password } = parseAddress(address);
  const kept = join(import.meta.dirname, values.version);
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, 'neo4j.jsonl.gz'), gzipSync(await dumpNeo4j({ address: url, user, password }), { level: 9 }));
}

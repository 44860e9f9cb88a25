/**
 * `npm run bench:scale -- [--documents 10000] [--workers 1,2,4]`: the same generated documents loaded by the embedded store in one process,
 * and by so many workers into a real Neo4j through a real Redis, all on this machine. Every run must leave the same graph.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { withPassword } from '../../graph/model/address.ts';
import { openStoreAt } from '../../graph/store/open.ts';
import { redisServer } from '../services/redis-server.ts';
import { neo4jServer } from '../services/servers.ts';
import { everyRowOf } from '../support/everything.ts';
import { memoryOfTree } from './memory-of-tree.ts';
import { runCommand } from './process.ts';
import { writeProvinces } from './provinces.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Loaded {
  readonly seconds: number;
  readonly documents: number;
  /** Digest of everything in the store. */
  readonly content: string;
  readonly nodes: number;
  readonly edges: number;
}

/** Objects with their keys in order: stores give properties in orders of their own. */
function inKeyOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function load(input: string, data: string, env: Readonly<Record<string, string>>): Promise<Loaded> {
  const run = await runCommand(['load', input], { ...env, JIANWEI_DATA: data, JIANWEI_LANGUAGE: 'en' });
  const ledger = `file:${join(data, 'jianwei.db')}`;
  const store = await openStoreAt({ ledger, graph: env['JIANWEI_STORE'] ?? ledger }, documentGraph);
  try {
    const hash = createHash('sha256');
    for await (const row of everyRowOf(store)) hash.update(JSON.stringify(row, inKeyOrder));
    const documents = Number(/(\d+) documents/.exec(run.stdout)?.[1] ?? 0);
    return { seconds: run.seconds, documents, content: hash.digest('hex').slice(0, 12), ...(await store.graph.counts()) };
  } finally {
    await store.close();
  }
}

async function loadByWorkers(input: string, folder: string, workers: number): Promise<Loaded & { readonly memory: string }> {
  const [neo4j, redis] = [await neo4jServer({ heap: '2g', lasting: true }), await redisServer()];
  const store = withPassword(neo4j.address, neo4j.password, neo4j.user);
  const data = join(folder, `data-${workers}`);
  const env = { JIANWEI_STORE: store, JIANWEI_QUEUE: redis.address };
  const pool = spawn(process.execPath, [join(ROOT, 'server', 'bin', 'jianwei.mjs'), 'worker', '--processes', String(workers)], {
    cwd: ROOT,
    env: { ...process.env, ...env, JIANWEI_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const memory = memoryOfTree(pool.pid ?? 0);
  try {
    const loaded = await load(input, data, env);
    return { ...loaded, memory: memory.text() };
  } finally {
    memory.stop();
    await new Promise((done) => {
      pool.once('exit', done);
      pool.kill('SIGTERM');
    });
    await Promise.all([neo4j.remove(), redis.remove()]);
  }
}

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '10000' }, workers: { type: 'string', default: '1,2,4' } },
});
const folder = mkdtempSync(join(tmpdir(), 'jianwei-scale-'));
const say = (name: string, r: Loaded, memory: string): void => {
  const rows = (r.nodes + r.edges) / r.seconds;
  process.stdout.write(
    `${name.padEnd(22)} ${r.documents} documents in ${r.seconds.toFixed(0)} s = ${(r.documents / r.seconds).toFixed(0)}/s, ${rows.toFixed(0)} nodes+edges/s; content ${r.content}; ${memory}\n`,
  );
};
try {
  const input = join(folder, 'in');
  const written = writeProvinces(input, Number(values.documents));
  process.stdout.write(`${written} documents generated\n`);
  const embedded = await load(input, join(folder, 'embedded'), {});
  say('embedded, one process', embedded, '');
  for (const workers of values.workers.split(',').map(Number)) {
    const distributed = await loadByWorkers(input, folder, workers);
    say(`Neo4j, ${workers} workers`, distributed, distributed.memory);
    if (distributed.content !== embedded.content) throw new Error('the stores differ');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

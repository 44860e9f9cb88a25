import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { withPassword } from '../../graph/model/address.ts';
import { parseAddress } from '../../graph/store/neo4j/address.ts';
import { openNeo4jGraph } from '../../graph/store/neo4j/projection.ts';
import { openStore } from '../../graph/store/open.ts';
import type { DocumentSaid, GraphProjection } from '../../graph/store/ports/projection.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { neo4jMissing, neo4jServer } from '../services/servers.ts';
import { aStep, saidBy } from '../support/said.ts';
import { PROVINCE_ARCHIVE } from '../worlds/write.ts';
import { writeNaively } from './naive-neo4j.ts';

/** Rounds that warm the server, and rounds that count. */
const WARMING = 2;
const ROUNDS = 6;
/** Documents in one transaction, of both writers. */
const DOCUMENTS = 200;

/**
 * Following a ledger beside the plain way with the same content in the same database, in transactions of the same size. In turns, after
 * rounds that warm the server; the least and the median of the times of each.
 * @param address of a Neo4j with its login whose content may be lost
 */
export async function benchNeo4jWriting(address: string): Promise<[string, string][]> {
  const steps = await stepsOfTheProvince();
  const { url, user, password } = parseAddress(address);
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const graph = await openNeo4jGraph(address);
  const [ours, theirs]: [number[], number[]] = [[], []];
  let [content, naiveContent] = ['', ''];
  try {
    for (let round = 0; round < WARMING + ROUNDS; round++) {
      await wipe(driver, graph);
      ours.push(await seconds(() => followAll(graph, steps)));
      content = await contentOf(driver);
      await wipe(driver, graph);
      theirs.push(await seconds(() => writeNaively(driver, steps)));
      naiveContent = await contentOf(driver);
    }
    if (content !== naiveContent) throw new Error(`the two writers left different graphs: ${content} and ${naiveContent}`);
    await wipe(driver, graph);
  } finally {
    await graph.close();
    await driver.close();
  }
  const documents = steps.flat().length;
  const [here, there] = [ours, theirs].map((times) => times.slice(WARMING).sort((a, b) => a - b)) as [number[], number[]];
  const middle = (times: readonly number[]): number => times[Math.floor(times.length / 2)]!;
  const told = (times: readonly number[]): string =>
    `${times[0]!.toFixed(2)} s, median ${middle(times).toFixed(2)} s = ${(documents / times[0]!).toFixed(0)} documents/s`;
  const ratio = `${(there[0]! / here[0]!).toFixed(2)} ×, of the medians ${(middle(there) / middle(here)).toFixed(2)} ×`;
  return [
    ['Neo4j, following a ledger', `${told(here)} (${content})`],
    ['Neo4j, naive UNWIND … MERGE', told(there)],
    ['following / naive', `${ratio}; n = ${ROUNDS} rounds of ${documents} documents in ${steps.length} transactions`],
  ];
}

/** What the documents of the fictional province say, as many of them together as a transaction takes. */
async function stepsOfTheProvince(): Promise<DocumentSaid[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-writing-'));
  const memory = await openStore('memory:');
  const all: DocumentSaid[] = [];
  const recording: Store = {
    ...memory,
    commit(write) {
      all.push(...saidBy(write));
      return memory.commit(write);
    },
  };
  try {
    const archive = fileURLToPath(PROVINCE_ARCHIVE);
    await loadBatch({
      store: recording,
      blobs: folderBlobs(folder),
      reader: inlineReader(rulesExtractor),
      paths: [archive],
      name: 'province',
      base: dirname(archive),
      now: () => new Date(),
    });
  } finally {
    await memory.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const once = [...new Map(all.map((one) => [one.graph.document.id, one])).values()];
  return Array.from({ length: Math.ceil(once.length / DOCUMENTS) }, (_, i) => once.slice(i * DOCUMENTS, (i + 1) * DOCUMENTS));
}

async function followAll(graph: GraphProjection, steps: readonly DocumentSaid[][]): Promise<void> {
  for (const [after, added] of steps.entries()) {
    if (!(await graph.follow(aStep({ after, added })))) throw new Error(`step ${after} was not taken`);
  }
}

/** Numbers, and sums that would tell a date, a quote or a reading apart. */
async function contentOf(driver: Driver): Promise<string> {
  const { records } = await driver.executeQuery(
    `CALL () { MATCH (e:Evidence) RETURN count(e) AS evidence, sum(reduce(n = 0, q IN e.quotes | n + size(q))) AS quoted }
     CALL () { MATCH ()-[r]->() WHERE r.role IS NOT NULL RETURN count(r) AS edges, sum(size(coalesce(r.date, '')) + toInteger(replace(coalesce(r.date, '0'), '-', ''))) AS dates }
     CALL () { MATCH (n:Entity) RETURN count(n) AS nodes, sum(size(keys(n))) AS properties }
     RETURN nodes, properties, edges, dates, evidence, quoted, COUNT { (:Document) } AS documents, COUNT { (:LoneMention) } AS lone`,
  );
  const row = records[0]!;
  return row.keys.map((name) => `${row.get(name)} ${String(name)}`).join(', ');
}

async function wipe(driver: Driver, graph: GraphProjection): Promise<void> {
  await graph.clear('ledger');
  await driver.executeQuery('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** `npx tsx tests/bench/neo4j-writing.ts`: on a server of its own. */
async function main(): Promise<void> {
  const missing = neo4jMissing();
  if (missing) throw new Error(missing);
  const server = await neo4jServer({ heap: '2g', lasting: true });
  try {
    const lines = await benchNeo4jWriting(withPassword(server.address, server.password, server.user));
    for (const [what, figure] of lines) process.stdout.write(`${what.padEnd(30)} ${figure}\n`);
  } finally {
    await server.remove();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

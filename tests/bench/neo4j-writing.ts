import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { parseAddress } from '../../graph/store/neo4j/address.ts';
import { datedEvidence, documentRow, edgeRow, entityRow, evidenceRow } from '../../graph/store/neo4j/rows.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Store, StoreWrite } from '../../graph/store/ports/store.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { PROVINCE_ARCHIVE } from '../worlds/write.ts';

const ROUNDS = 3;
/** Rows in one query of the naive writer: what the manuals advise at least. */
const NAIVE_ROWS = 1000;
/** Units of work on their way at once, as two workers have. */
const AT_ONCE = 2;

/**
 * Our writing beside the plain way with the same content in the same database: one query after the other, each unwinding a thousand rows
 * into MERGE. In turns, after one round that warms the server; the least of three times each.
 * @param address of a Neo4j with its login whose content may be lost
 */
export async function benchNeo4jWriting(address: string): Promise<[string, string][]> {
  const writes = await writesOfTheProvince();
  const { url, user, password } = parseAddress(address);
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const store = await openStore(address);
  const [ours, theirs]: [number[], number[]] = [[], []];
  let [content, naiveContent] = ['', ''];
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      await wipe(driver);
      ours.push(await seconds(() => commitAll(store, writes)));
      content = await contentOf(driver);
      await wipe(driver);
      theirs.push(await seconds(() => writeNaively(driver, writes)));
      naiveContent = await contentOf(driver);
    }
    if (content !== naiveContent) throw new Error(`the two writers left different graphs: ${content} and ${naiveContent}`);
    await wipe(driver);
  } finally {
    await store.close();
    await driver.close();
  }
  const rows = rowsOf(writes);
  const [here, there] = [Math.min(...ours.slice(1)), Math.min(...theirs.slice(1))];
  return [
    ['Neo4j, our writing', `${rows} rows in ${here.toFixed(1)} s = ${(rows / here).toFixed(0)} rows/s (${content})`],
    ['Neo4j, naive sequential UNWIND', `${there.toFixed(1)} s = ${(rows / there).toFixed(0)} rows/s`],
    ['our writing / naive', `${(there / here).toFixed(2)} ×`],
  ];
}

/** What loading the fictional province commits, unit by unit. */
async function writesOfTheProvince(): Promise<StoreWrite[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-writing-'));
  const memory = await openStore('memory:');
  const writes: StoreWrite[] = [];
  const recording: Store = {
    ...memory,
    commit(write) {
      writes.push(write);
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
    return writes;
  } finally {
    await memory.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(writes: readonly StoreWrite[]): number {
  return writes.reduce((sum, w) => sum + w.texts.length + w.documents.length + w.nodes.length + 2 * w.edges.length + w.outcomes.length, 0);
}

async function commitAll(store: Store, writes: readonly StoreWrite[]): Promise<void> {
  const waiting = [...writes];
  const one = async (): Promise<void> => {
    for (let write = waiting.shift(); write; write = waiting.shift()) await store.commit(write);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** The same nodes, relationships and evidence, as somebody would write them who has read how UNWIND is used. */
async function writeNaively(driver: Driver, writes: readonly StoreWrite[]): Promise<void> {
  const session = driver.session();
  const send = async (cypher: string, rows: readonly unknown[]): Promise<void> => {
    for (let i = 0; i < rows.length; i += NAIVE_ROWS)
      await session.run(`UNWIND $rows AS row ${cypher}`, { rows: rows.slice(i, i + NAIVE_ROWS) });
  };
  try {
    for (const write of writes) {
      const texts = new Map(write.texts.map((text) => [text.hash, text.content]));
      await send('MERGE (t:SourceText {hash: row.hash}) SET t += row', write.texts);
      await send(
        'MERGE (d:Document {id: row.id}) SET d += row WITH d, row MATCH (t:SourceText {hash: row.text}) MERGE (d)-[:FOUND_IN]->(t)',
        write.documents.map((d) =>
          documentRow(
            d,
            write.mentions.filter((m) => m.document === d.id),
            '',
            texts.get(d.text),
          ),
        ),
      );
      await send('MERGE (n:Entity {id: row.id}) SET n:$(row.label), n += row.properties', write.nodes.map(entityRow));
      const byType = new Map<string, object[]>();
      for (const edge of write.edges) {
        const row = edgeRow(edge);
        byType.set(row.type, [...(byType.get(row.type) ?? []), row]);
      }
      for (const [type, rows] of byType) {
        await send(
          `MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:${type} {id: row.id}]->(b) SET r.role = row.role, r.date = row.date, r.confidence = row.confidence, r.inferred = row.inferred`,
          rows,
        );
      }
      await send(
        'MERGE (e:Evidence {edge: row.edge, document: row.document}) SET e.spans = row.spans',
        write.edges.map((edge) => evidenceRow(edge.id, datedEvidence(edge))),
      );
      await send(
        'MERGE (i:Item {batch: row.batch, path: row.path}) SET i += row',
        write.outcomes.map(({ path, documents }) => ({ batch: write.batch, path, documents })),
      );
    }
  } finally {
    await session.close();
  }
}

async function contentOf(driver: Driver): Promise<string> {
  const { records } = await driver.executeQuery(
    'RETURN COUNT { (n:Entity) } AS nodes, COUNT { (:Entity)-[r]->(:Entity) } AS edges, COUNT { (e:Evidence) } AS evidence, COUNT { (d:Document)-[:FOUND_IN]->() } AS documents',
  );
  const row = records[0]!;
  return ['nodes', 'edges', 'evidence', 'documents'].map((name) => `${row.get(name)} ${name}`).join(', ');
}

async function wipe(driver: Driver): Promise<void> {
  await driver
    .session()
    .run('MATCH (n) WHERE NOT n:Schema AND NOT n:Lock CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
    .then(() => undefined);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

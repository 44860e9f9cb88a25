import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import type { GraphNode } from '../../../graph/model/entity.ts';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import { openStore } from '../../../graph/store/open.ts';
import type { GraphProjection, GraphStep } from '../../../graph/store/ports/projection.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { loadBatch } from '../../../ingestion/batch.ts';
import { folderBlobs } from '../../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../../ingestion/readers/inline.ts';
import { mineStore } from '../../../server/mining/mining.ts';
import { rememberedRules } from '../../support/remembered-rules.ts';
import { aDocumentSaid, aStep, said } from '../../support/said.ts';
import { aNode, anEdge } from '../../support/store-writes.ts';
import { buildWorld } from '../../worlds/world.ts';
import { cypher, emptyNeo4jGraph, neo4jAddress } from './wipe.ts';

/** Whose graph is asked; another unit holds the same. */
const TENANT = 4;
const README = readFileSync(join(import.meta.dirname, '../../../graph/store/neo4j/README.md'), 'utf8');
const QUERIES = [...README.matchAll(/\*\*([^\n]+?)\*\*[^\n]*\n\n```cypher\n([\s\S]*?)```/g)].map(([, title, query]) => ({
  title: title!,
  query: query!,
}));

/** Two officials of one name at two courts. */
function namesakes() {
  const agencies = ['清河市人民法院', '临川区人民法院'];
  const pairs = agencies.map((agency) => [
    { ...aNode('official', `钟鸣岐 ${agency}`), label: '钟鸣岐', properties: { agency } },
    aNode('court', agency),
  ]) as [GraphNode, GraphNode][];
  return aDocumentSaid(
    'namesakes',
    pairs.flat(),
    pairs.map(([official, court]) => anEdge('serves-at', official, court)),
  );
}

/** Everything that a store holds, as one who feeds a graph says it. */
async function stepOf(store: Store): Promise<GraphStep> {
  const added = [namesakes()];
  for await (const { document, sourceText, decisions } of store.documents.all())
    added.push(said(documentGraph(document, decisions), sourceText));
  const { leads } = await store.results.leads({ offset: 0, limit: 1000 });
  return aStep({ added, leads });
}

describe.skipIf(inject('neo4j') === null)('a small world in Neo4j', () => {
  let graph: GraphProjection;
  let leads: readonly Lead[];
  let folder: string;
  let parameters: Record<string, unknown>;
  /** What each query gives, whatever its limit, while no other unit is there. */
  const alone = new Map<string, readonly string[]>();
  const all = async (query: string): Promise<readonly string[]> =>
    (await cypher(query.replaceAll(/ LIMIT \d+/g, ''), parameters)).map((row) => JSON.stringify(row)).sort();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jianwei-readme-'));
    for (const file of buildWorld({ seed: 7 }).files.slice(0, 500)) {
      const path = join(folder, 'in', file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.bytes);
    }
    const store = await openStore('memory:');
    const now = () => new Date('2024-06-30');
    const reading = { store, blobs: folderBlobs(join(folder, 'blobs')), reader: inlineReader(rememberedRules), now };
    await loadBatch({ ...reading, paths: [join(folder, 'in')], name: 'world', base: join(folder, 'in') });
    await mineStore(store, { asOf: '2024-06-30', fdr: 0.05, now });
    const step = await stepOf(store);
    leads = step.leads ?? [];
    graph = await emptyNeo4jGraph({ tenant: TENANT });
    await graph.follow(step);
    await store.close();
    await cypher('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
    const [busiest] = await cypher(
      `MATCH (o:Official {tenant: ${TENANT}})-[:HANDLED]->(:Case)<-[:REPRESENTED]-(l:Lawyer) WHERE size(o.name) = 2
       RETURN o.name AS official, l.name AS lawyer, count(*) AS cases ORDER BY cases DESC, official, lawyer LIMIT 1`,
    );
    const [party] = await cypher(
      `MATCH (p:Organization {tenant: ${TENANT}})-[:PARTY_IN]->(c) RETURN p.name AS name, count(c) AS cases ORDER BY cases DESC, name LIMIT 1`,
    );
    const [official, lawyer] = [String(busiest!['official']), String(busiest!['lawyer'])];
    parameters = { tenant: neo4j.int(TENANT), official, lawyer, from: official, to: lawyer, party: String(party!['name']) };
    for (const { title, query } of QUERIES) alone.set(title, await all(query));
    const another = await openNeo4jGraph(neo4jAddress(), { tenant: TENANT + 1 });
    await another.follow(step);
    await another.close();
    await cypher('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await graph?.close();
  });

  it('has ten queries to answer', () => {
    expect(QUERIES).toHaveLength(10);
    expect(README.match(/```cypher/g)).toHaveLength(10);
  });

  it.each(QUERIES)('answers: $title', async ({ query }) => {
    expect((await cypher(query, parameters)).length).toBeGreaterThan(0);
  });

  it.each(QUERIES)('keeps to its unit: $title', async ({ title, query }) => {
    expect(await all(query)).toEqual(alone.get(title));
    expect(await cypher(query, { ...parameters, tenant: neo4j.int(TENANT + 2) })).toEqual([]);
  });

  it('quotes what the evidence says', async () => {
    const { query } = QUERIES.find(({ title }) => title.startsWith('The sentences'))!;
    const quotes = (await cypher(query, parameters)).map(({ quote }) => String(quote).replace(/\s/g, ''));
    expect(quotes.some((quote) => quote.includes(String(parameters['official'])))).toBe(true);
  });

  it('finds a name among entities and among what is quoted', async () => {
    const { query } = QUERIES.at(-1)!;
    const labels = (await cypher(query, parameters)).map((row) => (row['labels'] as string[]).includes('Evidence'));
    expect(new Set(labels)).toEqual(new Set([true, false]));
  });

  it('has its leads with the people whom they name and the documents that they quote', async () => {
    expect(leads.length).toBeGreaterThan(1);
    const found = await cypher(
      `MATCH (l:Lead {tenant: ${TENANT}}) RETURN l.id AS id, COUNT { (l)-[:NAMES]->(:Entity) } AS names, COUNT { (l)-[:QUOTES]->(:Document) } AS quotes ORDER BY l.rank`,
    );
    const count = (ids: readonly string[]): number => new Set(ids).size;
    expect(found).toEqual(
      leads.map((lead) => ({
        id: lead.id,
        names: count(lead.subjects.map(({ node }) => node)),
        quotes: count(lead.findings.flatMap(({ evidence }) => evidence.map(({ document }) => document))),
      })),
    );
  });

  it('finds nothing wrong with it', async () => {
    expect(await graph.check()).toEqual([]);
  });
});

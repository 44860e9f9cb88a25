import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Lead } from '../../../graph/model/lead.ts';
import { openStore } from '../../../graph/store/open.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { loadBatch } from '../../../ingestion/batch.ts';
import { folderBlobs } from '../../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../../ingestion/readers/inline.ts';
import { mineStore } from '../../../server/mining.ts';
import { rememberedRules } from '../../support/remembered-rules.ts';
import { aNode, anEdge, aWrite } from '../../support/store-writes.ts';
import { buildWorld } from '../../worlds/world.ts';
import { cypher, emptyNeo4jStore } from './wipe.ts';

const README = readFileSync(join(import.meta.dirname, '../../../graph/store/neo4j/README.md'), 'utf8');
const QUERIES = [...README.matchAll(/\*\*([^\n]+?)\*\*[^\n]*\n\n```cypher\n([\s\S]*?)```/g)].map(([, title, query]) => ({
  title: title!,
  query: query!,
}));

/** Two officials of one name at two courts. */
function namesakes() {
  const edges = ['清河市人民法院', '临川区人民法院'].map((agency) =>
    anEdge('serves-at', { ...aNode('official', `钟鸣岐 ${agency}`), label: '钟鸣岐' }, aNode('court', agency)),
  );
  const nodes = ['清河市人民法院', '临川区人民法院'].flatMap((agency) => [
    { ...aNode('official', `钟鸣岐 ${agency}`), label: '钟鸣岐', properties: { agency } },
    aNode('court', agency),
  ]);
  return aWrite({ nodes, edges });
}

describe.skipIf(inject('neo4j') === null)('a small world in Neo4j', () => {
  let store: Store;
  let embedded: Store;
  let leads: readonly Lead[];
  let folder: string;
  let parameters: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jianwei-readme-'));
    for (const file of buildWorld({ seed: 7 }).files.slice(0, 500)) {
      const path = join(folder, 'in', file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.bytes);
    }
    store = await emptyNeo4jStore();
    embedded = await openStore('memory:');
    for (const each of [store, embedded]) {
      await loadBatch({
        ...{
          store: each,
          blobs: folderBlobs(join(folder, 'blobs')),
          reader: inlineReader(rememberedRules),
          now: () => new Date('2024-06-30'),
        },
        ...{ paths: [join(folder, 'in')], name: 'world', base: join(folder, 'in') },
      });
      await each.commit(namesakes());
      await mineStore(each, { asOf: '2024-06-30', fdr: 0.05, now: () => new Date('2024-06-30') });
    }
    leads = (await embedded.results.leads({ offset: 0, limit: 1000 })).leads;
    const [busiest] = await cypher(
      `MATCH (o:Official)-[:HANDLED]->(:Case)<-[:REPRESENTED]-(l:Lawyer) WHERE size(o.name) = 2
       RETURN o.name AS official, l.name AS lawyer, count(*) AS cases ORDER BY cases DESC, official, lawyer LIMIT 1`,
    );
    const [party] = await cypher(
      'MATCH (p:Organization)-[:PARTY_IN]->(c) RETURN p.name AS name, count(c) AS cases ORDER BY cases DESC, name LIMIT 1',
    );
    const official = String(busiest!['official']);
    parameters = { official, from: official, to: String(busiest!['lawyer']), party: String(party!['name']) };
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await Promise.all([store?.close(), embedded?.close()]);
  });

  it('has ten queries to answer', () => {
    expect(QUERIES).toHaveLength(10);
    expect(README.match(/```cypher/g)).toHaveLength(10);
  });

  it.each(QUERIES)('answers: $title', async ({ query }) => {
    expect((await cypher(query, parameters)).length).toBeGreaterThan(0);
  });

  it('quotes what the evidence says', async () => {
    const { query } = QUERIES.find(({ title }) => title.startsWith('The sentences'))!;
    const quotes = (await cypher(query, parameters)).map(({ quote }) => String(quote).replace(/\s/g, ''));
    expect(quotes.some((quote) => quote.includes(parameters['official']!))).toBe(true);
  });

  it('finds its leads as the embedded store does', async () => {
    expect(leads.length).toBeGreaterThan(1);
    const [first] = leads;
    const name = first!.subjects[0]!.name;
    for (const filter of [
      {},
      { tier: first!.tier },
      { pattern: first!.pattern },
      { text: name },
      { text: 'H' },
      { tier: 'grey', text: name },
      { text: '%' },
    ]) {
      const query = { offset: 0, limit: 3, ...filter };
      expect(await store.results.leads(query)).toEqual(await embedded.results.leads(query));
    }
    expect(await store.results.lead(first!.id)).toEqual(first);
    const quoted = first!.findings[0]!.evidence[0]!.document;
    expect(await store.results.leadsOfDocument(quoted)).toEqual(await embedded.results.leadsOfDocument(quoted));
    const nodes = [...leads.flatMap((lead) => lead.subjects.map((s) => s.node)), 'unknown'];
    expect(await store.results.subjectsAmong(nodes)).toEqual(await embedded.results.subjectsAmong(nodes));
    await store.results.save({ ...(await store.results.lastRun())!, id: 'later' }, [first!]);
    expect((await store.results.leads({ offset: 0, limit: 5 })).leads).toEqual([first]);
    expect((await store.results.lastRun())?.id).toBe('later');
  });
});

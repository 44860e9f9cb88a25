import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import { SCHEMA_VERSION } from '../../../graph/store/neo4j/migrations.ts';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import { TYPES } from '../../../graph/store/neo4j/schema.ts';
import type { GraphProjection } from '../../../graph/store/ports/projection.ts';
import { aFinding, aLead, official } from '../../graph/conduct/findings.ts';
import { answersOf } from '../../support/graph-answers.ts';
import { aDocumentSaid, aStep } from '../../support/said.ts';
import { aNode, anEdge } from '../../support/store-writes.ts';
import { cypher, emptyNeo4jGraph, neo4jAddress } from './wipe.ts';

const [judge, court, lone] = [aNode('official', '陆珩'), aNode('court', '清河市人民法院'), aNode('person', '岑默')];
const mention = { document: 'd2', field: 'parties', text: '岑默', start: 0, end: 2, node: lone.id };
const mentioning = aDocumentSaid('d2', [lone]);
const added = [
  aDocumentSaid('d1', [judge, court], [anEdge('serves-at', judge, court, { date: '2020-02-02' })]),
  { ...mentioning, graph: { ...mentioning.graph, mentions: [mention] } },
];
const quoting = { ...aFinding().evidence[0]!, document: 'd1' };
const leads: readonly Lead[] = [
  aLead({ id: 'a', subjects: [{ ...official('陆珩'), node: judge.id }], findings: [aFinding({ evidence: [quoting] })] }),
];
const OF_OTHERS = "(:Rank {of: 'x'})-[:SERVES_AT {since: 1}]->(:Rank {of: 'y'})";

/** Constraints and indexes of version 3. */
const OLD_CONSTRAINTS = [
  'checkpoint_name_key FOR (n:Checkpoint) REQUIRE n.name IS UNIQUE',
  ...['Entity', 'Document', 'Lead', 'LoneMention'].map((label) => `${label.toLowerCase()}_id_key FOR (n:${label}) REQUIRE n.id IS UNIQUE`),
  ...TYPES.map((type) => `${type.toLowerCase()}_id_key FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`),
];
const OLD_INDEXES = [
  'evidence_edge_document FOR (n:Evidence) ON (n.edge, n.document)',
  'entity_name FOR (n:Entity) ON (n.name)',
  'document_number FOR (n:Document) ON (n.number)',
  'lead_rank FOR (n:Lead) ON (n.rank)',
  'lonemention_node FOR (n:LoneMention) ON (n.node)',
];

const namesOf = async (what: 'CONSTRAINTS' | 'INDEXES') => (await cypher(`SHOW ${what} YIELD name`)).map(({ name }) => String(name)).sort();
const everything = () =>
  cypher(
    `CALL () { MATCH (n) WHERE NOT n:Lock AND NOT n:Schema RETURN labels(n) AS kind, properties(n) AS properties
       UNION ALL MATCH ()-[r]->() RETURN [type(r)] AS kind, properties(r) AS properties } RETURN kind, properties`,
  ).then((rows) => rows.map((row) => JSON.stringify(row, (_, value) => sorted(value))).sort());
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Makes a graph of this program one of version 3: nothing says a unit, and the checkpoint has a name. */
async function toVersion3(): Promise<void> {
  for (const name of (await namesOf('CONSTRAINTS')).filter((one) => one.includes('_tenant'))) await cypher(`DROP CONSTRAINT ${name}`);
  for (const name of (await namesOf('INDEXES')).filter((one) => one.includes('_tenant'))) await cypher(`DROP INDEX ${name}`);
  await cypher('MATCH (n) REMOVE n.tenant');
  await cypher('MATCH ()-[r]->() REMOVE r.tenant');
  await cypher("MATCH (c:Checkpoint) SET c.name = 'ledger'");
  for (const one of OLD_CONSTRAINTS) await cypher(`CREATE CONSTRAINT ${one}`);
  for (const one of OLD_INDEXES) await cypher(`CREATE INDEX ${one}`);
  await cypher("MATCH (s:Schema) SET s.version = 3, s.digest = 'of version 3'");
}

describe.skipIf(inject('neo4j') === null)('a graph of version 3, which knew of no units', () => {
  let before: { readonly answers: unknown; readonly everything: readonly string[]; readonly names: readonly string[] };
  let graph: GraphProjection | undefined;

  beforeEach(async () => {
    const made = await emptyNeo4jGraph();
    await made.follow(aStep({ upTo: 4, added, leads }));
    await cypher(`CREATE ${OF_OTHERS}`);
    before = {
      answers: await answersOf(made, ['陆珩']),
      everything: await everything(),
      names: [...(await namesOf('CONSTRAINTS')), ...(await namesOf('INDEXES'))],
    };
    await made.close();
    await toVersion3();
    expect(await everything()).not.toEqual(before.everything);
  });
  afterEach(() => graph?.close());

  async function expectBroughtUp(): Promise<void> {
    graph = await openNeo4jGraph(neo4jAddress());
    expect(await everything()).toEqual(before.everything);
    expect([...(await namesOf('CONSTRAINTS')), ...(await namesOf('INDEXES'))]).toEqual(before.names);
    expect(await cypher('MATCH (s:Schema) RETURN s.version AS version')).toEqual([{ version: SCHEMA_VERSION }]);
    expect(await answersOf(graph, ['陆珩'])).toEqual(before.answers);
    expect(await graph.check()).toEqual([]);
    expect(await graph.checkpoint()).toEqual({ ledger: 'ledger', commit: 4 });
  }

  it('becomes that of the root, and is followed on, beside others', async () => {
    await expectBroughtUp();
    expect(await graph?.follow(aStep({ after: 4, added: [aDocumentSaid('next', [judge])] }))).toBe(true);
    const east = await openNeo4jGraph(neo4jAddress(), { tenant: 1 });
    expect(await east.counts()).toEqual({ nodes: 0, edges: 0 });
    expect(await east.follow(aStep({ added }))).toBe(true);
    await east.close();
  });

  it('is brought to its end where a process died on the way', async () => {
    await cypher("MATCH (c:Checkpoint {name: 'ledger'}) SET c.tenant = 0 REMOVE c.name");
    await cypher('MATCH (n:Official) SET n.tenant = 0');
    await cypher('MATCH ()-[r:SERVES_AT]->() WHERE r.id IS NOT NULL SET r.tenant = 0');
    await cypher('CREATE CONSTRAINT entity_tenant_id_key FOR (n:Entity) REQUIRE (n.tenant, n.id) IS UNIQUE');
    await cypher('DROP CONSTRAINT entity_id_key');
    await expectBroughtUp();
  });

  it('is not led on by a program of before that still runs', async () => {
    await expectBroughtUp();
    // What such a program begins a step with.
    expect(await cypher("MATCH (c:Checkpoint {name: 'ledger'}) SET c.name = c.name RETURN c.commit AS commit")).toEqual([]);
  });

  it('is brought up once where several processes open it at the same moment', async () => {
    const graphs = await Promise.all([0, 1, 2].map((tenant) => openNeo4jGraph(neo4jAddress(), { tenant })));
    for (const one of graphs) await one.close();
    await expectBroughtUp();
  });
});

import { afterEach, describe, expect, inject, it } from 'vitest';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import type { GraphProjection } from '../../../graph/store/ports/projection.ts';
import { aFinding, aLead, lawyer, official } from '../../graph/conduct/findings.ts';
import { aDocumentSaid, aStep } from '../../support/said.ts';
import { aNode, anEdge } from '../../support/store-writes.ts';
import { cypher, emptyNeo4jGraph, neo4jAddress } from './wipe.ts';

const [judge, court] = [aNode('official', '陆珩'), aNode('court', '清河市人民法院')];
const spans = [
  { start: 3, end: 5 },
  { start: 0, end: 3 },
];
const edge = anEdge('serves-at', judge, court, { date: '2020-05-01', confidence: 0.75, evidence: { document: 'd1', spans } });
const listed = { number: '(2020)岭0121民初1号', court: '清河市人民法院', kind: 'civil-judgment', date: '2020-05-01', path: 'b/1.txt' };
const added = [aDocumentSaid('d1', [judge, court], [edge], listed)];

/** A lead about the judge that quotes the document, and names and quotes what the graph does not have. */
function aLeadAbout(id: string, over: Partial<Lead> = {}): Lead {
  const [quote] = aFinding().evidence;
  const evidence = [{ ...quote!, document: 'd1' }, { ...quote!, document: 'd1' }, quote!];
  const subjects = [{ ...official('陆珩'), node: judge.id }, lawyer('程砚秋')];
  return aLead({ id, subjects, findings: [aFinding({ evidence })], claim: { zh: `线索${id}`, en: id }, ...over });
}

const leadsThere = () =>
  cypher(
    `MATCH (l:Lead) RETURN properties(l) AS lead, [(l)-[:NAMES]->(n:Entity) | n.name] AS names, [(l)-[:QUOTES]->(d:Document) | d.id] AS quotes
     ORDER BY l.rank`,
  );
const nothingElse = 'MATCH (n) WHERE NOT n:Schema AND NOT n:Lock UNWIND labels(n) AS label RETURN label, count(*) AS count ORDER BY label';

describe.skipIf(inject('neo4j') === null)('what a graph in Neo4j holds', () => {
  let graph: GraphProjection;
  afterEach(() => graph.close());

  it('is entities, relationships, documents, evidence with its words, leads and the checkpoint', async () => {
    graph = await emptyNeo4jGraph();
    const lone = aDocumentSaid('d2', [aNode('person', '岑默')]);
    const mention = { document: 'd2', field: 'parties', text: '岑默', start: 0, end: 2, node: aNode('person', '岑默').id };
    const mentioning = { ...lone, graph: { ...lone.graph, mentions: [mention] } };
    await graph.follow(aStep({ upTo: 4, added: [...added, mentioning], leads: [aLeadAbout('a')] }));
    expect(await cypher(nothingElse)).toEqual(
      [
        ...['Checkpoint', 'Court', 'Evidence', 'Lead', 'LoneMention', 'Official', 'Person'].map((label) => ({ label, count: 1 })),
        ...[
          { label: 'Document', count: 2 },
          { label: 'Entity', count: 3 },
        ],
      ].sort((a, b) => (a.label < b.label ? -1 : 1)),
    );
    expect(await cypher('MATCH (d:Document {id: "d1"}) RETURN properties(d) AS document')).toEqual([
      { document: { tenant: 0, id: 'd1', ...listed } },
    ]);
    expect(await cypher('MATCH (e:Evidence) RETURN properties(e) AS evidence')).toEqual([
      {
        evidence: {
          ...{ tenant: 0, edge: edge.id, document: 'd1', spans: [3, 5, 0, 3], quotes: ['陆珩', '审判长'] },
          ...{ date: '2020-05-01', confidence: 0.75, inferred: false },
        },
      },
    ]);
    expect(await cypher('MATCH ()-[r:SERVES_AT]->() RETURN properties(r) AS edge')).toEqual([
      { edge: { tenant: 0, id: edge.id, role: '', date: '2020-05-01', confidence: 0.75, inferred: false } },
    ]);
    expect(await cypher('MATCH (m:LoneMention) RETURN m.node AS node, m.document AS document')).toEqual([
      { node: mention.node, document: 'd2' },
    ]);
    expect(await cypher('MATCH (c:Checkpoint) RETURN properties(c) AS checkpoint')).toEqual([
      { checkpoint: { tenant: 0, ledger: 'ledger', commit: 4 } },
    ]);
  });

  it('knows a document under its new path', async () => {
    graph = await emptyNeo4jGraph();
    await graph.follow(
      aStep({
        added,
        renamed: [
          { document: 'd1', path: 'a/1.txt' },
          { document: 'unknown', path: 'x' },
        ],
      }),
    );
    expect(await cypher('MATCH (d:Document) RETURN d.path AS path')).toEqual([{ path: 'a/1.txt' }]);
    await graph.follow(aStep({ after: 1, renamed: [{ document: 'd1', path: 'a/0.txt' }] }));
    expect(await cypher('MATCH (d:Document) RETURN d.path AS path')).toEqual([{ path: 'a/0.txt' }]);
  });

  it('lists a document as it is known after a decision, with what others have set on it', async () => {
    graph = await emptyNeo4jGraph();
    await graph.follow(aStep({ added }));
    await cypher('MATCH (d:Document) SET d.seen = true');
    const after = aDocumentSaid('d1', [judge, court], [edge], { ...listed, number: null, date: '2020-05-02' });
    await graph.follow(aStep({ after: 1, changed: [{ before: added[0]!.graph, after }] }));
    const { number: _, ...rest } = listed;
    expect(await cypher('MATCH (d:Document) RETURN properties(d) AS document')).toEqual([
      { document: { tenant: 0, id: 'd1', ...rest, date: '2020-05-02', seen: true } },
    ]);
  });

  it('has the leads of the last run, whom they name and what they quote', async () => {
    graph = await emptyNeo4jGraph();
    await graph.follow(aStep({ added, leads: [aLeadAbout('a'), aLeadAbout('b', { rank: 2, tier: 'yellow' })] }));
    const { tier, pattern } = aLeadAbout('a');
    const one = { tenant: 0, id: 'a', rank: 1, tier, claim: '线索a', pattern };
    const both = [one, { ...one, id: 'b', rank: 2, tier: 'yellow', claim: '线索b' }];
    expect(await leadsThere()).toEqual(both.map((lead) => ({ lead, names: ['陆珩'], quotes: ['d1'] })));
    await graph.follow(aStep({ after: 1 }));
    expect(await leadsThere()).toHaveLength(2);
    await graph.follow(aStep({ after: 2, leads: [aLeadAbout('c')] }));
    expect((await leadsThere()).map(({ lead }) => (lead as Lead).id)).toEqual(['c']);
    await graph.follow(aStep({ after: 3, leads: [] }));
    expect(await leadsThere()).toEqual([]);
  });

  it('has no leads where they are not to stand there, and loses those that do', async () => {
    graph = await emptyNeo4jGraph();
    await graph.follow(aStep({ added, leads: [aLeadAbout('a')] }));
    const without = await openNeo4jGraph(neo4jAddress(), { leads: false });
    await without.follow(aStep({ after: 1 }));
    expect(await leadsThere()).toEqual([]);
    await without.follow(aStep({ after: 2, leads: [aLeadAbout('b')] }));
    expect(await leadsThere()).toEqual([]);
    expect(await without.checkpoint()).toEqual({ ledger: 'ledger', commit: 3 });
    await without.close();
  });

  it('leaves what others have put beside it when it is emptied', async () => {
    graph = await emptyNeo4jGraph();
    await graph.follow(aStep({ added, leads: [aLeadAbout('a')] }));
    await cypher(
      "CREATE (:Rank {of: 'x'})-[:SERVES_AT]->(:Rank {of: 'y'}) WITH 1 AS one MATCH (n:Official) CREATE (:Rank {of: 'z'})-[:OF]->(n)",
    );
    await graph.clear('ledger');
    expect(await cypher(nothingElse)).toEqual([
      { label: 'Checkpoint', count: 1 },
      { label: 'Rank', count: 3 },
    ]);
    expect(await cypher('MATCH ()-[r]->() RETURN type(r) AS type')).toEqual([{ type: 'SERVES_AT' }]);
  });

  it.each([
    ['a relationship', 'MATCH ()-[r:SERVES_AT]->() DELETE r', ['evidence-without-edge']],
    ['evidence', 'MATCH (e:Evidence) DELETE e', ['edge-without-evidence']],
    ['a document', 'MATCH (d:Document) DELETE d', ['evidence-without-document']],
    ['an end', 'MATCH (n:Official) REMOVE n:Entity', ['edge-without-node']],
    ['an end of another unit', 'MATCH (n:Official) SET n.tenant = 1', ['edge-without-node']],
    ['a date', "MATCH ()-[r:SERVES_AT]->() SET r.date = '2019-01-01'", ['edge-not-as-evidence']],
    ['a reading', 'MATCH ()-[r:SERVES_AT]->() SET r.inferred = true', ['edge-not-as-evidence']],
    ['evidence said twice', 'MATCH (e:Evidence) CREATE (f:Evidence) SET f = properties(e)', ['counts-differ']],
    ['a mention of nobody', "CREATE (:LoneMention {tenant: 0, id: 'x d1', node: 'x', document: 'd1'})", ['mention-without-node']],
    [
      'a mention nowhere',
      'MATCH (n:Court) CREATE (:LoneMention {tenant: 0, id: n.id + " x", node: n.id, document: "x"})',
      ['mention-without-document'],
    ],
    [
      'a mention that is joined',
      'MATCH (n:Court) CREATE (:LoneMention {tenant: 0, id: n.id + " d1", node: n.id, document: "d1"})',
      ['lone-mention-wrong'],
    ],
  ])('is told to be damaged: %s', async (_what, damage, codes) => {
    graph = await emptyNeo4jGraph();
    await graph.follow(aStep({ added }));
    expect(await graph.check()).toEqual([]);
    await cypher(damage);
    const found = await graph.check();
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found.every(({ count, examples }) => count === 1 && examples.length === 1)).toBe(true);
  });
});

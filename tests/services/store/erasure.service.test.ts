import { afterEach, describe, expect, inject, it } from 'vitest';
import { decisionId } from '../../../graph/model/ids.ts';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import type { GraphProjection } from '../../../graph/store/ports/projection.ts';
import { describeErasure } from '../../contract/erasure.contract.ts';
import { aFinding, aLead } from '../../graph/conduct/findings.ts';
import { mirrored } from '../../support/mirrored.ts';
import { aDocumentSaid, aStep } from '../../support/said.ts';
import { aNode, anEdge } from '../../support/store-writes.ts';
import { freshUnits } from './fresh-unit.ts';
import { cypher, emptyNeo4jGraph, neo4jAddress } from './wipe.ts';

/** Properties of all that is there, as one text, without the node that says which schema it is. */
async function everyProperty(): Promise<string> {
  const nodes = await cypher('MATCH (n) WHERE NOT n:Schema AND NOT n:Lock RETURN properties(n) AS of');
  return JSON.stringify([...nodes, ...(await cypher('MATCH ()-[r]->() RETURN properties(r) AS of'))]);
}

describe.skipIf(inject('neo4j') === null)('a ledger in a file and its graph in Neo4j', () => {
  const freshUnit = freshUnits();
  describeErasure('embedded, graph in Neo4j', freshUnit, 2);
  describeErasure('embedded, graph in Neo4j, beside another unit', async () => mirrored(await freshUnit(), await freshUnit()), 1);
});

describe.skipIf(inject('neo4j') === null)('what was erased', () => {
  const [judge, clerk, court] = [aNode('official', '陆珩'), aNode('official', '书令仪'), aNode('court', '清河市人民法院')];
  const own = { ...aNode('decision', '(2020)岭0121民初1号'), id: decisionId('gone') };
  const gone = aDocumentSaid(
    'gone',
    [judge, clerk, court, own],
    [anEdge('serves-at', judge, court, { confidence: 1, date: '2020-01-01' }), anEdge('serves-at', clerk, court)],
    { number: '(2020)岭0121民初1号', path: '甲/1.txt' },
  );
  const kept = aDocumentSaid('kept', [judge, court], [anEdge('serves-at', judge, court, { confidence: 0.5, date: '2021-01-01' })]);
  const [quote] = aFinding().evidence;
  const quoting = (id: string, rank: number, ...documents: string[]) =>
    aLead({ id, rank, findings: [aFinding({ evidence: documents.map((document) => ({ ...quote!, document })) })] });
  const opened: GraphProjection[] = [];
  const open = async (tenant: number): Promise<GraphProjection> => {
    const graph = await (opened.length === 0 ? emptyNeo4jGraph({ tenant }) : openNeo4jGraph(neo4jAddress(), { tenant }));
    opened.push(graph);
    return graph;
  };
  afterEach(async () => {
    for (const graph of opened.splice(0)) await graph.close();
  });

  it('stands in no node and no relationship, and the rest is what the others say', async () => {
    const graph = await open(0);
    await graph.follow(aStep({ added: [gone, kept], leads: [quoting('a', 1, 'kept'), quoting('b', 2, 'kept', 'gone')] }));
    await graph.follow(aStep({ after: 1, withdrawn: ['gone'] }));
    const left = await everyProperty();
    for (const words of ['gone', own.id, '(2020)岭0121民初1号', '甲/1.txt', clerk.id, '书令仪', '2020-01-01'])
      expect(left, words).not.toContain(words);
    expect(await cypher('MATCH (l:Lead) RETURN l.id AS id')).toEqual([{ id: 'a' }]);
    expect(await cypher('MATCH (:Official)-[r:SERVES_AT]->(:Court) RETURN r.date AS date, r.confidence AS confidence')).toEqual([
      { date: '2021-01-01', confidence: 0.5 },
    ]);
    expect(await graph.check()).toEqual([]);
  });

  it('in one unit stays in another that has it too', async () => {
    const [one, other] = [await open(1), await open(2)];
    const step = aStep({ added: [gone, kept], leads: [quoting('b', 1, 'gone')] });
    for (const graph of [one, other]) await graph.follow(step);
    await one.follow(aStep({ after: 1, withdrawn: ['gone'] }));
    expect(await one.counts()).toEqual({ nodes: 2, edges: 1 });
    expect(await other.counts()).toEqual({ nodes: 4, edges: 2 });
    expect(await cypher('MATCH (l:Lead)-[:QUOTES]->(d) RETURN l.tenant AS lead, d.tenant AS document')).toEqual([{ lead: 2, document: 2 }]);
    for (const graph of [one, other]) expect(await graph.check()).toEqual([]);
  });
});

import { describe, expect, inject, it } from 'vitest';
import { openStore } from '../../../graph/store/open.ts';
import { graphIn } from '../../support/graph-answers.ts';
import { aStep, saidBy } from '../../support/said.ts';
import { aNode, anEdge, aStoredDocument, aWrite } from '../../support/store-writes.ts';
import { cypher, emptyNeo4jGraph } from './wipe.ts';

describe.skipIf(inject('neo4j') === null)('a graph of many pages and portions', () => {
  it('is written in one step, given once and in order, also to who stops midway, and emptied', async () => {
    const court = aNode('court', '清河市人民法院');
    const officials = Array.from({ length: 10_200 }, (_, i) => aNode('official', `法官${i}`));
    const case_ = aNode('case', '(2020)岭0121民初1号');
    const documents = Array.from({ length: 7 }, (_, i) => aStoredDocument({ content: `第${i}份文书` }));
    const edges = officials.flatMap((official, i) => {
      const evidence = { document: documents[i % 7]!.document.id, spans: [{ start: i, end: i + 1 }] };
      return [
        anEdge('serves-at', official, court, { evidence }),
        ...(i % 2 ? [anEdge('handled', official, case_, { evidence, date: `2020-01-0${1 + (i % 5)}` })] : []),
      ];
    });
    const write = aWrite({
      ...{ texts: documents.map(({ text }) => text), documents: documents.map(({ document }) => document) },
      ...{ nodes: [court, case_, ...officials], edges },
    });
    const [graph, embedded] = [await emptyNeo4jGraph(), await openStore('memory:')];
    await embedded.commit(write);
    await graph.follow(aStep({ added: saidBy(write) }));
    const found = await graphIn(graph);
    expect(found).toEqual(await graphIn(embedded.graph));
    expect(found.counts).toEqual({ nodes: 10_202, edges: 15_300 });
    expect(await graph.check()).toEqual([]);

    for await (const node of graph.allNodes()) {
      expect(node).toEqual(found.nodes[0]);
      break;
    }
    expect((await graph.neighbours(court.id, { offset: 10_195, limit: 50 })).edges).toHaveLength(5);
    // Two nodes of many edges each, and between them one.
    const hubs = [court.id, case_.id, officials[1]!.id];
    expect(await graph.among(hubs)).toEqual(await embedded.graph.among(hubs));
    await graph.clear('ledger');
    expect(await cypher('MATCH (n) WHERE NOT n:Schema AND NOT n:Lock RETURN labels(n) AS labels')).toEqual([{ labels: ['Checkpoint'] }]);
    await Promise.all([graph.close(), embedded.close()]);
  });
});

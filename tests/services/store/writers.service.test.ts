import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import type { GraphProjection, GraphStep } from '../../../graph/store/ports/projection.ts';
import { graphIn } from '../../support/graph-answers.ts';
import { aDocumentSaid, aStep, said } from '../../support/said.ts';
import { aNode, anEdge } from '../../support/store-writes.ts';
import { aDecision, anUncertainDocument } from '../../support/uncertain-documents.ts';
import { neo4jAddress, wipeNeo4j } from './wipe.ts';

const FEEDERS = 6;

/** Documents about few people at one court, and between them decisions that take people out of the graph and bring them back. */
function stepsOf(count: number): GraphStep[] {
  const court = aNode('court', '清河市人民法院');
  const doubtful = anUncertainDocument({ judges: ['卓远帆'], doubts: [{ field: 'officials' }] });
  const undecided = said(documentGraph(doubtful.document, []), doubtful.text.content);
  const decision = aDecision(doubtful, 'officials', '卓远帆', 'confirmed');
  const decided = said(documentGraph(doubtful.document, [decision]), doubtful.text.content);
  const changes = [
    { before: undecided.graph, after: decided },
    { before: decided.graph, after: undecided },
  ];
  const steps = Array.from({ length: count }, (_, i) => {
    const [judge, clerk, case_] = [aNode('official', `法官${i % 3}`), aNode('official', `书记员${i % 2}`), aNode('case', `案${i % 5}`)];
    const over = { date: `2020-01-${String(((i * 7) % 27) + 1).padStart(2, '0')}`, confidence: i % 2 ? 1 : 0.5, inferred: i % 3 !== 0 };
    const edges = [anEdge('serves-at', judge, court, over), anEdge('serves-at', clerk, court, over), anEdge('handled', judge, case_, over)];
    return { added: [aDocumentSaid(`d${i}`, [court, judge, clerk, case_], edges)], changed: [changes[i % 2]!] };
  });
  return [aStep({ added: [undecided] }), ...steps.map((step, i) => aStep({ after: i + 1, ...step }))];
}

describe.skipIf(inject('neo4j') === null)('feeders on several hosts', () => {
  const graphs: GraphProjection[] = [];
  beforeEach(async () => {
    await wipeNeo4j();
    while (graphs.length < FEEDERS) graphs.push(await openNeo4jGraph(neo4jAddress()));
  });
  afterAll(async () => {
    await Promise.all(graphs.map((graph) => graph.close()));
  });

  it('leave what one feeder leaves, and take every step once', async () => {
    const steps = stepsOf(40);
    let taken = 0;
    const feed = async (graph: GraphProjection): Promise<void> => {
      for (let after = 0; after < steps.length; after = (await graph.checkpoint())?.commit ?? 0)
        if (await graph.follow(steps[after]!)) taken++;
    };
    await Promise.all(graphs.map(feed));
    expect(taken).toBe(steps.length);
    const [graph] = graphs as [GraphProjection];
    const together = await graphIn(graph);
    expect(await graph.check()).toEqual([]);
    await graph.clear('ledger');
    for (const step of steps) expect(await graph.follow(step)).toBe(true);
    expect(await graphIn(graph)).toEqual(together);
  });

  it('take a step once also where no document would be there twice', async () => {
    const [graph] = graphs as [GraphProjection];
    await graph.follow(aStep());
    for (let after = 1; after <= 30; after++) {
      const taken = await Promise.all(graphs.map((one) => one.follow(aStep({ after }))));
      expect(taken.filter(Boolean)).toHaveLength(1);
    }
    expect(await graph.checkpoint()).toEqual({ ledger: 'ledger', commit: 31 });
  });

  it('begin to follow a ledger at the same moment: one takes the first step', async () => {
    for (let round = 0; round < 5; round++) {
      await wipeNeo4j();
      const taken = await Promise.all(
        graphs.map((graph, i) =>
          graph.follow(aStep({ ledger: `ledger ${i}`, added: [aDocumentSaid('d', [aNode('official', `法官${i}`)])] })),
        ),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
      const first = taken.indexOf(true);
      expect(await graphs[0]!.checkpoint()).toEqual({ ledger: `ledger ${first}`, commit: 1 });
      expect((await graphIn(graphs[0]!)).nodes).toEqual([aNode('official', `法官${first}`)]);
    }
  });

  it('follow on while somebody empties the graph for them: nothing of before is left, and nothing is missing', async () => {
    const steps = stepsOf(12);
    const [graph, ...others] = graphs as [GraphProjection, ...GraphProjection[]];
    for (const step of steps) await graph.follow(step);
    const expected = await graphIn(graph);
    let emptied = false;
    const feed = async (one: GraphProjection): Promise<void> => {
      for (;;) {
        const at = await one.checkpoint();
        if (emptied && at?.ledger === 'ledger' && at.commit === steps.length) return;
        const next = steps[at?.commit ?? 0];
        if (next) await one.follow(next);
      }
    };
    const emptying = graph.clear('ledger').then(() => {
      emptied = true;
    });
    await Promise.all([emptying, ...others.map(feed)]);
    expect(await graphIn(graph)).toEqual(expected);
    expect(await graph.check()).toEqual([]);
  });
});

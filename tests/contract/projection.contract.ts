import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import type { ReviewDecision } from '../../graph/model/record/review.ts';
import type { GraphProjection } from '../../graph/store/ports/projection.ts';
import { graphIn } from '../support/graph-answers.ts';
import { aDocumentSaid, aStep, said } from '../support/said.ts';
import { aNode, anEdge } from '../support/store-writes.ts';
import { aDecision, anUncertainDocument, type UncertainDocument } from '../support/uncertain-documents.ts';

const [judge, clerk, court] = [aNode('official', '陆珩'), aNode('official', '书令仪'), aNode('court', '清河市人民法院')];

/** What a document says, given the decisions on it. */
function saidBy({ document, text }: UncertainDocument, decisions: readonly ReviewDecision[] = []) {
  return said(documentGraph(document, decisions), text.content);
}

/** What every graph that follows a ledger promises. `open` gives one empty graph, opened twice. */
export function describeProjection(name: string, open: () => Promise<readonly [GraphProjection, GraphProjection]>): void {
  describe(`projection contract: ${name}`, () => {
    let graph: GraphProjection;
    let other: GraphProjection;
    beforeEach(async () => {
      [graph, other] = await open();
    });
    afterEach(async () => {
      await Promise.all([graph.close(), other.close()]);
    });

    const serves = aDocumentSaid('d1', [judge, court], [anEdge('serves-at', judge, court, { date: '2020-02-02' })]);

    it('follows nobody while it is empty, and from the first step on the ledger that took it', async () => {
      expect(await graph.checkpoint()).toBeNull();
      expect(await graph.follow(aStep({ added: [serves] }))).toBe(true);
      expect(await other.checkpoint()).toEqual({ ledger: 'ledger', commit: 1 });
      const { edges } = await graphIn(other);
      expect(edges).toMatchObject([{ from: judge.id, to: court.id, date: '2020-02-02', evidence: [{ document: 'd1' }] }]);
      expect(await graph.node(judge.id)).toEqual(judge);
    });

    it('may take a ledger without documents, and many commits in one step', async () => {
      expect(await graph.follow(aStep({ upTo: 7 }))).toBe(true);
      expect(await graph.follow(aStep({ after: 7, upTo: 9, added: [serves] }))).toBe(true);
      expect(await graph.checkpoint()).toEqual({ ledger: 'ledger', commit: 9 });
    });

    it('takes no step that does not begin where it stands, and none of another ledger', async () => {
      expect(await graph.follow(aStep({ after: 3, added: [serves] }))).toBe(false);
      expect(await graph.checkpoint()).toBeNull();
      await graph.follow(aStep({ upTo: 2 }));
      for (const wrong of [{ after: 0 }, { after: 1 }, { after: 3 }, { after: 2, ledger: 'another' }, { after: 0, ledger: 'another' }])
        expect(await graph.follow(aStep({ ...wrong, added: [serves] })), JSON.stringify(wrong)).toBe(false);
      expect(await graph.checkpoint()).toEqual({ ledger: 'ledger', commit: 2 });
      expect(await graph.counts()).toEqual({ nodes: 0, edges: 0 });
    });

    it('refuses a step that leads nowhere, and one of a ledger without an id', async () => {
      for (const wrong of [{ upTo: 0 }, { ledger: '' }])
        await expect(graph.follow(aStep(wrong))).rejects.toMatchObject({ code: 'invalid-input' });
      expect(await graph.checkpoint()).toBeNull();
    });

    it('takes the same step once', async () => {
      const step = aStep({ added: [serves] });
      expect(await graph.follow(step)).toBe(true);
      const before = await graphIn(graph);
      expect([await graph.follow(step), await other.follow(step)]).toEqual([false, false]);
      expect(await graphIn(graph)).toEqual(before);
    });

    it('lets one of those take a step who take it at the same moment', async () => {
      const step = aStep({ added: [serves] });
      const taken = await Promise.all([graph, other, graph, other, graph, other].map((one) => one.follow(step)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await graph.counts()).toEqual({ nodes: 2, edges: 1 });
      expect(await graph.check()).toEqual([]);
    });

    it('has what one feeder leaves when several feed it', async () => {
      const said = Array.from({ length: 20 }, (_, i) => {
        const edge = anEdge('serves-at', judge, court, { date: `2020-01-${20 - i}`, confidence: (i + 1) / 20, inferred: i < 10 });
        return aDocumentSaid(`d${i}`, [judge, court], [edge, ...(i % 2 ? [anEdge('serves-at', clerk, court)] : [])].slice(0, 1 + (i % 2)));
      }).map((one, i) => (i % 2 ? { ...one, graph: { ...one.graph, nodes: [...one.graph.nodes, clerk] } } : one));
      const feed = async (one: GraphProjection): Promise<void> => {
        for (let after = 0; after < said.length; after = (await one.checkpoint())?.commit ?? 0)
          await one.follow(aStep({ after, added: [said[after]!] }));
      };
      await Promise.all([graph, other, graph, other].map(feed));
      const together = await graphIn(graph);
      expect(together.edges.map(({ evidence }) => evidence.length).sort()).toEqual([10, 20]);
      await graph.clear('ledger');
      await graph.follow(aStep({ upTo: said.length, added: said }));
      expect(await graphIn(graph)).toEqual(together);
      expect(await graph.check()).toEqual([]);
    });

    it.each(['one step', 'many steps'])('keeps the earliest date and the surest reading of an edge, said in %s', async (how) => {
      const readings = [
        { date: null, confidence: 0.5, inferred: true },
        { date: '2020-05-01', confidence: 0.25, inferred: true },
        { date: '2019-05-01', confidence: 0.75, inferred: false },
        { date: '2021-05-01', confidence: 0.5, inferred: true },
      ];
      const added = readings.map((over, i) => aDocumentSaid(`d${i}`, [judge, court], [anEdge('serves-at', judge, court, over)]));
      if (how === 'one step') await graph.follow(aStep({ added }));
      else for (const [after, one] of added.entries()) await graph.follow(aStep({ after, added: [one] }));
      const { edges } = await graphIn(graph);
      expect(edges).toMatchObject([{ date: '2019-05-01', confidence: 0.75, inferred: false }]);
      expect(edges[0]?.evidence.map(({ document: _, spans: __, ...reading }) => reading)).toEqual(readings);
      expect(await graph.check()).toEqual([]);
    });

    it('keeps an entity as it was written first', async () => {
      const named = (family: string) => ({ ...judge, properties: { family } });
      await graph.follow(aStep({ added: [aDocumentSaid('d1', [named('陆')]), aDocumentSaid('d2', [named('路')])] }));
      await graph.follow(aStep({ after: 1, added: [aDocumentSaid('d3', [named('卢')])] }));
      expect(await graph.node(judge.id)).toEqual(named('陆'));
    });

    it('knows whom a document mentions and joins to nothing', async () => {
      const one = anUncertainDocument({ number: null, court: null, judges: [], parties: ['岑默'] });
      await graph.follow(aStep({ added: [saidBy(one)] }));
      const { loneMentions, nodes } = await graphIn(graph);
      const person = nodes.find(({ label }) => label === '岑默');
      expect(loneMentions).toContainEqual({ node: person?.id, document: one.document.id });
      expect(await graph.check()).toEqual([]);
    });

    it('says after a decision what the document says now, and after its withdrawal what it said before', async () => {
      const doubtful = anUncertainDocument({ judges: ['卓远帆', '曲径'], doubts: [{ field: 'officials' }, { field: 'date' }] });
      const sure = anUncertainDocument({ number: '(2021)云0521刑初8号', judges: ['曲径'], date: '2022-01-01' });
      await graph.follow(aStep({ added: [saidBy(doubtful), saidBy(sure)] }));
      const before = await graphIn(graph);
      const decisions = [
        aDecision(doubtful, 'officials', '卓远帆', 'replaced', '曲径'),
        aDecision(doubtful, 'date', '2021-05-06', 'rejected'),
      ];
      const [undecided, decided] = [saidBy(doubtful), saidBy(doubtful, decisions)];
      await graph.follow(aStep({ after: 1, changed: [{ before: undecided.graph, after: decided }] }));
      const now = await graphIn(graph);
      expect(now).not.toEqual(before);
      expect(await graph.check()).toEqual([]);
      await graph.follow(aStep({ after: 2, changed: [{ before: decided.graph, after: undecided }] }));
      expect(await graphIn(graph)).toEqual(before);
      await graph.clear('ledger');
      await graph.follow(aStep({ added: [decided, saidBy(sure)] }));
      expect(await graphIn(graph)).toEqual(now);
    });

    it('takes what is added in a step before what is changed in it', async () => {
      const doubtful = anUncertainDocument({ doubts: [{ field: 'officials' }] });
      const after = saidBy(doubtful, [aDecision(doubtful, 'officials', '卓远帆', 'confirmed')]);
      const before = saidBy(doubtful);
      await graph.follow(aStep({ upTo: 2, added: [before], renamed: [], changed: [{ before: before.graph, after }] }));
      const together = await graphIn(graph);
      await graph.clear('ledger');
      await graph.follow(aStep({ added: [after] }));
      expect(together).toEqual(await graphIn(graph));
    });

    it('forgets what only an erased document says, and what it says beside others', async () => {
      const shared = { judges: ['卓远帆'], parties: ['岑默'] };
      const documents = [
        anUncertainDocument({ ...shared, date: '2020-01-01', lawyers: ['程砚秋'] }),
        anUncertainDocument({ ...shared, date: '2021-05-06' }),
        anUncertainDocument({ number: null, court: null, judges: [], parties: ['岑默'] }),
      ];
      const [first, ...rest] = documents.map((document) => saidBy(document));
      await graph.follow(aStep({ added: rest }));
      const wanted = await graphIn(graph);
      await graph.clear('ledger');
      await graph.follow(aStep({ added: [first!, ...rest] }));
      await graph.follow(aStep({ after: 1, withdrawn: [documents[0]!.document.id, 'unknown'] }));
      expect(await graphIn(graph)).toEqual(wanted);
      expect(await graph.search('程砚秋', { limit: 9 })).toEqual([]);
      expect(await graph.check()).toEqual([]);
      await graph.follow(aStep({ after: 2, withdrawn: documents.map(({ document }) => document.id) }));
      expect(await graphIn(graph)).toEqual({ nodes: [], edges: [], loneMentions: [], counts: { nodes: 0, edges: 0 } });
    });

    it('withdraws before it adds: a document that comes again in its step is said as it comes', async () => {
      const [before, after] = [anUncertainDocument({ judges: ['程砚秋'] }), anUncertainDocument({ judges: ['卓远帆'] })];
      const again = { text: after.text, document: { ...after.document, id: before.document.id } };
      await graph.follow(aStep({ added: [saidBy(again)] }));
      const wanted = await graphIn(graph);
      await graph.clear('ledger');
      await graph.follow(aStep({ added: [saidBy(before)] }));
      await graph.follow(aStep({ after: 1, withdrawn: [before.document.id], added: [saidBy(again)] }));
      expect(await graphIn(graph)).toEqual(wanted);
      expect(await graph.search('程砚秋', { limit: 9 })).toEqual([]);
      expect(await graph.check()).toEqual([]);
    });

    it('forgets everything for a ledger, which it then follows from its beginning', async () => {
      await graph.follow(aStep({ added: [serves] }));
      await other.clear('another');
      expect(await graph.checkpoint()).toEqual({ ledger: 'another', commit: 0 });
      expect(await graphIn(graph)).toEqual({ nodes: [], edges: [], loneMentions: [], counts: { nodes: 0, edges: 0 } });
      for (const after of [0, 1]) expect(await graph.follow(aStep({ after, added: [serves] }))).toBe(false);
      expect(await graph.follow(aStep({ ledger: 'another', added: [serves] }))).toBe(true);
      expect(await graph.counts()).toEqual({ nodes: 2, edges: 1 });
    });

    it('may be emptied before it follows anybody', async () => {
      await graph.clear('ledger');
      expect(await graph.checkpoint()).toEqual({ ledger: 'ledger', commit: 0 });
      expect(await graph.follow(aStep({ added: [serves] }))).toBe(true);
    });

    it('tells of an edge that has no end, whether it can stand there without or not', async () => {
      await graph.follow(aStep({ added: [aDocumentSaid('d1', [judge], [anEdge('serves-at', judge, court)])] }));
      const [problem] = await graph.check();
      expect(['evidence-without-edge', 'edge-without-node']).toContain(problem?.code);
      expect(problem?.count).toBe(1);
    });
  });
}

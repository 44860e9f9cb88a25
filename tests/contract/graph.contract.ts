import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GraphProjection } from '../../graph/store/ports/projection.ts';
import { aDocumentSaid, aStep } from '../support/said.ts';
import { aNode, anEdge } from '../support/store-writes.ts';

/** What every graph that follows a ledger promises to those who read it. `open` gives an empty one. */
export function describeGraph(name: string, open: () => Promise<GraphProjection>): void {
  describe(`graph contract: ${name}`, () => {
    let graph: GraphProjection;
    beforeEach(async () => {
      graph = await open();
    });
    afterEach(() => graph.close());

    const found = async (text: string) => (await graph.search(text, { limit: 10 })).map(({ label }) => label);

    it('answers unknown ids with nothing, never with an error', async () => {
      expect(await graph.node('x')).toBeNull();
      expect(await graph.nodes(['x'])).toEqual([]);
      expect(await graph.edge('x')).toBeNull();
      expect(await graph.evidence('x')).toEqual([]);
      expect(await graph.neighbours('x', { offset: 0, limit: 5 })).toEqual({ byEdgeKind: {}, total: 0, edges: [] });
      expect(await graph.degrees(['x'])).toEqual(new Map([['x', 0]]));
      expect(await graph.among(['x', 'y'])).toEqual([]);
    });

    it('finds two-character names, longer names and single characters', async () => {
      const nodes = [aNode('official', '王芳'), aNode('official', '王芳芳'), aNode('lawyer', '欧阳青禾'), aNode('official', '李王')];
      await graph.follow(aStep({ added: [aDocumentSaid('d', nodes)] }));
      expect(await found('王芳')).toEqual(['王芳', '王芳芳']);
      expect(await found('青禾')).toEqual(['欧阳青禾']);
      expect((await found('王')).sort()).toEqual(['李王', '王芳', '王芳芳']);
      expect(await found('芳王')).toEqual([]);
    });

    it('finds characters beyond the basic plane, and letters in either case', async () => {
      const nodes = [aNode('person', '𠮷川'), aNode('person', '川𡈽'), aNode('firm', 'Ж律所')];
      await graph.follow(aStep({ added: [aDocumentSaid('d', nodes)] }));
      expect(await found('𠮷')).toEqual(['𠮷川']);
      expect((await found('川')).sort()).toEqual(['川𡈽', '𠮷川']);
      expect(await found('𡈽川')).toEqual([]);
      expect(await found('ж律')).toEqual(['Ж律所']);
    });

    it('finds an entity under the name that a decision gave it, and no longer under the old one', async () => {
      const [before, after] = [aNode('official', '王芳'), { ...aNode('official', '王芳'), label: '汪方' }];
      const saidBefore = aDocumentSaid('d', [before]);
      await graph.follow(aStep({ added: [saidBefore] }));
      await graph.follow(aStep({ after: 1, changed: [{ before: saidBefore.graph, after: aDocumentSaid('d', [after]) }] }));
      expect([await found('王芳'), await found('汪方')]).toEqual([[], ['汪方']]);
    });

    it('counts neighbours before the cap and pages newest first', async () => {
      const judge = aNode('official', '陆珩');
      const cases = Array.from({ length: 7 }, (_, i) => aNode('case', `(2020)岭0121民初${i + 1}号`));
      const edges = cases.map((c, i) => anEdge('handled', judge, c, { role: 'judge', date: `2020-01-0${i + 1}` }));
      await graph.follow(aStep({ added: [aDocumentSaid('d', [judge, ...cases], edges)] }));
      const page = await graph.neighbours(judge.id, { offset: 0, limit: 3, kinds: ['handled'] });
      expect(page.total).toBe(7);
      expect(page.byEdgeKind).toEqual({ handled: 7 });
      expect(page.edges.map((e) => e.date)).toEqual(['2020-01-07', '2020-01-06', '2020-01-05']);
      expect((await graph.neighbours(judge.id, { offset: 6, limit: 3 })).edges).toHaveLength(1);
    });

    it('finds the shortest ways between two nodes, around what they must not pass', async () => {
      const [judge, lawyer, stranger] = [aNode('official', '陆珩'), aNode('lawyer', '程砚秋'), aNode('lawyer', '温如玉')];
      const [first, second, far] = [1, 2, 3].map((n) => aNode('case', `(2020)岭0121民初${n}号`)) as [
        typeof judge,
        typeof judge,
        typeof judge,
      ];
      const [court, firm] = [aNode('court', '清河市人民法院'), aNode('firm', '云岭泰和律师事务所')];
      const edges = [
        ...[first, second].flatMap((one) => [anEdge('handled', judge, one), anEdge('represented', lawyer, one)]),
        ...[anEdge('serves-at', judge, court), anEdge('practises-at', lawyer, firm), anEdge('represented', stranger, far)],
      ];
      await graph.follow(aStep({ added: [aDocumentSaid('d', [judge, lawyer, first, second, court, firm, far, stranger], edges)] }));
      const middles = [first.id, second.id].sort();
      const ways = await graph.paths(judge.id, lawyer.id, { longest: 4, limit: 10 });
      expect(ways.map((w) => w.nodes)).toEqual(middles.map((middle) => [judge.id, middle, lawyer.id]));
      const toFirm = await graph.paths(court.id, firm.id, { longest: 4, limit: 10 });
      expect(toFirm.map((w) => w.nodes)).toEqual(middles.map((middle) => [court.id, judge.id, middle, lawyer.id, firm.id]));
      expect(await graph.paths(court.id, firm.id, { longest: 3, limit: 10 })).toEqual([]);
      expect(await graph.paths(court.id, firm.id, { longest: 6, limit: 10, avoid: ['case'] })).toEqual([]);
      expect(await graph.paths(judge.id, court.id, { longest: 6, limit: 10, avoid: ['court'] })).toHaveLength(1);
      expect(await graph.paths(judge.id, far.id, { longest: 6, limit: 10 })).toEqual([]);
      expect(await graph.paths(judge.id, 'x', { longest: 6, limit: 10 })).toEqual([]);
      expect(await graph.paths(judge.id, lawyer.id, { longest: 4, limit: 1 })).toHaveLength(1);
    });
  });
}

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store, StoreWrite } from '../../graph/store/ports/store.ts';
import { everythingIn } from '../support/everything.ts';
import { aNode, anEdge, aStoredDocument, aWrite } from '../support/store-writes.ts';

/** What every store promises. `open` gives a fresh, empty store. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    it('gives back what was committed', async () => {
      const write = aWrite({ nodes: [aNode('official', '陆珩'), aNode('case', '(2020)岭0121民初318号')] });
      await store.commit(write);
      const [official] = write.nodes;
      expect(await store.graph.node(official!.id)).toEqual(official);
      expect(await store.graph.counts()).toEqual({ nodes: 2, edges: 0 });
    });

    it('answers unknown ids with nothing, never with an error', async () => {
      expect(await store.graph.node('x')).toBeNull();
      expect(await store.graph.edge('x')).toBeNull();
      expect(await store.graph.evidence('x')).toEqual([]);
      expect((await store.graph.neighbours('x', { offset: 0, limit: 5 })).total).toBe(0);
    });

    it('finds two-character names, longer names and single characters', async () => {
      await store.commit(
        aWrite({ nodes: [aNode('official', '王芳'), aNode('official', '王芳芳'), aNode('lawyer', '欧阳青禾'), aNode('official', '李王')] }),
      );
      const labels = async (text: string) => (await store.graph.search(text, { limit: 10 })).map((n) => n.label);
      expect(await labels('王芳')).toEqual(['王芳', '王芳芳']);
      expect(await labels('青禾')).toEqual(['欧阳青禾']);
      expect((await labels('王')).sort()).toEqual(['李王', '王芳', '王芳芳']);
      expect(await labels('芳王')).toEqual([]);
      expect(await labels('" OR *')).toEqual([]);
      expect(await store.graph.search('王芳', { limit: 10, kind: 'lawyer' })).toEqual([]);
    });

    it('finds names with characters beyond the basic plane, and letters in either case', async () => {
      await store.commit(aWrite({ nodes: [aNode('person', '𠮷川'), aNode('person', '川𡈽'), aNode('firm', 'Ж律所')] }));
      const labels = async (text: string) => (await store.graph.search(text, { limit: 9 })).map(({ label }) => label).sort();
      expect(await labels('𠮷')).toEqual(['𠮷川']);
      expect(await labels('川')).toEqual(['川𡈽', '𠮷川']);
      expect(await labels('川𡈽')).toEqual(['川𡈽']);
      expect(await labels('𡈽川')).toEqual([]);
      expect(await labels('ж律')).toEqual(['Ж律所']);
    });

    it('counts neighbours before the cap and pages newest first', async () => {
      const judge = aNode('official', '陆珩');
      const cases = Array.from({ length: 7 }, (_, i) => aNode('case', `(2020)岭0121民初${i + 1}号`));
      const edges = cases.map((c, i) => anEdge('handled', judge, c, { role: 'judge', date: `2020-01-0${i + 1}` }));
      await store.commit(aWrite({ nodes: [judge, ...cases], edges }));
      const page = await store.graph.neighbours(judge.id, { offset: 0, limit: 3, kinds: ['handled'] });
      expect(page.total).toBe(7);
      expect(page.byEdgeKind).toEqual({ handled: 7 });
      expect(page.edges.map((e) => e.date)).toEqual(['2020-01-07', '2020-01-06', '2020-01-05']);
      expect((await store.graph.neighbours(judge.id, { offset: 6, limit: 3 })).edges).toHaveLength(1);
    });

    it('gathers the evidence of one edge from many documents and keeps its earliest date', async () => {
      const [a, b] = [aNode('lawyer', '程砚秋'), aNode('firm', '云岭泰和律师事务所')];
      const edge = anEdge('practises-at', a, b, { date: '2020-05-01' });
      await store.commit(aWrite({ nodes: [a, b], edges: [{ ...edge, evidence: { document: 'd2', spans: [{ start: 3, end: 6 }] } }] }));
      await store.commit(
        aWrite({ nodes: [a, b], edges: [{ ...edge, date: '2019-05-01', evidence: { document: 'd1', spans: [{ start: 1, end: 2 }] } }] }),
      );
      expect((await store.graph.edge(edge.id))?.date).toBe('2019-05-01');
      expect((await store.graph.evidence(edge.id)).map((e) => e.document)).toEqual(['d1', 'd2']);
    });

    it('says nothing again of a document that is there', async () => {
      const { text, document } = aStoredDocument({ content: '被告人蒙某犯盗窃罪' });
      const [a, b] = [aNode('official', '陆珩'), aNode('case', '(2020)岭0121刑初1号')];
      const edge = { ...anEdge('handled', a, b), evidence: { document: document.id, spans: [{ start: 0, end: 3 }] } };
      const write = aWrite({ texts: [text], documents: [document], nodes: [a, b], edges: [edge] });
      await store.commit(write);
      const moved = { ...edge, evidence: { document: document.id, spans: [{ start: 5, end: 6 }] } };
      await store.commit({ ...write, batch: 'other', edges: [moved] });
      expect(await store.graph.evidence(edge.id)).toEqual([edge.evidence]);
    });

    it('finds the shortest ways between two nodes, around what they must not pass', async () => {
      const [judge, lawyer, stranger] = [aNode('official', '陆珩'), aNode('lawyer', '程砚秋'), aNode('lawyer', '温如玉')];
      const [first, second] = [aNode('case', '(2020)岭0121民初1号'), aNode('case', '(2020)岭0121民初2号')];
      const [court, firm, farCase] = [
        aNode('court', '清河市人民法院'),
        aNode('firm', '云岭泰和律师事务所'),
        aNode('case', '(2020)岭0121民初3号'),
      ];
      const edges = [
        anEdge('handled', judge, first),
        anEdge('handled', judge, second),
        anEdge('represented', lawyer, first),
        anEdge('represented', lawyer, second),
        anEdge('serves-at', judge, court),
        anEdge('practises-at', lawyer, firm),
        anEdge('represented', stranger, farCase),
      ];
      await store.commit(aWrite({ nodes: [judge, lawyer, first, second, court, firm, farCase, stranger], edges }));
      const ways = await store.graph.paths(judge.id, lawyer.id, { longest: 4, limit: 10 });
      const middles = [first.id, second.id].sort();
      expect(ways.map((w) => w.nodes)).toEqual(middles.map((middle) => [judge.id, middle, lawyer.id]));
      expect(ways.map((w) => w.edges.map((e) => e.kind))).toEqual([
        ['handled', 'represented'],
        ['handled', 'represented'],
      ]);
      const toFirm = await store.graph.paths(court.id, firm.id, { longest: 4, limit: 10 });
      expect(toFirm.map((w) => w.nodes)).toEqual(middles.map((middle) => [court.id, judge.id, middle, lawyer.id, firm.id]));
      expect(await store.graph.paths(court.id, firm.id, { longest: 3, limit: 10 })).toEqual([]);
      expect(await store.graph.paths(court.id, firm.id, { longest: 6, limit: 10, avoid: ['case'] })).toEqual([]);
      expect(await store.graph.paths(judge.id, court.id, { longest: 6, limit: 10, avoid: ['court'] })).toHaveLength(1);
      expect(await store.graph.paths(judge.id, farCase.id, { longest: 6, limit: 10 })).toEqual([]);
      expect(await store.graph.paths(judge.id, 'x', { longest: 6, limit: 10 })).toEqual([]);
      expect(await store.graph.paths(judge.id, lawyer.id, { longest: 4, limit: 1 })).toHaveLength(1);
    });

    it('is the same whatever the order and the number of commits', async () => {
      const people = ['陆珩', '程砚秋', '罗某甲'].map((label) => aNode('person', label));
      const cases = [1, 2, 3].map((n) => aNode('case', `(2020)岭0121民初${n}号`));
      const writes: StoreWrite[] = people.flatMap((p, i) =>
        cases.map((c, j) => {
          const edge = anEdge('party-in', p, c, { role: '原告', date: `2020-0${i + 1}-0${j + 1}` });
          return aWrite({ nodes: [p, c], edges: [{ ...edge, evidence: { document: `d${i}${j}`, spans: [{ start: i, end: j + 5 }] } }] });
        }),
      );
      for (const write of writes) await store.commit(write);
      const expected = await everythingIn(store);
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray([...writes, ...writes], { minLength: writes.length * 2 }), async (order) => {
          const other = await open();
          for (const write of order) await other.commit(write);
          expect(await everythingIn(other)).toEqual(expected);
          await other.close();
        }),
        { numRuns: 8 },
      );
    });

    it('finds nothing wrong with what it wrote', async () => {
      const [a, b] = [aNode('lawyer', '程砚秋'), aNode('firm', '云岭泰和律师事务所')];
      const document = aStoredDocument({ content: '程砚秋' });
      const edge = { ...anEdge('practises-at', a, b), evidence: { document: document.document.id, spans: [{ start: 0, end: 3 }] } };
      await store.commit(aWrite({ nodes: [a, b], edges: [edge], texts: [document.text], documents: [document.document] }));
      expect(await store.check()).toEqual([]);
      await store.commit(aWrite({ nodes: [], edges: [anEdge('handled', aNode('official', '甲'), aNode('case', '乙'))] }));
      expect((await store.check()).map((p) => p.code)).toContain('edge-without-node');
    });
  });
}

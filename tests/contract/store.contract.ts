import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_RECEIPT } from '../../graph/model/batch.ts';
import type { Store, StoreWrite } from '../../graph/store/port.ts';
import { everythingIn } from '../support/everything.ts';
import { aNode, anEdge, aRun, aStoredDocument, aWrite } from '../support/store-writes.ts';

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
      expect(await store.documents.document('x')).toBeNull();
      expect(await store.documents.sourceText('x')).toBeNull();
      expect(await store.documents.byNumber('x')).toBeNull();
      expect(await store.journal.batch('x')).toBeNull();
      expect(await store.results.lead('x')).toBeNull();
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

    it('lists documents by text, kind and page', async () => {
      const civil = aStoredDocument({
        content: '原告罗某甲与被告清河宏晟商贸有限公司买卖合同纠纷',
        kind: 'civil-judgment',
        date: '2020-02-01',
      });
      const criminal = aStoredDocument({ content: '被告人蒙某犯盗窃罪', kind: 'criminal-judgment', date: '2020-03-01' });
      await store.commit(aWrite({ texts: [civil.text, criminal.text], documents: [civil.document, criminal.document] }));
      const all = await store.documents.list({ offset: 0, limit: 10 });
      expect(all.documents.map((d) => d.id)).toEqual([criminal.document.id, civil.document.id]);
      expect(all.byKind).toEqual({ 'civil-judgment': 1, 'criminal-judgment': 1 });
      expect((await store.documents.list({ text: '盗窃', offset: 0, limit: 10 })).documents.map((d) => d.id)).toEqual([
        criminal.document.id,
      ]);
      expect((await store.documents.list({ kind: 'civil-judgment', offset: 0, limit: 10 })).total).toBe(1);
      expect(await store.documents.sourceText(civil.document.id)).toBe(civil.text.content);
    });

    it('takes up an interrupted batch and keeps its receipt', async () => {
      const batch = {
        id: 'b1',
        name: 'n',
        paths: ['p'],
        state: 'running' as const,
        startedAt: '2024-01-01T00:00:00Z',
        finishedAt: null,
        total: 2,
        receipt: EMPTY_RECEIPT,
      };
      await store.journal.open(batch);
      await store.commit(aWrite({ batch: 'b1', outcomes: [{ path: 'a', outcome: 'loaded', reason: null, detail: null, documents: 1 }] }));
      const again = await store.journal.open({ ...batch, id: 'b2' });
      expect(again.id).toBe('b1');
      expect(again.receipt).toEqual({ in: 1, loaded: 1, duplicate: 0, skipped: 0, failed: 0, documents: 1 });
      expect([...(await store.journal.done('b1'))]).toEqual(['a']);
      const finished = await store.journal.finish('b1', '2024-01-01T00:01:00Z');
      expect(finished.state).toBe('finished');
      expect((await store.journal.open({ ...batch, id: 'b3' })).id).toBe('b3');
    });

    it('keeps runs and replaces leads', async () => {
      await store.results.save(aRun('r1'), []);
      await store.results.save(aRun('r2'), []);
      expect((await store.results.lastRun())?.id).toBe('r2');
      expect((await store.results.leads({ offset: 0, limit: 10 })).total).toBe(0);
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

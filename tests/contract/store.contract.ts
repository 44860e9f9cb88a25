import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store, StoreWrite } from '../../graph/store/ports/store.ts';
import { everythingIn } from '../support/everything.ts';
import { aBatch, aNode, anEdge, aRun, aStoredDocument, aWrite } from '../support/store-writes.ts';

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
      expect(await store.documents.byNumbers(['x'])).toEqual(new Map());
      expect(await store.journal.batch('x')).toBeNull();
      expect(await store.results.lead('x')).toBeNull();
      expect((await store.graph.neighbours('x', { offset: 0, limit: 5 })).total).toBe(0);
    });

    it('finds the newest document of each of many numbers', async () => {
      const older = aStoredDocument({ content: '旧', number: '(2019)云82民初41号', date: '2019-01-01' });
      const newer = aStoredDocument({ content: '新', number: '(2019)云82民初41号', date: '2019-02-02' });
      const other = aStoredDocument({ content: '另', number: '(2019)云82民初42号' });
      const all = [older, newer, other];
      await store.commit(aWrite({ texts: all.map(({ text }) => text), documents: all.map(({ document }) => document) }));
      const numbers = ['(2019)云82民初41号', '(2019)云82民初42号', '(2019)云82民初43号'];
      const found = await store.documents.byNumbers(numbers);
      expect([...found.keys()].sort()).toEqual(numbers.slice(0, 2));
      for (const [number, document] of found) expect(document).toEqual(await store.documents.byNumber(number));
      expect(found.get(numbers[0]!)?.id).toBe(newer.document.id);
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

    it('finds characters beyond the basic plane, what stands behind them in the same text, and letters in either case', async () => {
      const first = `原告𠮷川与被告𡈽屋因买卖合同${'𠮷'.repeat(60)}一案。`;
      const second = '原告祁石与被告河湾石材有限公司，案号（2021）河9901民初46号，ＡＢ座，二〇二一年五月七日';
      const content = `${first}\n${second}`;
      const { text, document: whole } = aStoredDocument({ content });
      const documents = [first, second].map((part, i) => {
        const start = content.indexOf(part);
        return { ...whole, id: `d${i}`, range: { start, end: start + part.length } };
      });
      await store.commit(
        aWrite({ texts: [text], documents, nodes: [aNode('person', '𠮷川'), aNode('person', '川𡈽'), aNode('firm', 'Ж律所')] }),
      );
      const holding = async (text: string) =>
        (await store.documents.list({ text, offset: 0, limit: 9 })).documents.map(({ id }) => id).sort();
      for (const words of ['𠮷川', '𠮷', '川与被告𡈽', '𡈽屋 𠮷川', '一案']) expect(await holding(words), words).toEqual(['d0']);
      for (const words of ['河湾石材', '民初46号', '二〇二一年五月七日', 'ａｂ座', 'ＡＢ座 石材有限'])
        expect(await holding(words), words).toEqual(['d1']);
      expect(await holding('原告')).toEqual(['d0', 'd1']);
      for (const words of ['𡈽川', '川𠮷', '𠮷川 河湾石材', '一案原告', '𠀋']) expect(await holding(words), words).toEqual([]);
      const labels = async (text: string) => (await store.graph.search(text, { limit: 9 })).map(({ label }) => label).sort();
      expect(await labels('𠮷')).toEqual(['𠮷川']);
      expect(await labels('川')).toEqual(['川𡈽', '𠮷川']);
      expect(await labels('川𡈽')).toEqual(['川𡈽']);
      expect(await labels('𡈽川')).toEqual([]);
      expect(await labels('ж律')).toEqual(['Ж律所']);
    });

    it('leaves out words that are meant as operators', async () => {
      const { text, document } = aStoredDocument({ content: '原告祁石与被告闻笛' });
      await store.commit(aWrite({ texts: [text], documents: [document] }));
      const total = async (words: string) => (await store.documents.list({ text: words, offset: 0, limit: 9 })).total;
      expect(await total('祁石 AND 闻笛')).toBe(1);
      expect(await total('"祁石" OR "闻笛"')).toBe(1);
      expect(await total('祁石 OR 温如玉')).toBe(0);
      expect(await total('OR')).toBe(0);
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
      const batch = aBatch({ id: 'b1', total: 2 });
      await store.journal.open(batch);
      const { text, document } = aStoredDocument({ content: '被告人蒙某犯盗窃罪' });
      const claim = { outcome: 'loaded' as const, reason: null, detail: null, documents: [document.id] };
      await store.commit(aWrite({ batch: 'b1', texts: [text], documents: [document], outcomes: [{ path: 'a', ...claim }] }));
      const again = await store.journal.open({ ...batch, id: 'b2' });
      expect(again.id).toBe('b1');
      expect(again.receipt).toEqual({ in: 1, loaded: 1, duplicate: 0, skipped: 0, failed: 0, documents: 1 });
      expect([...(await store.journal.done('b1'))]).toEqual(['a']);
      const finished = await store.journal.finish('b1', '2024-01-01T00:01:00Z');
      expect(finished.state).toBe('finished');
      expect((await store.journal.open({ ...batch, id: 'b3' })).id).toBe('b3');
    });

    it('says of each item whether it brought anything new, however often it is told', async () => {
      const { text, document } = aStoredDocument({ content: '被告人蒙某犯盗窃罪' });
      const claim = { outcome: 'loaded' as const, reason: null, detail: null, documents: [document.id] };
      const [a, b] = [aNode('official', '陆珩'), aNode('case', '(2020)岭0121刑初1号')];
      const edge = { ...anEdge('handled', a, b), evidence: { document: document.id, spans: [{ start: 0, end: 3 }] } };
      const write = aWrite({ texts: [text], documents: [document], nodes: [a, b], edges: [edge] });
      const first = await store.commit({
        ...write,
        outcomes: [
          { path: 'a', ...claim },
          { path: 'b', ...claim },
        ],
      });
      expect(first.map((o) => [o.path, o.outcome, o.documents])).toEqual([
        ['a', 'loaded', 1],
        ['b', 'duplicate', 0],
      ]);
      const moved = { ...edge, evidence: { document: document.id, spans: [{ start: 5, end: 6 }] } };
      const [second] = await store.commit({ ...write, batch: 'other', edges: [moved], outcomes: [{ path: 'c', ...claim }] });
      expect(second).toMatchObject({ outcome: 'duplicate', reason: 'duplicate', documents: 0 });
      expect(await store.graph.evidence(edge.id)).toEqual([edge.evidence]);
      expect((await store.journal.outcomes('b')).map((o) => o.outcome)).toEqual(['loaded', 'duplicate']);
    });

    it('keeps an outcome once it is told', async () => {
      const claim = { path: 'a', reason: null, detail: null, documents: [] };
      await store.commit(aWrite({ outcomes: [{ ...claim, outcome: 'skipped', reason: 'empty' }] }));
      await store.commit(aWrite({ outcomes: [{ ...claim, outcome: 'failed', reason: 'unreadable' }] }));
      expect((await store.journal.outcomes('b')).map((o) => o.outcome)).toEqual(['skipped']);
    });

    it('adds up in its receipt, however many items came to the same', async () => {
      const batch = await store.journal.open(aBatch());
      const claim = { reason: 'empty', detail: null, documents: [] };
      const outcomes = (['skipped', 'skipped', 'skipped', 'failed', 'failed'] as const).map((outcome, i) => ({
        ...{ ...claim, outcome, path: `${i}.txt` },
      }));
      await store.commit(aWrite({ batch: batch.id, outcomes: outcomes.slice(0, 4) }));
      await store.commit(aWrite({ batch: batch.id, outcomes: outcomes.slice(3) }));
      const { receipt } = (await store.journal.batch(batch.id))!;
      expect(receipt).toEqual({ in: 5, loaded: 0, duplicate: 0, skipped: 3, failed: 2, documents: 0 });
    });

    it('tells of which loaded items something is to be known', async () => {
      const { text, document } = aStoredDocument({ content: '被告人蒙某犯盗窃罪' });
      const claim = { outcome: 'loaded' as const, reason: 'lossy', detail: '1', documents: [document.id] };
      const outcomes = [
        { path: 'b', ...claim },
        { path: 'c', ...claim },
        { path: 'a', ...claim, outcome: 'skipped' as const, reason: 'empty', documents: [] },
      ];
      await store.commit(aWrite({ texts: [text], documents: [document], outcomes }));
      expect(await store.journal.remarked('b')).toEqual([{ path: 'b', outcome: 'loaded', reason: 'lossy', detail: '1', documents: 1 }]);
      expect(await store.journal.remarked('other')).toEqual([]);
    });

    it('knows a text under the smaller of its paths, whatever came first', async () => {
      const { text, document } = aStoredDocument({ content: '被告人蒙某犯盗窃罪' });
      await store.commit(aWrite({ texts: [{ ...text, path: 'b/判决.txt' }], documents: [document] }));
      await store.commit(aWrite({ texts: [{ ...text, path: 'a/文书.txt', source: 's' }], documents: [document] }));
      const stored = await store.documents.document(document.id);
      expect(stored).toMatchObject({ path: 'a/文书.txt', record: { source: 'a/文书.txt' } });
      const texts = [];
      for await (const t of store.documents.texts()) texts.push(t);
      expect(texts).toEqual([{ ...text, path: 'a/文书.txt', source: 's' }]);
    });

    it('finishes a batch that was handed over with its last part', async () => {
      const opened = await store.journal.open(aBatch({ id: 'b1' }));
      expect(await store.journal.handedOver(opened.id, ['p1', 'p2'])).toBe(false);
      expect((await store.journal.batch('b1'))?.state).toBe('running');
      expect(await store.journal.partDone('b1', 'p1')).toBe(false);
      expect(await store.journal.partDone('b1', 'p1')).toBe(false);
      expect(await store.journal.partDone('b1', 'p2')).toBe(true);
      expect(await store.journal.partDone('b1', 'p2')).toBe(true);
      expect((await store.journal.open(aBatch({ id: 'b2' }))).id).toBe('b1');
      expect(await store.journal.handedOver('b1', ['p1', 'p2'])).toBe(true);
      expect(await store.journal.handedOver('b1', ['p1', 'p2', 'p3'])).toBe(false);
    });

    it('calls a batch interrupted that its opener gave up', async () => {
      await store.journal.open(aBatch({ id: 'b1' }));
      expect((await store.journal.batch('b1'))?.state).toBe('running');
      await store.journal.release('b1');
      expect((await store.journal.batch('b1'))?.state).toBe('interrupted');
      expect((await store.journal.open(aBatch({ id: 'b2' }))).id).toBe('b1');
      expect((await store.journal.batch('b1'))?.state).toBe('running');
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

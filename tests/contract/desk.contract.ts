import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Records } from '../../graph/store/ports/store.ts';
import { aBatch, aRun, aStoredDocument, aWrite } from '../support/store-writes.ts';

type Stored = ReturnType<typeof aStoredDocument>;

/** What every desk promises of documents, batches and runs. `open` gives a fresh, empty one with its ledger. */
export function describeDesk(name: string, open: () => Promise<Records>): void {
  describe(`desk contract: ${name}`, () => {
    let store: Records;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    it('answers unknown ids with nothing, never with an error', async () => {
      expect(await store.documents.document('x')).toBeNull();
      expect(await store.documents.sourceText('x')).toBeNull();
      expect(await store.documents.byNumber('x')).toBeNull();
      expect(await store.documents.byNumbers(['x'])).toEqual(new Map());
      expect(await store.journal.batch('x')).toBeNull();
      expect(await store.results.lead('x')).toBeNull();
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

    it('finds characters beyond the basic plane, what stands behind them in the same text, and letters in either case', async () => {
      const first = `原告𠮷川与被告𡈽屋因买卖合同${'𠮷'.repeat(60)}一案。`;
      const second = '原告祁石与被告河湾石材有限公司，案号（2021）河9901民初46号，ＡＢ座，二〇二一年五月七日';
      const content = `${first}\n${second}`;
      const { text, document: whole } = aStoredDocument({ content });
      const documents = [first, second].map((part, i) => {
        const start = content.indexOf(part);
        return { ...whole, id: `d${i}`, range: { start, end: start + part.length } };
      });
      await store.commit(aWrite({ texts: [text], documents }));
      const holding = async (text: string) =>
        (await store.documents.list({ text, offset: 0, limit: 9 })).documents.map(({ id }) => id).sort();
      for (const words of ['𠮷川', '𠮷', '川与被告𡈽', '𡈽屋 𠮷川', '一案']) expect(await holding(words), words).toEqual(['d0']);
      for (const words of ['河湾石材', '民初46号', '二〇二一年五月七日', 'ａｂ座', 'ＡＢ座 石材有限'])
        expect(await holding(words), words).toEqual(['d1']);
      expect(await holding('原告')).toEqual(['d0', 'd1']);
      for (const words of ['𡈽川', '川𠮷', '𠮷川 河湾石材', '一案原告', '𠀋']) expect(await holding(words), words).toEqual([]);
    });

    it('gives several documents with their texts, in the order in which they are asked for', async () => {
      const [one, two] = ['原告祁石', '被告闻笛𠮷'].map((content) => aStoredDocument({ content })) as [Stored, Stored];
      const behind = { ...two.document, id: 'behind', range: { start: 2, end: 4 } };
      await store.commit(aWrite({ texts: [one.text, two.text], documents: [one.document, two.document, behind] }));
      const asked = ['behind', 'nobody', one.document.id, two.document.id];
      const found = await store.documents.several(asked);
      expect(found.map(({ document, sourceText }) => [document.id, sourceText])).toEqual([
        ['behind', two.text.content],
        [one.document.id, one.text.content],
        [two.document.id, two.text.content],
      ]);
      for (const { document } of found) expect(document).toEqual(await store.documents.document(document.id));
      expect(await store.documents.several([])).toEqual([]);
    });

    it('keeps a text with NUL in it whole, and finds what stands behind', async () => {
      const content = '被告人蒙某\u0000犯盗窃罪𠮷';
      const { text, document } = aStoredDocument({ content });
      await store.commit(aWrite({ texts: [text], documents: [document] }));
      expect(await store.documents.sourceText(document.id)).toBe(content);
      for await (const stored of store.documents.texts()) expect(stored.content).toBe(content);
      for await (const { sourceText } of store.documents.all()) expect(sourceText).toBe(content);
      expect((await store.documents.list({ text: '盗窃罪𠮷', offset: 0, limit: 9 })).total).toBe(1);
      expect((await store.ledger.read('text', text.hash))[0]?.body).toBe(content);
      expect(await store.check()).toEqual([]);
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
      const write = aWrite({ texts: [text], documents: [document] });
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
      const [second] = await store.commit({ ...write, batch: 'other', outcomes: [{ path: 'c', ...claim }] });
      expect(second).toMatchObject({ outcome: 'duplicate', reason: 'duplicate', documents: 0 });
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

    it('keeps runs and replaces leads', async () => {
      await store.results.save(aRun('r1'), []);
      await store.results.save(aRun('r2'), []);
      expect((await store.results.lastRun())?.id).toBe('r2');
      expect((await store.results.leads({ offset: 0, limit: 10 })).total).toBe(0);
    });
  });
}

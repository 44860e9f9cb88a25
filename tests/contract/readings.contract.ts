import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { placing } from '../../graph/model/record/placing.ts';
import type { ReviewDecision } from '../../graph/model/record/review.ts';
import { isErased } from '../../graph/store/chain.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { StoredDocument, StoredText } from '../../graph/store/ports/stored.ts';
import { someSteps } from '../support/doubtful-sequences.ts';
import { anAdoption, decided, decisionsOn, documentsIn, load } from '../support/readings.ts';
import { aText, type Reader, readerOf, reading } from '../support/scripted-readers.ts';
import { someTexts, standsIn } from '../support/scripted-texts.ts';

const B = readerOf('B');
const PAGE = { offset: 0, limit: 100 };

/** What every store promises of readings. `open` gives a fresh, empty store. @param runs of the property test */
export function describeReadings(name: string, open: () => Promise<Store>, runs: number): void {
  describe(`readings contract: ${name}`, () => {
    const opened: Store[] = [];
    const fresh = async (): Promise<Store> => {
      const store = await open();
      opened.push(store);
      return store;
    };
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });
    const loaded = async (...texts: readonly StoredText[]): Promise<Store> => {
      const store = await fresh();
      await load(store, 'A', texts);
      return store;
    };

    const same = aText('文书\n案号:(2021)云0521刑初7号\n法官:卓远帆\n');
    const changed = aText('文书\n案号:(2021)云0521刑初8号\nA法官:程砚秋\nB法官:沈听澜\n当事人:岑默?\n');
    const gone = aText('A文书\n案号:(2021)云0521刑初9号\n法官:温如玉?\n');
    const grown = aText('文书\n案号:(2021)云0521刑初10号\n法官:卓远帆\nB文书\n案号:(2021)云0521刑初11号\n当事人:曲径\n');

    it('knows whose record stands, and what a reader has not read', async () => {
      const store = await loaded(same, changed);
      expect(await store.readings.readers()).toEqual([{ reader: readerOf('A'), documents: 2 }]);
      const hashes = [same, changed].map(({ hash }) => hash).sort();
      const unread = await store.readings.unread(B, '', 9);
      expect(unread.map(({ hash }) => hash)).toEqual(hashes);
      expect(unread.find(({ hash }) => hash === same.hash)).toEqual(same);
      expect((await store.readings.unread(B, hashes[0]!, 9)).map(({ hash }) => hash)).toEqual(hashes.slice(1));
      expect((await store.readings.unread(B, '', 1)).map(({ hash }) => hash)).toEqual(hashes.slice(0, 1));
      expect(await store.readings.progress(B)).toEqual({ left: 2, texts: 2 });
      expect(await store.readings.progress(readerOf('A'))).toEqual({ left: 0, texts: 2 });
      await store.readings.keep(B, reading('B', [changed]));
      expect(await store.readings.progress(B)).toEqual({ left: 1, texts: 2 });
      await store.readings.keep(B, reading('B', [same]));
      expect(await store.readings.unread(B, '', 9)).toEqual([]);
      expect(await store.readings.readers()).toEqual([
        { reader: readerOf('A'), documents: 1 },
        { reader: B, documents: 1 },
      ]);
    });

    it('keeps an equal record as a line, whose reader it has from then on', async () => {
      const store = await loaded(same);
      const [{ id }] = (await documentsIn(store)) as [StoredDocument];
      const digest = await store.digest();
      expect(await store.readings.keep(B, reading('B', [same]))).toEqual({ same: 1, changed: 0, added: 0, gone: 0 });
      expect((await store.ledger.read('reading', id)).map(({ body }) => JSON.parse(body))).toEqual([{ reader: B, same: true }]);
      expect((await store.documents.document(id))?.reader).toBe(B);
      expect(await store.digest()).toBe(digest);
      const head = await store.ledger.head();
      expect(await store.readings.keep(B, reading('B', [same]))).toMatchObject({ same: 1 });
      expect(await store.ledger.head()).toBe(head);
      expect(await store.check()).toEqual([]);
    });

    it('lets everything else wait: what stands is as it was', async () => {
      const store = await loaded(same, changed, gone, grown);
      const before = await standsIn(store);
      const counts = { same: 1, changed: 1, added: 2, gone: 2 };
      expect(await store.readings.keep(B, reading('B', [same, changed, gone, grown]))).toEqual(counts);
      const head = await store.ledger.head();
      expect(await store.readings.keep(B, reading('B', [same, changed, gone, grown]))).toEqual(counts);
      expect(await store.ledger.head()).toBe(head);
      expect(await standsIn(store)).toEqual(before);
      const { documents, changes } = await store.readings.summary(B);
      expect(documents).toEqual({ changed: 1, added: 2, gone: 2 });
      expect(changes['officials']).toMatchObject({ gained: 2, lost: 3 });
      const { total, readings } = await store.readings.waiting(B, PAGE);
      expect([total, readings.length]).toEqual([5, 5]);
      const waits = readings.find(({ outcome }) => outcome === 'changed')!;
      expect([waits.before?.officials, waits.after?.officials].map((list) => list?.map((one) => one.name))).toEqual([
        ['程砚秋'],
        ['沈听澜'],
      ]);
      expect(waits.document).toMatchObject({ path: changed.path, number: '(2021)云0521刑初8号' });
      for (const { outcome, before: was, after } of readings)
        expect([was === null, after === null]).toEqual([outcome === 'added', outcome === 'gone']);
      expect(await store.readings.waiting(B, { offset: 1, limit: 2 })).toEqual({ total, readings: readings.slice(1, 3) });
      expect((await store.readings.waiting(readerOf('A'), PAGE)).total).toBe(0);
      expect(await store.check()).toEqual([]);
    });

    it('puts nothing in place that nobody adopted, and nothing that was read after that', async () => {
      const store = await loaded(changed, gone);
      await expect(store.readings.adopt(anAdoption())).rejects.toMatchObject({ code: 'not-found' });
      expect(await store.readings.underWay()).toBeNull();
      await store.readings.keep(B, reading('B', [changed]));
      expect(await store.readings.putInPlace(9, documentGraph)).toBe(0);
      expect((await documentsIn(store)).map(({ reader }) => reader)).toEqual([readerOf('A'), readerOf('A')]);
      await store.readings.adopt(anAdoption());
      await store.readings.adopt(anAdoption());
      expect(await store.readings.underWay()).toEqual(anAdoption());
      expect((await store.ledger.read('adoption', B)).map(({ body }) => JSON.parse(body))).toEqual([anAdoption()]);
      await store.readings.keep(B, reading('B', [gone]));
      expect(await store.readings.putInPlace(9, documentGraph)).toBe(0);
      expect(await store.readings.underWay()).toBeNull();
      expect((await store.readings.waiting(B, PAGE)).readings.map(({ outcome }) => outcome)).toEqual(['gone']);
      expect(await store.documents.count()).toBe(2);
      expect(await store.check()).toEqual([]);
    });

    it('is the store that the later reader would have loaded, whatever was decided', async () => {
      await fc.assert(
        fc.asyncProperty(someTexts, someSteps, fc.integer({ min: 1, max: 3 }), async (texts, steps, atOnce) => {
          const [again, once] = [await fresh(), await fresh()];
          await load(again, 'A', texts);
          await load(once, 'B', texts);
          const later = new Map((await documentsIn(once)).map((document) => [document.id, document.record]));
          const placed = (decision: ReviewDecision) => {
            const record = later.get(decision.document);
            return record ? placing(decision, record) : null;
          };
          // What holds by its place has no counterpart in a store whose reader read nothing else there.
          const decisions = decisionsOn(await documentsIn(again), steps).filter((decision) => placed(decision) !== 'place');
          for (const decision of decisions) await again.review.decide(decision, documentGraph);
          for (const decision of decisions) if (placed(decision) === 'value') await once.review.decide(decision, documentGraph);
          await again.readings.keep(B, reading('B', texts));
          if ((await again.readings.waiting(B, PAGE)).total > 0) await again.readings.adopt(anAdoption());
          for (let left = 1, before = texts.length + 1; left > 0; before = left) {
            left = await again.readings.putInPlace(atOnce, documentGraph);
            expect(left).toBeLessThan(before);
            expect(await again.check()).toEqual([]);
          }
          const wanted = await standsIn(once);
          expect(await standsIn(again)).toEqual(wanted);
          expect((await again.readings.readers()).map(({ reader }) => reader)).toEqual((await documentsIn(once)).length === 0 ? [] : [B]);
          expect(await again.readings.progress(B)).toMatchObject({ left: 0 });
          await again.rebuild(documentGraph);
          expect(await standsIn(again)).toEqual(wanted);
          expect(await again.check()).toEqual([]);
          for (const store of opened.splice(0)) await store.close();
        }),
        { numRuns: runs },
      );
    });

    it('tells a run that a record has changed', async () => {
      const store = await loaded(changed);
      const before = await store.digest();
      await putInPlace(store, [changed]);
      expect(await store.digest()).not.toBe(before);
    });

    it('takes a document that is no longer found off everything but the ledger, and does not bring it back', async () => {
      const store = await loaded(gone);
      const [{ id }] = (await documentsIn(store)) as [StoredDocument];
      await store.review.decide(decided(id, 'officials', '温如玉', 'confirmed'), documentGraph);
      await putInPlace(store, [gone]);
      expect([await store.documents.document(id), await store.documents.mentions(id)]).toEqual([null, []]);
      expect((await store.documents.list({ text: '温如玉', ...PAGE })).total).toBe(0);
      expect(await store.graph.counts()).toEqual({ nodes: 0, edges: 0 });
      expect((await store.review.list(PAGE)).total).toBe(0);
      const { total, decisions } = await store.review.unplaced(PAGE);
      expect([total, decisions.map(({ read, listed }) => [read, listed])]).toEqual([1, [['温如玉', null]]]);
      expect((await store.review.history(id)).map(({ read }) => read)).toEqual(['温如玉']);
      expect((await store.ledger.read('document', id)).filter((entry) => !isErased(entry))).toHaveLength(1);
      expect(await store.documents.knownTexts([gone.hash])).toEqual(new Map([[gone.hash, gone.path]]));
      expect(await store.check()).toEqual([]);
      await store.review.decide(decided(id, 'officials', '温如玉', 'open'), documentGraph);
      expect((await store.review.unplaced(PAGE)).total).toBe(0);
    });

    it('keeps a decision with its value, else with its place, else unplaced until a reader has the value again', async () => {
      const text = aText('文书\n法官:卓远帆?\nA法官:程砚秋?\nA当事人:岑默?\nB当事人:岑默岑?\n');
      const [{ id, record }] = reading('A', [text])[0]!.documents as [StoredDocument];
      const store = await loaded(text);
      const place = [{ start: record.parties[0]!.spans[0]!.start, end: text.content.length }];
      await store.review.decide(decided(id, 'officials', '卓远帆', 'rejected'), documentGraph);
      await store.review.decide(decided(id, 'officials', '程砚秋', 'confirmed'), documentGraph);
      await store.review.decide({ ...decided(id, 'parties', '岑默', 'confirmed'), place }, documentGraph);
      const before = await standsIn(store);
      await putInPlace(store, [text]);
      const { entries } = await store.review.list(PAGE);
      expect(entries.map(({ read, decision }) => [read, decision?.read ?? null, decision?.verdict ?? null])).toEqual([
        ['卓远帆', '卓远帆', 'rejected'],
        ['岑默岑', '岑默', 'confirmed'],
      ]);
      const { decisions } = await store.review.unplaced(PAGE);
      expect(decisions).toMatchObject([{ document: id, field: 'officials', read: '程砚秋', listed: { id, path: text.path } }]);
      expect(decisions[0]!.place).toEqual(record.officials[1]!.spans);
      expect(await store.graph.search('程砚秋', { limit: 9 })).toEqual([]);
      expect(await store.check()).toEqual([]);
      // Whoever decides on the value that is read now decides in place of what was decided about its place.
      await store.review.decide(decided(id, 'parties', '岑默岑', 'rejected'), documentGraph);
      expect(await store.graph.search('岑默', { limit: 9 })).toEqual([]);
      await store.review.decide(decided(id, 'parties', '岑默岑', 'open'), documentGraph);
      expect((await store.review.list({ ...PAGE, decided: true })).total).toBe(1);
      await store.review.decide({ ...decided(id, 'parties', '岑默岑', 'confirmed'), place }, documentGraph);
      await putInPlace(store, [text], 'A');
      expect((await store.review.unplaced(PAGE)).total).toBe(0);
      expect((await standsIn(store)).nodes).toEqual(before.nodes.length === 0 ? [] : expect.anything());
      expect((await store.graph.search('程砚秋', { limit: 9 })).map(({ label }) => label)).toEqual(['程砚秋']);
      expect(await store.check()).toEqual([]);
    });

    it('lets the later reading of a text wait in place of the earlier one', async () => {
      const store = await loaded(changed, gone);
      await store.readings.keep('other@1', reading('B', [changed, gone]));
      await store.readings.keep(B, reading('B', [changed]));
      expect((await store.readings.waiting('other@1', PAGE)).readings.map(({ outcome }) => outcome)).toEqual(['gone']);
      expect((await store.readings.waiting(B, PAGE)).readings.map(({ outcome }) => outcome)).toEqual(['changed']);
      await store.readings.keep(readerOf('A'), reading('A', [changed]));
      expect((await store.readings.waiting(B, PAGE)).total).toBe(0);
      expect(await store.check()).toEqual([]);
    });

    async function putInPlace(store: Store, texts: readonly StoredText[], reader: Reader = 'B'): Promise<void> {
      await store.readings.keep(readerOf(reader), reading(reader, texts));
      await store.readings.adopt(anAdoption({ reader: readerOf(reader) }));
      expect(await store.readings.putInPlace(9, documentGraph)).toBe(0);
    }
  });
}

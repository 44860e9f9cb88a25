import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { placing } from '../../graph/model/placing.ts';
import type { Adoption } from '../../graph/model/reading.ts';
import type { ReviewDecision } from '../../graph/model/review.ts';
import { reviewValues } from '../../graph/model/review-values.ts';
import { commitHash, GENESIS, isErased } from '../../graph/store/chain.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import type { StoredDocument, StoredText } from '../../graph/store/ports/stored.ts';
import { someSteps } from '../support/doubtful-sequences.ts';
import { anOrder } from '../support/erasures.ts';
import { aText, loadOf, type Reader, readerOf, reading } from '../support/scripted-readers.ts';
import { someTexts, standsIn } from '../support/scripted-texts.ts';

const B = readerOf('B');
const PAGE = { offset: 0, limit: 100 };
const adoption = (over: Partial<Adoption> = {}): Adoption => ({
  ...{ reader: B, by: '书令仪', at: '2024-03-01T08:00:00.000Z', reason: '抽查一致' },
  ...over,
});

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
    const changed = aText('文书\n案号:(2021)云0521刑初8号\nA法官:程砚秋\nB法官:陆珩\n当事人:岑默?\n');
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
      expect([waits.before?.officials, waits.after?.officials].map((list) => list?.map((one) => one.name))).toEqual([['程砚秋'], ['陆珩']]);
      expect(waits.document).toMatchObject({ path: changed.path, number: '(2021)云0521刑初8号' });
      for (const { outcome, before: was, after } of readings)
        expect([was === null, after === null]).toEqual([outcome === 'added', outcome === 'gone']);
      expect(await store.readings.waiting(B, { offset: 1, limit: 2 })).toEqual({ total, readings: readings.slice(1, 3) });
      expect((await store.readings.waiting(readerOf('A'), PAGE)).total).toBe(0);
      expect(await store.check()).toEqual([]);
    });

    it('puts nothing in place that nobody adopted, and nothing that was read after that', async () => {
      const store = await loaded(changed, gone);
      await expect(store.readings.adopt(adoption())).rejects.toMatchObject({ code: 'not-found' });
      expect(await store.readings.underWay()).toBeNull();
      await store.readings.keep(B, reading('B', [changed]));
      expect(await store.readings.putInPlace(9, documentGraph)).toBe(0);
      expect((await documentsIn(store)).map(({ reader }) => reader)).toEqual([readerOf('A'), readerOf('A')]);
      await store.readings.adopt(adoption());
      await store.readings.adopt(adoption());
      expect(await store.readings.underWay()).toEqual(adoption());
      expect((await store.ledger.read('adoption', B)).map(({ body }) => JSON.parse(body))).toEqual([adoption()]);
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
          const decisions = decisionsOn(await documentsIn(again), steps);
          for (const decision of decisions) await again.review.decide(decision, documentGraph);
          const later = new Map((await documentsIn(once)).map((document) => [document.id, document.record]));
          for (const decision of decisions) {
            const record = later.get(decision.document);
            if (record && placing(decision, record) === 'value') await once.review.decide(decision, documentGraph);
          }
          await again.readings.keep(B, reading('B', texts));
          if ((await again.readings.waiting(B, PAGE)).total > 0) await again.readings.adopt(adoption());
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

    it('passes over what is not stored, and what was erased while it was read', async () => {
      const store = await loaded(grown, changed);
      const all = reading('B', [grown, changed]);
      const [first] = reading('A', [grown])[0]!.documents;
      await store.erasures.carryOut(anOrder([first!.id]));
      expect(await store.readings.keep(B, [...all, ...reading('B', [same])])).toEqual({ same: 0, changed: 1, added: 0, gone: 0 });
      await store.readings.adopt(adoption());
      const [{ id }] = all[1]!.documents as [StoredDocument];
      await store.erasures.carryOut(anOrder([id], { id: 'e2' }));
      expect(await store.readings.underWay()).toBeNull();
      expect((await store.readings.waiting(B, PAGE)).total).toBe(0);
      expect(await store.documents.count()).toBe(0);
      expect(await saidOf(store, ['陆珩', '程砚秋', '岑默', '卓远帆'])).toEqual([]);
      expect(await store.check()).toEqual([]);
    });

    it('erases what was read of a text with it: what waits, what stood before and what is no longer found', async () => {
      const store = await loaded(changed, gone, same);
      await putInPlace(store, [changed, gone]);
      await store.readings.keep(readerOf('A'), reading('A', [changed, gone]));
      const [stands] = reading('B', [changed])[0]!.documents;
      const [lost] = reading('A', [gone])[0]!.documents;
      const before = await headHash(store);
      await store.erasures.carryOut(anOrder([stands!.id, lost!.id]));
      expect(await saidOf(store, ['陆珩', '程砚秋', '岑默', '温如玉'])).toEqual([]);
      expect(await saidOf(store, ['卓远帆'])).not.toEqual([]);
      expect((await store.readings.waiting(readerOf('A'), PAGE)).total).toBe(0);
      expect(await store.erasures.tombstone(lost!.id)).not.toBeNull();
      expect(await store.documents.knownTexts([changed.hash, gone.hash])).toEqual(new Map());
      expect(await chainHolds(store)).toBe(true);
      expect(await headHash(store)).not.toBe(before);
      expect(await store.check()).toEqual([]);
    });

    async function putInPlace(store: Store, texts: readonly StoredText[], reader: Reader = 'B'): Promise<void> {
      await store.readings.keep(readerOf(reader), reading(reader, texts));
      await store.readings.adopt(adoption({ reader: readerOf(reader) }));
      expect(await store.readings.putInPlace(9, documentGraph)).toBe(0);
    }
  });
}

async function load(store: Store, reader: Reader, texts: readonly StoredText[]): Promise<void> {
  const batch = { id: 'b', name: 'n', paths: ['p'], startedAt: '2024-01-01T00:00:00Z' };
  const receipt = { in: 0, loaded: 0, duplicate: 0, skipped: 0, failed: 0, documents: 0 };
  await store.journal.open({ ...batch, state: 'running', finishedAt: null, total: null, receipt });
  for (const text of texts) {
    const write = loadOf(reader, text);
    if (write.documents.length > 0) await store.commit(write);
  }
}

async function documentsIn(store: Store): Promise<StoredDocument[]> {
  const documents: StoredDocument[] = [];
  for await (const { document } of store.documents.all()) documents.push(document);
  return documents.sort((a, b) => (a.id < b.id ? -1 : 1));
}

let made = 0;

function decided(
  document: string,
  field: ReviewDecision['field'],
  read: string,
  verdict: ReviewDecision['verdict'],
  value: string | null = null,
): ReviewDecision {
  return { document, field, read, verdict, value, by: 'local', at: new Date(Date.UTC(2024, 0, 1) + made++ * 1000).toISOString(), note: '' };
}

/** What the steps decide about the values of documents. */
function decisionsOn(
  documents: readonly StoredDocument[],
  steps: readonly { value: number; verdict: ReviewDecision['verdict'] | string }[],
): ReviewDecision[] {
  const values = documents.flatMap(({ id, record }) => reviewValues(record).map(({ field, read }) => ({ id, field, read })));
  if (values.length === 0) return [];
  return steps.flatMap(({ value, verdict }) => {
    const { id, field, read } = values[value % values.length]!;
    return verdict === 'replaced' ? [] : [decided(id, field, read, verdict as ReviewDecision['verdict'])];
  });
}

/** Entries whose body holds one of these words. */
async function saidOf({ ledger }: Store, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const { number, entries } of ledger.since(0))
    for (const { kind, body } of entries) if (words.some((word) => body.includes(word))) found.push(`${number} ${kind}`);
  return found;
}

async function headHash({ ledger }: Store): Promise<string> {
  let last = '';
  for await (const { hash } of ledger.since(0)) last = hash;
  return last;
}

async function chainHolds({ ledger }: Store): Promise<boolean> {
  let previous = GENESIS;
  for await (const { number, at, hash, entries } of ledger.since(0)) {
    if (commitHash(previous, number, at, entries) !== hash) return false;
    previous = hash;
  }
  return true;
}

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openStore } from '../../../graph/store/open.ts';
import type { Store, StoreWrite } from '../../../graph/store/ports/store.ts';
import { replay } from '../../../graph/store/replay.ts';
import { decisionsOn, someDocuments, someSteps } from '../../support/doubtful-sequences.ts';
import { anOrder, twoInOneText } from '../../support/erasures.ts';
import { everythingIn, reviewIn } from '../../support/everything.ts';
import { anAdoption, decisionsOn as decisionsOnRead, documentsIn, load } from '../../support/readings.ts';
import { readerOf, reading } from '../../support/scripted-readers.ts';
import { someTexts, standsIn } from '../../support/scripted-texts.ts';
import { aBatch, aRun } from '../../support/store-writes.ts';
import { anUncertainDocument, type UncertainDocument, writeOfDocuments } from '../../support/uncertain-documents.ts';

const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});
async function fresh(): Promise<Store> {
  const store = await openStore('memory:');
  opened.push(store);
  return store;
}
async function replayed(of: Store, upTo: number): Promise<Store> {
  const store = await fresh();
  await replay(of.ledger, ({ number }) => number <= upTo, store, documentGraph);
  return store;
}

/** All that stands, but for numbers and times of commits. */
async function standing(store: Store) {
  const batches = (await store.journal.batches()).map(({ id, name, paths, startedAt, receipt }) => ({
    id,
    name,
    paths,
    startedAt,
    receipt,
  }));
  const outcomes = await Promise.all(batches.map(({ id }) => store.journal.outcomes(id)));
  return {
    ...(await everythingIn(store)),
    review: await reviewIn(store),
    digest: await store.digest(),
    batches,
    outcomes,
    run: await store.results.lastRun(),
  };
}

function mergedWith(one: StoreWrite, other: StoreWrite): Partial<StoreWrite> {
  const lists = ['texts', 'documents', 'mentions', 'nodes', 'edges', 'outcomes'] as const;
  return Object.fromEntries(lists.map((list) => [list, [...one[list], ...other[list]]]));
}

function loading(document: UncertainDocument, batch: string) {
  const { path } = document.text;
  const outcomes = [{ path, outcome: 'loaded' as const, reason: null, detail: null, documents: [document.document.id] }];
  return { ...writeOfDocuments([document]), batch, outcomes };
}

describe('what a ledger was told, said again', () => {
  it('comes to what stands, and up to a commit to what stood then', async () => {
    await fc.assert(
      fc.asyncProperty(someDocuments, someSteps, fc.nat(), async (documents, steps, chosen) => {
        const store = await fresh();
        await store.journal.open(aBatch({ id: 'b1', name: '卷一' }));
        const history = decisionsOn(documents, steps);
        const stood = new Map<number, Awaited<ReturnType<typeof standing>>>();
        const remember = async (): Promise<void> => void stood.set(await store.ledger.head(), await standing(store));
        for (const document of documents) {
          await store.commit(loading(document, 'b1'));
          await remember();
          // Brought a second time it is a duplicate.
          await store.commit(loading(document, 'b1'));
          await remember();
        }
        for (const decision of history) {
          await store.review.decide(decision, documentGraph);
          await remember();
        }
        await store.results.save(aRun('r1'), []);
        await remember();
        const commits = [...stood.keys()];
        for (const upTo of [commits.at(-1)!, commits[chosen % commits.length]!]) {
          const again = await replayed(store, upTo);
          expect(await standing(again)).toEqual(stood.get(upTo));
          expect(await again.check()).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says nothing again of what was erased since, whatever the time', async () => {
    await fc.assert(
      fc.asyncProperty(someDocuments, someSteps, fc.infiniteStream(fc.boolean()), fc.nat(), async (documents, steps, chance, chosen) => {
        const gone = documents.filter(() => chance.next().value).map(({ document }) => document.id);
        const store = await fresh();
        await store.journal.open(aBatch({ id: 'b1', startedAt: '2024-01-01T00:00:00Z' }));
        for (const document of documents) await store.commit(loading(document, 'b1'));
        for (const decision of decisionsOn(documents, steps)) await store.review.decide(decision, documentGraph);
        const head = await store.ledger.head();
        await store.erasures.carryOut(anOrder(gone));
        const stands = async (of: Store) => [await everythingIn(of), await reviewIn(of), await of.digest()];
        const now = await replayed(store, await store.ledger.head());
        expect(await stands(now)).toEqual(await stands(store));
        const then = await replayed(store, chosen % (head + 1));
        expect(await then.check()).toEqual([]);
        for (const of of [now, then]) {
          const paths = (await of.journal.outcomes('b1')).map(({ outcome, documents: count }) => `${outcome} ${count}`);
          expect(new Set(paths)).toEqual(new Set(paths.length === 0 ? [] : ['loaded 1']));
          expect(await of.documents.known(gone)).toEqual(new Set());
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says a text again without what was erased of it since, and counts what stands beside it', async () => {
    const store = await fresh();
    const { write, content, first, second } = twoInOneText();
    await store.journal.open(aBatch({ id: 'b' }));
    await store.commit({ ...write, ...mergedWith(write, loading(anUncertainDocument({ number: '(2021)云0521刑初3号' }), 'b')) });
    await store.erasures.carryOut(anOrder([first.id]));
    const then = await replayed(store, 2);
    expect(await then.documents.sourceText(second.id)).toBe('█'.repeat(first.range.end) + content.slice(first.range.end));
    expect((await then.journal.outcomes('b')).map(({ outcome, documents }) => `${outcome} ${documents}`)).toEqual(['loaded 1', 'loaded 1']);
    expect(await then.check()).toEqual([]);
  });

  it('says again what readers read, what was adopted and what stands since', async () => {
    await fc.assert(
      fc.asyncProperty(someTexts, someSteps, fc.nat(), async (texts, steps, chosen) => {
        const store = await fresh();
        await load(store, 'A', texts);
        for (const decision of decisionsOnRead(await documentsIn(store), steps)) await store.review.decide(decision, documentGraph);
        const stood = new Map<number, unknown>();
        const stands = async (of: Store) => [
          await standsIn(of),
          await of.readings.readers(),
          await of.review.unplaced({ offset: 0, limit: 99 }),
        ];
        const waits = async (of: Store) => [
          await of.readings.waiting(readerOf('B'), { offset: 0, limit: 99 }),
          await of.readings.underWay(),
        ];
        const remember = async () => void stood.set(await store.ledger.head(), [await stands(store), await waits(store)]);
        for (const text of texts) {
          await store.readings.keep(readerOf('B'), reading('B', [text]));
          await remember();
        }
        if ((await store.readings.waiting(readerOf('B'), { offset: 0, limit: 1 })).total > 0) await store.readings.adopt(anAdoption());
        await remember();
        for (let left = 1; left > 0; await remember()) left = await store.readings.putInPlace(1, documentGraph);
        const commits = [...stood.keys()];
        for (const upTo of [commits.at(-1)!, commits[chosen % commits.length]!]) {
          const again = await replayed(store, upTo);
          expect([await stands(again), await waits(again)]).toEqual(stood.get(upTo));
          expect(await again.check()).toEqual([]);
        }
        for (const one of opened.splice(0)) await one.close();
      }),
      { numRuns: 15 },
    );
  });

  it('keeps two batches apart that were asked for under one name', async () => {
    const store = await fresh();
    for (const [id, number] of [
      ['b1', '7'],
      ['b2', '8'],
    ] as const) {
      await store.journal.open(aBatch({ id, startedAt: `2024-01-0${number}T00:00:00Z` }));
      await store.commit(loading(anUncertainDocument({ number: `(2021)云0521刑初${number}号` }), id));
      await store.journal.finish(id, '2024-02-01T00:00:00Z');
    }
    expect(await standing(await replayed(store, await store.ledger.head()))).toEqual(await standing(store));
  });

  it('of a time is all that was said by then', async () => {
    const store = await fresh();
    for (const id of ['r1', 'r2', 'r3']) await store.results.save(aRun(id), []);
    const times: string[] = [];
    for await (const { at } of store.ledger.since(0)) times.push(at);
    const knownBy = async (time: string): Promise<number> => replay(store.ledger, ({ at }) => at <= time, await fresh(), documentGraph);
    expect(await knownBy('2000-01-01T00:00:00.000Z')).toBe(0);
    expect(await knownBy(times.at(-1)!)).toBe(3);
    expect(await knownBy(times[0]!)).toBe(times.filter((at) => at <= times[0]!).length);
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openStore } from '../../../graph/store/open.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { replay } from '../../../graph/store/replay.ts';
import { decisionsOn, someDocuments, someSteps } from '../../support/doubtful-sequences.ts';
import { everythingIn, reviewIn } from '../../support/everything.ts';
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

function load(document: UncertainDocument, batch: string) {
  const path = `${document.document.id}.txt`;
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
          await store.commit(load(document, 'b1'));
          await remember();
          // Brought a second time it is a duplicate.
          await store.commit(load(document, 'b1'));
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

  it('keeps two batches apart that were asked for under one name', async () => {
    const store = await fresh();
    for (const [id, number] of [
      ['b1', '7'],
      ['b2', '8'],
    ] as const) {
      await store.journal.open(aBatch({ id, startedAt: `2024-01-0${number}T00:00:00Z` }));
      await store.commit(load(anUncertainDocument({ number: `(2021)云0521刑初${number}号` }), id));
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

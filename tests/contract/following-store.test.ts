import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { openEmbeddedGraph } from '../../graph/store/embedded/projection.ts';
import { openEmbeddedRecords, openEmbeddedStore } from '../../graph/store/embedded/store.ts';
import { graphFeed } from '../../graph/store/graph-feed.ts';
import { openStore, openStoreAt } from '../../graph/store/open.ts';
import type { GraphProjection } from '../../graph/store/ports/projection.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { splitStore } from '../../graph/store/split-store.ts';
import { decisionsOn, someDocuments, someSteps } from '../support/doubtful-sequences.ts';
import { everythingIn } from '../support/everything.ts';
import { mirrored, mirroredGraph } from '../support/mirrored.ts';
import { foundTwo, freshFiles } from '../support/shared-file.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';
import { describeErasure } from './erasure.contract.ts';
import { describeLeads } from './leads.contract.ts';
import { describeLedger } from './ledger.contract.ts';
import { describeProjection } from './projection.contract.ts';
import { describeReadings } from './readings.contract.ts';
import { describeErasedReadings } from './readings-erased.contract.ts';
import { describeReview } from './review.contract.ts';
import { describeTenants } from './tenants.contract.ts';

const following = (): Promise<Store> => splitStore(openEmbeddedRecords(':memory:'), openEmbeddedGraph(':memory:'), documentGraph);

describeLedger('embedded', () => openStore('memory:'));
const freshFile = freshFiles();
describeProjection('a file of its own', async () => {
  const file = freshFile();
  return [openEmbeddedGraph(file), openEmbeddedGraph(file)];
});
describeLedger('embedded, graph elsewhere', async () => openEmbeddedRecords(':memory:'));
describeReview('a graph that follows', following);
describeLeads('a graph that follows', following);
describeErasure('a graph that follows', following, 25);
describeReadings('a graph that follows', following, 15);
describeErasedReadings('a graph that follows', following);

describeLedger('embedded, beside another unit', async () => {
  const file = await foundTwo(freshFile());
  return mirrored(openEmbeddedStore(file, 'own'), openEmbeddedStore(file, 'neighbour'));
});
describeProjection('a file of several graphs', async () => {
  const file = freshFile();
  const beside = () => mirroredGraph(openEmbeddedGraph(file, 1), openEmbeddedGraph(file, 2));
  return [beside(), beside()];
});
/** Ledgers in one file, and graphs in another. */
const followingBesideAnother = async (): Promise<Store> => {
  const [ledgers, graphs] = [await foundTwo(freshFile()), freshFile()];
  const open = async (key: string): Promise<Store> => {
    const records = openEmbeddedRecords(ledgers, key);
    return splitStore(records, openEmbeddedGraph(graphs, records.tenants.own.number), documentGraph);
  };
  return mirrored(await open('own'), await open('neighbour'));
};
describeReview('a graph that follows, beside another unit', followingBesideAnother);
describeLeads('a graph that follows, beside another unit', followingBesideAnother);
describeTenants('embedded, graphs in a file of their own', async () => {
  const [ledger, graph] = [`file:${freshFile()}`, `file:${freshFile()}`];
  return (tenant) => openStoreAt({ ledger, graph, ...(tenant === undefined ? {} : { tenant }) }, documentGraph);
});

/** Writes documents one by one with decisions between them, as people and loads come. */
async function writeAll(
  store: Store,
  documents: Parameters<typeof decisionsOn>[0],
  steps: Parameters<typeof decisionsOn>[1],
): Promise<void> {
  const history = decisionsOn(documents, steps);
  for (const document of documents) {
    await store.commit(writeOfDocuments([document]));
    for (const decision of history.filter((one) => one.document === document.document.id))
      await store.review.decide(decision, documentGraph);
  }
}

describe('a graph that follows its ledger', () => {
  it('is the graph that stands in the same file, and both are what they are made anew', async () => {
    await fc.assert(
      fc.asyncProperty(someDocuments, someSteps, async (documents, steps) => {
        const stores = [await openStore('memory:'), await following()];
        for (const store of stores) await writeAll(store, documents, steps);
        const [one, other] = await Promise.all(stores.map(everythingIn));
        expect(other).toEqual(one);
        for (const store of stores) {
          await store.rebuild(documentGraph);
          expect(await everythingIn(store)).toEqual(one);
          expect(await store.check()).toEqual([]);
          const { head, graph } = await store.standing();
          expect(graph).toBe(head);
          await store.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes each step once, however many lead it', async () => {
    const records = openEmbeddedRecords(':memory:');
    const graph = openEmbeddedGraph(':memory:');
    const documents = ['7', '8', '9'].map((n) => anUncertainDocument({ number: `(2021)云0521刑初${n}号` }));
    for (const document of documents) await records.commit(writeOfDocuments([document]));
    const taken: number[] = [];
    const counted: GraphProjection = {
      ...graph,
      async follow(step) {
        const took = await graph.follow(step);
        if (took) taken.push(step.upTo);
        return took;
      },
    };
    const feeds = Array.from({ length: 4 }, () => graphFeed(records, counted, documentGraph));
    await Promise.all(feeds.map((feed) => feed.upTo(3)));
    expect(taken).toEqual([3]);
    expect(await graph.checkpoint()).toEqual({ ledger: records.ledger.id, commit: 3 });
    await Promise.all([records.close(), graph.close()]);
  });

  it('that is being emptied is led by nobody, and a store that has it says so', async () => {
    const records = openEmbeddedRecords(':memory:');
    await records.commit(writeOfDocuments([anUncertainDocument()]));
    const graph = openEmbeddedGraph(':memory:');
    const emptied: GraphProjection = { ...graph, checkpoint: async () => ({ ledger: '', commit: 0 }) };
    const store = await splitStore(records, emptied, documentGraph);
    await expect(graphFeed(records, emptied, documentGraph).upTo(1)).rejects.toMatchObject({ code: 'graph-not-current' });
    expect(await store.standing()).toEqual({ head: 1, graph: 0 });
    await store.close();
  });

  it('has followed all that was written when the store is closed', async () => {
    const records = openEmbeddedRecords(':memory:');
    const graph = openEmbeddedGraph(':memory:');
    const store = await splitStore(records, { ...graph, close: async () => undefined }, documentGraph);
    const document = anUncertainDocument({ doubts: [{ field: 'officials' }] });
    await store.commit(writeOfDocuments([document]));
    await store.review.decide(aDecision(document, 'officials', '卓远帆', 'confirmed'), documentGraph);
    await store.close();
    expect((await graph.checkpoint())?.commit).toBe(2);
    await graph.close();
  });

  it('takes in what other processes have said, without anybody waiting for it', async () => {
    const records = openEmbeddedRecords(':memory:');
    const store = await splitStore(records, openEmbeddedGraph(':memory:'), documentGraph);
    expect((await store.graph.counts()).nodes).toBe(0);
    // Said to the ledger alone: this store does not know of it.
    await records.commit(writeOfDocuments([anUncertainDocument()]));
    await expect.poll(async () => (await store.graph.counts()).nodes, { timeout: 30_000 }).toBeGreaterThan(0);
    await store.close();
  });

  it('is waited for after a decision, or says that it is behind', async () => {
    const records = openEmbeddedRecords(':memory:');
    const graph = openEmbeddedGraph(':memory:');
    let held: Promise<void> = Promise.resolve();
    const slow: GraphProjection = {
      ...graph,
      async follow(step) {
        await held;
        return graph.follow(step);
      },
    };
    const store = await splitStore(records, slow, documentGraph);
    const document = anUncertainDocument({ doubts: [{ field: 'officials' }] });
    await store.commit(writeOfDocuments([document]));
    const before = await store.graph.counts();
    let open = (): void => undefined;
    held = new Promise((done) => {
      open = done;
    });
    await store.review.decide(aDecision(document, 'officials', '卓远帆', 'confirmed'), documentGraph);
    await expect(store.graph.counts()).rejects.toMatchObject({ code: 'graph-not-current' });
    open();
    expect((await store.graph.counts()).nodes).toBeGreaterThan(before.nodes);
    await store.close();
  });
});

describe('a graph in a file of its own', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jianwei-following-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => `file:${join(folder, name)}`;
  const open = (ledger: string, graph: string): Promise<Store> => openStoreAt({ ledger: at(ledger), graph: at(graph) }, documentGraph);
  const one = writeOfDocuments([anUncertainDocument()]);
  const two = writeOfDocuments([anUncertainDocument({ number: '(2021)云0521刑初8号' })]);

  it('takes in what a process that was killed had said to the ledger alone', async () => {
    const store = await open('l.db', 'g.db');
    await store.commit(one);
    await store.close();
    const killed = openEmbeddedRecords(join(folder, 'l.db'));
    await killed.commit(two);
    await killed.close();
    const next = await open('l.db', 'g.db');
    await expect.poll(async () => (await next.standing()).graph).toBe(2);
    const whole = await openStore('memory:');
    for (const write of [one, two]) await whole.commit(write);
    expect(await everythingIn(next)).toEqual(await everythingIn(whole));
    await Promise.all([next.close(), whole.close()]);
  });

  it('of another ledger is refused', async () => {
    await (await open('l.db', 'g.db')).commit(one);
    await expect(open('other.db', 'g.db')).rejects.toMatchObject({ code: 'another-ledger' });
  });

  it('that stands beyond its ledger is not led on, and made anew on demand', async () => {
    const ahead = await open('l.db', 'g.db');
    await ahead.commit(one);
    await ahead.backup(join(folder, 'copy.db'));
    await ahead.commit(two);
    await ahead.close();
    const older = await open('copy.db', 'g.db');
    await expect(older.commit(two)).resolves.toBeDefined();
    await older.close();
    const shorter = openEmbeddedRecords(join(folder, 'copy.db'));
    const graph = openEmbeddedGraph(join(folder, 'g.db'));
    await graph.clear(shorter.ledger.id);
    await graph.follow({ ledger: shorter.ledger.id, after: 0, upTo: 9, added: [], renamed: [], changed: [], withdrawn: [], leads: null });
    await expect(graphFeed(shorter, graph, documentGraph).upTo(10)).rejects.toMatchObject({ code: 'graph-not-current' });
    const store = await splitStore(shorter, graph, documentGraph);
    await store.rebuild(documentGraph);
    expect(await store.standing()).toEqual({ head: 2, graph: 2 });
    await store.close();
  });

  it('leaves the graph in the file of the ledger behind, which says so until it is made anew', async () => {
    const together = await openStore(at('l.db'));
    await together.commit(one);
    await together.close();
    const apart = await open('l.db', 'g.db');
    await apart.commit(two);
    await apart.close();
    const again = await openStore(at('l.db'));
    await expect(again.graph.counts()).rejects.toMatchObject({ code: 'graph-not-current' });
    expect((await again.check()).map(({ code }) => code)).toContain('graph-behind');
    await again.commit(writeOfDocuments([anUncertainDocument({ number: '(2021)云0521刑初9号' })]));
    // What is written does not make up for what was missed.
    await expect(again.graph.counts()).rejects.toMatchObject({ code: 'graph-not-current' });
    await again.rebuild(documentGraph);
    expect(await again.check()).toEqual([]);
    expect((await again.graph.counts()).nodes).toBeGreaterThan(0);
    await again.close();
  });
});

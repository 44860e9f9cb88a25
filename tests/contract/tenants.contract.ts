import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { everythingIn, reviewIn } from '../support/everything.ts';
import { aBatch, aNode, anEdge, aRun, aStoredDocument, aWrite } from '../support/store-writes.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';

/** Opens a store for a unit: always in the same database. */
export type OpenFor = (tenant?: string) => Promise<Store>;

/** What every store promises the units that share it. `place` gives a fresh, empty database. */
export function describeTenants(name: string, place: () => Promise<OpenFor>): void {
  describe(`tenants contract: ${name}`, () => {
    let openFor: OpenFor;
    let root: Store;
    const opened: Store[] = [];
    const open = async (tenant?: string): Promise<Store> => {
      const store = await openFor(tenant);
      opened.push(store);
      return store;
    };
    beforeEach(async () => {
      openFor = await place();
      root = await open();
    });
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });
    /** Two units beneath the root, which know nothing of each other. */
    const two = async (): Promise<readonly [Store, Store]> => {
      await root.tenants.found('east', '东区院');
      await root.tenants.found('west', '西区院');
      return [await open('east'), await open('west')];
    };
    const document = anUncertainDocument({ doubts: [{ field: 'officials' }] });
    const write = { ...writeOfDocuments([document]), outcomes: [aClaim('a.txt', document.document.id)] };

    it('begins with one unit, to which everything belongs where none is named', async () => {
      expect(root.tenants.own).toEqual({ number: 0, key: 'root', name: '本院', above: null });
      expect(await root.tenants.list()).toEqual([root.tenants.own]);
      await root.commit(write);
      expect(await (await open('root')).documents.count()).toBe(1);
    });

    it('founds units beneath units, and shows each what is beneath it', async () => {
      await two();
      const east = await open('east');
      const north = await east.tenants.found('east-north', '东区院北室');
      expect(north).toEqual({ number: expect.any(Number), key: 'east-north', name: '东区院北室', above: 'east' });
      const keys = async (store: Store) => (await store.tenants.list()).map(({ key }) => key);
      expect(await keys(root)).toEqual(['root', 'east', 'east-north', 'west']);
      expect(await keys(east)).toEqual(['east', 'east-north']);
      expect(await keys(await open('west'))).toEqual(['west']);
      expect(new Set((await root.tenants.list()).map(({ number }) => number)).size).toBe(4);
      expect((await root.ledger.read('tenant', 'east')).map(({ body }) => JSON.parse(body))).toEqual([{ name: '东区院', above: 'root' }]);
      expect(await root.check()).toEqual([]);
    });

    it('refuses a unit that nobody founded, a key that is taken and what is no key or name', async () => {
      await two();
      await expect(openFor('nobody')).rejects.toMatchObject({ code: 'not-found' });
      for (const [key, called] of [
        ['east', '又一'],
        ['root', '又一'],
        ['东', '东'],
        ['', '空'],
        ['a b', '空格'],
        ['fine', ' '],
      ] as const)
        await expect(root.tenants.found(key, called), key).rejects.toMatchObject({ code: 'invalid-input' });
      expect(await root.tenants.list()).toHaveLength(3);
    });

    it('takes for new what another unit has, and for known what the own has', async () => {
      for (const store of await two()) {
        expect((await store.documents.knownTexts([document.text.hash])).size).toBe(0);
        expect((await store.documents.known([document.document.id])).size).toBe(0);
        expect(await store.commit(write)).toMatchObject([{ outcome: 'loaded', documents: 1 }]);
        expect(await store.commit({ ...write, batch: 'again' })).toMatchObject([{ outcome: 'duplicate', documents: 0 }]);
        expect(await store.ledger.head()).toBe(2);
      }
    });

    it('shows nothing of one unit in another', async () => {
      const [east, west] = await two();
      const [judge, court] = [aNode('official', '陆珩'), aNode('court', '清河市人民法院')];
      const { text, document: plain } = aStoredDocument({ content: '陆珩，清河市人民法院', number: '(2020)云0521民初8号' });
      const serves = { ...anEdge('serves-at', judge, court), evidence: { document: plain.id, spans: [{ start: 0, end: 2 }] } };
      await east.journal.open(aBatch({ id: 'b1' }));
      await east.commit(aWrite({ batch: 'b1', texts: [text], documents: [plain], nodes: [judge, court], edges: [serves] }));
      await east.commit({ ...write, batch: 'b1' });
      await east.review.decide(aDecision(document, 'officials', '卓远帆', 'rejected'), documentGraph);
      await east.results.save(aRun('r1'), []);
      for (const other of [west, root, await open('west')]) {
        expect(await other.graph.counts()).toEqual({ nodes: 0, edges: 0 });
        expect([await other.graph.node(judge.id), await other.graph.edge(serves.id)]).toEqual([null, null]);
        expect([
          await other.graph.nodes([judge.id]),
          await other.graph.among([judge.id, court.id]),
          await other.graph.evidence(serves.id),
        ]).toEqual([[], [], []]);
        expect(await other.graph.neighbours(judge.id, { offset: 0, limit: 9 })).toEqual({ byEdgeKind: {}, total: 0, edges: [] });
        expect(await other.graph.degrees([judge.id])).toEqual(new Map([[judge.id, 0]]));
        expect([await other.graph.search('陆珩', { limit: 9 }), await other.graph.search('河', { limit: 9 })]).toEqual([[], []]);
        expect(await other.graph.paths(judge.id, court.id, { longest: 4, limit: 9 })).toEqual([]);
        expect(await everythingIn(other)).toEqual({ nodes: [], edges: [], documents: [], mentions: [], loneMentions: [] });
        expect([
          await other.documents.document(plain.id),
          await other.documents.sourceText(plain.id),
          await other.documents.count(),
        ]).toEqual([null, null, 0]);
        expect([
          await other.documents.several([plain.id]),
          await other.documents.mentions(plain.id),
          await other.documents.ofTexts([text.hash]),
        ]).toEqual([[], [], []]);
        expect([await other.documents.byNumber(plain.number!), (await other.documents.byNumbers([plain.number!])).size]).toEqual([null, 0]);
        for (const asked of [{}, { text: '清河市' }, { text: '珩' }, { kind: plain.kind }])
          expect((await other.documents.list({ ...asked, offset: 0, limit: 9 })).total, JSON.stringify(asked)).toBe(0);
        for await (const _ of other.documents.texts()) expect.unreachable();
        expect(await reviewIn(other)).toEqual({ entries: [], history: [] });
        expect([await other.review.decisionsOf(document.document.id), await other.review.history(document.document.id)]).toEqual([[], []]);
        await expect(other.review.decide(aDecision(document, 'officials', '卓远帆', 'rejected'), documentGraph)).rejects.toMatchObject({
          code: 'not-found',
        });
        expect([
          await other.journal.batches(),
          await other.journal.batch('b1'),
          await other.journal.outcomes('b1'),
          (await other.journal.done('b1')).size,
        ]).toEqual([[], null, [], 0]);
        expect(await other.results.lastRun()).toBeNull();
        expect((await other.results.leads({ offset: 0, limit: 9 })).total).toBe(0);
        expect(await other.ledger.read('text', text.hash)).toEqual([]);
        expect(await other.check()).toEqual([]);
      }
      expect(await west.ledger.head()).toBe(0);
      for await (const _ of west.ledger.since(0)) expect.unreachable();
      expect(await west.digest()).toBe(await (await open('west')).digest());
      expect(await east.digest()).not.toBe(await west.digest());
    });

    it('leaves a unit as it was, whatever another does', async () => {
      const [east, west] = await two();
      for (const store of [east, west]) {
        await store.journal.open(aBatch({ id: 'b' }));
        await store.commit(write);
        await store.results.save(aRun('r1'), []);
      }
      const before = [
        await everythingIn(west),
        await reviewIn(west),
        await west.results.lastRun(),
        await west.ledger.head(),
        await west.digest(),
      ];
      await east.review.decide(aDecision(document, 'officials', '卓远帆', 'rejected'), documentGraph);
      await east.results.save(aRun('r2'), []);
      await east.journal.finish('b', '2024-01-02T00:00:00Z');
      await east.rebuild(documentGraph);
      expect([
        await everythingIn(west),
        await reviewIn(west),
        await west.results.lastRun(),
        await west.ledger.head(),
        await west.digest(),
      ]).toEqual(before);
      expect((await west.journal.batch('b'))?.state).toBe('running');
      for (const store of [root, east, west]) {
        expect(await store.check()).toEqual([]);
        // A graph that stands apart looks for what others have said when it is asked, and nobody waits for it.
        const behind = async () => {
          await store.graph.counts();
          const { head, graph } = await store.standing();
          return head - graph;
        };
        await expect.poll(behind, { timeout: 5_000 }).toBe(0);
      }
    });

    it('gives each unit a chain of its own under the name of one ledger', async () => {
      const [east, west] = await two();
      await Promise.all(
        [east, west].map(async (store) => {
          for (let i = 0; i < 5; i++) await store.ledger.append([{ kind: 'run', subject: `r${i}`, body: '{}' }]);
        }),
      );
      for (const store of [east, west]) {
        const numbers: number[] = [];
        for await (const { number, entries } of store.ledger.since(0)) {
          numbers.push(number);
          expect(entries).toHaveLength(1);
        }
        expect(numbers).toEqual([1, 2, 3, 4, 5]);
        expect(store.ledger.id).toBe(root.ledger.id);
        expect(await store.check()).not.toContainEqual(expect.objectContaining({ code: 'ledger-gap' }));
        expect(await store.check()).not.toContainEqual(expect.objectContaining({ code: 'chain-broken' }));
      }
      expect(await root.ledger.head()).toBe(2);
    });
  });
}

function aClaim(path: string, document: string) {
  return { path, outcome: 'loaded' as const, reason: null, detail: null, documents: [document] };
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { nodeId } from '../../graph/model/ids.ts';
import type { ReviewDecision } from '../../graph/model/record/review.ts';
import type { ReviewQuery } from '../../graph/store/ports/desk.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { everythingIn } from '../support/everything.ts';
import { aDecision, anUncertainDocument, COURT, type UncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';

/** What every store promises about values that the reader was not sure of. `open` gives a fresh, empty store. */
export function describeReview(name: string, open: () => Promise<Store>): void {
  describe(`review contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    const load = (...documents: readonly UncertainDocument[]) => store.commit(writeOfDocuments(documents));
    const decide = (decision: ReviewDecision) => store.review.decide(decision, documentGraph);
    const list = (query: Partial<ReviewQuery> = {}) => store.review.list({ offset: 0, limit: 50, ...query });
    const labels = async () => {
      const found: string[] = [];
      for await (const node of store.graph.allNodes()) found.push(node.label);
      return found.sort();
    };

    const doubtfulJudge = () => anUncertainDocument({ judges: ['卓远帆曲径'], doubts: [{ field: 'officials', reason: 'two-names' }] });

    it('lists doubtful values from the moment their document is committed, and leaves them out of the graph', async () => {
      const document = doubtfulJudge();
      await load(document);
      const { total, entries } = await list();
      expect(total).toBe(1);
      const { path, number, kind } = document.document;
      expect(entries[0]).toMatchObject({ field: 'officials', read: '卓远帆曲径', reason: 'two-names', decision: null });
      expect(entries[0]!.document).toMatchObject({ id: document.document.id, path, number, kind });
      expect(entries[0]!.candidates).toEqual(document.document.record.uncertain[0]!.candidates);
      expect(await labels()).not.toContain('卓远帆曲径');
      await load(document);
      expect((await list()).total).toBe(1);
    });

    it('filters by field, reason, state and document, and counts what each filter would give', async () => {
      const first = anUncertainDocument({
        ...{ judges: ['卓远帆', '曲'], parties: ['岑默人'] },
        doubts: [
          { field: 'officials', index: 1 },
          { field: 'parties', reason: 'two-names' },
          { field: 'date', reason: 'date-too-late' },
        ],
      });
      const second = anUncertainDocument({ number: '(2021)云0521刑初8号', judges: ['曲'], doubts: [{ field: 'officials' }] });
      await load(first, second);
      await decide(aDecision(first, 'officials', '曲', 'rejected'));
      expect(await list({ field: 'officials', decided: false })).toMatchObject({
        total: 1,
        byField: { officials: 1, parties: 1, date: 1 },
        byReason: { 'not-a-name': 1 },
        byState: { decided: 1, undecided: 1 },
      });
      expect(await list({ reason: 'not-a-name' })).toMatchObject({
        total: 2,
        byField: { officials: 2 },
        byState: { decided: 1, undecided: 1 },
      });
      expect(await list({ document: second.document.id })).toMatchObject({ total: 1, byState: { decided: 0, undecided: 1 } });
      expect(await list({ document: 'x' })).toMatchObject({ total: 0, entries: [], byField: {}, byReason: {} });
    });

    it('pages in an order that decisions do not change', async () => {
      const documents = Array.from({ length: 5 }, (_, i) =>
        anUncertainDocument({
          number: `(2021)云0521刑初${i}号`,
          judges: ['卓', '曲'],
          doubts: [{ field: 'officials', index: 1 }, { field: 'officials' }],
        }),
      );
      await load(...documents);
      const whole = (await list()).entries.map(({ document, read }) => `${document.id} ${read}`);
      expect(whole).toHaveLength(10);
      await decide(aDecision(documents[2]!, 'officials', '卓', 'confirmed'));
      const pages = await Promise.all([0, 4, 8].map((offset) => list({ offset, limit: 4 })));
      expect(pages.flatMap(({ entries }) => entries.map(({ document, read }) => `${document.id} ${read}`))).toEqual(whole);
      expect(pages.flatMap(({ entries }) => entries.map(({ read }) => read)).slice(0, 2)).toEqual(['卓', '曲']);
    });

    it('adds what a confirmed value says, and forgets it again when the decision is taken back', async () => {
      const document = doubtfulJudge();
      await load(document, anUncertainDocument({ number: '(2021)云0521刑初8号' }));
      const [before, digest] = [await everythingIn(store), await store.digest()];
      await decide(aDecision(document, 'officials', '卓远帆曲径', 'confirmed'));
      const [judge] = await store.graph.search('卓远帆曲径', { limit: 5 });
      const { edges } = await store.graph.neighbours(judge!.id, { offset: 0, limit: 5 });
      expect(edges.map(({ kind }) => kind).sort()).toEqual(['handled', 'serves-at']);
      expect(await store.graph.evidence(edges[0]!.id)).toEqual([
        { document: document.document.id, spans: document.document.record.officials[0]!.spans },
      ]);
      expect((await store.documents.mentions(document.document.id)).map(({ node }) => node)).toContain(judge!.id);
      expect(await store.digest()).not.toBe(digest);
      expect(await store.check()).toEqual([]);

      await decide(aDecision(document, 'officials', '卓远帆曲径', 'open'));
      expect(await everythingIn(store)).toEqual(before);
      expect(await store.graph.search('卓远帆曲径', { limit: 5 })).toEqual([]);
      expect(await store.digest()).toBe(digest);
      expect((await list({ decided: false })).total).toBe(1);
    });

    it('puts another value in its place, or two', async () => {
      const document = doubtfulJudge();
      await load(document);
      await decide(aDecision(document, 'officials', '卓远帆曲径', 'replaced', '卓远帆、曲径'));
      expect(await labels()).toEqual(expect.arrayContaining(['卓远帆', '曲径']));
      await decide(aDecision(document, 'officials', '卓远帆曲径', 'replaced', '曲径'));
      expect(await labels()).not.toContain('卓远帆');
      const [entry] = (await list({ decided: true })).entries;
      expect(entry?.decision).toMatchObject({ verdict: 'replaced', value: '曲径', by: 'local' });
    });

    it('keeps every decision, lets the latest count, and keeps the same one once', async () => {
      const document = doubtfulJudge();
      await load(document);
      const confirmed = aDecision(document, 'officials', '卓远帆曲径', 'confirmed');
      for (const decision of [confirmed, confirmed]) await decide(decision);
      const rejected = { ...aDecision(document, 'officials', '卓远帆曲径', 'rejected'), note: '版面误读' };
      await decide(rejected);
      expect(await store.review.history(document.document.id)).toEqual([confirmed, rejected]);
      expect(await store.review.decisionsOf(document.document.id)).toEqual([rejected]);
      for await (const { decisions } of store.documents.all()) expect(decisions).toEqual([rejected]);
      const open = aDecision(document, 'officials', '卓远帆曲径', 'open');
      for (const decision of [open, open]) await decide(decision);
      expect(await store.review.history(document.document.id)).toEqual([confirmed, rejected, open]);
      expect(await store.review.decisionsOf(document.document.id)).toEqual([]);
    });

    it('shows a document by its decided number, date and court, and finds it by them', async () => {
      const document = anUncertainDocument({ doubts: [{ field: 'number', others: ['(2021)云0521刑初70号'] }, { field: 'date' }] });
      const { id } = document.document;
      await load(document);
      const decision = nodeId('decision', id);
      expect((await store.graph.node(decision))?.label).toBe('刑事判决书');
      await decide(aDecision(document, 'number', '(2021)云0521刑初7号', 'replaced', '(2021)云0521刑初70号'));
      await decide(aDecision(document, 'date', '2021-05-06', 'rejected'));
      expect(await store.documents.byNumber('(2021)云0521刑初70号')).toMatchObject({ id, date: null });
      expect(await store.documents.byNumber('(2021)云0521刑初7号')).toBeNull();
      expect((await store.graph.node(decision))?.label).toBe('(2021)云0521刑初70号 刑事判决书');
      expect((await store.graph.search('初70号', { limit: 9 })).map(({ kind }) => kind).sort()).toEqual(['case', 'decision']);
      await decide(aDecision(document, 'number', '(2021)云0521刑初7号', 'open'));
      expect(await store.graph.search('初70号', { limit: 9 })).toEqual([]);
      expect(await store.documents.byNumber('(2021)云0521刑初7号')).toMatchObject({ id });
    });

    it('withdraws only its own evidence: what another document says too stays, with the date of that document', async () => {
      const early = anUncertainDocument({ date: '2020-03-04', doubts: [{ field: 'officials' }] });
      const late = anUncertainDocument({ date: '2022-03-04', number: '(2022)云0521刑初9号' });
      await load(early, late);
      await decide(aDecision(early, 'officials', '卓远帆', 'confirmed'));
      const [judge] = await store.graph.search('卓远帆', { limit: 1 });
      const atCourt = async () => (await store.graph.neighbours(judge!.id, { offset: 0, limit: 5, kinds: ['serves-at'] })).edges;
      expect((await atCourt()).map(({ date }) => date)).toEqual(['2020-03-04']);
      await decide(aDecision(early, 'officials', '卓远帆', 'rejected'));
      const [edge] = await atCourt();
      expect(edge?.date).toBe('2022-03-04');
      expect((await store.graph.evidence(edge!.id)).map(({ document }) => document)).toEqual([late.document.id]);
    });

    it('keeps an entity that another document only mentions', async () => {
      const nameless = { number: null, court: null, judges: [], parties: ['曲径某'] };
      const family = anUncertainDocument({ ...nameless, cited: [] });
      const doubtful = anUncertainDocument({ ...nameless, parties: ['岑默', '曲径某'], doubts: [{ field: 'parties' }] });
      await load(family, doubtful);
      const before = await everythingIn(store);
      expect(before.loneMentions).toHaveLength(2);
      await decide(aDecision(doubtful, 'parties', '岑默', 'confirmed'));
      expect((await everythingIn(store)).loneMentions).toHaveLength(3);
      await decide(aDecision(doubtful, 'parties', '岑默', 'open'));
      expect(await everythingIn(store)).toEqual(before);
      expect(await store.check()).toEqual([]);
    });

    it('refuses a decision about what is not there, and changes nothing', async () => {
      const document = doubtfulJudge();
      await load(document);
      const before = await everythingIn(store);
      const stranger = anUncertainDocument({ number: '(2021)云0521刑初99号' });
      for (const decision of [
        aDecision(document, 'officials', '岑默', 'confirmed'),
        aDecision(document, 'parties', '卓远帆曲径', 'confirmed'),
        aDecision(stranger, 'officials', '卓远帆曲径', 'confirmed'),
      ]) {
        await expect(decide(decision)).rejects.toMatchObject({ code: 'not-found' });
      }
      expect(await everythingIn(store)).toEqual(before);
      expect(await store.review.history(document.document.id)).toEqual([]);
    });

    it('names no court where the court is doubtful, neither for the decision nor for its judge', async () => {
      const document = anUncertainDocument({
        doubts: [{ field: 'court', reason: 'court-and-number-differ', others: ['云川省临渡县人民法院'] }],
      });
      await load(document);
      expect(await labels()).not.toContain(COURT);
      await decide(aDecision(document, 'court', COURT, 'replaced', '云川省临渡县人民法院'));
      const [judge] = await store.graph.search('卓远帆', { limit: 5 });
      expect(judge?.properties).toEqual({ agency: '云川省临渡县人民法院' });
      expect(await labels()).not.toContain(COURT);
    });
  });
}

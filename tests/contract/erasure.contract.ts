import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import type { Lead } from '../../graph/model/leads/lead.ts';
import type { LeadChange } from '../../graph/model/leads/lead-change.ts';
import { commitHash, commitmentOf, GENESIS, isErased } from '../../graph/store/chain.ts';
import type { Commit, KeptEntry } from '../../graph/store/ports/ledger.ts';
import type { Store, StoreWrite } from '../../graph/store/ports/store.ts';
import { aFinding, aLead } from '../graph/conduct/findings.ts';
import { decisionsOn, someDocuments, someSteps } from '../support/doubtful-sequences.ts';
import { anOrder, twoInOneText } from '../support/erasures.ts';
import { everythingIn, reviewIn } from '../support/everything.ts';
import { aBatch, aRun } from '../support/store-writes.ts';
import { aDecision, anUncertainDocument, type UncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';

/** What every store promises of what is erased. `open` gives a fresh, empty store. @param runs of the property test */
export function describeErasure(name: string, open: () => Promise<Store>, runs: number): void {
  describe(`erasure contract: ${name}`, () => {
    const opened: Store[] = [];
    const fresh = async (): Promise<Store> => {
      const store = await open();
      opened.push(store);
      return store;
    };
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });

    const doomed = anUncertainDocument({ parties: ['岑默'], doubts: [{ field: 'officials' }] });
    const kept = anUncertainDocument({ number: '(2021)云0521刑初8号', parties: ['曲径'] });

    it('keeps requests until somebody approves or takes them back', async () => {
      const store = await fresh();
      const { erasures, ledger } = store;
      const { approvedBy: _by, approvedAt: _at, ...request } = anOrder([doomed.document.id]);
      await erasures.request(request);
      await erasures.request(request);
      await erasures.request({ ...request, id: 'e2' });
      expect(await erasures.requests()).toEqual([
        { ...request, id: 'e2', state: 'open' },
        { ...request, state: 'open' },
      ]);
      await erasures.withdraw('e2', '书令仪', '2024-03-02T00:00:00.000Z');
      for (const id of ['e2', 'e9'])
        await expect(erasures.withdraw(id, '书令仪', '2024-03-02T00:00:00.000Z')).rejects.toMatchObject({ code: 'not-found' });
      await erasures.carryOut(anOrder([doomed.document.id]));
      expect((await erasures.requests()).map(({ id, state }) => [id, state])).toEqual([
        ['e2', 'withdrawn'],
        ['e1', 'done'],
      ]);
      expect(await ledger.head()).toBe(3);
      await expectSound(store);
    });

    it('leaves a store as if the documents had never come, whatever they shared and whatever was decided', async () => {
      await fc.assert(
        fc.asyncProperty(someDocuments, someSteps, fc.infiniteStream(fc.boolean()), async (documents, steps, chance) => {
          const gone = new Set(documents.filter(() => chance.next().value).map(({ document }) => document.id));
          const history = decisionsOn(documents, steps);
          const [erased, never] = [await fresh(), await fresh()];
          await loadAll(erased, documents, history);
          await erased.erasures.carryOut(anOrder([...gone]));
          await loadAll(
            never,
            documents.filter(({ document }) => !gone.has(document.id)),
            history.filter(({ document }) => !gone.has(document)),
          );
          const wanted = [await everythingIn(never), await reviewIn(never), await never.digest()];
          expect([await everythingIn(erased), await reviewIn(erased), await erased.digest()]).toEqual(wanted);
          await expectSound(erased);
          await erased.rebuild(documentGraph);
          expect([await everythingIn(erased), await reviewIn(erased), await erased.digest()]).toEqual(wanted);
          for (const store of opened.splice(0)) await store.close();
        }),
        { numRuns: runs },
      );
    });

    it('takes body and salt from what was said, keeps the chain whole, and says why', async () => {
      const store = await fresh();
      await store.commit(loading([doomed, kept], 'b'));
      await store.review.decide(aDecision(doomed, 'officials', '卓远帆', 'rejected'), documentGraph);
      const before = await commitsOf(store);
      expect(await store.erasures.carryOut(anOrder([doomed.document.id]))).toEqual({
        documents: 1,
        texts: 1,
        blanked: 0,
        orphaned: 0,
        leads: 0,
      });
      const after = await commitsOf(store);
      expect(after.slice(0, before.length).map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
      expectWhole(after);
      const emptied = after.flatMap(({ entries }) => entries).filter(isErased);
      expect(emptied.map(({ kind, body }) => `${kind}${body}`).sort()).toEqual(['decision', 'document', 'item', 'path', 'text']);
      const [tombstone] = await store.erasures.tombstones();
      const { id: request, documents: _documents, ...why } = anOrder([]);
      const { hash: text, source } = doomed.text;
      const commitments = emptied.map(({ commitment }) => commitment).sort();
      expect({ ...tombstone, commitments: [...tombstone!.commitments].sort() }).toEqual({
        ...why,
        request,
        document: doomed.document.id,
        text,
        source,
        commitments,
      });
      expect(await store.erasures.tombstone(doomed.document.id)).toEqual(tombstone);
      expect(await store.erasures.tombstone(kept.document.id)).toBeNull();
      const [said] = await store.ledger.read('erasure', doomed.document.id);
      expect(JSON.parse(said!.body)).toEqual(tombstone);
      for (const words of ['岑默', '卓远帆', doomed.text.path])
        expect(
          JSON.stringify(after.flatMap(({ entries }) => entries.filter(({ body }) => body.includes(words))).map(({ subject }) => subject)),
          words,
        ).not.toContain(doomed.document.id);
    });

    it('answers nothing about what is gone, and keeps the receipt', async () => {
      const store = await fresh();
      await store.journal.open(aBatch());
      await store.commit(loading([doomed, kept], 'b'));
      await store.erasures.carryOut(anOrder([doomed.document.id]));
      const { documents, review, journal } = store;
      const { id } = doomed.document;
      expect([await documents.document(id), await documents.sourceText(id), await documents.mentions(id)]).toEqual([null, null, []]);
      expect([
        await documents.byNumber(doomed.document.number!),
        await documents.several([id]),
        await documents.ofTexts([doomed.text.hash]),
      ]).toEqual([null, [], []]);
      for (const text of ['岑默', '岑', doomed.document.number!])
        expect((await documents.list({ text, offset: 0, limit: 9 })).total, text).toBe(0);
      expect((await documents.list({ text: '曲径', offset: 0, limit: 9 })).total).toBe(1);
      expect(await store.graph.search('岑默', { limit: 9 })).toEqual([]);
      expect(await review.history(id)).toEqual([]);
      expect((await journal.batch('b'))?.receipt).toMatchObject({ in: 2, loaded: 2, documents: 2 });
      const paths = (await journal.outcomes('b')).map(({ path }) => path).sort();
      expect(paths).toEqual([kept.text.path, `erased:${doomed.text.hash.slice(0, 16)}:0`].sort());
      await expectSound(store);
    });

    it('blanks its place in a text where others stand, and leaves them where they are', async () => {
      const store = await fresh();
      const { write, content, first, second } = twoInOneText();
      await store.commit(write);
      expect(await store.erasures.carryOut(anOrder([first.id]))).toMatchObject({ documents: 1, texts: 0, blanked: 1, orphaned: 1 });
      const text = await store.documents.sourceText(second.id);
      expect(text).toBe('█'.repeat(first.range.end) + content.slice(first.range.end));
      expect(await store.documents.document(second.id)).toMatchObject({ id: second.id, range: second.range, number: second.number });
      expect((await store.ledger.read('text', second.text)).filter((entry) => !isErased(entry)).map(({ body }) => body)).toEqual([text]);
      expectWhole(await commitsOf(store));
      await expectSound(store);
      await store.erasures.carryOut(anOrder([second.id], { id: 'e2' }));
      expect(await everythingIn(store)).toEqual({ nodes: [], edges: [], documents: [], mentions: [], loneMentions: [] });
      expect((await store.ledger.read('text', second.text)).every(isErased)).toBe(true);
      await expectSound(store);
    });

    it('withdraws the leads that quote it, and no other', async () => {
      const store = await fresh();
      await store.commit(loading([doomed, kept], 'b'));
      const quote = (of: UncertainDocument) => ({
        document: of.document.id,
        path: of.text.path,
        start: 0,
        end: 3,
        quote: of.text.content.slice(0, 3),
        shows: { zh: '某', en: 'some' },
      });
      const quoting = (id: string, rank: number, ...of: UncertainDocument[]) =>
        aLead({ id, rank, findings: [{ ...aFinding(), evidence: of.map(quote) }] });
      await store.results.save(aRun('r1'), [quoting('a', 1, kept), quoting('b', 2, kept, doomed), quoting('c', 3, doomed)]);
      expect(await store.erasures.carryOut(anOrder([doomed.document.id]))).toMatchObject({ leads: 2 });
      expect((await store.results.leads({ offset: 0, limit: 9 })).leads.map(({ id }) => id)).toEqual(['a']);
      expect([await store.results.lead('b'), await store.results.leadsOfDocument(doomed.document.id)]).toEqual([null, []]);
    });

    it('withdraws leads that name it against what they say, and takes in none that were mined before', async () => {
      const store = await fresh();
      await store.commit(loading([doomed, kept], 'b'));
      const evidence = [
        {
          document: doomed.document.id,
          path: doomed.text.path,
          start: 0,
          end: 3,
          quote: doomed.text.content.slice(0, 3),
          shows: { zh: '某', en: 'some' },
        },
      ];
      const counterEvidence = [{ text: { zh: '反证', en: 'against' }, logEvidence: -1, evidence }];
      const against = aLead({ id: 'a', findings: [{ ...aFinding(), counterEvidence }] });
      const other = aLead({ id: 'o', rank: 2 });
      await store.results.save(aRun('r1'), [against, other]);
      expect(await store.erasures.carryOut(anOrder([doomed.document.id]))).toMatchObject({ leads: 1 });
      await store.results.save(aRun('r2'), [against, other]);
      expect((await store.results.leads({ offset: 0, limit: 9 })).leads.map(({ id }) => id)).toEqual(['o']);
    });

    it('takes what was found, what could not be told and what changed with it', async () => {
      const store = await fresh();
      await store.commit(loading([doomed, kept], 'b'));
      const about = (of: UncertainDocument, id: string) => {
        const quote = { ...{ document: of.document.id, path: of.text.path, start: 0, end: 3, quote: of.text.content.slice(0, 3) } };
        const finding = aFinding({ id, evidence: [{ ...quote, shows: { zh: '某', en: 'some' } }] });
        return { lead: aLead({ id, rank: id === 'a' ? 1 : 2, subjects: [], findings: [finding] }), kept: { id, conduct: id, finding } };
      };
      const [going, staying] = [about(doomed, 'a'), about(kept, 'b')];
      const found = [going, staying];
      const change = (lead: Lead): LeadChange => ({
        ...{ lead: lead.id, kind: 'new', parts: [], tier: { before: null, after: 'red' }, claim: lead.claim },
        ...{ findings: { gained: 1, lost: 0 }, into: null },
      });
      const missing = [{ fact: { zh: '刑期', en: 'term' }, paper: null, holder: null }] as const;
      const left = {
        findings: found.map((one) => one.kept),
        gaps: [doomed, kept].map(({ document }) => ({ indicator: 'H01', document: document.id, missing })),
        changes: found.map(({ lead }) => change(lead)),
      };
      const leads = found.map(({ lead }) => lead);
      const save = async (id: string) => store.results.save(aRun(id), leads, left);
      await save('r1');
      await store.results.save({ ...aRun('b1'), standing: false }, leads);
      await store.erasures.carryOut(anOrder([doomed.document.id]));
      const everything = async () => ({
        said: (await Promise.all(['a', 'b'].map((id) => store.ledger.read('finding', id)))).map((entries) =>
          entries.some((e) => !isErased(e)),
        ),
        gaps: (await store.results.gaps({ offset: 0, limit: 9 })).gaps.map(({ document }) => document),
        changes: (await store.results.changes({ offset: 0, limit: 9 })).changes.map(({ lead }) => lead),
        beside: (await store.results.runBeside('b1'))?.leads.map(({ id }) => id),
      });
      const rest = { said: [false, true], gaps: [kept.document.id], changes: ['b'], beside: ['b'] };
      expect(await everything()).toEqual(rest);
      expect(
        (await commitsOf(store))
          .flatMap(({ entries }) => entries)
          .filter(({ kind, body }) => kind !== 'erasure' && body.includes(doomed.text.path)),
      ).toEqual([]);
      await expectSound(store);
      // A run that was mined before brings none of it back.
      await save('r2');
      expect(await everything()).toEqual(rest);
      await expectSound(store);
    });

    it('names the items of a text anew that comes again with another document', async () => {
      const store = await fresh();
      await store.journal.open(aBatch());
      await store.commit(loading([doomed], 'b'));
      await store.erasures.carryOut(anOrder([doomed.document.id]));
      // Another reader finds another document in the very text.
      const again = { ...doomed, document: { ...doomed.document, id: 'f'.repeat(20) } };
      await store.commit(loading([again], 'b'));
      await store.erasures.carryOut(anOrder([again.document.id], { id: 'e2' }));
      expect((await store.journal.outcomes('b')).map(({ path }) => path)).toEqual(
        [0, 1].map((place) => `erased:${doomed.text.hash.slice(0, 16)}:${place}`),
      );
      await expectSound(store);
    });

    it('may be carried out again, and then does nothing', async () => {
      const store = await fresh();
      await store.commit(loading([doomed, kept], 'b'));
      await store.erasures.carryOut(anOrder([doomed.document.id]));
      const head = await store.ledger.head();
      for (const order of [anOrder([doomed.document.id]), anOrder(['unknown'], { id: 'e3' })])
        expect(await store.erasures.carryOut(order)).toEqual({ documents: 0, texts: 0, blanked: 0, orphaned: 0, leads: 0 });
      expect(await store.ledger.head()).toBe(head);
    });

    it('does not take in again what was erased, and says so of the item', async () => {
      const store = await fresh();
      const { write, first, second } = twoInOneText();
      await store.commit(loading([doomed], 'b'));
      await store.erasures.carryOut(anOrder([doomed.document.id, first.id]));
      expect(await store.commit(loading([doomed], 'again'))).toEqual([
        { path: doomed.text.path, outcome: 'skipped', reason: 'erased', detail: '1', documents: 0 },
      ]);
      expect(await store.documents.count()).toBe(0);
      expect(await store.graph.counts()).toEqual({ nodes: 0, edges: 0 });
      await store.commit(write);
      await store.erasures.carryOut(anOrder([first.id], { id: 'e2' }));
      // The same document in another file: its place there is blanked before anything is kept.
      const other = twoInOneText('另一文件');
      const [outcome] = await store.commit({ ...other.write, batch: 'other' });
      expect(outcome).toMatchObject({ outcome: 'loaded', reason: 'erased', detail: '1', documents: 1 });
      expect(await store.documents.sourceText(other.second.id)).toBe(
        '█'.repeat(other.first.range.end) + other.content.slice(other.first.range.end),
      );
      const met = (await store.erasures.tombstones()).filter(({ text }) => text === other.second.text);
      expect(met).toMatchObject([
        { document: first.id, source: other.write.texts[0]!.source, commitments: [], reason: anOrder([]).reason },
      ]);
      const head = await store.ledger.head();
      await store.commit({ ...other.write, batch: 'other' });
      expect(await store.ledger.head()).toBe(head);
      await expectSound(store);
      expect(second.id).not.toBe(other.second.id);
    });
  });
}

async function loadAll(store: Store, documents: readonly UncertainDocument[], history: ReturnType<typeof decisionsOn>): Promise<void> {
  for (const document of documents) {
    await store.commit(loading([document], 'b'));
    for (const decision of history.filter((one) => one.document === document.document.id))
      await store.review.decide(decision, documentGraph);
  }
}

function loading(documents: readonly UncertainDocument[], batch: string): StoreWrite {
  const outcomes = documents.map(({ document, text }) => ({
    path: text.path,
    outcome: 'loaded' as const,
    reason: null,
    detail: null,
    documents: [document.id],
  }));
  return { ...writeOfDocuments(documents), batch, outcomes };
}

async function commitsOf({ ledger }: Store): Promise<Commit[]> {
  const commits: Commit[] = [];
  for await (const commit of ledger.since(0)) commits.push(commit);
  return commits;
}

/** Nothing is wrong but that nobody opened a batch. */
async function expectSound(store: Store): Promise<void> {
  expect((await store.check()).filter(({ code }) => code !== 'item-without-batch')).toEqual([]);
}

function expectWhole(commits: readonly Commit[]): void {
  let previous = GENESIS;
  for (const { number, at, hash, entries } of commits) {
    expect(hash).toBe(commitHash(previous, number, at, entries));
    for (const entry of entries.filter((one: KeptEntry) => !isErased(one)))
      expect(entry.commitment).toBe(commitmentOf(entry.salt, entry.body));
    previous = hash;
  }
}

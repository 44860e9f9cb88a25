import { afterEach, describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { commitHash, commitmentOf, GENESIS } from '../../graph/store/chain.ts';
import type { Commit, Entry, Ledger } from '../../graph/store/ports/ledger.ts';
import type { Records } from '../../graph/store/ports/store.ts';
import { aBatch, aRun, aStoredDocument, aWrite } from '../support/store-writes.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../support/uncertain-documents.ts';

/** What every ledger promises. `open` gives a fresh, empty one with its desk. */
export function describeLedger(name: string, open: () => Promise<Records>): void {
  describe(`ledger contract: ${name}`, () => {
    const opened: Records[] = [];
    const fresh = async (): Promise<Records> => {
      const records = await open();
      opened.push(records);
      return records;
    };
    afterEach(async () => {
      for (const records of opened.splice(0)) await records.close();
    });
    const all = async (ledger: Ledger, after = 0): Promise<Commit[]> => {
      const commits: Commit[] = [];
      for await (const commit of ledger.since(after)) commits.push(commit);
      return commits;
    };
    const kinds = ({ entries }: Commit): string => entries.map(({ kind }) => kind).join(' ');
    const HASH = expect.stringMatching(/^[0-9a-f]{64}$/);
    const kept = (entry: Entry) => ({ ...entry, salt: expect.stringMatching(/^[0-9a-f]{32}$/), commitment: HASH });
    const anEntry = (subject: string, body = '{}') => ({ kind: 'run' as const, subject, body });

    it('begins with nothing, and has a name that no other has', async () => {
      const [one, other] = [await fresh(), await fresh()];
      expect([await one.ledger.head(), await all(one.ledger)]).toEqual([0, []]);
      expect(one.ledger.id).toMatch(/^[0-9a-f-]{36}$/);
      expect(one.ledger.id).not.toBe(other.ledger.id);
    });

    it('numbers what was said without gaps, and gives what came since', async () => {
      const { ledger } = await fresh();
      expect(await ledger.append([anEntry('a'), anEntry('b')])).toBe(1);
      expect(await ledger.append([])).toBe(1);
      expect(await ledger.append([anEntry('c', '{"𠮷":1}')])).toBe(2);
      expect(await all(ledger)).toEqual([
        { number: 1, at: expect.stringMatching(/^\d{4}-.*Z$/), hash: HASH, entries: [kept(anEntry('a')), kept(anEntry('b'))] },
        { number: 2, at: expect.any(String), hash: HASH, entries: [kept(anEntry('c', '{"𠮷":1}'))] },
      ]);
      expect((await all(ledger, 1)).map(({ number }) => number)).toEqual([2]);
      expect(await all(ledger, 2)).toEqual([]);
    });

    it('chains commits, so that each knows of everything before it, and commits to bodies under salts of their own', async () => {
      const { ledger } = await fresh();
      for (const body of ['1', '1', '2']) await ledger.append([anEntry('a', body), anEntry('a', body)]);
      let previous = GENESIS;
      const salts = new Set<string>();
      for (const { number, at, hash, entries } of await all(ledger)) {
        for (const { salt, commitment, body } of entries) {
          expect(commitment).toBe(commitmentOf(salt, body));
          salts.add(salt);
        }
        expect(hash).toBe(commitHash(previous, number, at, entries));
        previous = hash;
      }
      expect(salts.size).toBe(6);
    });

    it('gives everything that was said of a subject, oldest first', async () => {
      const { ledger } = await fresh();
      for (const body of ['1', '2', '3']) await ledger.append([anEntry('a', body), anEntry('b', '0')]);
      expect((await ledger.read('run', 'a')).map(({ body }) => body)).toEqual(['1', '2', '3']);
      expect(await ledger.read('audit', 'a')).toEqual([]);
    });

    it('has what each write says, in one commit a write', async () => {
      const records = await fresh();
      const { ledger } = records;
      const document = anUncertainDocument({ doubts: [{ field: 'officials' }] });
      const write = writeOfDocuments([document]);
      await records.commit({
        ...write,
        outcomes: [{ path: 'a.txt', outcome: 'loaded', reason: null, detail: null, documents: [document.document.id] }],
      });
      await records.review.decide(aDecision(document, 'officials', '卓远帆', 'rejected'), documentGraph);
      await records.results.save(aRun('r1'), []);
      expect((await all(ledger)).map(kinds)).toEqual(['text path document item', 'decision', 'run']);
      const [text] = await ledger.read('text', document.text.hash);
      expect(text?.body).toBe(document.text.content);
      const [said] = await ledger.read('document', document.document.id);
      expect(JSON.parse(said!.body)).toMatchObject({
        text: document.text.hash,
        kind: document.document.kind,
        record: { court: document.document.court },
      });
    });

    it('says nothing again when the same is written twice, and says a smaller path', async () => {
      const records = await fresh();
      const { text, document } = aStoredDocument({ content: '判决书' });
      const write = aWrite({ texts: [{ ...text, path: 'b.txt' }], documents: [document] });
      await records.commit(write);
      await records.commit(write);
      expect(await records.ledger.head()).toBe(1);
      await records.commit({ ...write, texts: [{ ...text, path: 'a.txt' }] });
      expect((await all(records.ledger, 1)).map(kinds)).toEqual(['path']);
      expect(await records.documents.ofTexts([text.hash, 'x'])).toMatchObject([{ id: document.id, path: 'a.txt' }]);
    });

    it('says which batch was asked for, once', async () => {
      const records = await fresh();
      const batch = aBatch({ id: 'b1', name: '卷一', paths: ['卷/一'] });
      for (let time = 0; time < 2; time++) {
        await records.journal.open(batch);
        await records.journal.release('b1');
      }
      expect((await all(records.ledger)).map(kinds)).toEqual(['batch']);
      const [said] = await records.ledger.read('batch', 'b1');
      expect(JSON.parse(said!.body)).toEqual({ name: '卷一', paths: ['卷/一'], startedAt: batch.startedAt });
      expect(await records.check()).toEqual([]);
    });

    it('says nothing where a write is refused', async () => {
      const records = await fresh();
      const unknown = aDecision(anUncertainDocument(), 'officials', '卓远帆', 'rejected');
      await expect(records.review.decide(unknown, documentGraph)).rejects.toMatchObject({ code: 'not-found' });
      expect(await records.ledger.head()).toBe(0);
    });
  });
}

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import type { Tombstone } from '../../../graph/model/keeping/erasure.ts';
import { compareText } from '../../../graph/model/order.ts';
import { openEmbeddedRecords } from '../../../graph/store/embedded/store.ts';
import type { Entry } from '../../../graph/store/ports/ledger.ts';
import type { Records, StoreWrite } from '../../../graph/store/ports/store.ts';
import { openPostgresRecords } from '../../../graph/store/postgres/records.ts';
import { decisionsOn, someDocuments, someSteps } from '../../support/doubtful-sequences.ts';
import { anOrder } from '../../support/erasures.ts';
import { aBatch, aStoredDocument, aWrite } from '../../support/store-writes.ts';
import { writeOfDocuments } from '../../support/uncertain-documents.ts';
import { type Reading, somePhrase, someReadings, writeOf } from '../store/random-writes.ts';
import { ask, freshDatabase } from './databases.ts';

const BATCHES = ['b1', 'b2'];
const someCommit = fc.record({
  batch: fc.constantFrom(...BATCHES),
  files: fc.array(fc.record({ file: fc.nat(5), folder: fc.constantFrom('a', 'b', 'c', '𠮷', '～') }), { minLength: 1, maxLength: 4 }),
});

type Files = typeof someCommit extends fc.Arbitrary<infer T extends { files: unknown }> ? T['files'] : never;

/** Each path once. */
function filesOf(files: Files, readings: readonly Reading[]) {
  const named = files.map(({ file, folder }) => {
    const reading = readings[file % readings.length]!;
    return { path: `${folder}/${reading.text.path}`, reading };
  });
  return [...new Map(named.map((one) => [one.path, one])).values()];
}

const someErasure = fc.record({ erase: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }) });

/** A tombstone, or the body of the entry that says it, with the number of its commitments, which have salts in them. */
function withoutSalts(body: string): unknown {
  const said = JSON.parse(body) as Tombstone;
  return { ...said, commitments: said.commitments.length };
}

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** Those of documents that came again at once have an order of their own in each. */
function erasuresIn(entries: readonly Entry[]): unknown[] {
  const said = entries.filter(({ kind }) => kind === 'erasure').map(({ subject, body }) => [subject, withoutSalts(body)]);
  return said.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
}

/** Everything that ledger and desk answer, apart from salts, times and what follows from them. */
async function answersOf(records: Records, phrases: readonly string[]) {
  const { documents, journal, review, ledger, erasures } = records;
  const stored = await collect(documents.all());
  const pieces = stored.slice(0, 3).map(({ sourceText }) => sourceText.slice(2, 7));
  const whole = { offset: 0, limit: 50 };
  const filters = [{}, { decided: true }, { field: 'officials', offset: 1, limit: 2 }, { reason: 'outside-law', decided: false }] as const;
  const ids = stored.map(({ document }) => document.id);
  return {
    stored,
    texts: await collect(documents.texts()),
    listed: await Promise.all(
      ['', ...phrases, ...pieces].flatMap((text) => [
        documents.list({ text, ...whole }),
        documents.list({ text, kind: 'other', offset: 1, limit: 2 }),
      ]),
    ),
    documents: await Promise.all([...ids, 'unknown'].map((id) => documents.document(id))),
    mentions: await Promise.all(ids.map((id) => documents.mentions(id))),
    known: [await documents.known([...ids, 'unknown']), await documents.knownTexts(stored.map(({ document }) => document.text))],
    byNumbers: await documents.byNumbers([...new Set(stored.map(({ document }) => document.number ?? 'x'))]),
    count: await documents.count(),
    batches: await journal.batches(),
    outcomes: await Promise.all(
      BATCHES.flatMap((id) => [journal.outcomes(id), journal.outcomes(id, ['duplicate']), journal.remarked(id), journal.done(id)]),
    ),
    review: await Promise.all(filters.map((filter) => review.list({ ...whole, ...filter }))),
    history: await Promise.all(ids.map(async (id) => [await review.history(id), await review.decisionsOf(id)])),
    digest: await records.digest(),
    problems: await records.check(),
    said: (await collect(ledger.since(0))).map(({ number, entries }) => ({
      number,
      entries: entries.filter(({ kind }) => kind !== 'erasure').map(({ kind, subject, body }) => ({ kind, subject, body })),
      erasures: erasuresIn(entries),
    })),
    requests: await erasures.requests(),
    tombstones: await Promise.all(
      (await erasures.tombstones()).map(async (one) => [
        withoutSalts(JSON.stringify(one)),
        withoutSalts(JSON.stringify(await erasures.tombstone(one.document))),
      ]),
    ).then((all) => all.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)))),
    read: (await Promise.all(ids.map((id) => ledger.read('document', id)))).map((entries) => entries.map(({ body }) => body)),
  };
}

describe.skipIf(inject('postgres') === null)('ledger and desk in PostgreSQL and in a file', () => {
  let address: string;
  let postgres: Records;
  beforeAll(async () => {
    address = await freshDatabase();
    postgres = await openPostgresRecords(address);
  });
  afterAll(() => postgres.close());

  /** Both, empty. */
  const both = async (): Promise<[Records, Records]> => {
    const tables = await ask(
      address,
      "SELECT string_agg(relname, ', ') AS all FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('meta', 'tenant')",
    );
    await ask(address, `TRUNCATE ${tables[0]!['all']}; UPDATE tenant SET head_number = 0, head_hash = repeat('0', 64)`);
    return [openEmbeddedRecords(':memory:'), postgres];
  };
  const expectAlike = async ([file, server]: readonly [Records, Records], phrases: readonly string[]): Promise<void> => {
    expect(await answersOf(server, phrases)).toEqual(await answersOf(file, phrases));
  };

  it('answer everything alike after the same commits', async () => {
    await fc.assert(
      fc.asyncProperty(
        someReadings,
        fc.array(someCommit, { minLength: 1, maxLength: 6 }),
        fc.array(somePhrase, { maxLength: 6 }),
        async (readings, commits, phrases) => {
          const stores = await both();
          for (const store of stores) {
            for (const id of BATCHES) await store.journal.open(aBatch({ id, name: id }));
            for (const { batch, files } of commits) {
              await store.commit(writeOf(batch, filesOf(files, readings)));
            }
          }
          await expectAlike(stores, phrases);
          await stores[0].close();
        },
      ),
      { numRuns: 15 },
    );
  });

  it('answer everything alike after the same decisions', async () => {
    await fc.assert(
      fc.asyncProperty(someDocuments, someSteps, async (documents, steps) => {
        const stores = await both();
        const decisions = decisionsOn(documents, steps);
        for (const store of stores) {
          await store.commit(writeOfDocuments(documents));
          for (const decision of decisions) await store.review.decide(decision, documentGraph);
        }
        await expectAlike(stores, []);
        await stores[0].close();
      }),
      { numRuns: 15 },
    );
  });

  it('answer everything alike after the same erasures, whatever comes again', async () => {
    await fc.assert(
      fc.asyncProperty(
        someReadings,
        fc.array(fc.oneof(someCommit, someErasure), { minLength: 2, maxLength: 8 }),
        fc.array(somePhrase, { maxLength: 4 }),
        async (readings, steps, phrases) => {
          const stores = await both();
          const batches = BATCHES.map((id) => aBatch({ id, name: id }));
          for (const store of stores) for (const batch of batches) await store.journal.open(batch);
          for (const [i, step] of steps.entries()) {
            const ids = (await collect(stores[0].documents.all())).map(({ document }) => document.id);
            const answers: unknown[] = [];
            for (const store of stores) {
              if ('files' in step) await store.commit(writeOf(step.batch, filesOf(step.files, readings)));
              else {
                const order = anOrder(ids.length === 0 ? [] : step.erase.map((n) => ids[n % ids.length]!), { id: `e${i}` });
                const { approvedBy: _by, approvedAt: _at, ...request } = order;
                await store.erasures.request(request);
                answers.push(await store.erasures.carryOut(order));
              }
            }
            expect(answers[1]).toEqual(answers[0]);
          }
          await expectAlike(stores, phrases);
          await stores[0].close();
        },
      ),
      { numRuns: 15 },
    );
  });

  it('find the same documents, whatever is typed', async () => {
    const letters = [
      '王',
      '芳',
      '𠮷',
      '𡈽',
      'Ж',
      'ж',
      'Ａ',
      'ａ',
      'A',
      'a',
      'ß',
      'İ',
      'Σ',
      'ς',
      'é',
      '1',
      '１',
      '𐐀',
      '𐐨',
      ' ',
      '。',
      '*',
      '"',
      "'",
      '\\',
      'OR',
      'ǅ',
    ];
    const some = (maxLength: number) => fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength }).map((signs) => signs.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(some(12), { minLength: 1, maxLength: 12 }),
        fc.array(some(4), { minLength: 1, maxLength: 25 }),
        async (contents, typed) => {
          const stores = await both();
          const all = contents.map((content) => aStoredDocument({ content }));
          const write: StoreWrite = aWrite({ texts: all.map(({ text }) => text), documents: all.map(({ document }) => document) });
          for (const store of stores) await store.commit(write);
          const found = (store: Records) =>
            Promise.all(
              [...typed, ...contents].map(async (text) => ({
                ...{ text, total: (await store.documents.list({ text, offset: 0, limit: 50 })).documents.map(({ id }) => id) },
              })),
            );
          expect(await found(stores[1])).toEqual(await found(stores[0]));
          await stores[0].close();
        },
      ),
      { numRuns: 25 },
    );
  });
});

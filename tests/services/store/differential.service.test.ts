import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openStore } from '../../../graph/store/open.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { decisionsOn, someDocuments, someSteps } from '../../support/doubtful-sequences.ts';
import { everythingIn, reviewIn } from '../../support/everything.ts';
import { aBatch } from '../../support/store-writes.ts';
import { writeOfDocuments } from '../../support/uncertain-documents.ts';
import { somePhrase, someReadings, writeOf } from './random-writes.ts';
import { emptyNeo4jStore, wipeNeo4j } from './wipe.ts';

const BATCHES = ['b1', 'b2'];
/** Which files are committed together, under which name, in which batch; the same may come twice. */
const someCommit = fc.record({
  batch: fc.constantFrom(...BATCHES),
  files: fc.array(fc.record({ file: fc.nat(20), folder: fc.constantFrom('a', 'b') }), { minLength: 1, maxLength: 3 }),
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Every answer that a store can give about itself, with the questions taken from `phrases` and from what is stored. */
async function answersOf(store: Store, phrases: readonly string[]) {
  const { graph, documents, journal } = store;
  const nodes = await collect(graph.allNodes());
  const edges = await collect(graph.allEdges());
  const stored = await collect(documents.all());
  const ids = [...nodes.map(({ id }) => id), 'unknown'];
  const fragments = [
    ...phrases,
    ...nodes.slice(0, 4).map(({ label }) => label),
    ...nodes.slice(4, 8).map(({ label }) => label.slice(1, 3)),
  ];
  const [first, last] = [ids[0]!, ids.at(-2)!];
  return {
    everything: await everythingIn(store),
    texts: await collect(documents.texts()),
    stored,
    batches: await Promise.all(BATCHES.map(async (id) => ({ batch: await journal.batch(id), outcomes: await journal.outcomes(id) }))),
    done: await Promise.all(BATCHES.map((id) => journal.done(id))),
    counts: await graph.counts(),
    degrees: await graph.degrees(ids),
    known: await documents.known([...stored.map(({ document }) => document.id), 'unknown']),
    neighbours: await Promise.all(
      ids
        .slice(0, 6)
        .flatMap((id) => [
          graph.neighbours(id, { offset: 0, limit: 50 }),
          graph.neighbours(id, { offset: 1, limit: 2, kinds: ['handled', 'party-in', 'follows-from'] }),
        ]),
    ),
    among: await graph.among(ids.filter((_, i) => i % 3 !== 0)),
    edges: await Promise.all(edges.slice(0, 6).map(async ({ id }) => [await graph.edge(id), await graph.evidence(id)])),
    found: await Promise.all(
      fragments.flatMap((text) => [graph.search(text, { limit: 50 }), graph.search(text, { limit: 3, kind: 'official' })]),
    ),
    listed: await Promise.all(
      ['', ...fragments, ...stored.slice(0, 2).map(({ sourceText }) => sourceText.slice(2, 7))].flatMap((text) => [
        documents.list({ text, offset: 0, limit: 50 }),
        documents.list({ text, kind: 'other', offset: 1, limit: 1 }),
      ]),
    ),
    mentions: await Promise.all(stored.map(({ document }) => documents.mentions(document.id))),
    byNumber: await Promise.all(
      [...new Set(stored.map(({ document }) => document.number ?? 'x'))].map((number) => documents.byNumber(number)),
    ),
    paths: await Promise.all(
      ids
        .slice(1, 6)
        .flatMap((to) => [
          graph.paths(first, to, { longest: 6, limit: 1000 }),
          graph.paths(last, to, { longest: 4, limit: 1000, avoid: ['case', 'court'] }),
        ]),
    ),
    digest: await store.digest(),
    problems: await store.check(),
  };
}

describe.skipIf(inject('neo4j') === null)('both stores', () => {
  let neo4j: Store;
  beforeAll(async () => {
    neo4j = await emptyNeo4jStore();
  });
  afterAll(() => neo4j.close());

  it('answer everything alike after the same commits', async () => {
    await fc.assert(
      fc.asyncProperty(
        someReadings,
        fc.array(someCommit, { minLength: 1, maxLength: 6 }),
        fc.array(somePhrase, { maxLength: 6 }),
        async (readings, commits, phrases) => {
          await wipeNeo4j();
          const embedded = await openStore('memory:');
          for (const store of [embedded, neo4j]) {
            for (const id of BATCHES) await store.journal.open(aBatch({ id, name: id }));
            for (const { batch, files } of commits) {
              const named = files.map(({ file, folder }) => {
                const reading = readings[file % readings.length]!;
                return { path: `${folder}/${reading.text.path}`, reading };
              });
              await store.commit(writeOf(batch, [...new Map(named.map((n) => [n.path, n])).values()]));
            }
          }
          expect(await answersOf(neo4j, phrases)).toEqual(await answersOf(embedded, phrases));
          await embedded.close();
        },
      ),
      { numRuns: 10 },
    );
  });

  it('answer everything alike after the same decisions', async () => {
    await fc.assert(
      fc.asyncProperty(someDocuments, someSteps, async (documents, steps) => {
        await wipeNeo4j();
        const embedded = await openStore('memory:');
        const history = decisionsOn(documents, steps);
        for (const store of [embedded, neo4j]) {
          await store.commit(writeOfDocuments(documents));
          for (const decision of history) await store.review.decide(decision, documentGraph);
        }
        const filters = [
          {},
          { decided: true },
          { field: 'officials', offset: 1, limit: 2 },
          { reason: 'outside-law', decided: false },
        ] as const;
        for (const filter of filters) {
          const query = { offset: 0, limit: 50, ...filter };
          expect(await neo4j.review.list(query)).toEqual(await embedded.review.list(query));
        }
        expect(await reviewIn(neo4j)).toEqual(await reviewIn(embedded));
        expect(await answersOf(neo4j, [])).toEqual(await answersOf(embedded, []));
        await embedded.close();
      }),
      { numRuns: 6 },
    );
  });
});

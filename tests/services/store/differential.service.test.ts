import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import type { ReviewDecision } from '../../../graph/model/record/review.ts';
import { openEmbeddedGraph } from '../../../graph/store/embedded/projection.ts';
import { openNeo4jGraph } from '../../../graph/store/neo4j/projection.ts';
import { openStore } from '../../../graph/store/open.ts';
import type { GraphProjection } from '../../../graph/store/ports/projection.ts';
import { decisionsOn, someDocuments, someSteps } from '../../support/doubtful-sequences.ts';
import { answersOf } from '../../support/graph-answers.ts';
import { mirroredGraph } from '../../support/mirrored.ts';
import { aStep, said, saidBy } from '../../support/said.ts';
import { writeOfDocuments } from '../../support/uncertain-documents.ts';
import { somePhrase, someReadings, writeOf } from './random-writes.ts';
import { emptyNeo4jGraph, neo4jAddress } from './wipe.ts';

/** Which files are committed together, under which name; the same may come twice. */
const someCommit = fc.array(fc.record({ file: fc.nat(20), folder: fc.constantFrom('a', 'b') }), { minLength: 1, maxLength: 3 });

describe.skipIf(inject('neo4j') === null)('the graph of the embedded store and the one that follows', () => {
  let graph: GraphProjection;
  beforeAll(async () => {
    // Beside another unit that holds what was said first.
    graph = mirroredGraph(await emptyNeo4jGraph(), await openNeo4jGraph(neo4jAddress(), { tenant: 1 }));
  });
  afterAll(() => graph.close());

  it('answer everything alike after the same documents, however many are in a step', async () => {
    await fc.assert(
      fc.asyncProperty(
        someReadings,
        fc.array(someCommit, { minLength: 1, maxLength: 6 }),
        fc.array(somePhrase, { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (readings, commits, phrases, inStep) => {
          await graph.clear('ledger');
          const embedded = await openStore('memory:');
          const seen = new Set<string>();
          const steps = [];
          for (const files of commits) {
            const named = files.map(({ file, folder }) => {
              const reading = readings[file % readings.length]!;
              return { path: `${folder}/${reading.text.path}`, reading };
            });
            const write = writeOf('b', [...new Map(named.map((n) => [n.path, n])).values()]);
            await embedded.commit(write);
            steps.push(saidBy(write).filter(({ graph: { document } }) => !seen.has(document.id) && seen.add(document.id)));
          }
          for (let after = 0; after < steps.length; after += inStep) {
            const upTo = Math.min(after + inStep, steps.length);
            expect(await graph.follow(aStep({ after, upTo, added: steps.slice(after, upTo).flat() }))).toBe(true);
          }
          expect(await answersOf(graph, phrases)).toEqual(await answersOf(embedded.graph, phrases));
          expect(await graph.check()).toEqual([]);
          await embedded.close();
        },
      ),
      { numRuns: 8 },
    );
  });

  it('answer everything alike after the same decisions, however many are in a step', async () => {
    await fc.assert(
      fc.asyncProperty(someDocuments, someSteps, fc.integer({ min: 1, max: 5 }), async (documents, somebodysSteps, inStep) => {
        await graph.clear('ledger');
        const embedded = await openStore('memory:');
        const write = writeOfDocuments(documents);
        await embedded.commit(write);
        await graph.follow(aStep({ added: documents.map(({ document, text }) => said(documentGraph(document, []), text.content)) }));
        const changes = [];
        for (const decision of decisionsOn(documents, somebodysSteps)) {
          const before = await inForce(decision);
          await embedded.review.decide(decision, documentGraph);
          const { document, text } = documents.find((one) => one.document.id === decision.document)!;
          const after = said(documentGraph(document, await inForce(decision)), text.content);
          changes.push({ before: documentGraph(document, before), after });
        }
        for (let i = 0; i < changes.length; i += inStep) {
          const changed = changes.slice(i, i + inStep);
          expect(await graph.follow(aStep({ after: i + 1, upTo: i + 1 + changed.length, changed }))).toBe(true);
        }
        expect(await answersOf(graph, [])).toEqual(await answersOf(embedded.graph, []));
        expect(await graph.check()).toEqual([]);
        await embedded.close();

        function inForce({ document }: ReviewDecision): Promise<readonly ReviewDecision[]> {
          return embedded.review.decisionsOf(document);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('answer everything alike after the same erasures, wherever in the steps they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        someReadings,
        fc.array(fc.record({ read: fc.array(fc.nat(), { maxLength: 3 }), erase: fc.array(fc.nat(), { maxLength: 3 }) }), { maxLength: 5 }),
        fc.array(somePhrase, { maxLength: 4 }),
        async (readings, steps, phrases) => {
          await graph.clear('ledger');
          const embedded = openEmbeddedGraph(':memory:');
          const all = saidBy(
            writeOf(
              'b',
              readings.map((reading) => ({ path: reading.text.path, reading })),
            ),
          );
          const seen = new Set<string>();
          for (const [after, { read, erase }] of steps.entries()) {
            const added = read
              .map((n) => all[n % all.length]!)
              .filter(({ graph: { document } }) => !seen.has(document.id) && seen.add(document.id));
            const erased = erase.map((n) => all[n % all.length]!.graph.document.id);
            for (const one of [graph, embedded]) expect(await one.follow(aStep({ after, added, withdrawn: erased }))).toBe(true);
          }
          expect(await answersOf(graph, phrases)).toEqual(await answersOf(embedded, phrases));
          expect(await graph.check()).toEqual([]);
          await embedded.close();
        },
      ),
      { numRuns: 6 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentGraph } from '../../graph/assembly/document-graph.ts';
import { decisionsInForce } from '../../graph/model/record/review-values.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { decisionsOn, someDocuments, someSteps } from '../support/doubtful-sequences.ts';
import { everythingIn } from '../support/everything.ts';
import { writeOfDocuments } from '../support/uncertain-documents.ts';

/** Whatever people decide and take back, the graph is that of a store in which the last word was known from the beginning. */
export function describeReviewSequences(name: string, open: () => Promise<Store>, numRuns: number): void {
  describe(`review sequences: ${name}`, () => {
    it('leave the graph of a store that was loaded with the final decisions', async () => {
      await fc.assert(
        fc.asyncProperty(someDocuments, someSteps, async (documents, steps) => {
          const history = decisionsOn(documents, steps);
          const store = await open();
          await store.commit(writeOfDocuments(documents));
          for (const decision of history) await store.review.decide(decision, documentGraph);
          const found = await everythingIn(store);
          const decided = await store.review.list({ offset: 0, limit: 500, decided: true });
          expect(await store.check()).toEqual([]);
          await store.close();

          const inForce = decisionsInForce(history);
          expect(decided.total).toBe(inForce.length);
          const fresh = await open();
          for (const document of documents) await fresh.commit(writeOfDocuments([document], inForce));
          expect(found).toEqual(await everythingIn(fresh));
          await fresh.close();
        }),
        { numRuns },
      );
    });
  });
}

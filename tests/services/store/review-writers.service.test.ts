import { setTimeout } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import { openStore } from '../../../graph/store/open.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { everythingIn } from '../../support/everything.ts';
import { aDecision, anUncertainDocument, writeOfDocuments } from '../../support/uncertain-documents.ts';
import { neo4jAddress, wipeNeo4j } from './wipe.ts';

const WRITERS = 6;
const ROUNDS = 5;
/** Milliseconds in which a decision that waits for nobody is long made. */
const LONG_ENOUGH_TO_DECIDE = 3000;

describe.skipIf(inject('neo4j') === null)('people who decide while others load', () => {
  const stores: Store[] = [];
  beforeEach(async () => {
    await wipeNeo4j();
    while (stores.length < WRITERS) stores.push(await openStore(neo4jAddress()));
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
  });

  it('leave the graph that they leave one after the other', async () => {
    const [person, ...loaders] = stores as [Store, ...Store[]];
    const alone = await openStore('memory:');
    for (let round = 0; round < ROUNDS; round++) {
      // Nobody but the doubtful document names the judge before the loads of the round begin.
      const judges = [`卓远${'帆舟江山海'[round]}`];
      const doubtful = anUncertainDocument({ number: `(2021)云0521刑初${round}00号`, judges, doubts: [{ field: 'officials' }] });
      const writes = loaders.flatMap((_, loader) =>
        [1, 2, 3].map((n) => writeOfDocuments([anUncertainDocument({ number: `(2021)云0521刑初${round}${loader}${n}号`, judges })])),
      );
      await person.commit(writeOfDocuments([doubtful]));
      let loading = true;
      const decide = async (): Promise<void> => {
        for (let turn = 0; loading || turn % 2 === 1; turn++) {
          const verdict = turn % 2 === 0 ? 'confirmed' : 'open';
          await person.review.decide(aDecision(doubtful, 'officials', judges[0]!, verdict), documentGraph);
        }
      };
      const load = async (): Promise<void> => {
        await Promise.all(
          loaders.map(async (store, loader) => {
            for (const write of writes.slice(loader * 3, loader * 3 + 3)) await store.commit(write);
          }),
        );
        loading = false;
      };
      await Promise.all([decide(), load()]);
      for (const write of [writeOfDocuments([doubtful]), ...writes]) await alone.commit(write);
    }
    expect(await everythingIn(person)).toEqual(await everythingIn(alone));
    expect(await person.check()).toEqual([]);
    await alone.close();
  });

  it('wait for a load that has found the relationship which their decision takes away', async () => {
    const [person] = stores as [Store, ...Store[]];
    const doubtful = anUncertainDocument({ doubts: [{ field: 'officials' }] });
    await person.commit(writeOfDocuments([doubtful]));
    await person.review.decide(aDecision(doubtful, 'officials', '卓远帆', 'confirmed'), documentGraph);
    const [judge] = await person.graph.search('卓远帆', { limit: 1 });
    const [edge] = (await person.graph.neighbours(judge!.id, { offset: 0, limit: 1, kinds: ['serves-at'] })).edges;

    // Another document says the same: this is as far as its load has come.
    const { address, user, password } = inject('neo4j')!;
    const driver = neo4j.driver(address, neo4j.auth.basic(user, password));
    const session = driver.session();
    const load = session.beginTransaction();
    await load.run('UNWIND $ids AS id MERGE (:Entity {id: id})', { ids: [edge!.from, edge!.to] });
    await load.run("CREATE (:Evidence {edge: $id, document: 'other', spans: [0, 1], confidence: 1.0, inferred: false})", { id: edge!.id });
    const decided = person.review.decide(aDecision(doubtful, 'officials', '卓远帆', 'open'), documentGraph);
    await Promise.race([decided, setTimeout(LONG_ENOUGH_TO_DECIDE)]);
    await load.commit();
    await decided;
    await session.close();
    await driver.close();

    expect((await person.graph.evidence(edge!.id)).map(({ document }) => document)).toEqual(['other']);
    expect(await person.graph.edge(edge!.id)).toMatchObject({ from: judge!.id, date: null });
  });

  it('see each other decide about one document: every decision is kept, and the graph is that of the last', async () => {
    const doubtful = anUncertainDocument({ judges: ['卓远', '曲径'], doubts: [{ field: 'officials' }, { field: 'officials', index: 1 }] });
    const [first] = stores as [Store, ...Store[]];
    await first.commit(writeOfDocuments([doubtful]));
    await Promise.all(
      stores.map((store, i) =>
        store.review.decide(aDecision(doubtful, 'officials', i % 2 ? '卓远' : '曲径', 'replaced', `岑${'一二三四五六'[i]}`), documentGraph),
      ),
    );
    expect(await first.review.history(doubtful.document.id)).toHaveLength(WRITERS);
    const inForce = await first.review.decisionsOf(doubtful.document.id);
    const alone = await openStore('memory:');
    await alone.commit(writeOfDocuments([doubtful], inForce));
    expect(await everythingIn(first)).toEqual(await everythingIn(alone));
    await alone.close();
  });
});

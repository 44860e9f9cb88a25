import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openStore } from '../../../graph/store/open.ts';
import type { Store } from '../../../graph/store/ports/store.ts';
import { everythingIn } from '../../support/everything.ts';
import { aNode, anEdge, aStoredDocument, aWrite } from '../../support/store-writes.ts';
import type { Reading } from './random-writes.ts';
import { writeOf } from './random-writes.ts';
import { neo4jAddress, wipeNeo4j } from './wipe.ts';

const WRITERS = 10;
const stores: Store[] = [];

/** Files about few people at one court: whoever writes meets everybody else. */
function readingsAbout(count: number): Reading[] {
  const court = aNode('court', '清河市人民法院');
  return Array.from({ length: count }, (_, i) => {
    const { text, document } = aStoredDocument({ content: `第${i}号文书`, date: `2020-01-${String((i * 7) % 28 || 28).padStart(2, '0')}` });
    const [judge, clerk, case_] = [aNode('official', `法官${i % 3}`), aNode('official', `书记员${i % 2}`), aNode('case', `案${i % 5}`)];
    const over = {
      date: document.date,
      confidence: i % 2 ? 1 : 0.5,
      inferred: i % 3 !== 0,
      evidence: { document: document.id, spans: [{ start: 0, end: 1 }] },
    };
    const edges = [anEdge('serves-at', judge, court, over), anEdge('serves-at', clerk, court, over), anEdge('handled', judge, case_, over)];
    return { text, documents: [document], mentions: [], nodes: [court, judge, clerk, case_], edges };
  });
}

describe.skipIf(inject('neo4j') === null)('writers on several hosts', () => {
  beforeEach(async () => {
    await wipeNeo4j();
    while (stores.length < WRITERS) stores.push(await openStore(neo4jAddress()));
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
  });

  it('leave what one writer leaves, and load every document exactly once', async () => {
    const readings = readingsAbout(40);
    // Each file is in the hands of three writers, under a name of its own with each.
    const writes = stores.map((_, writer) =>
      [0, 1, 2, 3].map((turn) =>
        writeOf(
          `batch ${writer}`,
          readings
            .filter((_r, i) => (i + turn) % 4 === 0 && [0, 1, 2].some((n) => (i + n * 3) % WRITERS === writer))
            .map((reading) => ({ path: `${writer}/${reading.text.path}`, reading })),
        ),
      ),
    );
    const outcomes = await Promise.all(
      stores.map(async (store, writer) => {
        const all = [];
        for (const write of writes[writer]!) all.push(...(await store.commit(write)));
        return all;
      }),
    );
    expect(outcomes.flat().filter((o) => o.outcome === 'loaded')).toHaveLength(readings.length);
    expect(outcomes.flat().reduce((sum, o) => sum + o.documents, 0)).toBe(readings.length);
    expect(outcomes.flat()).toHaveLength(readings.length * 3);

    const alone = await openStore('memory:');
    for (const write of writes.flat()) await alone.commit(write);
    expect(await everythingIn(stores[0]!)).toEqual(await everythingIn(alone));
    expect(await stores[0]!.check()).toEqual([]);
    await alone.close();
  });

  it('with the very same document at the same moment: one adds it', async () => {
    const [reading] = readingsAbout(1);
    const outcomes = await Promise.all(stores.map((store, i) => store.commit(writeOf(`batch ${i}`, [{ path: 'a', reading: reading! }]))));
    expect(
      outcomes
        .flat()
        .map((o) => o.outcome)
        .sort(),
    ).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'loaded',
    ]);
  });

  it('that never heard the answer may say it again and hear the same', async () => {
    const [known, ...fresh] = readingsAbout(4);
    await stores[0]!.commit(writeOf('earlier', [{ path: 'a', reading: known! }]));
    const write = writeOf(
      'b',
      [known!, ...fresh].map((reading) => ({ path: reading.text.path, reading })),
    );
    const first = await stores[0]!.commit(write);
    expect(first.map((o) => o.outcome)).toEqual(['duplicate', 'loaded', 'loaded', 'loaded']);
    const before = await everythingIn(stores[0]!);
    expect(await stores[1]!.commit(write)).toEqual(first);
    expect(await everythingIn(stores[0]!)).toEqual(before);
    expect(await stores[0]!.journal.outcomes('b')).toHaveLength(4);
  });

  it('agree on the earliest date of an edge, whoever says it when', async () => {
    const [judge, court] = [aNode('official', '陆珩'), aNode('court', '清河市人民法院')];
    const said = (date: string, document: string) =>
      aWrite({ nodes: [judge, court], edges: [anEdge('serves-at', judge, court, { date, evidence: { document, spans: [] } })] });
    await stores[0]!.commit(said('2020-12-31', 'd'));
    const days = Array.from({ length: 30 }, (_, i) => `2020-06-${String(30 - i).padStart(2, '0')}`);
    await Promise.all(days.map((date, i) => stores[i % WRITERS]!.commit(said(date, `d${i}`))));
    const { edges } = await stores[0]!.graph.neighbours(judge.id, { offset: 0, limit: 5 });
    expect(edges.map((e) => e.date)).toEqual(['2020-06-01']);
    expect(await stores[0]!.graph.evidence(edges[0]!.id)).toHaveLength(31);
  });
});

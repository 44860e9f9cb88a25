import { describe, expect, inject, it } from 'vitest';
import { openStore } from '../../../graph/store/open.ts';
import { everythingIn } from '../../support/everything.ts';
import { aNode, anEdge, aStoredDocument, aWrite } from '../../support/store-writes.ts';
import { emptyNeo4jStore } from './wipe.ts';

describe.skipIf(inject('neo4j') === null)('streams longer than many pages', () => {
  it('give everything once and in order, also to who stops midway', async () => {
    const court = aNode('court', '清河市人民法院');
    const officials = Array.from({ length: 5200 }, (_, i) => aNode('official', `法官${i}`));
    const case_ = aNode('case', '(2020)岭0121民初1号');
    const edges = officials.flatMap((official, i) => [
      anEdge('serves-at', official, court, { evidence: { document: `d${i % 7}`, spans: [{ start: i, end: i + 1 }] } }),
      ...(i % 2 ? [anEdge('handled', official, case_)] : []),
    ]);
    const many = aStoredDocument({ content: '一份文本里有许多文书' });
    const within = Array.from({ length: 620 }, (_, i) => ({
      ...many.document,
      ...{ id: `within-${i}`, number: `第${i % 9}号`, date: i % 5 ? `2020-01-0${i % 5}` : null },
    }));
    const alone = Array.from({ length: 130 }, (_, i) => aStoredDocument({ content: `单独的文书${i}`, date: '2020-01-03' }));
    const write = aWrite({
      texts: [many.text, ...alone.map(({ text }) => text)],
      documents: [...within, ...alone.map(({ document }) => document)],
      ...{ nodes: [court, case_, ...officials], edges },
    });
    const [neo4j, embedded] = [await emptyNeo4jStore(), await openStore('memory:')];
    for (const store of [neo4j, embedded]) await store.commit(write);
    const found = await everythingIn(neo4j);
    expect(found).toEqual(await everythingIn(embedded));
    expect([found.nodes.length, found.edges.length, found.documents.length]).toEqual([5202, 7800, 750]);
    const hashes = [];
    for await (const { hash } of neo4j.documents.texts()) hashes.push(hash);
    expect(hashes).toEqual(write.texts.map(({ hash }) => hash).sort());
    expect(await neo4j.digest()).toBe(await embedded.digest());

    for await (const node of neo4j.graph.allNodes()) {
      expect(node).toEqual(found.nodes[0]);
      break;
    }
    expect((await neo4j.graph.neighbours(court.id, { offset: 5195, limit: 50 })).edges).toHaveLength(5);
    // Two nodes of many edges each, and between them one.
    const hubs = [court.id, case_.id, officials[1]!.id];
    expect(await neo4j.graph.among(hubs)).toEqual(await embedded.graph.among(hubs));
    await Promise.all([neo4j.close(), embedded.close()]);
  });
});

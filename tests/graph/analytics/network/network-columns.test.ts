import { expect, it } from 'vitest';
import type { GraphNode } from '../../../../graph/model/entity.ts';
import { openStore } from '../../../../graph/store/open.ts';
import { networkColumns } from '../../../../server/export/network-columns.ts';
import { aNode, anEdge, aWrite } from '../../../support/store-writes.ts';

it('gives every node of a store its PageRank and its community', async () => {
  const store = await openStore('memory:');
  const trio = (name: string): GraphNode[] => [1, 2, 3].map((i) => aNode('person', `${name}${i}`));
  const [left, right] = [trio('左'), trio('右')];
  const lonely = aNode('person', '独');
  const triangle = ([a, b, c]: GraphNode[]) => [
    anEdge('principal-of', a!, b!),
    anEdge('principal-of', b!, c!),
    anEdge('principal-of', c!, a!),
  ];
  const bridge = anEdge('principal-of', left[0]!, right[0]!);
  await store.commit(aWrite({ nodes: [...left, ...right, lonely], edges: [...triangle(left), ...triangle(right), bridge] }));
  const columns = await networkColumns(store);
  const communityOf = (n: GraphNode) => columns(n.id)!.community;
  expect(new Set(left.map(communityOf)).size).toBe(1);
  expect(new Set(right.map(communityOf)).size).toBe(1);
  expect(new Set([...left, ...right, lonely].map(communityOf))).toEqual(new Set([0, 1, 2]));
  expect(communityOf(lonely)).toBe(2);
  const ranks = [...left, ...right, lonely].map((n) => columns(n.id)!.pagerank);
  expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9);
  expect(Math.max(...ranks)).toBeCloseTo(ranks[0]!, 9);
  expect(Math.min(...ranks)).toBe(ranks.at(-1));
  expect(columns('unknown')).toBeNull();
  await store.close();
});

it('weighs a relation as often as it is stated', async () => {
  const store = await openStore('memory:');
  const [hub, often, once] = ['甲', '乙', '丙'].map((name) => aNode('person', name));
  const edges = [
    anEdge('principal-of', hub!, often!),
    anEdge('principal-of', hub!, often!, { role: '董事' }),
    anEdge('principal-of', once!, hub!),
  ];
  await store.commit(aWrite({ nodes: [hub!, often!, once!], edges }));
  const columns = await networkColumns(store);
  expect(columns(often!.id)!.pagerank).toBeGreaterThan(columns(once!.id)!.pagerank);
  await store.close();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../../../graph/analytics/network/components.ts';
import { densestBlocks } from '../../../../graph/analytics/network/densest.ts';
import { aNetwork, type Edges, graphs } from './networks.ts';

const densityOf = (nodes: readonly number[], edges: Edges): number =>
  edges.reduce((sum, [a, b, weight = 1]) => (a !== b && nodes.includes(a) && nodes.includes(b) ? sum + weight : sum), 0) / nodes.length;

/** The greatest density of all groups of some nodes. */
function densest(nodes: readonly number[], edges: Edges): number {
  let best = 0;
  for (let mask = 1; mask < 2 ** nodes.length; mask++) {
    best = Math.max(
      best,
      densityOf(
        nodes.filter((_, i) => mask & (1 << i)),
        edges,
      ),
    );
  }
  return best;
}

const small = graphs.filter(({ order }) => order <= 9);
const any = { leastNodes: 1, mostNodes: 100, mostBlocks: 100 };

const clique = (...nodes: number[]): [number, number][] => nodes.flatMap((a, i) => nodes.slice(i + 1).map((b): [number, number] => [a, b]));

describe('densest blocks', () => {
  it('are at least half as dense as the densest group that is left, and none is denser than they say', () => {
    fc.assert(
      fc.property(small, fc.boolean(), ({ order, edges }, directed) => {
        let left = Array.from({ length: order }, (_, v) => v);
        for (const { nodes, density, atMost } of densestBlocks(aNetwork(order, edges, { directed }), any)) {
          const best = densest(left, edges);
          expect(density).toBeCloseTo(densityOf([...nodes], edges), 9);
          expect(density).toBeGreaterThanOrEqual(best / 2 - 1e-9);
          expect(atMost).toBeGreaterThanOrEqual(best - 1e-9);
          left = left.filter((v) => !nodes.includes(v));
        }
        expect(densest(left, edges)).toBe(0);
      }),
    );
  });

  it('share no node, keep to the sizes asked for, and come the densest first of what is left', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 2, max: 4 }), fc.integer({ min: 0, max: 3 }), ({ order, edges }, leastNodes, more) => {
        const mostNodes = leastNodes + more;
        const blocks = densestBlocks(aNetwork(order, edges), { leastNodes, mostNodes });
        const nodes = blocks.flatMap((block) => [...block.nodes]);
        expect(new Set(nodes).size).toBe(nodes.length);
        for (const block of blocks) {
          expect(block.nodes.length).toBeGreaterThanOrEqual(leastNodes);
          expect(block.nodes.length).toBeLessThanOrEqual(mostNodes);
          expect(block.density).toBeLessThanOrEqual(block.atMost + 1e-9);
          expect(block.density).toBeCloseTo(densityOf([...block.nodes], edges), 9);
        }
      }),
    );
  });

  it('are found each for itself in one network', () => {
    const network = aNetwork(14, [...clique(0, 1, 2, 3), ...clique(5, 6, 7, 8, 9), [3, 5], [9, 10], [10, 11], [11, 12], [12, 13]]);
    const blocks = densestBlocks(network, { mostBlocks: 2 });
    expect(blocks.map((block) => [...block.nodes])).toEqual([
      [5, 6, 7, 8, 9],
      [0, 1, 2, 3],
    ]);
    expect(densestBlocks(network, { leastDensity: 1.6 })).toHaveLength(1);
  });

  it('are not dropped because a pair too small for a block is denser: it is filled up', () => {
    const network = aNetwork(6, [[0, 1, 50], [1, 2], [2, 3], ...clique(3, 4, 5)]);
    const found = (options: object) => densestBlocks(network, options).map((block) => [...block.nodes]);
    expect(found({ mostNodes: 3 })).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(found({ leastNodes: 2, mostBlocks: 1 })).toEqual([[0, 1]]);
  });

  it('are found in every connected part that is large enough', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 2, max: 4 }), ({ order, edges }, leastNodes) => {
        const { of, count } = components(aNetwork(order, edges));
        const sizes = Array.from({ length: count }, (_, c) => of.filter((part) => part === c).length);
        const blocks = densestBlocks(aNetwork(order, edges), { leastNodes, mostNodes: leastNodes, mostBlocks: 100 });
        expect(new Set(blocks.map((block) => of[block.nodes[0]!])).size).toBe(sizes.filter((size) => size >= leastNodes).length);
        for (const { nodes } of blocks)
          expect(
            components(
              aNetwork(order, edges),
              of.map((_, v) => (nodes.includes(v) ? -1 : v)),
            ).count,
          ).toBe(order - nodes.length + 1);
      }),
    );
  });

  it('are not hidden or made by edges to places that all go to', () => {
    const ring = clique(0, 1, 2, 3);
    const [court, firm] = [4, 5];
    const busy = Array.from({ length: 40 }, (_, i): [number, number][] => [
      [court, 6 + i],
      [firm, 6 + i],
    ]).flat();
    const network = aNetwork(46, [...ring, ...busy, [0, court], [1, court]]);
    const columns = Uint8Array.from({ length: 46 }, (_, v) => (v === court || v === firm ? 1 : 0));
    const first = (options: object) => [...densestBlocks(network, { mostNodes: 46, ...options })[0]!.nodes];
    expect(first({})).toContain(firm);
    expect(first({ columns })).toEqual([0, 1, 2, 3]);
  });

  it('refuse sizes that nothing has', () => {
    expect(() => densestBlocks(aNetwork(2, [[0, 1]]), { leastNodes: 5, mostNodes: 4 })).toThrow();
  });
});

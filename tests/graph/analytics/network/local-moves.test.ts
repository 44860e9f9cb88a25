import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveNodes } from '../../../../graph/analytics/network/local-moves.ts';
import { modularity } from '../../../../graph/analytics/network/modularity.ts';
import { weightedGraph } from '../../../../graph/analytics/network/weighted-graph.ts';
import { aNetwork, graphs, plantedBlocks } from './networks.ts';

describe('local moves', () => {
  it('never lose modularity, wherever they start', () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }), ({ order, edges }, groups) => {
        const network = aNetwork(order, edges);
        const community = Int32Array.from({ length: order }, (_, v) => groups[v]! % order);
        const before = modularity(network, community);
        moveNodes(weightedGraph(network), community, 1);
        expect(modularity(network, community)).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });

  it('look again at the neighbours of what moved, so that hardly a node is left that would gain', () => {
    const { order, edges } = plantedBlocks({ blocks: 10, size: 30, inside: 0.15, between: 0.02, seed: 3 });
    const network = aNetwork(order, edges);
    const community = Int32Array.from({ length: order }, (_, v) => v);
    moveNodes(weightedGraph(network), community, 1);
    const reached = modularity(network, community);
    let left = 0;
    for (let v = 0; v < order; v++) {
      const choices = new Set(community);
      if ([...choices].some((c) => modularity(network, community.with(v, c)) > reached + 1e-9)) left++;
    }
    expect(left).toBeLessThan(order / 50);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../../../graph/analytics/network/network.ts';
import { rankedPaths } from '../../../../graph/analytics/network/ranked-paths.ts';
import { aNetwork, graphs } from './networks.ts';

/** All ways without a node twice, by cost in millionths, edges, then numbers. */
function byDefinition(network: Network, source: number, target: number, penalty: 'hubs' | 'none'): { nodes: number[]; cost: number }[] {
  const neighbours = (v: number): number[] => [...network.out.node.subarray(network.out.start[v], network.out.start[v + 1])];
  const entering = (v: number): number => network.into.start[v + 1]! - network.into.start[v]!;
  const price = (v: number): number =>
    penalty === 'none' ? 0 : Math.round(1e6 * Math.log(neighbours(v).length + (network.directed ? entering(v) : 0)));
  const found: { nodes: number[]; cost: number }[] = [];
  const extend = (path: readonly number[], cost: number): void => {
    for (const v of neighbours(path.at(-1)!)) {
      if (path.includes(v)) continue;
      if (v === target) found.push({ nodes: [...path, v], cost });
      else extend([...path, v], cost + price(v));
    }
  };
  extend([source], 0);
  const byNumbers = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((v, i) => v !== b[i]);
    return at < 0 ? 0 : a[at]! - b[at]!;
  };
  return found.sort((a, b) => a.cost - b.cost || a.nodes.length - b.nodes.length || byNumbers(a.nodes, b.nodes));
}

const small = graphs.filter(({ order }) => order >= 2 && order <= 7);

describe('ranked paths', () => {
  it('are the cheapest ways without a node twice, in order', () => {
    fc.assert(
      fc.property(small, fc.boolean(), fc.constantFrom('hubs' as const, 'none' as const), ({ order, edges }, directed, penalty) => {
        const network = aNetwork(order, edges, { directed });
        const expected = byDefinition(network, 0, order - 1, penalty);
        const found = rankedPaths(network, 0, order - 1, { penalty, most: 1000 });
        expect(found.map((path) => [...path.nodes])).toEqual(expected.map((path) => path.nodes));
        found.forEach(({ cost }, i) => {
          expect(cost).toBeCloseTo(expected[i]!.cost / 1e6, 9);
        });
        expect(rankedPaths(network, 0, order - 1, { penalty, most: 3 })).toEqual(found.slice(0, 3));
      }),
      { numRuns: 300 },
    );
  });

  it('go round a hub by way of people', () => {
    const [judge, friend, cousin, firm, court] = [0, 1, 2, 3, 4];
    const staff = Array.from({ length: 50 }, (_, i): [number, number] => [court, 5 + i]);
    const network = aNetwork(55, [[judge, friend], [friend, cousin], [cousin, firm], [judge, court], [court, firm], ...staff]);
    const [first, second] = rankedPaths(network, judge, firm);
    expect([...first!.nodes]).toEqual([judge, friend, cousin, firm]);
    expect(first!.cost).toBeCloseTo(2 * Math.log(2), 6);
    expect([...second!.nodes]).toEqual([judge, court, firm]);
    expect([...rankedPaths(network, judge, firm, { penalty: 'none' })[0]!.nodes]).toEqual([judge, court, firm]);
  });

  it('of a node to itself or over a gap are none, and ends must be nodes', () => {
    const network = aNetwork(3, [[0, 1]]);
    expect(rankedPaths(network, 0, 0)).toEqual([]);
    expect(rankedPaths(network, 0, 2)).toEqual([]);
    expect(() => rankedPaths(network, 0, 3)).toThrow();
  });
});

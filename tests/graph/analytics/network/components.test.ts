import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components, numberedBySize } from '../../../../graph/analytics/network/components.ts';
import { distancesFrom, UNREACHABLE } from '../../../../graph/analytics/network/shortest-paths.ts';
import { aNetwork, graphs } from './networks.ts';

describe('components', () => {
  it('hold exactly the nodes that reach each other, numbered by their first node', () => {
    fc.assert(
      fc.property(graphs, ({ order, edges }) => {
        const { of, count } = components(aNetwork(order, edges, { directed: true }));
        const undirected = aNetwork(order, edges);
        for (let v = 0; v < order; v++) {
          const reached = distancesFrom(undirected, v);
          for (let u = 0; u < order; u++) expect(of[u] === of[v]).toBe(reached[u] !== UNREACHABLE);
        }
        expect([...new Set(of)]).toEqual(Array.from({ length: count }, (_, c) => c));
      }),
    );
  });

  it('split groups into their connected parts', () => {
    const path = aNetwork(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect([...components(path, Int32Array.of(0, 1, 0, 0)).of]).toEqual([0, 1, 2, 2]);
  });

  it('within groups are those of the network without the edges between groups', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), ({ order, edges }, directed, groups) => {
        const inside = edges.filter(([a, b]) => groups[a] === groups[b]);
        const found = components(aNetwork(order, edges, { directed }), Int32Array.from(groups));
        expect(found).toEqual(components(aNetwork(order, inside)));
      }),
    );
  });

  it('are joined by edges far down the rows of large graphs', () => {
    const star = Array.from({ length: 4000 }, (_, i): [number, number] => [4999, i]);
    const pair: [number, number] = [4500, 4600];
    for (const directed of [false, true]) {
      const { of, count } = components(aNetwork(5000, [...star, pair], { directed }));
      expect(count).toBe(5000 - 4000 - 1);
      expect(of[4999]).toBe(of[3999]);
      expect(of[4600]).toBe(of[4500]);
    }
  });

  it('are numbered by size on demand, equal ones as they were', () => {
    expect([...numberedBySize({ of: Int32Array.of(0, 1, 2, 2, 1, 3), count: 4 }).of]).toEqual([2, 0, 1, 1, 0, 3]);
  });
});

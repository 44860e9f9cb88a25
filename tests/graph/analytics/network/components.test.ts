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

  it('are numbered by size on demand, equal ones as they were', () => {
    expect([...numberedBySize({ of: Int32Array.of(0, 1, 2, 2, 1, 3), count: 4 }).of]).toEqual([2, 0, 1, 1, 0, 3]);
  });
});

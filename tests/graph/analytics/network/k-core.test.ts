import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cores, inCore } from '../../../../graph/analytics/network/k-core.ts';
import { aNetwork, type Edges, graphs } from './networks.ts';

/** The definition: takes away nodes with fewer than k neighbours until none is left to take. */
function coreByDefinition(order: number, edges: Edges, k: number): Set<number> {
  const left = new Set(Array.from({ length: order }, (_, v) => v));
  const neighbours = (v: number) => new Set(edges.flatMap(([a, b]) => (a === b ? [] : a === v ? [b] : b === v ? [a] : [])));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const v of left) if ([...neighbours(v)].filter((u) => left.has(u)).length < k) left.delete(v);
  }
  return left;
}

describe('k-cores', () => {
  it('are what is left when nodes with fewer neighbours are taken away', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), ({ order, edges }, directed) => {
        const found = cores(aNetwork(order, edges, { directed }));
        for (let k = 0; k <= 6; k++) {
          const core = coreByDefinition(order, edges, k);
          expect([...inCore(found, k)]).toEqual(Array.from({ length: order }, (_, v) => (core.has(v) ? 1 : 0)));
        }
        expect(found.degeneracy).toBe(Math.max(0, ...found.coreness));
      }),
    );
  });

  it('give an order in which no node has more neighbours after it than the degeneracy', () => {
    fc.assert(
      fc.property(graphs, ({ order, edges }) => {
        const network = aNetwork(order, edges);
        const { removed, degeneracy } = cores(network);
        expect(removed.toSorted()).toEqual(Int32Array.from({ length: order }, (_, v) => v));
        const place = new Map(Array.from(removed, (v, i) => [v, i]));
        const { start, node } = network.out;
        for (let v = 0; v < order; v++) {
          const later = [...node.subarray(start[v], start[v + 1])].filter((u) => place.get(u)! > place.get(v)!);
          expect(later.length).toBeLessThanOrEqual(degeneracy);
        }
      }),
    );
  });

  it('cut trees off what lies on cycles', () => {
    const triangleWithTail: Edges = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
    ];
    expect([...inCore(cores(aNetwork(5, triangleWithTail)), 2)]).toEqual([1, 1, 1, 0, 0]);
  });
});

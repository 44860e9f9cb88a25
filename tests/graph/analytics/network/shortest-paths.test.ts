import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween, distancesFrom, UNREACHABLE } from '../../../../graph/analytics/network/shortest-paths.ts';
import { weightedDistancesFrom } from '../../../../graph/analytics/network/weighted-distances.ts';
import { aNetwork, type Edges, graphs, matrix } from './networks.ts';

function floydWarshall(order: number, edges: Edges, directed: boolean): number[][] {
  const far = Array.from({ length: order }, (_, a) => Array.from({ length: order }, (_, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)));
  for (const [a, b] of edges) {
    if (a !== b) far[a]![b] = 1;
    if (a !== b && !directed) far[b]![a] = 1;
  }
  for (let via = 0; via < order; via++)
    for (let a = 0; a < order; a++) for (let b = 0; b < order; b++) far[a]![b] = Math.min(far[a]![b]!, far[a]![via]! + far[via]![b]!);
  return far.map((row) => row.map((d) => (d === Number.POSITIVE_INFINITY ? UNREACHABLE : d)));
}

describe('shortest paths', () => {
  it('are those of Floyd and Warshall, from one node and between two', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), ({ order, edges }, directed) => {
        const network = aNetwork(order, edges, { directed });
        floydWarshall(order, edges, directed).forEach((row, source) => {
          expect([...distancesFrom(network, source)]).toEqual(row);
          row.forEach((distance, target) => {
            expect(distanceBetween(network, source, target)).toBe(distance);
          });
        });
      }),
    );
  });

  it('cross long rings the short way, and no gap', () => {
    const ring = Array.from({ length: 100 }, (_, v): [number, number] => [v, (v + 1) % 100]);
    const network = aNetwork(101, ring);
    expect(distanceBetween(network, 3, 53)).toBe(50);
    expect(distanceBetween(network, 3, 60)).toBe(43);
    expect(distanceBetween(aNetwork(101, ring, { directed: true }), 60, 3)).toBe(43);
    expect(distanceBetween(aNetwork(101, ring, { directed: true }), 3, 60)).toBe(57);
    expect(distanceBetween(network, 3, 100)).toBe(UNREACHABLE);
  });
});

describe('weighted distances', () => {
  it('are the least sums of weights', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), ({ order, edges }, directed) => {
        const lengths = matrix(order, edges, directed).map((row, a) =>
          row.map((w, b) => (a === b ? 0 : w === 0 ? Number.POSITIVE_INFINITY : w)),
        );
        for (let via = 0; via < order; via++)
          for (const row of lengths) for (let b = 0; b < order; b++) row[b] = Math.min(row[b]!, row[via]! + lengths[via]![b]!);
        const network = aNetwork(order, edges, { directed });
        lengths.forEach((row, source) => {
          expect([...weightedDistancesFrom(network, source)]).toEqual(row);
        });
      }),
    );
  });
});

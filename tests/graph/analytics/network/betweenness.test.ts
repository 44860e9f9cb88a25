import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness, betweennessOfParts, dependencies } from '../../../../graph/analytics/network/betweenness.ts';
import { aNetwork, type Edges, graphs, plantedBlocks } from './networks.ts';

/** Numbers of edges on shortest ways and of such ways, by growing all of them at once. */
function ways(order: number, edges: Edges, directed: boolean): { far: number[][]; count: number[][] } {
  const joined = Array.from({ length: order }, () => new Set<number>());
  for (const [a, b] of edges) {
    joined[a]!.add(b);
    if (!directed) joined[b]!.add(a);
  }
  const far = joined.map((_, s) => joined.map((_, t) => (s === t ? 0 : Number.POSITIVE_INFINITY)));
  const count = joined.map((_, s) => joined.map((_, t) => (s === t ? 1 : 0)));
  for (let s = 0; s < order; s++) {
    for (let length = 0; length < order; length++) {
      for (let v = 0; v < order; v++) {
        if (far[s]![v] !== length) continue;
        for (const u of joined[v]!) {
          if (far[s]![u]! <= length) continue;
          far[s]![u] = length + 1;
          count[s]![u]! += count[s]![v]!;
        }
      }
    }
  }
  return { far, count };
}

/** The definition, pair by pair. */
function byDefinition(order: number, edges: Edges, directed: boolean): number[] {
  const { far, count } = ways(order, edges, directed);
  return Array.from({ length: order }, (_, v) => {
    let sum = 0;
    for (let s = 0; s < order; s++) {
      for (let t = 0; t < order; t++) {
        if (s === v || t === v || s === t || far[s]![t] === Number.POSITIVE_INFINITY) continue;
        if (far[s]![v]! + far[v]![t]! === far[s]![t]) sum += (count[s]![v]! * count[v]![t]!) / count[s]![t]!;
      }
    }
    return directed ? sum : sum / 2;
  });
}

const close = (found: Float64Array, expected: readonly number[]): void => {
  expect(found.length).toBe(expected.length);
  expected.forEach((score, v) => {
    expect(found[v]).toBeCloseTo(score, 9);
  });
};

describe('betweenness', () => {
  it('is what the definition says', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), ({ order, edges }, directed) => {
        const found = betweenness(aNetwork(order, edges, { directed }));
        close(found.scores, byDefinition(order, edges, directed));
        expect(found).toMatchObject({ exact: true, bound: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('is what the definition says where layers are large and where they are small', () => {
    const random = plantedBlocks({ blocks: 2, size: 40, inside: 0.12, between: 0.03, seed: 11 });
    const tail = Array.from({ length: 30 }, (_, i): [number, number] => [
      random.order + i - (i === 0 ? random.order : 1),
      random.order + i,
    ]);
    const edges = [...random.edges, ...tail];
    for (const directed of [false, true]) {
      close(betweenness(aNetwork(random.order + 30, edges, { directed })).scores, byDefinition(random.order + 30, edges, directed));
    }
  });

  it('is the sum of the parts that ranges of sources add', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), fc.nat(12), ({ order, edges }, directed, at) => {
        const network = aNetwork(order, edges, { directed });
        const middle = Math.min(at, order);
        const parts = [dependencies(network, 0, middle), dependencies(network, middle, order)];
        close(betweennessOfParts(network, parts), [...betweenness(network).scores]);
      }),
    );
  });

  it('of some sources is off by no more than the bound, and by nothing on average', () => {
    const { order, edges } = plantedBlocks({ blocks: 3, size: 12, inside: 0.4, between: 0.05, seed: 2 });
    const network = aNetwork(order, edges);
    const exact = betweenness(network).scores;
    const sums = new Float64Array(order);
    const draws = 300;
    for (let seed = 0; seed < draws; seed++) {
      const { scores, exact: all, bound } = betweenness(network, { sources: 9, seed });
      expect(all).toBe(false);
      scores.forEach((score, v) => {
        sums[v]! += score / draws;
        expect(Math.abs(score - exact[v]!)).toBeLessThanOrEqual(bound);
      });
    }
    const top = exact.indexOf(Math.max(...exact));
    expect(sums[top]! / exact[top]!).toBeCloseTo(1, 1);
    expect(betweenness(network, { sources: 9, seed: 4 })).toEqual(betweenness(network, { sources: 9, seed: 4 }));
  });

  it('of a path is the product of its sides, and cannot do without sources', () => {
    const path = aNetwork(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect([...betweenness(path).scores]).toEqual([0, 3, 4, 3, 0]);
    expect(() => betweenness(path, { sources: 0 })).toThrow();
  });
});

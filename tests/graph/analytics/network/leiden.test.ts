import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../../../graph/analytics/network/components.ts';
import { leiden } from '../../../../graph/analytics/network/leiden.ts';
import { modularity } from '../../../../graph/analytics/network/modularity.ts';
import { aNetwork, type Edges, graphs, matrix, plantedBlocks, samePartition } from './networks.ts';

/** The definition, pair by pair. */
function byDefinition(order: number, edges: Edges, community: ArrayLike<number>, resolution: number): number {
  const weights = matrix(order, edges, false);
  const strength = weights.map((row) => row.reduce((sum, w) => sum + w, 0));
  const total = strength.reduce((sum, s) => sum + s, 0);
  let quality = 0;
  for (let a = 0; a < order; a++)
    for (let b = 0; b < order; b++)
      if (community[a] === community[b]) quality += weights[a]![b]! / total - resolution * (strength[a]! / total) * (strength[b]! / total);
  return total === 0 ? 0 : quality;
}

const alone = (order: number): Int32Array => Int32Array.from({ length: order }, (_, v) => v);
const resolutions = fc.constantFrom(0.3, 1, 2.5);

/** Every way to put nodes into groups (restricted growth strings). */
function* partitions(order: number, groups: readonly number[] = []): Generator<readonly number[]> {
  if (groups.length === order) return void (yield groups);
  for (let g = 0; g <= Math.max(-1, ...groups) + 1; g++) yield* partitions(order, [...groups, g]);
}

describe('modularity', () => {
  it('is what the definition says', () => {
    fc.assert(
      fc.property(graphs, resolutions, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), ({ order, edges }, resolution, groups) => {
        const community = Int32Array.from({ length: order }, (_, v) => Math.min(groups[v]!, order - 1));
        expect(modularity(aNetwork(order, edges), community, resolution)).toBeCloseTo(
          byDefinition(order, edges, community, resolution),
          10,
        );
      }),
    );
  });
});

describe('Leiden', () => {
  it('gives connected communities, the larger ones first, and the modularity that they have', () => {
    fc.assert(
      fc.property(graphs, resolutions, fc.nat(99), fc.integer({ min: 1, max: 3 }), ({ order, edges }, resolution, seed, passes) => {
        const network = aNetwork(order, edges);
        const found = leiden(network, { resolution, seed, passes });
        expect(components(network, found.of).count).toBe(found.count);
        expect(found.modularity).toBeCloseTo(modularity(network, found.of, resolution), 12);
        const sizes = Array.from({ length: found.count }, (_, c) => found.of.filter((community) => community === c).length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        expect(sizes.every((size) => size > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is never worse than every node alone, and no single node does better elsewhere', () => {
    fc.assert(
      fc.property(graphs, resolutions, fc.nat(99), ({ order, edges }, resolution, seed) => {
        const network = aNetwork(order, edges);
        const found = leiden(network, { resolution, seed });
        expect(found.modularity).toBeGreaterThanOrEqual(modularity(network, alone(order), resolution) - 1e-12);
        const again = leiden(network, { resolution, seed, passes: 6 });
        for (let v = 0; v < order; v++) {
          for (let c = 0; c < Math.min(order, again.count + 1); c++) {
            const moved = again.of.with(v, c);
            expect(modularity(network, moved, resolution)).toBeLessThanOrEqual(again.modularity + 1e-9);
          }
        }
      }),
    );
  });

  it('finds the best of all partitions of small graphs, or nearly', () => {
    const small = graphs.filter(({ order }) => order > 0 && order <= 6);
    let short = 0;
    let tried = 0;
    fc.assert(
      fc.property(small, ({ order, edges }) => {
        const network = aNetwork(order, edges);
        const best = Math.max(...[...partitions(order)].map((p) => modularity(network, Int32Array.from(p))));
        const found = leiden(network).modularity;
        expect(found).toBeLessThanOrEqual(best + 1e-12);
        expect(found).toBeGreaterThanOrEqual(best - 0.1);
        tried++;
        if (found < best - 1e-9) short++;
      }),
      { seed: 5, numRuns: 100 },
    );
    expect(short / tried).toBeLessThan(0.1);
  });

  it('recovers planted blocks, and beats components where they are joined', () => {
    for (const seed of [1, 2, 3]) {
      const planted = plantedBlocks({ blocks: 8, size: 30, inside: 0.4, between: 0.01, seed });
      const network = aNetwork(planted.order, planted.edges);
      const found = leiden(network, { seed });
      expect(samePartition(found.of, planted.block)).toBe(true);
      expect(found.modularity).toBeGreaterThan(modularity(network, components(network).of));
    }
  });

  it('keeps two components apart, and each clique whole', () => {
    const clique = (nodes: readonly number[]): [number, number][] => nodes.flatMap((a) => nodes.filter((b) => b > a).map((b) => [a, b]));
    const found = leiden(aNetwork(9, [...clique([0, 2, 4, 6]), ...clique([1, 3, 5, 7, 8])]));
    expect([...found.of]).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 0]);
  });

  it('depends on weights', () => {
    const square: Edges = [
      [0, 1, 9],
      [1, 2, 1],
      [2, 3, 9],
      [3, 0, 1],
    ];
    expect(samePartition(leiden(aNetwork(4, square)).of, [0, 0, 1, 1])).toBe(true);
    const turned = square.map(([a, b, w = 1]): [number, number, number] => [a, b, 10 - w]);
    expect(samePartition(leiden(aNetwork(4, turned)).of, [0, 1, 1, 0])).toBe(true);
  });

  it('takes graphs without edges, single nodes, stars and loops', () => {
    expect(leiden(aNetwork(0, []))).toEqual({ of: new Int32Array(0), count: 0, modularity: 0 });
    expect(leiden(aNetwork(3, []))).toEqual({ of: alone(3), count: 3, modularity: 0 });
    expect(leiden(aNetwork(1, [[0, 0]]))).toEqual({ of: alone(1), count: 1, modularity: 0 });
    const star = Array.from({ length: 200 }, (_, v): [number, number] => [0, v + 1]);
    expect(leiden(aNetwork(201, star)).count).toBe(1);
    const loops = Array.from({ length: 4 }, (_, v): [number, number] => [v, v]);
    expect(leiden(aNetwork(4, loops)).count).toBe(4);
  });

  it('gives the same for the same seed', () => {
    const { order, edges } = plantedBlocks({ blocks: 6, size: 30, inside: 0.12, between: 0.05, seed: 9 });
    const runs = [4, 4, 5].map((seed) => leiden(aNetwork(order, edges), { seed }));
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]!.of).not.toEqual(runs[0]!.of);
  });

  it('gives more communities at a higher resolution', () => {
    const { order, edges } = plantedBlocks({ blocks: 6, size: 30, inside: 0.3, between: 0.02, seed: 2 });
    const counts = [0.1, 1, 6].map((resolution) => leiden(aNetwork(order, edges), { resolution }).count);
    expect(counts[0]).toBeLessThan(counts[1]!);
    expect(counts[1]).toBeLessThan(counts[2]!);
  });

  it('never loses modularity by another pass', () => {
    const { order, edges } = plantedBlocks({ blocks: 10, size: 30, inside: 0.1, between: 0.03, seed: 7 });
    const quality = [1, 2, 4, 8].map((passes) => leiden(aNetwork(order, edges), { passes }).modularity);
    expect(quality).toEqual(quality.toSorted((a, b) => a - b));
  });

  it('refuses directed networks', () => {
    const directed = aNetwork(2, [[0, 1]], { directed: true });
    expect(() => leiden(directed)).toThrowError(expect.objectContaining({ code: 'invalid-input' }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRank } from '../../../../graph/analytics/network/page-rank.ts';
import { overStationary, personalRank } from '../../../../graph/analytics/network/push.ts';
import { aNetwork, type Edges, graphs, matrix, plantedBlocks } from './networks.ts';

interface Walk {
  readonly directed: boolean;
  readonly weighted: boolean;
  readonly damping: number;
}

/** The definition, on a dense matrix: a walk that goes back to a seed by chance, and always where no edge leads on. */
function byDefinition(order: number, edges: Edges, seeds: readonly number[], { directed, weighted, damping }: Walk): number[] {
  const weights = matrix(order, edges, directed).map((row) => row.map((w) => (weighted ? w : Math.sign(w))));
  const leaving = weights.map((row) => row.reduce((sum, w) => sum + w, 0));
  const home = Array.from({ length: order }, (_, v) => (seeds.includes(v) ? 1 / seeds.length : 0));
  const nextRound = (before: readonly number[]): number[] =>
    home.map((jump, v) => {
      const followed = before.map((score, u) => (leaving[u] === 0 ? score * jump : (score * weights[u]![v]!) / leaving[u]!));
      return (1 - damping) * jump + damping * followed.reduce((sum, x) => sum + x, 0);
    });
  let scores = home;
  for (let round = 0; round < 400; round++) scores = nextRound(scores);
  return scores;
}

const seeded = graphs
  .filter(({ order }) => order > 0)
  .chain(({ order, edges }) =>
    fc.record({
      order: fc.constant(order),
      edges: fc.constant(edges),
      seeds: fc.uniqueArray(fc.nat(order - 1), { minLength: 1, maxLength: 3 }),
    }),
  );

describe('personal rank', () => {
  it('is below the definition by no more than it says', () => {
    const damping = fc.constantFrom(0, 0.5, 0.85);
    const tolerance = fc.constantFrom(0.1, 1e-3, 1e-9);
    fc.assert(
      fc.property(seeded, fc.boolean(), fc.boolean(), damping, tolerance, (graph, directed, weighted, damping, tolerance) => {
        const { order, edges, seeds } = graph;
        const network = aNetwork(order, edges, { directed });
        const { scores, unsettled, reached } = personalRank(network, seeds, { damping, weighted, tolerance });
        const exact = byDefinition(order, edges, seeds, { directed, weighted, damping });
        const missing = exact.map((score, v) => score - scores[v]!);
        expect(Math.min(...missing)).toBeGreaterThan(-1e-9);
        expect(missing.reduce((sum, m) => sum + m, 0)).toBeCloseTo(unsettled, 9);
        expect([...reached]).toEqual([...scores.keys()].filter((v) => scores[v]! > 0));
      }),
    );
  });

  it('is within the tolerance for each unit of strength in an undirected network', () => {
    fc.assert(
      fc.property(seeded, fc.constantFrom(0.2, 0.01), ({ order, edges, seeds }, tolerance) => {
        const joined = (v: number) => edges.some(([a, b]) => a === v || b === v);
        fc.pre(seeds.every(joined));
        const network = aNetwork(order, edges);
        const { scores } = personalRank(network, seeds, { tolerance, weighted: true });
        const strength = matrix(order, edges, false).map((row) => row.reduce((sum, w) => sum + w, 0));
        byDefinition(order, edges, seeds, { directed: false, weighted: true, damping: 0.85 }).forEach((exact, v) => {
          expect(exact - scores[v]!).toBeLessThanOrEqual(tolerance * strength[v]! + 1e-9);
        });
      }),
    );
  });

  it('from all nodes alike is PageRank, where every node leads on', () => {
    const { order, edges } = plantedBlocks({ blocks: 2, size: 10, inside: 0.6, between: 0.2, seed: 3 });
    const network = aNetwork(order, edges);
    const { scores } = personalRank(
      network,
      Array.from({ length: order }, (_, v) => v),
      { tolerance: 1e-12 },
    );
    pageRank(network).scores.forEach((score, v) => {
      expect(scores[v]).toBeCloseTo(score, 7);
    });
  });

  it('refuses seeds that are no nodes, and walks without an end', () => {
    const pair = aNetwork(2, [[0, 1]]);
    expect(() => personalRank(pair, [])).toThrow();
    expect(() => personalRank(pair, [2])).toThrow();
    expect(() => personalRank(pair, [0], { damping: 1 })).toThrow();
    expect(() => personalRank(pair, [0], { tolerance: 0 })).toThrow();
  });
});

describe('rank over the stationary share', () => {
  it('is the same for all when the walk may begin anywhere by degree', () => {
    const { order, edges } = plantedBlocks({ blocks: 2, size: 8, inside: 0.7, between: 0.3, seed: 5 });
    const network = aNetwork(order, edges);
    const near = personalRank(network, [0], { damping: 0.999, tolerance: 1e-9 });
    for (const ratio of overStationary(network, near)) expect(ratio).toBeCloseTo(1, 1);
  });

  it('puts a companion before a hub that everybody knows', () => {
    const [seed, companion, hub] = [0, 1, 2];
    const strangers = Array.from({ length: 30 }, (_, i): [number, number] => [hub, 3 + i]);
    const network = aNetwork(33, [[seed, companion], [seed, hub], [companion, hub], ...strangers]);
    const near = personalRank(network, [seed], { tolerance: 1e-9 });
    expect(near.scores[hub]).toBeGreaterThan(near.scores[companion]!);
    const corrected = overStationary(network, near);
    expect(corrected[companion]).toBeGreaterThan(corrected[hub]!);
    expect(corrected[3]).toBeLessThan(corrected[companion]!);
  });

  it('uses PageRank where edges have a direction', () => {
    const network = aNetwork(
      3,
      [
        [0, 1],
        [1, 2],
        [2, 0],
        [0, 2],
      ],
      { directed: true },
    );
    const near = personalRank(network, [0]);
    const { scores } = pageRank(network);
    expect([...overStationary(network, near)]).toEqual([...near.scores].map((score, v) => score / scores[v]!));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRank } from '../../../../graph/analytics/network/page-rank.ts';
import { aNetwork, type Edges, graphs, matrix } from './networks.ts';

/** The definition, on a dense matrix: 400 rounds leave nothing of the start. */
function byDefinition(order: number, edges: Edges, options: { directed: boolean; weighted: boolean; damping: number }): number[] {
  const weights = matrix(order, edges, options.directed).map((row) => row.map((w) => (options.weighted ? w : Math.sign(w))));
  const leaving = weights.map((row) => row.reduce((sum, w) => sum + w, 0));
  const nextRound = (before: readonly number[]): number[] =>
    before.map((_, v) => {
      let followed = 0;
      for (const [u, score] of before.entries()) followed += leaving[u] === 0 ? score / order : (score * weights[u]![v]!) / leaving[u]!;
      return (1 - options.damping) / order + options.damping * followed;
    });
  let scores = new Array<number>(order).fill(1 / order);
  for (let round = 0; round < 400; round++) scores = nextRound(scores);
  return scores;
}

const sum = (scores: Float64Array): number => scores.reduce((all, score) => all + score, 0);

describe('PageRank', () => {
  it('is what the definition says, and sums to 1', () => {
    const damping = fc.constantFrom(0, 0.5, 0.85);
    fc.assert(
      fc.property(graphs, fc.boolean(), fc.boolean(), damping, ({ order, edges }, directed, weighted, damping) => {
        const { scores, converged } = pageRank(aNetwork(order, edges, { directed }), { damping, weighted, tolerance: 1e-12 });
        expect(converged).toBe(true);
        if (order > 0) expect(sum(scores)).toBeCloseTo(1, 12);
        byDefinition(order, edges, { directed, weighted, damping }).forEach((score, v) => {
          expect(scores[v]).toBeCloseTo(score, 10);
        });
      }),
    );
  });

  it('has nothing to say of an empty graph and all of a single node', () => {
    expect(pageRank(aNetwork(0, []))).toEqual({ scores: new Float64Array(0), iterations: 0, converged: true });
    expect([...pageRank(aNetwork(1, [])).scores]).toEqual([1]);
    expect([...pageRank(aNetwork(1, [[0, 0]])).scores]).toEqual([1]);
  });

  it('gives the centre of a star the most and its points alike', () => {
    const { scores } = pageRank(
      aNetwork(5, [
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
      ]),
    );
    expect(scores[0]).toBeGreaterThan(0.4);
    expect(new Set(scores.subarray(1)).size).toBe(1);
  });

  it('says when it was stopped before it converged', () => {
    const path = aNetwork(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(pageRank(path, { mostIterations: 2 })).toMatchObject({ iterations: 2, converged: false });
    expect(pageRank(path, { tolerance: 0.1 }).iterations).toBeLessThan(pageRank(path).iterations);
  });
});

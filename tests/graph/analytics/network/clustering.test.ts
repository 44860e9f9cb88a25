import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteringCoefficients } from '../../../../graph/analytics/network/clustering.ts';
import { aNetwork, graphs, matrix } from './networks.ts';

describe('the clustering coefficient', () => {
  it('is the share of joined pairs of neighbours', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), ({ order, edges }, directed) => {
        const arcs = matrix(order, edges, directed);
        const found = clusteringCoefficients(aNetwork(order, edges, { directed }));
        for (let v = 0; v < order; v++) {
          const neighbours = arcs.flatMap((_, u) => (u !== v && arcs[v]![u]! + arcs[u]![v]! > 0 ? [u] : []));
          const pairs = neighbours.flatMap((a) => neighbours.filter((b) => b !== a).map((b) => arcs[a]![b]! > 0));
          expect(found[v]).toBeCloseTo(pairs.length === 0 ? 0 : pairs.filter(Boolean).length / pairs.length, 12);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propagatedLabels } from '../../../../graph/analytics/network/label-propagation.ts';
import { aNetwork, graphs, matrix } from './networks.ts';

describe('label propagation', () => {
  it('gives each node the most frequent label of its neighbours, of equal ones the least, all at once', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), fc.nat(4), ({ order, edges }, directed, rounds) => {
        const arcs = matrix(order, edges, directed).map((row) => row.map((w) => Math.sign(w)));
        let labels = Array.from({ length: order }, (_, v) => v);
        for (let round = 0; round < rounds; round++) {
          const before = labels;
          labels = before.map((own, v) => {
            const votes = before.map((_, label) =>
              arcs.reduce((sum, row, u) => (before[u] === label ? sum + arcs[v]![u]! + (directed ? row[v]! : 0) : sum), 0),
            );
            const most = Math.max(...votes);
            return most === 0 ? own : votes.indexOf(most);
          });
        }
        expect([...propagatedLabels(aNetwork(order, edges, { directed }), rounds)]).toEqual(labels);
      }),
    );
  });
});

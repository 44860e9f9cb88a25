import type { Arcs } from './arcs.ts';
import type { Network } from './network.ts';

/**
 * Communities by label propagation (Raghavan, Albert, Kumara 2007) as LDBC Graphalytics fixes it: every node begins with its own number; in
 * each round all at once take the label that most of their neighbours have, of equal ones the least. In a directed network a neighbour that is
 * joined both ways counts twice. Weights do not count. O(edges) a round; no randomness.
 *
 * A first look at large graphs; communities to show are Leiden's, which are connected and can be compared by modularity.
 * @returns for each node a label, the number of some node
 */
export function propagatedLabels({ order, directed, out, into }: Network, rounds = 10): Int32Array {
  let labels = Int32Array.from({ length: order }, (_, v) => v);
  const votes = new Int32Array(order);
  const sides: readonly Arcs[] = directed ? [out, into] : [out];
  for (let round = 0; round < rounds; round++) {
    const next = labels.slice();
    for (let v = 0; v < order; v++) next[v] = mostVoted(v, labels, votes, sides);
    labels = next;
  }
  return labels;
}

function mostVoted(v: number, labels: Int32Array, votes: Int32Array, sides: readonly Arcs[]): number {
  let best = labels[v]!;
  for (const { start, node } of sides) {
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const label = labels[node[k]!]!;
      votes[label]!++;
      if (votes[label]! > votes[best]! || (votes[label] === votes[best] && label < best)) best = label;
    }
  }
  for (const { start, node } of sides) for (let k = start[v]!; k < start[v + 1]!; k++) votes[labels[node[k]!]!] = 0;
  return best;
}

import type { Network } from './network.ts';
import { undirected } from './undirected.ts';

/**
 * Local clustering coefficient (Watts and Strogatz 1998): of the pairs of a node's neighbours, the share that is joined itself; 0 with fewer
 * than two. In a directed network a pair is joined in two ways, each half, and neighbours are those at either end of an arc, as LDBC
 * Graphalytics defines it. Self loops and weights do not count.
 *
 * A high one says a closed circle, a low one a broker or a hub. For each node it reads the rows of its neighbours: O(sum of the degrees of all
 * neighbours), which hubs make large.
 */
export function clusteringCoefficients(network: Network): Float64Array {
  const { order, out } = network;
  const { start, node } = undirected(network).out;
  const neighbourOf = new Int32Array(order).fill(-1);
  return Float64Array.from({ length: order }, (_, v) => {
    let neighbours = 0;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      if (node[k] === v) continue;
      neighbourOf[node[k]!] = v;
      neighbours++;
    }
    if (neighbours < 2) return 0;
    let joined = 0;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const other = node[k]!;
      if (other === v) continue;
      for (let j = out.start[other]!, end = out.start[other + 1]!; j < end; j++) {
        if (neighbourOf[out.node[j]!] === v && out.node[j] !== other) joined++;
      }
    }
    return joined / (neighbours * (neighbours - 1));
  });
}

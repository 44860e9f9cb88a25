import type { Network } from './network.ts';
import { NodeQueue } from './node-queue.ts';

/**
 * Least sum of edge weights on a way from a node to every node (Dijkstra 1959), along the direction of edges where the network has one;
 * infinite where no way leads. O(edges × log nodes). Here a weight is a length; in most networks of this program it says how often a
 * relation is stated, and `distancesFrom` is meant.
 */
export function weightedDistancesFrom(network: Network, source: number): Float64Array {
  const { start, node, weight } = network.out;
  const distance = new Float64Array(network.order).fill(Number.POSITIVE_INFINITY);
  const queue = new NodeQueue(network.order);
  distance[source] = 0;
  queue.set(source, 0);
  for (let v = queue.pop(); v >= 0; v = queue.pop()) {
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const farther = distance[v]! + (weight ? weight[k]! : 1);
      const other = node[k]!;
      if (farther >= distance[other]!) continue;
      distance[other] = farther;
      queue.set(other, farther);
    }
  }
  return distance;
}

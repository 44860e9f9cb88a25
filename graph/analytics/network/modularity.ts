import type { Network } from './network.ts';
import { type WeightedGraph, weightedGraph } from './weighted-graph.ts';

/**
 * Modularity of a partition (Newman and Girvan 2004, with the resolution of Reichardt and Bornholdt 2006): the share of edge weight inside
 * groups, less the resolution times the share expected from strengths alone. -1 to 1; 0 without edges.
 * `community` holds a number below the number of nodes for each node.
 * @throws AppError invalid-input for a directed network
 */
export function modularity(network: Network, community: Int32Array, resolution = 1): number {
  return modularityOf(weightedGraph(network), community, resolution);
}

export function modularityOf(
  { order, start, node, weight, strength, total }: WeightedGraph,
  community: Int32Array,
  resolution: number,
): number {
  if (total === 0) return 0;
  const strengths = new Float64Array(order);
  let inside = 0;
  for (let v = 0; v < order; v++) {
    strengths[community[v]!]! += strength[v]!;
    for (let k = start[v]!; k < start[v + 1]!; k++) if (community[node[k]!] === community[v]) inside += weight[k]!;
  }
  const expected = strengths.reduce((sum, s) => sum + (s / total) ** 2, 0);
  return inside / total - resolution * expected;
}

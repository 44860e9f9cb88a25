import { components, numbered, numberedBySize, type Partition } from './components.ts';
import { moveNodes } from './local-moves.ts';
import { modularityOf } from './modularity.ts';
import type { Network } from './network.ts';
import { type RefinementOptions, refined } from './refinement.ts';
import { type Random, seededRandom } from './seeded-random.ts';
import { aggregated, type WeightedGraph, weightedGraph } from './weighted-graph.ts';

export interface LeidenOptions {
  /** Above 1 gives more and smaller communities, below 1 fewer and larger ones; default 1. */
  readonly resolution?: number;
  /** Default 0.01, as in the paper. */
  readonly randomness?: number;
  readonly seed?: number;
  /** How often the whole is repeated from the communities found; modularity never falls. Default 3, after which little is gained. */
  readonly passes?: number;
}

export interface Communities extends Partition {
  readonly modularity: number;
}

/**
 * Communities by the Leiden algorithm (Traag, Waltman, van Eck 2019, Scientific Reports 9:5233) with modularity.
 * Every community is connected. The same network, node order, seed and options give the same communities, the largest as number 0.
 * Memory besides the network: some 40 bytes an edge.
 * @throws AppError invalid-input for a directed network
 */
export function leiden(network: Network, options: LeidenOptions = {}): Communities {
  const { resolution = 1, randomness = 0.01, seed = 1, passes = 3 } = options;
  const graph = weightedGraph(network);
  const random = seededRandom(seed);
  let community: Int32Array = Int32Array.from({ length: graph.order }, (_, v) => v);
  if (graph.total > 0) {
    for (let pass = 0; pass < passes; pass++) community = onePass(graph, community, { resolution, randomness }, random);
  }
  // A local move can leave a community in two parts, and where no refinement follows it stays so. To split it gains modularity.
  const connected = numberedBySize(components(network, community));
  return { ...connected, modularity: modularityOf(graph, connected.of, resolution) };
}

/** Moves, refines and aggregates until every community is a single node of the aggregate. */
function onePass(network: WeightedGraph, initial: Int32Array, options: RefinementOptions, random: Random): Int32Array {
  let graph = network;
  let community: Int32Array = initial.slice();
  /** The node of the aggregate that a node of the network is part of. */
  let node: Int32Array = Int32Array.from({ length: network.order }, (_, v) => v);
  for (;;) {
    moveNodes(graph, community, options.resolution);
    const { of, count } = numbered(community);
    if (count === graph.order) return node.map((v) => of[v]!);
    let parts = numbered(refined(graph, of, options, random));
    // Where refinement merges nothing, the communities themselves are aggregated, as in Louvain; else the loop would not end.
    if (parts.count === graph.order) parts = { of, count };
    community = communityOfParts(parts, of);
    graph = aggregated(graph, parts);
    node = node.map((v) => parts.of[v]!);
  }
}

function communityOfParts(parts: Partition, community: Int32Array): Int32Array {
  const of = new Int32Array(parts.count);
  for (let v = 0; v < community.length; v++) of[parts.of[v]!] = community[v]!;
  return of;
}

import { leiden } from '../../graph/analytics/network/leiden.ts';
import { readNetwork } from '../../graph/analytics/network/network.ts';
import { pageRank } from '../../graph/analytics/network/page-rank.ts';
import type { NodeId } from '../../graph/model/entity.ts';
import type { Store } from '../../graph/store/ports/store.ts';

/** What a node is within the whole graph; for sizes and colours in a drawing, never a sign of guilt. */
export interface NetworkColumns {
  /** PageRank: chance to find a random walk over relations here; all nodes sum to 1. */
  readonly pagerank: number;
  /** Number of its community (Leiden, modularity); 0 is the largest. */
  readonly community: number;
}

/**
 * Computes the columns of every node, the direction of edges left aside; several edges between two nodes weigh as many.
 * Of the stream of the graph only ids and typed arrays are held.
 * @returns the columns of a node, or null for one stored since
 */
export async function networkColumns(store: Store): Promise<(id: NodeId) => NetworkColumns | null> {
  const network = await readNetwork(nodeIds(store), store.graph.allEdges(), { directed: false });
  const { scores } = pageRank(network, { weighted: true });
  const communities = leiden(network);
  return (id) => {
    const node = network.nodes.find(id);
    return node === -1 ? null : { pagerank: scores[node]!, community: communities.of[node]! };
  };
}

async function* nodeIds(store: Store): AsyncGenerator<NodeId> {
  for await (const { id } of store.graph.allNodes()) yield id;
}

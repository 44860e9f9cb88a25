import type { Arcs } from './arcs.ts';
import type { Network } from './network.ts';
import { undirected } from './undirected.ts';

/**
 * Local clustering coefficient (Watts and Strogatz 1998): of the pairs of a node's neighbours, the share that is joined itself; 0 with fewer
 * than two. In a directed network a pair is joined in two ways, each half, and neighbours are those at either end of an arc, as LDBC
 * Graphalytics defines it. Self loops and weights do not count.
 *
 * A high one says a closed circle, a low one a broker or a hub. Each triangle is found once, from its end of the least degree (Latapy 2008,
 * Theoretical Computer Science 407:458): O(edges^1.5), so that hubs cost no more than others.
 */
export function clusteringCoefficients(network: Network): Float64Array {
  const { order, out } = network;
  // Without weights, edges there and back are merged to one of weight 2: in how many ways a pair is joined.
  const pairs = undirected({ ...network, out: { ...out, weight: null } }).out;
  const { start, node, weight } = risingArcs(order, pairs);
  const waysFrom = network.directed ? (k: number): number => weight[k]! : (): number => 2;
  const joined = new Float64Array(order);
  /** The place of the arc from the node in work to a node, plus 1; 0: none. */
  const arcTo = new Int32Array(order);
  for (let v = 0; v < order; v++) {
    for (let k = start[v]!; k < start[v + 1]!; k++) arcTo[node[k]!] = k + 1;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const second = node[k]!;
      for (let j = start[second]!, end = start[second + 1]!; j < end; j++) {
        const third = node[j]!;
        const closing = arcTo[third]!;
        if (closing === 0) continue;
        joined[v]! += waysFrom(j);
        joined[second]! += waysFrom(closing - 1);
        joined[third]! += waysFrom(k);
      }
    }
    for (let k = start[v]!; k < start[v + 1]!; k++) arcTo[node[k]!] = 0;
  }
  return joined.map((ways, v) => {
    const neighbours = neighboursOf(pairs, v);
    return neighbours < 2 ? 0 : ways / (neighbours * (neighbours - 1));
  });
}

/** Of each edge the arc to the end with more arcs, of equal ones to the greater number; no self loops. */
function risingArcs(order: number, { start, node, weight }: Arcs): { start: Uint32Array; node: Int32Array; weight: Uint8Array } {
  const rising = new Uint32Array(order + 1);
  const ends = new Int32Array(node.length);
  const ways = new Uint8Array(node.length);
  let size = 0;
  for (let v = 0; v < order; v++) {
    const own = start[v + 1]! - start[v]!;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const other = node[k]!;
      const degree = start[other + 1]! - start[other]!;
      if (degree < own || (degree === own && other <= v)) continue;
      ends[size] = other;
      ways[size++] = weight ? weight[k]! : 1;
    }
    rising[v + 1] = size;
  }
  return { start: rising, node: ends, weight: ways };
}

function neighboursOf({ start, node }: Arcs, v: number): number {
  let neighbours = start[v + 1]! - start[v]!;
  for (let k = start[v]!; k < start[v + 1]!; k++) if (node[k] === v) neighbours--;
  return neighbours;
}

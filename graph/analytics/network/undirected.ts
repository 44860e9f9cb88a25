import { arcsOf, merged, transposed } from './arcs.ts';
import { type Network, selfLoops } from './network.ts';

/** The same nodes with the direction of edges left aside: there and back are one edge, their weights added. */
export function undirected(network: Network): Network {
  if (!network.directed) return network;
  const { order, out } = network;
  const from = new Int32Array(out.node.length);
  for (let v = 0; v < order; v++) from.fill(v, out.start[v]!, out.start[v + 1]!);
  const weight = out.weight ? Float32Array.from(out.weight) : null;
  const both = merged(order, transposed(order, arcsOf(order, { from, to: out.node, weight }, true)));
  return { ...network, directed: false, edges: (both.node.length + selfLoops(order, both)) / 2, out: both, into: both };
}

import { AppError } from '../../model/errors.ts';
import type { Partition } from './components.ts';
import type { Network } from './network.ts';

/** An undirected graph on which communities are moved: a network, or one whose nodes are groups of its nodes. */
export interface WeightedGraph {
  readonly order: number;
  readonly start: Uint32Array;
  readonly node: Int32Array;
  /** An arc from a node to itself carries twice the weight inside it. */
  readonly weight: Float64Array;
  /** Weight of all arcs of a node. */
  readonly strength: Float64Array;
  /** Weight of all arcs: twice that of all edges. */
  readonly total: number;
}

/** @throws AppError invalid-input for a directed network: modularity is that of undirected graphs here */
export function weightedGraph(network: Network): WeightedGraph {
  if (network.directed) throw new AppError('invalid-input', 'Communities are found in undirected networks only');
  const { start, node, weight } = network.out;
  const order = network.order;
  const weights = weight ? new Float64Array(weight) : new Float64Array(node.length).fill(1);
  const strength = new Float64Array(order);
  for (let v = 0; v < order; v++) {
    for (let k = start[v]!; k < start[v + 1]!; k++) strength[v]! += weights[k]!;
  }
  return { order, start, node, weight: weights, strength, total: strength.reduce((sum, s) => sum + s, 0) };
}

/** The graph whose nodes are the groups of a partition. */
export function aggregated(graph: WeightedGraph, { of, count }: Partition): WeightedGraph {
  const members = byGroup(of, count);
  const start = new Uint32Array(count + 1);
  const node = new Int32Array(graph.node.length);
  const weight = new Float64Array(graph.node.length);
  const strength = new Float64Array(count);
  /** Where the arc to a group stands, if at or after the start of the row in work. */
  const place = new Int32Array(count).fill(-1);
  let size = 0;
  for (let group = 0; group < count; group++) {
    const rowStart = size;
    for (let i = members.start[group]!; i < members.start[group + 1]!; i++) {
      const v = members.node[i]!;
      strength[group]! += graph.strength[v]!;
      for (let k = graph.start[v]!; k < graph.start[v + 1]!; k++) {
        const other = of[graph.node[k]!]!;
        if (place[other]! < rowStart) {
          place[other] = size;
          node[size++] = other;
        }
        weight[place[other]!]! += graph.weight[k]!;
      }
    }
    start[group + 1] = size;
  }
  return { order: count, start, node: node.slice(0, size), weight: weight.slice(0, size), strength, total: graph.total };
}

/** Nodes sorted by group, a counting sort. */
function byGroup(of: Int32Array, count: number): { start: Int32Array; node: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const group of of) start[group + 1]!++;
  for (let group = 0; group < count; group++) start[group + 1]! += start[group]!;
  const next = start.slice(0, -1);
  const node = new Int32Array(of.length);
  for (let v = 0; v < of.length; v++) node[next[of[v]!]!++] = v;
  return { start, node };
}

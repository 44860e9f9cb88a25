import { DisjointSets } from '../disjoint-sets.ts';
import type { Network } from './network.ts';

/** Nodes under a number each: 0 to count - 1. */
export interface Partition {
  readonly of: Int32Array;
  readonly count: number;
}

/**
 * Connected components, the direction of edges left aside, numbered by their first node. With `within`, only edges between nodes
 * of the same number there count: the connected parts of each group.
 */
export function components(network: Network, within?: Int32Array): Partition {
  const { start, node } = network.out;
  const order = network.order;
  const sets = new DisjointSets(order);
  for (let v = 0; v < order; v++) {
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      if (within === undefined || within[v] === within[node[k]!]) sets.join(v, node[k]!);
    }
  }
  return numbered(Int32Array.from({ length: order }, (_, v) => sets.find(v)));
}

/** The same groups, numbered by their first node; the given numbers are below the number of nodes. */
export function numbered(groups: Int32Array): Partition {
  const numberOf = new Int32Array(groups.length).fill(-1);
  let count = 0;
  const of = groups.map((group) => {
    if (numberOf[group] === -1) numberOf[group] = count++;
    return numberOf[group]!;
  });
  return { of, count };
}

/** The same groups, the largest as number 0; of equal ones, that with the earlier number first. */
export function numberedBySize({ of, count }: Partition): Partition {
  const size = new Int32Array(count);
  for (const group of of) size[group]!++;
  const bySize = Int32Array.from({ length: count }, (_, group) => group).sort((a, b) => size[b]! - size[a]! || a - b);
  const numberOf = new Int32Array(count);
  for (let i = 0; i < count; i++) numberOf[bySize[i]!] = i;
  return { of: of.map((group) => numberOf[group]!), count };
}

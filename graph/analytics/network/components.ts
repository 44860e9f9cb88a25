import type { Arcs } from './arcs.ts';
import type { Network } from './network.ts';

/** Nodes under a number each: 0 to count - 1. */
export interface Partition {
  readonly of: Int32Array;
  readonly count: number;
}

/** As many arcs of each node are joined before the largest component is looked for, and as many nodes asked for it. */
const FIRST_ARCS = 2;
const ASKED = 1024;

/**
 * Connected components, the direction of edges left aside, numbered by their first node. With `within`, only edges between nodes
 * of the same number there count: the connected parts of each group.
 *
 * Union-find that joins a few arcs of each node first; the rest is read only of nodes outside the component that is then the largest, since an
 * edge out of it has its other end there (Afforest: Sutton, Ben-Nun, Barak 2018). Most arcs of most graphs are never read.
 */
export function components({ order, out, into, directed }: Network, within?: Int32Array): Partition {
  const parent = Int32Array.from({ length: order }, (_, v) => v);
  for (let v = 0; v < order; v++) joinArcs(parent, out, v, 0, FIRST_ARCS, within);
  const largest = mostFrequentRoot(parent);
  for (let v = 0; v < order; v++) {
    if (rootOf(parent, v) === largest) continue;
    joinArcs(parent, out, v, FIRST_ARCS, order, within);
    if (directed) joinArcs(parent, into, v, 0, order, within);
  }
  const of = new Int32Array(order);
  let count = 0;
  for (let v = 0; v < order; v++) {
    const root = rootOf(parent, v);
    of[v] = root === v ? count++ : of[root]!;
  }
  return { of, count };
}

/** Joins a node with its neighbours from the arc `from` of its row to before `to`. The root of a set is its least member. */
function joinArcs(parent: Int32Array, { start, node }: Arcs, v: number, from: number, to: number, within: Int32Array | undefined): void {
  for (let k = start[v]! + from, end = Math.min(start[v + 1]!, start[v]! + to); k < end; k++) {
    const other = node[k]!;
    if (within !== undefined && within[v] !== within[other]) continue;
    const [a, b] = [rootOf(parent, v), rootOf(parent, other)];
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
}

/** Path halving. */
function rootOf(parent: Int32Array, v: number): number {
  let at = v;
  for (let up = parent[at]!; up !== at; up = parent[at]!) {
    const next = parent[up]!;
    parent[at] = next;
    at = next;
  }
  return at;
}

/** The root of most of some evenly spaced nodes. */
function mostFrequentRoot(parent: Int32Array): number {
  const votes = new Map<number, number>();
  let best = -1;
  for (let v = 0; v < parent.length; v += Math.ceil(parent.length / ASKED)) {
    const root = rootOf(parent, v);
    votes.set(root, (votes.get(root) ?? 0) + 1);
    if (best === -1 || votes.get(root)! > votes.get(best)!) best = root;
  }
  return best;
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

import type { Arcs } from './arcs.ts';
import type { Network } from './network.ts';

/** Distance of nodes that no way leads to. */
export const UNREACHABLE = -1;

/** Edges on the shortest way from a node to every node, along the direction of edges where the network has one; weights do not count. */
export function distancesFrom(network: Network, source: number): Int32Array {
  const { start, node } = network.out;
  const distance = new Int32Array(network.order).fill(UNREACHABLE);
  const queue = new Int32Array(network.order);
  distance[source] = 0;
  queue[0] = source;
  for (let head = 0, tail = 1; head < tail; head++) {
    const v = queue[head]!;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const other = node[k]!;
      if (distance[other] !== UNREACHABLE) continue;
      distance[other] = distance[v]! + 1;
      queue[tail++] = other;
    }
  }
  return distance;
}

/**
 * Edges on the shortest way between two nodes, or UNREACHABLE. Searches from both ends, always on the side with fewer nodes at its rim,
 * so that it sees a small part of the graph where `distancesFrom` sees all of it.
 */
export function distanceBetween(network: Network, source: number, target: number): number {
  if (source === target) return 0;
  let near = new Side(network.out, source);
  let far = new Side(network.into, target);
  while (near.rim.length > 0 && far.rim.length > 0) {
    if (near.rim.length > far.rim.length) [near, far] = [far, near];
    if (near.advance(far)) return near.depth + far.depth;
  }
  return UNREACHABLE;
}

/** One of the two searches: the nodes seen, and those seen last. */
class Side {
  readonly #arcs: Arcs;
  readonly #seen: Set<number>;
  rim: number[];
  depth = 0;

  constructor(arcs: Arcs, origin: number) {
    this.#arcs = arcs;
    this.#seen = new Set([origin]);
    this.rim = [origin];
  }

  /** One step outwards; true when it meets the other side, which is then on a shortest way: both sides hold whole layers. */
  advance(other: Side): boolean {
    const { start, node } = this.#arcs;
    const rim: number[] = [];
    this.depth++;
    for (const v of this.rim) {
      for (let k = start[v]!; k < start[v + 1]!; k++) {
        const next = node[k]!;
        if (this.#seen.has(next)) continue;
        if (other.#seen.has(next)) return true;
        this.#seen.add(next);
        rim.push(next);
      }
    }
    this.rim = rim;
    return false;
  }
}

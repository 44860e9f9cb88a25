import type { Network } from './network.ts';
import { undirected } from './undirected.ts';

export interface Cores {
  /** By node: the greatest k for which it is part of the k-core. */
  readonly coreness: Int32Array;
  /** The greatest coreness of all; 0 without edges. */
  readonly degeneracy: number;
  /** Nodes as they were removed: each has at most `degeneracy` neighbours after it. */
  readonly removed: Int32Array;
}

/**
 * The k-cores: the greatest parts of a graph in which every node has at least k neighbours (Seidman 1983). Direction, weights, parallel edges
 * and self loops do not count. By removing a node of the least degree again and again, with nodes sorted by degree in buckets (Batagelj and
 * Zaveršnik 2003, arXiv cs/0310049): O(nodes + edges).
 */
export function cores(network: Network): Cores {
  const { order, out } = undirected(network);
  const { start, node } = out;
  const degree = new Int32Array(order);
  let most = 0;
  for (let v = 0; v < order; v++) {
    for (let k = start[v]!; k < start[v + 1]!; k++) if (node[k] !== v) degree[v]!++;
    most = Math.max(most, degree[v]!);
  }
  const { sorted, place, first } = byDegree(degree, most);
  for (let i = 0; i < order; i++) {
    const v = sorted[i]!;
    const own = degree[v]!;
    for (let k = start[v]!, end = start[v + 1]!; k < end; k++) {
      const other = node[k]!;
      const d = degree[other]!;
      if (d <= own) continue;
      // Changes places with the first of its bucket, which then begins one place later.
      const at = place[other]!;
      const head = first[d]!++;
      const swapped = sorted[head]!;
      sorted[at] = swapped;
      place[swapped] = at;
      sorted[head] = other;
      place[other] = head;
      degree[other] = d - 1;
    }
  }
  return { coreness: degree, degeneracy: order === 0 ? 0 : degree[sorted[order - 1]!]!, removed: sorted };
}

/** Which nodes (1) are part of the k-core; the 2-core is what lies on cycles and between them, trees cut off. */
export function inCore({ coreness }: Cores, k: number): Uint8Array {
  return Uint8Array.from(coreness, (c) => (c >= k ? 1 : 0));
}

/** Nodes by degree, the place of each, and the place where each degree begins. */
function byDegree(degree: Int32Array, most: number): { sorted: Int32Array; place: Int32Array; first: Int32Array } {
  const first = new Int32Array(most + 2);
  for (const d of degree) first[d + 1]!++;
  for (let d = 0; d <= most; d++) first[d + 1]! += first[d]!;
  const next = first.slice();
  const sorted = new Int32Array(degree.length);
  const place = new Int32Array(degree.length);
  for (let v = 0; v < degree.length; v++) {
    const at = next[degree[v]!]!++;
    sorted[at] = v;
    place[v] = at;
  }
  return { sorted, place, first };
}

import { AppError } from '../../model/errors.ts';
import type { Network } from './network.ts';
import { PathSearch } from './path-search.ts';

export interface RankedPathOptions {
  /** How many paths at most; default 5. */
  readonly most?: number;
  /**
   * What a node between the ends costs. `hubs` (default): the logarithm of its degree, so that a way through a court with thousands of edges
   * comes after a longer one through people. `none`: nothing; paths are ranked by their number of edges.
   */
  readonly penalty?: 'hubs' | 'none';
}

export interface RankedPath {
  /** From the source to the target. */
  readonly nodes: Int32Array;
  /** Sum of the logarithms of the degrees between the ends, to a millionth; 0 for an edge. */
  readonly cost: number;
}

/** Costs are whole millionths, so that sums are exact and equal ways are equal; edges are the last digits. */
const MILLIONTHS = 1e6;
const EDGE_DIGITS = 2 ** 16;

/** One way, and what it stands for: the best of those that share its nodes up to `fork` and then avoid `banned`. */
interface Candidate {
  readonly nodes: readonly number[];
  readonly price: number;
  readonly fork: number;
  readonly banned: ReadonlySet<number>;
}

/**
 * The cheapest ways between two nodes that pass no node twice, along the direction of edges where the network has one. Of equal cost that
 * with fewer edges comes first, then that with the lesser node numbers. Weights do not count.
 *
 * Minus the cost is the log of the chance that a random walk, once it has left the source, takes just this way: hubs make it small.
 * By Yen (1971, Management Science 17:712) in the form of Lawler (1972), in which no way is found twice: one search over the network, then
 * for each way as many small ones as it has edges, led by the distances of the first (A*: Hart, Nilsson, Raphael 1968).
 * @throws AppError invalid-input when an end is not a node
 */
export function rankedPaths(network: Network, source: number, target: number, options: RankedPathOptions = {}): RankedPath[] {
  const { most = 5, penalty = 'hubs' } = options;
  for (const v of [source, target]) {
    if (!(Number.isInteger(v) && v >= 0 && v < network.order)) throw new AppError('invalid-input', `Not a node: ${v}`);
  }
  if (source === target) return [];
  const search = new PathSearch(network, target, prices(network, penalty));
  const candidates: Candidate[] = [];
  const add = (root: readonly number[], banned: ReadonlySet<number>): void => {
    const found = search.cheapest(root, banned);
    if (found) candidates.push({ ...found, fork: root.length - 1, banned });
  };
  add([source], new Set());
  const paths: RankedPath[] = [];
  while (paths.length < most && candidates.length > 0) {
    const best = candidates.splice(leastOf(candidates), 1)[0]!;
    paths.push({ nodes: Int32Array.from(best.nodes), cost: Math.floor(best.price / EDGE_DIGITS) / MILLIONTHS });
    if (paths.length === most) break;
    for (let fork = best.fork; fork < best.nodes.length - 1; fork++) {
      const banned = new Set(fork === best.fork ? best.banned : []);
      add(best.nodes.slice(0, fork + 1), banned.add(best.nodes[fork + 1]!));
    }
  }
  return paths;
}

/** What it costs to go through a node, the edge to it included. */
function prices({ order, directed, out, into }: Network, penalty: 'hubs' | 'none'): Float64Array {
  const degree = (v: number): number => out.start[v + 1]! - out.start[v]! + (directed ? into.start[v + 1]! - into.start[v]! : 0);
  const cost = (v: number): number => (penalty === 'none' ? 0 : Math.round(Math.log(Math.max(1, degree(v))) * MILLIONTHS));
  return Float64Array.from({ length: order }, (_, v) => cost(v) * EDGE_DIGITS + 1);
}

function leastOf(candidates: readonly Candidate[]): number {
  let least = 0;
  for (let i = 1; i < candidates.length; i++) if (compare(candidates[i]!, candidates[least]!) < 0) least = i;
  return least;
}

function compare(a: Candidate, b: Candidate): number {
  if (a.price !== b.price) return a.price - b.price;
  const at = a.nodes.findIndex((v, i) => v !== b.nodes[i]);
  return at < 0 ? 0 : a.nodes[at]! - b.nodes[at]!;
}

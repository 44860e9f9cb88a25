import { AppError } from '../../model/errors.ts';
import { LayeredSearch } from './layered-search.ts';
import type { Network } from './network.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/** What the search reads of a network. It can be posted to a worker thread, which a whole network cannot. */
export type Rows = Pick<Network, 'order' | 'directed' | 'out' | 'into'>;

export interface BetweennessOptions {
  /** How many sources, drawn without replacement; all when left out or not fewer than the nodes. */
  readonly sources?: number;
  readonly seed?: number;
  /** Chance that the bound fails for some node; default 0.05. */
  readonly risk?: number;
}

export interface Betweenness {
  /** By node: how many pairs of other nodes it stands between, each pair in parts by its shortest paths. */
  readonly scores: Float64Array;
  /** True when every node was a source. */
  readonly exact: boolean;
  /** No score is farther from the exact one than this, but for the chance `risk`; 0 when exact. */
  readonly bound: number;
}

/**
 * Betweenness (Freeman 1977): for all pairs of nodes, the share of their shortest paths that passes through a node, summed. Weights do not
 * count; an undirected pair counts once. By the accumulation of Brandes (2001, Journal of Mathematical Sociology 25:163), in
 * O(nodes × edges) time and some 30 bytes a node; 10,000 nodes with 50,000 edges take seconds, so a component is meant, not a province.
 *
 * With fewer sources it is an estimate, unbiased (Brandes and Pich 2007). What a source adds lies between 0 and nodes - 2, so that the bound
 * is Hoeffding's (1963, theorem 2 and section 6 for draws without replacement) over all nodes: wide, but never wrong.
 */
export function betweenness(network: Rows, options: BetweennessOptions = {}): Betweenness {
  const { sources = network.order, seed = 1, risk = 0.05 } = options;
  const order = network.order;
  if (!(sources >= 1) && order > 0) throw new AppError('invalid-input', `Betweenness needs at least one source: ${sources}`);
  if (sources >= order) return { scores: perPair(network, dependencies(network, 0, order), 1), exact: true, bound: 0 };
  const drawn = shuffled(order, seededRandom(seed)).subarray(0, Math.floor(sources));
  const scale = order / drawn.length;
  const scores = perPair(network, dependencies(network, 0, drawn.length, drawn), scale);
  const most = order * Math.max(0, order - 2) * (network.directed ? 1 : 0.5);
  return { scores, exact: false, bound: most * Math.sqrt(Math.log((2 * order) / risk) / (2 * drawn.length)) };
}

/**
 * The part of betweenness that the sources from `from` to before `to` add, not yet halved: the parts of ranges that cover all nodes sum to
 * it, so that threads can share the work. The sources are the nodes by number, or those listed.
 */
export function dependencies(network: Rows, from: number, to: number, sources?: Int32Array): Float64Array {
  const search = new LayeredSearch(network);
  const sums = new Float64Array(network.order);
  for (let i = from; i < to; i++) search.accumulate(sources ? sources[i]! : i, sums);
  return sums;
}

/** Sums the parts of ranges that together cover all nodes once: exact betweenness. */
export function betweennessOfParts(network: Rows, parts: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(network.order);
  for (const part of parts) for (let v = 0; v < sums.length; v++) sums[v]! += part[v]!;
  return perPair(network, sums, 1);
}

/** Sources at both ends see an undirected pair twice. */
function perPair({ directed }: Rows, sums: Float64Array, scale: number): Float64Array {
  const factor = directed ? scale : scale / 2;
  return factor === 1 ? sums : sums.map((sum) => sum * factor);
}

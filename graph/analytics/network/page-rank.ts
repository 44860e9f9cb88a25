import type { Arcs } from './arcs.ts';
import type { Network } from './network.ts';

export interface PageRankOptions {
  /** Chance to follow an edge instead of jumping to any node; default 0.85. */
  readonly damping?: number;
  /** Stops when the scores of a round differ from those before by less than this in sum (L1); default 1e-9. */
  readonly tolerance?: number;
  /** Default 200, enough for the default tolerance at the default damping, whatever the graph. */
  readonly mostIterations?: number;
  /** Follow edges in proportion to their weight instead of all alike; default false. */
  readonly weighted?: boolean;
}

export interface PageRank {
  /** By node; they sum to 1. */
  readonly scores: Float64Array;
  readonly iterations: number;
  /** False when `mostIterations` came first. */
  readonly converged: boolean;
}

/**
 * PageRank (Page, Brin, Motwani, Winograd 1999) by power iteration. From a node without outgoing edges the walk goes on to any node
 * alike, as in NetworkX, so that the scores are a distribution. Neo4j's Graph Data Science library lets that mass vanish and
 * starts from 1 - damping a node; by linearity its scores divided by their sum are these.
 */
export function pageRank(network: Network, options: PageRankOptions = {}): PageRank {
  const { damping = 0.85, tolerance = 1e-9, mostIterations = 200, weighted = false } = options;
  const order = network.order;
  const scores = new Float64Array(order).fill(1 / order);
  const { into, out } = weighted ? network : { into: withoutWeights(network.into), out: withoutWeights(network.out) };
  const inverse = inverseStrengths(out);
  /** What a node hands on along an arc of weight 1: the round reads one array and writes the other. */
  let shares = scores.map((score, v) => score * inverse[v]!);
  let nextShares = new Float64Array(order);
  const pull = into.weight ? pullWeighted : pullAlike;
  let lost = lostMass(scores, inverse);
  let change = order === 0 ? 0 : Number.POSITIVE_INFINITY;
  let iterations = 0;
  for (; change >= tolerance && iterations < mostIterations; iterations++) {
    pull(into, shares, nextShares);
    const jump = (1 - damping + damping * lost) / order;
    change = 0;
    lost = 0;
    for (let v = 0; v < order; v++) {
      const score = jump + damping * nextShares[v]!;
      change += Math.abs(score - scores[v]!);
      scores[v] = score;
      nextShares[v] = score * inverse[v]!;
      if (inverse[v] === 0) lost += score;
    }
    [shares, nextShares] = [nextShares, shares];
  }
  return { scores, iterations, converged: change < tolerance };
}

function pullAlike({ start, node }: Arcs, shares: Float64Array, into: Float64Array): void {
  for (let v = 0, k = 0; v < into.length; v++) {
    let sum = 0;
    for (const end = start[v + 1]!; k < end; k++) sum += shares[node[k]!]!;
    into[v] = sum;
  }
}

function pullWeighted({ start, node, weight }: Arcs, shares: Float64Array, into: Float64Array): void {
  const weights = weight!;
  for (let v = 0, k = 0; v < into.length; v++) {
    let sum = 0;
    for (const end = start[v + 1]!; k < end; k++) sum += shares[node[k]!]! * weights[k]!;
    into[v] = sum;
  }
}

/** One over the weight of all outgoing arcs; 0 where there is none. */
function inverseStrengths({ start, weight }: Arcs): Float64Array {
  const inverse = new Float64Array(start.length - 1);
  for (let v = 0, k = 0; v < inverse.length; v++) {
    const end = start[v + 1]!;
    let strength = weight ? 0 : end - k;
    for (; weight && k < end; k++) strength += weight[k]!;
    k = end;
    inverse[v] = strength === 0 ? 0 : 1 / strength;
  }
  return inverse;
}

function lostMass(scores: Float64Array, inverse: Float64Array): number {
  return scores.reduce((sum, score, v) => (inverse[v] === 0 ? sum + score : sum), 0);
}

const withoutWeights = (arcs: Arcs): Arcs => ({ ...arcs, weight: null });

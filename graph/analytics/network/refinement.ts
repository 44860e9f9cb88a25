import { type Random, shuffled } from './seeded-random.ts';
import type { WeightedGraph } from './weighted-graph.ts';

export interface RefinementOptions {
  readonly resolution: number;
  /** Willingness to merge with less than the greatest gain, in units of edge weight (θ in the paper). */
  readonly randomness: number;
}

/**
 * Refinement (Traag et al. 2019, algorithm A.2, lines 27 to 49): splits each community into parts that are well connected
 * to the rest of it, by merging single nodes into neighbouring parts. Every part is connected.
 * @returns the part of each node; its number is that of one of its nodes
 */
export function refined(graph: WeightedGraph, community: Int32Array, options: RefinementOptions, random: Random): Int32Array {
  const { order, start, node, weight, strength, total } = graph;
  const factor = options.resolution / total;
  const communityStrength = strengthsOf(graph, community);
  const part = Int32Array.from({ length: order }, (_, v) => v);
  const partStrength = strength.slice();
  const partSize = new Int32Array(order).fill(1);
  /** Weight between a part and the rest of its community. */
  const tie = tiesWithin(graph, community);
  const weightTo = new Float64Array(order);
  const touched = new Int32Array(order);
  const gains = new Float64Array(order);
  const wellConnected = (p: number, whole: number): boolean => tie[p]! >= factor * partStrength[p]! * (whole - partStrength[p]!);

  for (const v of shuffled(order, random)) {
    const whole = communityStrength[community[v]!]!;
    // Part v is node v alone until it is joined: nodes leave only parts of one, for good.
    if (part[v] !== v || partSize[v] !== 1 || !wellConnected(v, whole)) continue;
    let touchedCount = 0;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const other = node[k]!;
      if (other === v || community[other] !== community[v]) continue;
      const p = part[other]!;
      if (weightTo[p] === 0) touched[touchedCount++] = p;
      weightTo[p]! += weight[k]!;
    }
    let candidates = 0;
    for (let i = 0; i < touchedCount; i++) {
      const p = touched[i]!;
      const gain = weightTo[p]! - factor * strength[v]! * partStrength[p]!;
      if (gain < 0 || !wellConnected(p, whole)) {
        weightTo[p] = 0;
        continue;
      }
      touched[candidates] = p;
      gains[candidates++] = gain;
    }
    const chosen = candidates === 0 ? v : choose(touched, gains, candidates, options.randomness, random, v);
    if (chosen !== v) {
      part[v] = chosen;
      partSize[v] = 0;
      partSize[chosen]!++;
      partStrength[chosen]! += strength[v]!;
      tie[chosen]! += tie[v]! - 2 * weightTo[chosen]!;
    }
    for (let i = 0; i < candidates; i++) weightTo[touched[i]!] = 0;
  }
  return part;
}

/** One of the candidates, or to stay (gain 0), with chances in proportion to exp(gain / randomness). */
function choose(parts: Int32Array, gains: Float64Array, count: number, randomness: number, random: Random, stay: number): number {
  let greatest = 0;
  for (let i = 0; i < count; i++) greatest = Math.max(greatest, gains[i]!);
  // Relative to the greatest, so that the exponential cannot overflow.
  let all = Math.exp(-greatest / randomness);
  for (let i = 0; i < count; i++) {
    gains[i] = Math.exp((gains[i]! - greatest) / randomness);
    all += gains[i]!;
  }
  let left = random() * all;
  for (let i = 0; i < count; i++) {
    left -= gains[i]!;
    if (left < 0) return parts[i]!;
  }
  return stay;
}

function strengthsOf({ order, strength }: WeightedGraph, community: Int32Array): Float64Array {
  const strengths = new Float64Array(order);
  for (let v = 0; v < order; v++) strengths[community[v]!]! += strength[v]!;
  return strengths;
}

/** Weight between each node and the other nodes of its community. */
function tiesWithin({ order, start, node, weight }: WeightedGraph, community: Int32Array): Float64Array {
  const ties = new Float64Array(order);
  for (let v = 0; v < order; v++) {
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      if (node[k] !== v && community[node[k]!] === community[v]) ties[v]! += weight[k]!;
    }
  }
  return ties;
}

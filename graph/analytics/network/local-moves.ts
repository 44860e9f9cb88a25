import type { WeightedGraph } from './weighted-graph.ts';

/** A move must gain more than this share of all weight, so that rounding alone never moves a node. */
const LEAST_GAIN = 1e-12;

/**
 * Fast local moves (Traag et al. 2019, algorithm A.2, lines 13 to 26): puts each node where modularity gains most, then looks again only
 * at the neighbours of those that moved. It starts in node order, not in a random one: rows are then read one after the other, which took a
 * quarter off the time with no loss of modularity. Changes `community`, whose numbers are below the number of nodes.
 */
export function moveNodes(graph: WeightedGraph, community: Int32Array, resolution: number): void {
  const { order, start, node, weight, strength, total } = graph;
  const factor = resolution / total;
  const leastGain = LEAST_GAIN * total;
  const { strengths, sizes, empty } = tally(graph, community);
  const queue = Int32Array.from({ length: order }, (_, v) => v);
  const queued = new Uint8Array(order).fill(1);
  const weightTo = new Float64Array(order);
  const touched = new Int32Array(order);
  for (let head = 0, waiting = order; waiting > 0; waiting--) {
    const v = queue[head]!;
    head = head + 1 === order ? 0 : head + 1;
    queued[v] = 0;
    const from = start[v]!;
    const end = start[v + 1]!;
    let touchedCount = 0;
    for (let k = from; k < end; k++) {
      const other = node[k]!;
      if (other === v) continue;
      const c = community[other]!;
      if (weightTo[c] === 0) touched[touchedCount++] = c;
      weightTo[c]! += weight[k]!;
    }
    const own = community[v]!;
    const price = factor * strength[v]!;
    strengths[own]! -= strength[v]!;
    let best = own;
    let bestGain = weightTo[own]! - price * strengths[own]! + leastGain;
    for (let i = 0; i < touchedCount; i++) {
      const c = touched[i]!;
      const gain = weightTo[c]! - price * strengths[c]!;
      weightTo[c] = 0;
      if (gain > bestGain) {
        best = c;
        bestGain = gain;
      }
    }
    if (bestGain < 0 && sizes[own]! > 1) best = empty.pop()!;
    strengths[best]! += strength[v]!;
    if (best === own) continue;
    community[v] = best;
    sizes[best]!++;
    if (--sizes[own]! === 0) empty.push(own);
    for (let k = from; k < end; k++) {
      const other = node[k]!;
      if (queued[other] === 1 || community[other] === best) continue;
      queued[other] = 1;
      const tail = head + waiting - 1;
      queue[tail >= order ? tail - order : tail] = other;
      waiting++;
    }
  }
}

/** Weight and number of nodes by community, and the numbers without nodes. */
function tally({ order, strength }: WeightedGraph, community: Int32Array) {
  const strengths = new Float64Array(order);
  const sizes = new Int32Array(order);
  for (let v = 0; v < order; v++) {
    strengths[community[v]!]! += strength[v]!;
    sizes[community[v]!]!++;
  }
  const empty: number[] = [];
  for (let c = order - 1; c >= 0; c--) if (sizes[c] === 0) empty.push(c);
  return { strengths, sizes, empty };
}

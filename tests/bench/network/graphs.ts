import { type Network, NetworkBuilder } from '../../../graph/analytics/network/network.ts';
import { seededRandom, shuffled } from '../../../graph/analytics/network/seeded-random.ts';

const EDGES_A_NODE = 5;

/**
 * A graph that grows by preferential attachment (Barabási and Albert 1999): few nodes with many edges, as courts have. Its nodes are numbered
 * and its edges come in random order, as from a store that orders them by a hash: in order of age, every kernel that reads rows one after
 * the other would find the hubs side by side.
 */
export function grownPairs(order: number): [number, number][] {
  const random = seededRandom(7);
  const ends = [0];
  const pairs: [number, number][] = [];
  for (let v = 1; v < order; v++) {
    for (let k = 0; k < EDGES_A_NODE; k++) {
      const other = ends[Math.floor(random() * ends.length)]!;
      if (other === v) continue;
      pairs.push([v, other]);
      ends.push(v, other);
    }
  }
  const number = shuffled(order, random);
  return Array.from(shuffled(pairs.length, random), (i) => [number[pairs[i]![0]]!, number[pairs[i]![1]]!]);
}

/** The same pairs, every second one turned round: arcs that lead back to where they came from. */
export function turnedPairs(order: number): [number, number][] {
  return grownPairs(order).map(([a, b], i): [number, number] => (i % 2 === 0 ? [a, b] : [b, a]));
}

/** Node v of the network is node v of the pairs. */
export function networkOf(order: number, pairs: readonly (readonly [number, number])[], directed: boolean): Network {
  const builder = new NetworkBuilder();
  for (let v = 0; v < order; v++) builder.node(String(v));
  for (const [a, b] of pairs) builder.edge(String(a), String(b));
  return builder.build({ directed });
}

/** Each edge once, as ends and weight in one flat list. */
export function triples({ order, directed, out }: Network): number[] {
  const flat: number[] = [];
  for (let v = 0; v < order; v++) {
    for (let k = out.start[v]!; k < out.start[v + 1]!; k++) {
      const other = out.node[k]!;
      if (directed || v < other) flat.push(v, other, out.weight ? out.weight[k]! : 1);
    }
  }
  return flat;
}

/** As read from a store: every end a string of its own. */
export function readEdges(pairs: readonly [number, number][]): { from: string; to: string }[] {
  const id = (v: number): string => Buffer.from(v.toString(16).padStart(20, '0')).toString('latin1');
  return pairs.map(([a, b]) => ({ from: id(a), to: id(b) }));
}

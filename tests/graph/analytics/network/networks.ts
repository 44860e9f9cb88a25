import fc from 'fast-check';
import { type Network, NetworkBuilder, type NetworkEdge } from '../../../../graph/analytics/network/network.ts';
import { seededRandom } from '../../../../graph/analytics/network/seeded-random.ts';

/** Edge list by node numbers; the third number is the weight. */
export type Edges = readonly (readonly [number, number, number?])[];

export const idOf = (v: number): string => `n${v}`;

export const named = (edges: Edges): NetworkEdge[] => edges.map(([a, b, weight = 1]) => ({ from: idOf(a), to: idOf(b), weight }));

/** Nodes n0 to n(order - 1) and the edges between them. */
export function aNetwork(order: number, edges: Edges, { directed = false } = {}): Network {
  const builder = new NetworkBuilder();
  for (let v = 0; v < order; v++) builder.node(idOf(v));
  for (const { from, to, weight } of named(edges)) builder.edge(from, to, weight);
  return builder.build({ directed });
}

/** Small graphs of every shape: empty, scattered, dense, with self loops and parallel edges. */
export const graphs: fc.Arbitrary<{ order: number; edges: [number, number, number][] }> = fc.integer({ min: 0, max: 12 }).chain((order) => {
  const node = fc.integer({ min: 0, max: Math.max(0, order - 1) });
  const edge = fc.tuple(node, node, fc.integer({ min: 1, max: 5 }));
  return fc.record({ order: fc.constant(order), edges: fc.array(edge, { maxLength: order === 0 ? 0 : 40 }) });
});

/** Weight between two nodes, edges merged by the rules of the network: a loop of an undirected one counts twice. */
export function matrix(order: number, edges: Edges, directed: boolean): number[][] {
  const rows = Array.from({ length: order }, () => new Array<number>(order).fill(0));
  for (const [a, b, weight = 1] of edges) {
    rows[a]![b]! += weight;
    if (!directed) rows[b]![a]! += weight;
  }
  return rows;
}

/** Blocks of equal size, dense inside and sparse between; node v is of block v mod blocks. */
export function plantedBlocks(options: { blocks: number; size: number; inside: number; between: number; seed: number }): {
  order: number;
  edges: [number, number][];
  block: number[];
} {
  const random = seededRandom(options.seed);
  const order = options.blocks * options.size;
  const block = Array.from({ length: order }, (_, v) => v % options.blocks);
  const edges: [number, number][] = [];
  for (let a = 0; a < order; a++) {
    for (let b = a + 1; b < order; b++) {
      if (random() < (block[a] === block[b] ? options.inside : options.between)) edges.push([a, b]);
    }
  }
  return { order, edges, block };
}

/** Whether two labellings put the same nodes together (adjusted Rand index 1). */
export function samePartition(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  const [forth, back] = [new Map<number, number>(), new Map<number, number>()];
  return Array.from(a).every((label, v) => {
    const other = b[v]!;
    if (!forth.has(label) && !back.has(other)) {
      forth.set(label, other);
      back.set(other, label);
    }
    return forth.get(label) === other && back.get(other) === label;
  });
}

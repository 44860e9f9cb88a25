import { AppError } from '../../model/errors.ts';
import type { Network } from './network.ts';
import { NodeQueue } from './node-queue.ts';
import { undirected } from './undirected.ts';

export interface DensestOptions {
  /** How many blocks at most; default 10. */
  readonly mostBlocks?: number;
  /** Largest block; default 15, since corruption groups rarely have more than 8 members. */
  readonly mostNodes?: number;
  /** Smallest block; default 3. */
  readonly leastNodes?: number;
  /** Blocks less dense than this are left out; default 0. */
  readonly leastDensity?: number;
  /**
   * Marks (1) nodes that have many edges by their office, as courts and large firms have: each edge at one counts
   * 1 / log(its degree + 5), so that edges to busy places do not hide a block or make one.
   */
  readonly columns?: Uint8Array;
}

export interface Block {
  /** Ascending. */
  readonly nodes: Int32Array;
  /** Edge weight inside over the number of nodes. */
  readonly density: number;
  /** No group of any size, among the nodes that no earlier block took, is denser than this. */
  readonly atMost: number;
}

/** The constant of FRAUDAR's column weights, as in the paper. */
const COLUMN_OFFSET = 5;

/**
 * Dense blocks: groups with much edge weight inside for their size, the densest first, no node in two, each connected. Direction and self
 * loops do not count. Nodes with the least weight are peeled off one after the other, and the densest rest is kept (Charikar 2000, APPROX): at
 * least half as dense as the densest group of all, when sizes are free. For rests of at most `mostNodes` there is no such promise (the
 * problem is hard then: Khuller, Saha 2009); `atMost` says for each block how much denser any group can be.
 * With `columns`, weights are those of FRAUDAR (Hooi et al. 2016, KDD), which bound what camouflage can hide.
 * Each peel takes O(edges × log nodes) of the connected part in which the last block was found, not of all.
 *
 * For networks of validated relations: on raw ones it finds the busiest division of the largest court.
 */
export function densestBlocks(network: Network, options: DensestOptions = {}): Block[] {
  const { mostBlocks = 10, mostNodes = 15, leastNodes = 3, leastDensity = 0, columns } = options;
  if (!(leastNodes >= 1 && mostNodes >= leastNodes)) throw new AppError('invalid-input', `Blocks of ${leastNodes} to ${mostNodes} nodes`);
  const peeling = new Peeling(weighed(undirected(network), columns), { mostNodes, leastNodes });
  let parts = peeling.partsOf(Int32Array.from({ length: network.order }, (_, v) => v)).map((part) => peeling.peel(part));
  const blocks: Block[] = [];
  while (blocks.length < mostBlocks) {
    let best: Peeled | null = null;
    for (const part of parts) if (part.block && (best === null || part.density > best.density)) best = part;
    if (best === null || !(best.density > 0) || best.density < leastDensity) break;
    blocks.push({ nodes: best.block!, density: best.density, atMost: Math.max(...parts.map((part) => part.atMost)) });
    const taken = new Set(best.block!);
    const rest = peeling.partsOf(best.nodes.filter((v) => !taken.has(v))).map((part) => peeling.peel(part));
    // In the order of their first nodes, so that of equal blocks that with the earliest node comes first.
    parts = [...parts.filter((part) => part !== best), ...rest].sort((a, b) => a.nodes[0]! - b.nodes[0]!);
  }
  return blocks;
}

/** Rows with the weights that count. */
interface Weighed {
  readonly order: number;
  readonly start: Uint32Array;
  readonly node: Int32Array;
  readonly weight: Float64Array;
}

interface DensePart {
  /** Null when none has a fitting size. */
  readonly block: Int32Array | null;
  readonly density: number;
}

/** A connected part with the best block in it. */
interface Peeled extends DensePart {
  readonly nodes: Int32Array;
  readonly atMost: number;
}

class Peeling {
  readonly #graph: Weighed;
  readonly #sizes: { readonly mostNodes: number; readonly leastNodes: number };
  readonly #queue: NodeQueue;
  /** The part that a node is now in, by its round; 0: in none. */
  readonly #within: Int32Array;
  /** The part that was peeled last and that a node is in, by its round. */
  readonly #peeled: Int32Array;
  #round = 0;

  constructor(graph: Weighed, sizes: { readonly mostNodes: number; readonly leastNodes: number }) {
    this.#graph = graph;
    this.#sizes = sizes;
    this.#queue = new NodeQueue(graph.order);
    this.#within = new Int32Array(graph.order);
    this.#peeled = new Int32Array(graph.order);
  }

  /** The connected parts of some nodes, each ascending, in the order of their first nodes; nodes without an edge among them are left out. */
  partsOf(nodes: Int32Array): Int32Array[] {
    const { start, node } = this.#graph;
    const waiting = ++this.#round;
    for (const v of nodes) this.#within[v] = waiting;
    const parts: Int32Array[] = [];
    for (const first of nodes) {
      if (this.#within[first] !== waiting) continue;
      const round = ++this.#round;
      const part = [first];
      this.#within[first] = round;
      for (let i = 0; i < part.length; i++) {
        for (let k = start[part[i]!]!; k < start[part[i]! + 1]!; k++) {
          const other = node[k]!;
          if (this.#within[other] !== waiting) continue;
          this.#within[other] = round;
          part.push(other);
        }
      }
      if (part.length > 1) parts.push(Int32Array.from(part).sort());
    }
    return parts;
  }

  /** Peels a connected part down to nothing and keeps the densest rest of a fitting size. */
  peel(nodes: Int32Array): Peeled {
    const { start, node, weight } = this.#graph;
    const { mostNodes, leastNodes } = this.#sizes;
    const queue = this.#queue;
    const round = ++this.#round;
    for (const v of nodes) this.#peeled[v] = round;
    let inside = 0;
    for (const v of nodes) {
      let own = 0;
      for (let k = start[v]!; k < start[v + 1]!; k++) if (this.#peeled[node[k]!] === round) own += weight[k]!;
      queue.set(v, own);
      inside += own / 2;
    }
    const removed = new Int32Array(nodes.length);
    const rests: { readonly from: number; readonly density: number }[] = [];
    let atMost = 0;
    for (let i = 0; i < nodes.length; i++) {
      const size = nodes.length - i;
      if (size <= mostNodes && size >= leastNodes) rests.push({ from: i, density: inside / size });
      const v = queue.pop();
      removed[i] = v;
      // Whichever node of the densest group goes first still has all its edges in it, and these weigh at least that density.
      atMost = Math.max(atMost, queue.key(v));
      inside -= queue.key(v);
      for (let k = start[v]!; k < start[v + 1]!; k++) {
        const other = node[k]!;
        if (queue.has(other)) queue.set(other, Math.max(0, queue.key(other) - weight[k]!));
      }
    }
    rests.sort((a, b) => b.density - a.density || a.from - b.from);
    let best: DensePart = { block: null, density: 0 };
    for (const { from, density } of rests) {
      if (best.density >= density) break;
      const found = this.#densestPart(removed.slice(from).sort(), round);
      if (found.density > best.density) best = found;
    }
    return { nodes, ...best, atMost };
  }

  /** A rest may fall apart: one of its parts is at least as dense as all together. Those too small for a block are filled up. */
  #densestPart(nodes: Int32Array, round: number): DensePart {
    let best: DensePart = { block: null, density: 0 };
    for (const part of this.partsOf(nodes)) {
      const block = part.length < this.#sizes.leastNodes ? this.#filledUp(part, round) : part;
      const density = this.#densityOf(block);
      if (block.length >= this.#sizes.leastNodes && density > best.density) best = { block, density };
    }
    return best;
  }

  /** Adds the neighbours with the most weight to a group, else one strong pair would hide every block of its connected part. */
  #filledUp(group: Int32Array, round: number): Int32Array {
    const { start, node, weight } = this.#graph;
    const members = new Set(group);
    while (members.size < this.#sizes.leastNodes) {
      const ties = new Map<number, number>();
      for (const v of members) {
        for (let k = start[v]!; k < start[v + 1]!; k++) {
          const other = node[k]!;
          if (this.#peeled[other] === round && !members.has(other)) ties.set(other, (ties.get(other) ?? 0) + weight[k]!);
        }
      }
      let next = -1;
      for (const [v, tie] of ties) if (next < 0 || tie > ties.get(next)! || (tie === ties.get(next) && v < next)) next = v;
      if (next < 0) break;
      members.add(next);
    }
    return Int32Array.from(members).sort();
  }

  #densityOf(nodes: Int32Array): number {
    const { start, node, weight } = this.#graph;
    const members = new Set(nodes);
    let inside = 0;
    for (const v of nodes) for (let k = start[v]!; k < start[v + 1]!; k++) if (members.has(node[k]!)) inside += weight[k]!;
    return inside / 2 / nodes.length;
  }
}

/** Leaves self loops out and discounts edges at columns. */
function weighed({ order, out }: Network, columns: Uint8Array | undefined): Weighed {
  const discount = (v: number): number => (columns?.[v] === 1 ? 1 / Math.log(out.start[v + 1]! - out.start[v]! + COLUMN_OFFSET) : 1);
  const discounts = Float64Array.from({ length: order }, (_, v) => discount(v));
  const weight = new Float64Array(out.node.length);
  for (let v = 0; v < order; v++) {
    for (let k = out.start[v]!; k < out.start[v + 1]!; k++) {
      const other = out.node[k]!;
      weight[k] = other === v ? 0 : (out.weight ? out.weight[k]! : 1) * discounts[v]! * discounts[other]!;
    }
  }
  return { order, start: out.start, node: out.node, weight };
}

import type { Arcs } from './arcs.ts';
import type { Network } from './network.ts';

/** Costs of a visit, in units of one gather without a branch: an arc with a test that is hard to foresee, a node of the list of unseen ones. */
const TESTED_ARC = 3;
const UNSEEN_NODE = 1;

/**
 * Breadth-first search in layers with the numbers of shortest paths, and the way back over the same layers that Brandes (2001) sums
 * dependencies on.
 *
 * What takes the time of Brandes' algorithm in practice is not arithmetic but the test "is this neighbour in the next layer?", which a
 * processor guesses wrong half of the time. Here most arcs are followed without a test. Outwards, a layer either pushes its path counts
 * along all its arcs or is pulled from by the unseen nodes, whichever has fewer arcs (after Beamer, Asanović, Patterson 2012); what lands on
 * nodes already seen is never read. Inwards, a layer pulls from the one after it or is pushed to by it, again by the fewer arcs, over a
 * column that holds 0 for every layer not yet done.
 */
export class LayeredSearch {
  readonly #order: number;
  readonly #directed: boolean;
  readonly #out: Arcs;
  readonly #into: Arcs;
  /** Shortest paths from the source; 0: not seen. */
  readonly #paths: Float64Array;
  /** What was pushed to a node. */
  readonly #pushed: Float64Array;
  /** (1 + dependency) / paths of the layers that are done on the way back. */
  readonly #share: Float64Array;
  /** Nodes in the order in which they were seen, layer by layer. */
  readonly #seen: Int32Array;
  readonly #layers: number[] = [];
  readonly #unseen: Int32Array;
  #unseenCount = 0;

  constructor({ order, directed, out, into }: Pick<Network, 'order' | 'directed' | 'out' | 'into'>) {
    this.#order = order;
    this.#directed = directed;
    this.#out = out;
    this.#into = into;
    this.#paths = new Float64Array(order);
    this.#pushed = new Float64Array(order);
    this.#share = new Float64Array(order);
    this.#seen = new Int32Array(order);
    this.#unseen = new Int32Array(order);
  }

  /** Adds to `sums` how much the pairs from this source depend on each node between their ends. */
  accumulate(source: number, sums: Float64Array): void {
    const reached = this.#outwards(source);
    this.#inwards(reached, sums);
    this.#clear(reached);
  }

  /** Finds the layers; gives how many nodes were seen. */
  #outwards(source: number): number {
    const [paths, seen, layers] = [this.#paths, this.#seen, this.#layers];
    const [outStart, intoStart] = [this.#out.start, this.#into.start];
    layers.length = 0;
    layers.push(0);
    seen[0] = source;
    paths[source] = 1;
    this.#unseenCount = -1;
    let arcsToUnseen = this.#into.node.length;
    let [from, to] = [0, 1];
    while (from < to) {
      layers.push(to);
      let arcsOut = 0;
      for (let i = from; i < to; i++) {
        const v = seen[i]!;
        arcsOut += outStart[v + 1]! - outStart[v]!;
        arcsToUnseen -= intoStart[v + 1]! - intoStart[v]!;
      }
      const listing = UNSEEN_NODE * (this.#order - to);
      const tested = TESTED_ARC * arcsOut;
      const next =
        tested <= listing + Math.min(arcsOut, arcsToUnseen)
          ? this.#testAll(from, to)
          : arcsOut <= arcsToUnseen
            ? this.#pushAll(from, to)
            : this.#pullAll(to);
      from = to;
      to = next;
    }
    return to;
  }

  /** For small layers: looks at each neighbour. */
  #testAll(from: number, to: number): number {
    const [paths, seen, pushed] = [this.#paths, this.#seen, this.#pushed];
    const { start, node } = this.#out;
    let end = to;
    for (let i = from; i < to; i++) {
      const v = seen[i]!;
      const own = paths[v]!;
      for (let k = start[v]!, last = start[v + 1]!; k < last; k++) {
        const other = node[k]!;
        if (paths[other] !== 0) continue;
        if (pushed[other] === 0) seen[end++] = other;
        pushed[other]! += own;
      }
    }
    for (let i = to; i < end; i++) paths[seen[i]!] = pushed[seen[i]!]!;
    return end;
  }

  #pushAll(from: number, to: number): number {
    const [paths, seen, pushed] = [this.#paths, this.#seen, this.#pushed];
    pushAlong(this.#out, seen, from, to, paths, pushed);
    const unseen = this.#listUnseen();
    let [end, kept] = [to, 0];
    for (let i = 0; i < this.#unseenCount; i++) {
      const v = unseen[i]!;
      if (paths[v] !== 0) continue;
      const own = pushed[v]!;
      if (own === 0) unseen[kept++] = v;
      else {
        paths[v] = own;
        seen[end++] = v;
      }
    }
    this.#unseenCount = kept;
    return end;
  }

  #pullAll(to: number): number {
    const [paths, seen, pushed] = [this.#paths, this.#seen, this.#pushed];
    const { start, node } = this.#into;
    const unseen = this.#listUnseen();
    let [end, kept] = [to, 0];
    for (let i = 0; i < this.#unseenCount; i++) {
      const v = unseen[i]!;
      if (paths[v] !== 0) continue;
      let sum = 0;
      for (let k = start[v]!, last = start[v + 1]!; k < last; k++) sum += paths[node[k]!]!;
      if (sum === 0) unseen[kept++] = v;
      else {
        pushed[v] = sum;
        seen[end++] = v;
      }
    }
    for (let i = to; i < end; i++) paths[seen[i]!] = pushed[seen[i]!]!;
    this.#unseenCount = kept;
    return end;
  }

  /** Listed when first needed; nodes seen since are left out by those who read it. */
  #listUnseen(): Int32Array {
    const unseen = this.#unseen;
    if (this.#unseenCount >= 0) return unseen;
    let count = 0;
    for (let v = 0; v < this.#order; v++) if (this.#paths[v] === 0) unseen[count++] = v;
    this.#unseenCount = count;
    return unseen;
  }

  #inwards(reached: number, sums: Float64Array): void {
    const [paths, pushed, share, seen, layers] = [this.#paths, this.#pushed, this.#share, this.#seen, this.#layers];
    this.#clearPushed(reached);
    const last = layers.length - 2;
    for (let i = layers[last]!; i < reached; i++) share[seen[i]!] = 1 / paths[seen[i]!]!;
    let arcsBehind = this.#arcsOf(this.#into, layers[last]!, reached);
    for (let layer = last - 1; layer >= 1; layer--) {
      const [from, to, end] = [layers[layer]!, layers[layer + 1]!, layers[layer + 2]!];
      if (this.#arcsOf(this.#out, from, to) <= arcsBehind) pullAlong(this.#out, seen, from, to, share, pushed);
      else pushAlong(this.#into, seen, to, end, share, pushed);
      for (let i = from; i < to; i++) {
        const v = seen[i]!;
        sums[v]! += pushed[v]! * paths[v]!;
        share[v] = 1 / paths[v]! + pushed[v]!;
      }
      arcsBehind = this.#arcsOf(this.#into, from, to);
    }
  }

  #arcsOf({ start }: Arcs, from: number, to: number): number {
    let arcs = 0;
    for (let i = from; i < to; i++) arcs += start[this.#seen[i]! + 1]! - start[this.#seen[i]!]!;
    return arcs;
  }

  #clear(reached: number): void {
    this.#clearPushed(reached);
    for (let i = 0; i < reached; i++) {
      this.#paths[this.#seen[i]!] = 0;
      this.#share[this.#seen[i]!] = 0;
    }
  }

  /** In a directed network the way back also pushes to nodes that were never seen. */
  #clearPushed(reached: number): void {
    if (this.#directed) this.#pushed.fill(0);
    else for (let i = 0; i < reached; i++) this.#pushed[this.#seen[i]!] = 0;
  }
}

/** Adds the value of each node seen from `from` to `to` to all its neighbours. */
function pushAlong({ start, node }: Arcs, seen: Int32Array, from: number, to: number, values: Float64Array, into: Float64Array): void {
  for (let i = from; i < to; i++) {
    const v = seen[i]!;
    const value = values[v]!;
    for (let k = start[v]!, last = start[v + 1]!; k < last; k++) into[node[k]!]! += value;
  }
}

/** Sums the values of all neighbours of each node seen from `from` to `to`. */
function pullAlong({ start, node }: Arcs, seen: Int32Array, from: number, to: number, values: Float64Array, into: Float64Array): void {
  for (let i = from; i < to; i++) {
    const v = seen[i]!;
    let sum = 0;
    for (let k = start[v]!, last = start[v + 1]!; k < last; k++) sum += values[node[k]!]!;
    into[v] = sum;
  }
}

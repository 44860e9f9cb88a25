import { AppError } from '../../model/errors.ts';
import type { Network } from './network.ts';

export interface CycleOptions {
  /** Most arcs in a cycle, 2 to 6; default 4. */
  readonly longest?: number;
  /** Fewest arcs in a cycle; default 2, two nodes that point at each other. Self loops are never given. */
  readonly shortest?: number;
  /** Stops after this many cycles; default 10,000. */
  readonly most?: number;
  /** Stops after so many arcs have been looked at; default 50 million, some tenths of a second. */
  readonly mostSteps?: number;
}

export interface Cycles {
  /** Each once, from its least node along its arcs; in the order of these numbers. */
  readonly cycles: readonly Int32Array[];
  /** True when a limit came first: there may be more, those that start at later nodes. */
  readonly cut: boolean;
}

/** As near to the end the way back is looked up; nearer to the start it is left to the search. */
const WAY_BACK = 2;
const LONGEST = 6;

/**
 * The directed cycles of few arcs that pass no node twice. Nodes without an arc in or out on what is left are taken away first (the part where
 * both degrees are at least 1, Giatsidis et al. 2011; an undirected 2-core would lose cycles of two). Then from each node as the least of its
 * cycles: forwards along later nodes, at the last two arcs only along nodes from which it can be reached in time. For cycles of four: the sum
 * of squared degrees and the cycles themselves.
 * @throws AppError invalid-input for an undirected network
 */
export function boundedCycles(network: Network, options: CycleOptions = {}): Cycles {
  const { longest = 4, shortest = 2, most = 10_000, mostSteps = 50_000_000 } = options;
  if (!network.directed) throw new AppError('invalid-input', 'Cycles are found in directed networks only');
  if (!(longest <= LONGEST && shortest <= longest)) throw new AppError('invalid-input', `Cycles of ${shortest} to ${longest} arcs`);
  const kept = cyclic(network);
  const { start, node } = network.out;
  const nearness = new WaysBack(network, kept);
  const onPath = new Uint8Array(network.order);
  const path: number[] = [];
  const cycles: Int32Array[] = [];
  let steps = 0;
  let cut = false;
  const search = (v: number, origin: number): void => {
    path.push(v);
    onPath[v] = 1;
    const left = longest - path.length;
    for (let k = start[v]!, end = start[v + 1]!; k < end && !cut; k++) {
      const other = node[k]!;
      if (++steps > mostSteps) cut = true;
      else if (other === origin && path.length >= Math.max(2, shortest)) {
        if (cycles.length === most) cut = true;
        else cycles.push(Int32Array.from(path));
      } else if (other > origin && kept[other] === 1 && onPath[other] === 0 && left > 0) {
        if (left > WAY_BACK || nearness.arcsFrom(other) <= left) search(other, origin);
      }
    }
    path.pop();
    onPath[v] = 0;
  };
  for (let v = 0; v < network.order && !cut; v++) {
    if (kept[v] === 0) continue;
    steps += nearness.lookBack(v);
    search(v, v);
  }
  return { cycles, cut };
}

/** Marks (1) the nodes that keep an arc in and an arc out when all others are taken away: all cycles lie among them. */
export function cyclic({ order, out, into }: Network): Uint8Array {
  const [left, entering] = [new Int32Array(order), new Int32Array(order)];
  const kept = new Uint8Array(order).fill(1);
  const gone: number[] = [];
  const drop = (v: number): void => {
    if (kept[v] === 0) return;
    kept[v] = 0;
    gone.push(v);
  };
  for (let v = 0; v < order; v++) {
    for (let k = out.start[v]!; k < out.start[v + 1]!; k++) if (out.node[k] !== v) left[v]!++;
    for (let k = into.start[v]!; k < into.start[v + 1]!; k++) if (into.node[k] !== v) entering[v]!++;
  }
  for (let v = 0; v < order; v++) if (left[v] === 0 || entering[v] === 0) drop(v);
  for (let v = gone.pop(); v !== undefined; v = gone.pop()) {
    for (let k = out.start[v]!; k < out.start[v + 1]!; k++) if (--entering[out.node[k]!]! <= 0) drop(out.node[k]!);
    for (let k = into.start[v]!; k < into.start[v + 1]!; k++) if (--left[into.node[k]!]! <= 0) drop(into.node[k]!);
  }
  return kept;
}

/** From which nodes the one in work is reached by one arc or by two, over later nodes only. */
class WaysBack {
  readonly #network: Network;
  readonly #kept: Uint8Array;
  /** Node in work for which the arcs below hold, plus 1. */
  readonly #mark: Int32Array;
  readonly #arcs: Uint8Array;
  #origin = -1;

  constructor(network: Network, kept: Uint8Array) {
    this.#network = network;
    this.#kept = kept;
    this.#mark = new Int32Array(network.order);
    this.#arcs = new Uint8Array(network.order);
  }

  arcsFrom(v: number): number {
    return this.#mark[v] === this.#origin + 1 ? this.#arcs[v]! : WAY_BACK + 1;
  }

  /** Gives how many arcs it looked at. */
  lookBack(origin: number): number {
    this.#origin = origin;
    let looked = 0;
    let rim = [origin];
    for (let arcs = 1; arcs <= WAY_BACK; arcs++) {
      const next: number[] = [];
      for (const v of rim) {
        const { start, node } = this.#network.into;
        looked += start[v + 1]! - start[v]!;
        for (let k = start[v]!; k < start[v + 1]!; k++) {
          const other = node[k]!;
          if (other <= origin || this.#kept[other] === 0 || this.#mark[other] === origin + 1) continue;
          this.#mark[other] = origin + 1;
          this.#arcs[other] = arcs;
          next.push(other);
        }
      }
      rim = next;
    }
    return looked;
  }
}

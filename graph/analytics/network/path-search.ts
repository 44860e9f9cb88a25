import type { Network } from './network.ts';
import { NodeQueue } from './node-queue.ts';

/** The price of the edge into the target; that of any other is the price of the node it leads to. */
const LAST_EDGE = 1;

/**
 * Cheapest ways to one target, from any node and with some nodes barred. Prices are whole and above 0. The distances of the whole network are
 * found once; barring nodes only lengthens ways, so that they lead every later search (A*) to the target by few nodes.
 */
export class PathSearch {
  readonly #network: Network;
  readonly #target: number;
  readonly #price: Float64Array;
  readonly #distance: Float64Array;
  readonly #queue: NodeQueue;

  constructor(network: Network, target: number, price: Float64Array) {
    this.#network = network;
    this.#target = target;
    this.#price = price;
    this.#queue = new NodeQueue(network.order);
    this.#distance = this.#distancesTo();
  }

  /**
   * The cheapest way that begins with the nodes of `root`, passes none of them again, and whose next node is not banned; of equal ones that
   * with the lesser numbers. Its price is that of all of it.
   */
  cheapest(root: readonly number[], banned: ReadonlySet<number>): { readonly nodes: number[]; readonly price: number } | null {
    const origin = root.at(-1)!;
    const barred = new Set(root);
    const from = new Map([[origin, 0]]);
    const done = new Set<number>();
    let found = Number.POSITIVE_INFINITY;
    this.#queue.clear();
    this.#queue.set(origin, this.#distance[origin]!);
    // All nodes that are on some cheapest way have just its price as their bound, and are taken before the loop ends.
    while (this.#queue.least() <= found && this.#queue.size > 0) {
      const v = this.#queue.pop();
      done.add(v);
      if (v === this.#target) found = from.get(v)!;
      else this.#relax(v, from, done, (other) => barred.has(other) || (v === origin && banned.has(other)));
    }
    if (found === Number.POSITIVE_INFINITY) return null;
    const rootPrice = root.slice(1).reduce((sum, v) => sum + this.#price[v]!, 0);
    const way = this.#firstWay(origin, from, done, banned);
    return { nodes: [...root, ...way], price: rootPrice + found };
  }

  #relax(v: number, from: Map<number, number>, done: ReadonlySet<number>, closed: (other: number) => boolean): void {
    const { start, node } = this.#network.out;
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const other = node[k]!;
      if (this.#distance[other] === Number.POSITIVE_INFINITY || done.has(other) || closed(other)) continue;
      const price = from.get(v)! + this.#priceOf(other);
      if (price >= (from.get(other) ?? Number.POSITIVE_INFINITY)) continue;
      from.set(other, price);
      this.#queue.set(other, price + this.#distance[other]!);
    }
  }

  /** Marks the cheapest ways from their end, then takes the least node at each step. */
  #firstWay(origin: number, from: ReadonlyMap<number, number>, done: ReadonlySet<number>, banned: ReadonlySet<number>): number[] {
    const tight = (v: number, other: number): boolean => done.has(v) && from.get(v)! + this.#priceOf(other) === from.get(other);
    const onWay = new Set([this.#target]);
    const { out, into } = this.#network;
    for (const other of onWay) {
      for (let k = into.start[other]!; k < into.start[other + 1]!; k++) {
        const v = into.node[k]!;
        if (tight(v, other) && !(v === origin && banned.has(other))) onWay.add(v);
      }
    }
    const way: number[] = [];
    for (let v = origin; v !== this.#target; v = way.at(-1)!) {
      for (let k = out.start[v]!; k < out.start[v + 1]!; k++) {
        const other = out.node[k]!;
        if (!onWay.has(other) || !tight(v, other) || (v === origin && banned.has(other))) continue;
        way.push(other);
        break;
      }
    }
    return way;
  }

  #priceOf(v: number): number {
    return v === this.#target ? LAST_EDGE : this.#price[v]!;
  }

  #distancesTo(): Float64Array {
    const { order, into } = this.#network;
    const distance = new Float64Array(order).fill(Number.POSITIVE_INFINITY);
    distance[this.#target] = 0;
    this.#queue.set(this.#target, 0);
    for (let v = this.#queue.pop(); v >= 0; v = this.#queue.pop()) {
      const price = distance[v]! + this.#priceOf(v);
      for (let k = into.start[v]!; k < into.start[v + 1]!; k++) {
        const other = into.node[k]!;
        if (price >= distance[other]!) continue;
        distance[other] = price;
        this.#queue.set(other, price);
      }
    }
    return distance;
  }
}

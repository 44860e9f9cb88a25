/**
 * Nodes by the least key, of equal keys by the least number: a binary heap that knows where each node stands, so that keys can change
 * (Williams 1964). 16 bytes a node.
 */
export class NodeQueue {
  readonly #heap: Int32Array;
  /** Where a node stands in the heap, plus 1; 0: it does not. */
  readonly #place: Int32Array;
  readonly #key: Float64Array;
  #size = 0;

  constructor(order: number) {
    this.#heap = new Int32Array(order);
    this.#place = new Int32Array(order);
    this.#key = new Float64Array(order);
  }

  get size(): number {
    return this.#size;
  }

  has(v: number): boolean {
    return this.#place[v] !== 0;
  }

  /** The key that a node has or last had. */
  key(v: number): number {
    return this.#key[v]!;
  }

  /** The least key of all; infinite when empty. */
  least(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : this.#key[this.#heap[0]!]!;
  }

  /** Puts a node in, or changes its key. */
  set(v: number, key: number): void {
    const known = this.#place[v]!;
    this.#key[v] = key;
    const at = known === 0 ? this.#size++ : known - 1;
    this.#settle(v, at);
  }

  /** Takes out the node with the least key; -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#heap[0]!;
    this.#place[top] = 0;
    const last = this.#heap[--this.#size]!;
    if (this.#size > 0) this.#settle(last, 0);
    return top;
  }

  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#place[this.#heap[i]!] = 0;
    this.#size = 0;
  }

  /** Moves a node from a free place up or down to where it belongs. */
  #settle(v: number, free: number): void {
    const heap = this.#heap;
    let at = free;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(v, heap[parent]!)) break;
      this.#put(heap[parent]!, at);
      at = parent;
    }
    for (let child = 2 * at + 1; child < this.#size; child = 2 * at + 1) {
      if (child + 1 < this.#size && this.#before(heap[child + 1]!, heap[child]!)) child++;
      if (!this.#before(heap[child]!, v)) break;
      this.#put(heap[child]!, at);
      at = child;
    }
    this.#put(v, at);
  }

  #before(a: number, b: number): boolean {
    const [keyA, keyB] = [this.#key[a]!, this.#key[b]!];
    return keyA < keyB || (keyA === keyB && a < b);
  }

  #put(v: number, at: number): void {
    this.#heap[at] = v;
    this.#place[v] = at + 1;
  }
}

const FIRST_SLOTS = 2048;
/** Slots of two words: the number of the node plus 1 (0: empty), and the hash of its id. */
const SLOT = 2;

/**
 * Numbers nodes by their ids, 0 upwards in the order in which they are first named. A hash table in one typed array (open addressing,
 * at most half full): 16 to 32 bytes a node besides the ids, and for ids just read from a store faster than a Map.
 */
export class NodeNumbers {
  readonly ids: string[] = [];
  #table = new Int32Array(FIRST_SLOTS * SLOT);

  /** The number of a node, or -1 when it is not known. */
  find(id: string): number {
    return this.#table[this.#slot(id, hash(id))]! - 1;
  }

  /** The number of a node, new or known. */
  add(id: string): number {
    const hashed = hash(id);
    const slot = this.#slot(id, hashed);
    const known = this.#table[slot]!;
    if (known !== 0) return known - 1;
    this.ids.push(id);
    this.#table[slot] = this.ids.length;
    this.#table[slot + 1] = hashed;
    if (this.ids.length * 2 * SLOT >= this.#table.length) this.#grow();
    return this.ids.length - 1;
  }

  /** Where the id stands, or the empty slot where it would. */
  #slot(id: string, hashed: number): number {
    const table = this.#table;
    const mask = table.length - SLOT;
    for (let slot = (hashed * SLOT) & mask; ; slot = (slot + SLOT) & mask) {
      const number = table[slot]!;
      if (number === 0 || (table[slot + 1] === hashed && this.ids[number - 1] === id)) return slot;
    }
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Int32Array(before.length * 2);
    const mask = this.#table.length - SLOT;
    for (let at = 0; at < before.length; at += SLOT) {
      if (before[at] === 0) continue;
      let slot = (before[at + 1]! * SLOT) & mask;
      while (this.#table[slot] !== 0) slot = (slot + SLOT) & mask;
      this.#table[slot] = before[at]!;
      this.#table[slot + 1] = before[at + 1]!;
    }
  }
}

/** FNV-1a of the UTF-16 units, folded. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 16_777_619);
  return mixed ^ (mixed >>> 15);
}

/** Numbers in [0, 1), the same for the same seed: Mulberry32 (Tommy Ettinger), 32 bits of state. */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 0 to size - 1 in random order (Fisher and Yates). */
export function shuffled(size: number, random: Random): Int32Array {
  const order = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const j = Math.floor(random() * (i + 1));
    order[i] = order[j]!;
    order[j] = i;
  }
  return order;
}

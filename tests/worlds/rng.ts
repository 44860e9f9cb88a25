/** A stream of pseudo-random numbers that is the same for the same seed on every machine. */
export interface Rng {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform whole number in [from, to], both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  /** One element, uniformly. Throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** One element with probability proportional to its weight. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  /** `count` different elements in random order; all of them when there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
  /** A stream of its own that depends on this stream's seed and the label only, not on what was drawn before. */
  fork(label: string): Rng;
}

function hashText(text: string, seed: number): number {
  let h = (2166136261 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619) >>> 0;
  return h;
}

/** Mulberry32 (Tommy Ettinger): 32 bits of state, enough for a world of a few thousand documents. */
export function createRng(seed: number): Rng {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[int(0, items.length - 1)]!;
  };
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (items, weight) => {
      const weights = items.map(weight);
      let left = next() * weights.reduce((sum, one) => sum + one, 0);
      for (const [i, item] of items.entries()) {
        left -= weights[i]!;
        if (left < 0) return item;
      }
      return pick(items);
    },
    sample: (items, count) => {
      const rest = [...items];
      const out = [];
      while (out.length < count && rest.length > 0) out.push(rest.splice(int(0, rest.length - 1), 1)[0]!);
      return out;
    },
    fork: (label) => createRng(hashText(label, seed)),
  };
}

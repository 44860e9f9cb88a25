/** Characters of a shingle: two words or so. Measured on labelled pairs (README). */
export const SHINGLE = 5;

/** The multiplier of FNV (Fowler, Noll and Vo); the finisher below is that of MurmurHash3 (Appleby). Both are public domain. */
const BASE = 0x01000193;

/**
 * The shingles of a row of letters as 32-bit hashes, one for each place, repeats included. Rolling: time in proportion to the letters.
 */
export function shinglesOf(letters: Uint16Array): Uint32Array {
  const count = Math.max(letters.length - SHINGLE + 1, 0);
  const shingles = new Uint32Array(count);
  if (count === 0) return shingles;
  let first = 1;
  for (let i = 1; i < SHINGLE; i++) first = Math.imul(first, BASE);
  let rolling = 0;
  for (let i = 0; i < letters.length; i++) {
    if (i >= SHINGLE) rolling = (rolling - Math.imul(letters[i - SHINGLE]!, first)) | 0;
    rolling = (Math.imul(rolling, BASE) + letters[i]!) | 0;
    if (i >= SHINGLE - 1) shingles[i - SHINGLE + 1] = mixed(rolling);
  }
  return shingles;
}

/** Spreads the bits of a hash over all 32. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Hash of a short text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), BASE);
  return mixed(hash);
}

import { EMPTY_BIN } from '../../graph/model/documents/likeness.ts';

/** Min-hashes of a signature: 64 of 4 bytes; the standard error of a resemblance of .8 is .05. */
export const BINS = 64;
const BIN_BITS = 6;

/** Multiplier of the one multiply-shift hash (Dietzfelbinger et al. 1997): odd, and fixed for ever, since signatures are stored. */
const MULTIPLIER = 0x9e3779b1;

/**
 * The signature of a set of shingles. Each shingle is hashed once, the high bits of the hash say in which bin it competes, and every bin keeps
 * its least (one permutation hashing: Li, Owen and Zhang 2012): what a family of 64 hashes would tell, at the price of one.
 * Shingles for which `leaveOut` is true do not count. Bins that nothing fell into hold EMPTY_BIN.
 */
export function signatureOf(shingles: Uint32Array, leaveOut?: (shingle: number) => boolean): Uint32Array {
  const signature = new Uint32Array(BINS).fill(EMPTY_BIN);
  for (let i = 0; i < shingles.length; i++) {
    const shingle = shingles[i]!;
    const hash = Math.imul(shingle, MULTIPLIER) >>> 0;
    const bin = hash >>> (32 - BIN_BITS);
    if (hash < signature[bin]! && !leaveOut?.(shingle)) signature[bin] = hash;
  }
  return signature;
}

import counted from './boilerplate.json' with { type: 'json' };

/** Bits of a shingle's hash that tell it apart: of as many as are listed, one other shingle in four hundred is taken for one of them. */
export const BOILERPLATE_BITS = 24;

const WORD = 5;
let listed: Int32Array | null = null;

/**
 * True for a shingle of a template that is form: found in more than 0.5 % of the documents of a kind, in several courts. Counted once over a
 * large corpus by `npm run similarity -- --count`; only hashes ship.
 */
export function isBoilerplate(shingle: number): boolean {
  listed ??= read();
  const short = shingle >>> (32 - BOILERPLATE_BITS);
  return (listed[short >>> WORD]! & (1 << (short & 31))) !== 0;
}

/** The list is a text of base 64, three bytes a shingle. */
function read(): Int32Array {
  const bits = new Int32Array(1 << (BOILERPLATE_BITS - WORD));
  const bytes = atob(counted.hashes);
  for (let i = 0; i + 2 < bytes.length; i += 3) {
    const short = (bytes.charCodeAt(i) << 16) | (bytes.charCodeAt(i + 1) << 8) | bytes.charCodeAt(i + 2);
    bits[short >>> WORD]! |= 1 << (short & 31);
  }
  return bits;
}

/**
 * A 128-bit content hash (MurmurHash3 x86_128 over UTF-16 units), browser-safe and without dependencies.
 * It names things; it does not protect them. Source bytes are addressed by SHA-256 at the edge.
 */
export function hash128(text: string): string {
  let h1 = 0x9747b28c;
  let h2 = 0x85ebca6b;
  let h3 = 0xc2b2ae35;
  let h4 = 0x27d4eb2f;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(rotate(h1 ^ Math.imul(unit, 0x239b961b), 19) + h2, 5) + 0x561ccd1b;
    h2 = Math.imul(rotate(h2 ^ Math.imul(unit, 0xab0e9789), 17) + h3, 5) + 0x0bcaa747;
    h3 = Math.imul(rotate(h3 ^ Math.imul(unit, 0x38b34ae5), 15) + h4, 5) + 0x96cd1c35;
    h4 = Math.imul(rotate(h4 ^ Math.imul(unit, 0xa1e38b93), 13) + h1, 5) + 0x32ac3b17;
  }
  h1 ^= text.length;
  h2 ^= text.length;
  h1 = finish(h1 + h2 + h3 + h4);
  h2 = finish(h2 + h1);
  h3 = finish(h3 + h1);
  h4 = finish(h4 + h2);
  return hex(h1) + hex(h2) + hex(h3) + hex(h4);
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
/** Byte by byte from a table: every id is written here, and `toString(16)` took longer than the hash itself. */
const hex = (x: number): string => BYTES[x >>> 24]! + BYTES[(x >>> 16) & 255]! + BYTES[(x >>> 8) & 255]! + BYTES[x & 255]!;
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
function finish(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

import { isText, likelihoodOf } from './encodings/likelihood.ts';
import { decodeMixed } from './encodings/mixed.ts';
import { decodeUtf32, utf32Order } from './encodings/utf32.ts';

/** A decoded text and how it was decoded. `lossy` when some bytes fitted no character and became U+FFFD. */
export interface Decoded {
  readonly text: string;
  /** mixed: parts in UTF-8 and parts in GB18030. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'gb18030' | 'big5' | 'mixed';
  readonly lossy: boolean;
}

/** How much of a file is looked at to tell UTF-16 by its zero bytes. */
const SAMPLE = 65_536;
/** A mark is believed unless another reading of what follows is likelier by this. */
const CONTRADICTS = 0.1;
/** UTF-16 without zero bytes is told by its characters alone; they must be as frequent as in Chinese text. */
const SURE = 0.25;
/** Zero bytes that a text may have been strewn with: part of its bytes, and so many in any case. */
const STRAY_ZEROS = { part: 0.01, any: 4 };

/**
 * Decodes a text file: UTF-32, byte order mark (unless the body contradicts it), strict UTF-8, UTF-16 by the pattern of its zero bytes, then
 * GB18030, Big5, UTF-16 or parts of several, whichever gives more frequent Chinese characters. Damaged text is decoded with gaps; stray
 * zero bytes carry no text and are left out. Null when it is no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  let decoded = known.get(bytes);
  if (decoded === undefined) {
    decoded = decode(bytes);
    known.set(bytes, decoded);
  }
  return decoded;
}

/** Every format asks for the text of the same bytes; they are decoded once. */
const known = new WeakMap<Uint8Array, Decoded | null>();

function decode(bytes: Uint8Array): Decoded | null {
  const order = utf32Order(bytes);
  if (order !== null) {
    const { text, lossy } = decodeUtf32(bytes, order);
    if (isText(text) && likelihoodOf(text) > 0) return { text, encoding: order, lossy };
  }
  const marked = byMark(bytes);
  if (marked === null) return unmarked(bytes);
  if (marked.decoded.encoding === 'utf-8' && !marked.decoded.lossy)
    return isText(marked.decoded.text) ? marked.decoded : unmarked(marked.body);
  const likelihood = isText(marked.decoded.text) ? likelihoodOf(marked.decoded.text) : 0;
  const other = unmarked(marked.body);
  if (other !== null && (likelihood === 0 || likelihoodOf(other.text) > likelihood + CONTRADICTS)) return other;
  return isText(marked.decoded.text) ? marked.decoded : null;
}

function byMark(bytes: Uint8Array): { readonly decoded: Decoded; readonly body: Uint8Array } | null {
  const [a, b, c] = bytes;
  const found = (encoding: Decoded['encoding'], length: number) => {
    const body = bytes.subarray(length);
    return { decoded: damaged(body, encoding), body };
  };
  if (a === 0xef && b === 0xbb && c === 0xbf) return found('utf-8', 3);
  if (a === 0xff && b === 0xfe) return found('utf-16le', 2);
  return a === 0xfe && b === 0xff ? found('utf-16be', 2) : null;
}

function unmarked(all: Uint8Array): Decoded | null {
  const bytes = withoutPadding(all);
  const zeros = zerosIn(bytes);
  const isStrewn = zeros > 0 && zeros <= Math.max(STRAY_ZEROS.any, bytes.length * STRAY_ZEROS.part);
  const body = isStrewn ? bytes.filter((byte) => byte !== 0) : bytes;
  if (zeros === 0 || isStrewn) {
    const utf8 = strictly(body, 'utf-8');
    if (utf8 !== null && (zeros === 0 || likelihoodOf(utf8) > 0))
      return isText(utf8) ? { text: utf8, encoding: 'utf-8', lossy: false } : null;
  }
  const utf16 = zeros > 0 ? byZeroBytes(bytes) : null;
  return utf16 ?? (zeros === 0 || isStrewn ? byLikelihood(body) : null);
}

/** Files may be filled up with zero bytes to the end of a block. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.length - end > 3 ? bytes.subarray(0, end) : bytes;
}

function zerosIn(bytes: Uint8Array): number {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros++;
  return zeros;
}

/** UTF-16 without a mark has zero bytes, nearly all of them on the same side of the pairs: there stand the ASCII characters. */
function byZeroBytes(bytes: Uint8Array): Decoded | null {
  const length = Math.min(bytes.length & ~1, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = Math.max(even, odd);
  // The other side has the zero bytes of a few characters such as U+3000, the ideographic space.
  if (most * 200 < length || most < 2 * Math.min(even, odd)) return null;
  const decoded = damaged(bytes, odd > even ? 'utf-16le' : 'utf-16be');
  const isPlausible = most * 5 > length || likelihoodOf(decoded.text) > 0.05;
  return isPlausible && isText(decoded.text) ? decoded : null;
}

function byLikelihood(bytes: Uint8Array): Decoded | null {
  const mixed = decodeMixed(bytes);
  const candidates = [damaged(bytes, 'gb18030'), damaged(bytes, 'big5'), damaged(bytes, 'utf-8')];
  if (mixed !== null) candidates.push({ ...mixed, encoding: 'mixed' });
  let best: Decoded | null = null;
  let highest = 0;
  for (const candidate of candidates) {
    const likelihood = likelihoodOf(candidate.text);
    if (likelihood > highest) {
      best = candidate;
      highest = likelihood;
    }
  }
  for (const candidate of bytes.length % 2 === 0 ? [damaged(bytes, 'utf-16le'), damaged(bytes, 'utf-16be')] : []) {
    const likelihood = likelihoodOf(candidate.text);
    if (likelihood > Math.max(highest, SURE)) {
      best = candidate;
      highest = likelihood;
    }
  }
  return best !== null && isText(best.text) ? best : null;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function damaged(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  const whole = strictly(bytes, encoding);
  if (whole !== null) return { text: whole, encoding, lossy: false };
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding, lossy: true };
}

import { likelihoodOf } from './likelihood.ts';

/** So many Chinese characters of UTF-8 one behind the other (but for ASCII) are no accident in a text of another encoding. */
const BEYOND_ACCIDENT = 6;
/** How far ahead they are looked for. */
const AHEAD = 400;
/** Fewer bytes between two runs of UTF-8 are damage, not a text of its own. */
const FEWEST_BYTES = 12;

interface Run {
  readonly isUtf8: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Text that is partly UTF-8 and partly GB18030, as when files were put together without looking at their encodings: each part in its own.
 * Null when it is not so. Linear.
 */
export function decodeMixed(bytes: Uint8Array): { readonly text: string; readonly lossy: boolean } | null {
  const runs = runsOf(bytes);
  if (!runs.some((run) => run.isUtf8)) return null;
  let hasOther = false;
  const pieces = runs.map(({ isUtf8, start, end }) => {
    const piece = bytes.subarray(start, end);
    const damaged = new TextDecoder('utf-8', { ignoreBOM: true }).decode(piece);
    if (isUtf8 || end - start < FEWEST_BYTES) return damaged;
    const other = new TextDecoder('gb18030').decode(piece);
    if (likelihoodOf(other) <= likelihoodOf(damaged)) return damaged;
    hasOther = true;
    return other;
  });
  const text = pieces.join('');
  return hasOther ? { text, lossy: text.includes('\uFFFD') } : null;
}

function runsOf(bytes: Uint8Array): Run[] {
  const runs: Run[] = [];
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at]! >= 0xc2 && beginsUtf8(bytes, at)) {
      const end = utf8End(bytes, at);
      if (at > start) runs.push({ isUtf8: false, start, end: at });
      runs.push({ isUtf8: true, start: at, end });
      start = end;
      at = end;
    } else at += stepOf(bytes, at);
  }
  if (start < bytes.length) runs.push({ isUtf8: false, start, end: bytes.length });
  return runs;
}

/** Bytes of the GB18030 character at an offset; 1 for what is none. */
function stepOf(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const second = bytes[at + 1] ?? 0;
  if (first < 0x81 || first === 0xff) return 1;
  if (second >= 0x30 && second <= 0x39) return 4;
  return second >= 0x40 && second <= 0xfe && second !== 0x7f ? 2 : 1;
}

/** Bytes of the UTF-8 character at an offset; 0 for what is none. */
function lengthOf(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i] ?? 0) >> 6 !== 0b10) return 0;
  return length;
}

function beginsUtf8(bytes: Uint8Array, from: number): boolean {
  let chinese = 0;
  const to = Math.min(bytes.length, from + AHEAD);
  for (let at = from; at < to; ) {
    const length = lengthOf(bytes, at);
    if (length === 0) return false;
    if (length === 3 && bytes[at]! >= 0xe4 && bytes[at]! <= 0xe9 && ++chinese === BEYOND_ACCIDENT) return true;
    at += length;
  }
  return false;
}

function utf8End(bytes: Uint8Array, from: number): number {
  let at = from;
  for (
    let length = lengthOf(bytes, at);
    at < bytes.length && length > 0;
    at += length, length = at < bytes.length ? lengthOf(bytes, at) : 0
  );
  return at;
}

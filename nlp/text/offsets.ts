import type { Span } from '../../graph/model/span.ts';

/**
 * A document after cleaning, with the way back to the original.
 *
 * `from` and `to` are parallel to `text`: cleaned character i was read from the original range [from[i], to[i]).
 * One original character per cleaned one is the rule (to[i] = from[i] + 1); a decoded entity covers more,
 * an inserted line break covers nothing (to[i] = from[i]). `from` has one entry more than the text, the original
 * offset of the end, and never decreases.
 */
export interface Cleaned {
  readonly text: string;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Original ranges whose characters are lost for good (U+FFFD, destroyed entities), in order. */
  readonly gaps: readonly Span[];
  /** True when the document is written in traditional characters and was converted. */
  readonly traditional: boolean;
}

/**
 * The smallest original range that covers cleaned [start, end): what was dropped before or after it is left out,
 * what was dropped inside it is included. An empty cleaned range gives an empty original one.
 */
export function spanInOriginal(cleaned: Cleaned, start: number, end: number): Span {
  const { from, to } = cleaned;
  const length = from.length - 1;
  let first = Math.min(Math.max(start, 0), length);
  let last = Math.min(Math.max(end, first), length);
  while (first < last && from[first]! >= to[first]!) first++;
  while (last > first && from[last - 1]! >= to[last - 1]!) last--;
  if (first === last) return { start: from[first]!, end: from[first]! };
  return { start: from[first]!, end: to[last - 1]! };
}

/** Index of the first cleaned character that ends after original offset `offset`: where an original position is found again. */
export function indexInCleaned(cleaned: Cleaned, offset: number): number {
  const { to } = cleaned;
  let low = 0;
  let high = cleaned.text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (to[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { closestHits, hitsOf } from '../../../graph/model/documents/search-text.ts';
import type { Span } from '../../../graph/model/span.ts';

/** UTF-16 units shown on either side of a hit. */
const AROUND = 36;
/** Words that stand far apart are shown in pieces of their own, no more than these. */
const MOST_PIECES = 3;

export interface Snippet {
  readonly snippet: string;
  /** Places in the snippet. */
  readonly hits: readonly Span[];
  /** The first hit that it shows, as it stands in the text; null where the text holds none. */
  readonly place: Span | null;
}

/** The words around what was looked for: where its runs stand closest together, or the beginning of a text that holds none. White space is one space. */
export function snippetOf(text: string, runs: readonly string[]): Snippet {
  const closest = closestHits(text, runs);
  const pieces = closest.length === 0 ? [{ start: 0, end: Math.min(text.length, 2 * AROUND) }] : piecesAround(text, closest);
  const all = hitsOf(text, runs);
  let snippet = '';
  const hits: Span[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 || piece.start > 0) snippet += '…';
    const at = new Map<number, number>();
    for (let i = piece.start; i < piece.end; i++) {
      at.set(i, snippet.length);
      const letter = text[i] ?? '';
      if (!/\s/.test(letter)) snippet += letter;
      else if (!/\s$/.test(snippet)) snippet += ' ';
    }
    at.set(piece.end, snippet.length);
    for (const hit of all) {
      const [start, end] = [Math.max(hit.start, piece.start), Math.min(hit.end, piece.end)];
      if (start < end) hits.push({ start: at.get(start) ?? 0, end: at.get(end) ?? 0 });
    }
  }
  if ((pieces.at(-1)?.end ?? 0) < text.length) snippet += '…';
  return { snippet, hits, place: closest[0] ?? null };
}

/** Stretches of the text around the places; those that meet are one. */
function piecesAround(text: string, places: readonly Span[]): Span[] {
  const pieces: { start: number; end: number }[] = [];
  for (const place of places) {
    const start = wholeCharacter(text, Math.max(0, place.start - AROUND));
    const end = wholeCharacter(text, Math.min(text.length, place.end + AROUND));
    const last = pieces.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (pieces.length < MOST_PIECES) pieces.push({ start, end });
  }
  return pieces;
}

/** The place itself, or one before it where it would cut a character of two units. */
function wholeCharacter(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

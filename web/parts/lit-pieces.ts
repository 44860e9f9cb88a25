/** One line out of a snippet, in which every hit can be seen. Pure. */
import type { Span } from '../../graph/model/span.ts';

export interface LitPiece {
  readonly text: string;
  readonly lit: boolean;
}

/** UTF-16 units kept before and after each hit. */
const BEFORE = 6;
const AFTER = 14;

/** The snippet in pieces, lit and not; what stands far from every hit is left out, which `…` shows. */
export function litPieces(snippet: string, hits: readonly Span[]): readonly LitPiece[] {
  if (hits.length === 0) return [{ text: snippet, lit: false }];
  const pieces: LitPiece[] = [];
  let at = 0;
  for (const hit of hits) {
    const between = snippet.slice(at, hit.start);
    pieces.push(
      { text: at === 0 ? headOf(between) : shortened(between), lit: false },
      { text: snippet.slice(hit.start, hit.end), lit: true },
    );
    at = hit.end;
  }
  return [...pieces, { text: snippet.slice(at), lit: false }].filter(({ text }) => text !== '');
}

const letters = (text: string): string[] => [...text];

function headOf(text: string): string {
  return letters(text).length <= BEFORE ? text : `…${letters(text).slice(-BEFORE).join('')}`;
}

function shortened(text: string): string {
  const all = letters(text);
  return all.length <= BEFORE + AFTER ? text : `${all.slice(0, AFTER).join('')}…${all.slice(-BEFORE).join('')}`;
}

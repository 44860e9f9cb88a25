import { createRng, type Rng } from '../../worlds/rng.ts';

/** A way to write a document otherwise without changing what it says: the record must stay the same. */
export interface Rewriting {
  readonly name: string;
  /** `paragraphs` are the lines of the document, none empty, without spaces at their ends. Pure: what is drawn comes from `rng`. */
  readonly rewrite: (paragraphs: readonly string[], rng: Rng) => string;
}

/** The lines of a text, none empty, without spaces at their ends. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The document written otherwise; `seed` may be any number, the same one gives the same text. */
export function rewritten(rewriting: Rewriting, text: string, seed: number): string {
  return rewriting.rewrite(paragraphsOf(text), createRng(seed).fork(rewriting.name));
}

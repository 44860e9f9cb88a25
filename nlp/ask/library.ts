import { borneOut } from './exact-things.ts';
import type { Passage } from './passage.ts';

/** Passages that can be searched, with what they bear out. */
export interface Library {
  readonly passages: readonly Passage[];
  /** Mean length of a passage in characters. */
  readonly meanLength: number;
  /** Keys of exact things by passage, parallel to `passages`. */
  readonly keys: readonly ReadonlySet<string>[];
  /** Names that the documents are known to print, longest first. */
  readonly names: readonly string[];
}

/** `names`: of people and organisations as the records of the documents have them. */
export function libraryOf(passages: readonly Passage[], names: Iterable<string>): Library {
  const length = passages.reduce((sum, { text }) => sum + text.length, 0);
  return {
    passages,
    meanLength: passages.length === 0 ? 1 : length / passages.length,
    keys: passages.map(({ text }) => borneOut(text)),
    names: [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  };
}

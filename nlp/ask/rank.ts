import type { Library } from './library.ts';
import type { Passage } from './passage.ts';
import type { Wanted } from './question.ts';

/**
 * BM25 (S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, formula 3.15) over what a question
 * looks for. A concept counts as one term whichever of its words a passage prints.
 */
const SATURATION = 1.2;
const LENGTH = 0.5;
/** What an exact thing counts, beside a word of its rarity, in the passage that has it … */
const EXACT = 1.6;
/** … and in every other passage of the same document: a case number stands in the head, what was asked about it far below. */
const SAME_DOCUMENT = 1.2;

export interface Ranked {
  readonly passage: Passage;
  readonly score: number;
}

export interface Ranking {
  /**
   * Best first. Left out are passages with nothing of what was asked, and documents with fewer of its exact things than the best one has.
   * Equal scores stand in the order of the library.
   */
  readonly ranked: readonly Ranked[];
  /** Exact things of the question that stand in no document. */
  readonly missing: readonly string[];
  /** Share of the words that were asked, by rarity, that the best passage has: 0..1. Exact things are no part of it: they are there or missing. */
  readonly coverage: number;
}

export function rank(wanted: readonly Wanted[], library: Library): Ranking {
  const { passages, meanLength } = library;
  const terms = wanted.map((one) => termOf(one, library));
  const scores = passages.map((passage, i) => {
    const norm = SATURATION * (1 - LENGTH + (LENGTH * passage.text.length) / meanLength);
    let score = 0;
    for (const { kind, rarity, counts, documents } of terms) {
      const count = counts[i]!;
      if (kind === 'word') score += (rarity * count * (SATURATION + 1)) / (count + norm);
      else if (documents.has(passage.document)) score += rarity * (count > 0 ? EXACT : SAME_DOCUMENT);
    }
    return score;
  });
  const exactly = ({ document }: Passage): number => terms.filter((term) => term.kind === 'exact' && term.documents.has(document)).length;
  const found = passages
    .map((passage, i) => ({ passage, score: scores[i]!, i }))
    .filter(({ i }) => terms.some(({ counts }) => counts[i]! > 0))
    .sort((a, b) => b.score - a.score || a.i - b.i);
  // A document without the person or the case that was asked about tells of somebody else, and so do all of them where none has it.
  const asksExactly = terms.some(({ kind }) => kind === 'exact');
  const needed = Math.max(asksExactly ? 1 : 0, found[0] === undefined ? 0 : exactly(found[0].passage));
  const ranked = found.filter(({ passage }) => exactly(passage) >= needed);
  return {
    ranked: ranked.map(({ passage, score }) => ({ passage, score })),
    missing: terms.filter(({ kind, documents }) => kind === 'exact' && documents.size === 0).map(({ asked }) => asked),
    coverage: coverageOf(terms, ranked[0] ?? null),
  };
}

interface Term extends Wanted {
  readonly counts: readonly number[];
  readonly documents: ReadonlySet<string>;
  /** Inverse document frequency over passages. */
  readonly rarity: number;
}

function termOf(wanted: Wanted, { passages, keys }: Library): Term {
  const { key, says } = wanted;
  const counts = passages.map(({ text }, i) => (key === null ? occurrences(text, says) : keys[i]!.has(key) ? 1 : 0));
  const having = counts.filter((count) => count > 0).length;
  const documents = new Set(passages.filter((_, i) => counts[i]! > 0).map(({ document }) => document));
  return { ...wanted, counts, documents, rarity: Math.log(1 + (passages.length - having + 0.5) / (having + 0.5)) };
}

function occurrences(text: string, words: readonly string[]): number {
  let count = 0;
  for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

function coverageOf(terms: readonly Term[], best: { readonly i: number } | null): number {
  const words = terms.filter(({ kind }) => kind === 'word');
  if (best === null) return 0;
  const all = words.reduce((sum, { rarity }) => sum + rarity, 0);
  return all === 0 ? 1 : words.reduce((sum, { counts, rarity }) => sum + (counts[best.i]! > 0 ? rarity : 0), 0) / all;
}

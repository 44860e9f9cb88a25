import type { Span } from '../../graph/model/span.ts';
import { type Passage, placeIn } from './passage.ts';

/** Words of a passage that a sentence rests on, with the clause around them. */
export interface QuotedWords {
  readonly passage: Passage;
  /** The whole clause, as the passage prints it. */
  readonly text: string;
  readonly span: Span;
  /** Exactly the source text at `span`. */
  readonly quote: string;
  /** The clause says no where the words that were picked out of it do not: 没有 of 没有立功表现 was left away. */
  readonly cutNegation: boolean;
}

const CLAUSE_END = /[，。；：！？,;:!? ]/;
const NEGATION = /不|没|未|无|非|否/;
/** A single character is in every text. */
const SHORTEST = 2;

/**
 * The clause in which the words stand, or null where they do not stand in the passage character for character. Words are never shown without
 * their clause: what was left away may turn them round.
 */
export function quotedWords(passage: Passage, words: string): QuotedWords | null {
  const wanted = words.trim();
  if ([...wanted].filter((character) => /[\p{L}\p{N}]/u.test(character)).length < SHORTEST) return null;
  const at = passage.text.indexOf(wanted);
  if (at < 0) return null;
  const [start, end] = clauseAround(passage.text, at, at + wanted.length);
  const text = passage.text.slice(start, end);
  const cutNegation = NEGATION.test(passage.text.slice(start, at) + passage.text.slice(at + wanted.length, end));
  return { passage, text, ...placeIn(passage, start, end), cutNegation };
}

export const deniesSomething = (text: string): boolean => NEGATION.test(text) || /\b(?:not?|never|none|without)\b|n't\b/i.test(text);

function clauseAround(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start > 0 && !CLAUSE_END.test(text[start - 1]!)) start--;
  while (end < text.length && !CLAUSE_END.test(text[end - 1]!) && !CLAUSE_END.test(text[end]!)) end++;
  return [start, end];
}

import { wordCutter } from '../text/word-cutter.ts';

/** A word of a text with its place, [start, end) in that text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in their order, punctuation included: joined they are the text again. */
export function wordsOf(text: string): Word[] {
  let start = 0;
  return wordCutter()
    .cut(text, true)
    .map((word) => {
      const from = start;
      start += word.length;
      return { word, start: from, end: start };
    });
}

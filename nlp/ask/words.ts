import { wordCutter } from '../text/word-cutter.ts';

/** A word of the dictionary with its class (n, v, nr …); what the dictionary does not know comes as single characters. */
export interface Word {
  readonly text: string;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/** The text as words, in order; nothing is guessed beyond the dictionary, so that a name cannot swallow the verb behind it. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  let start = 0;
  for (const { word, tag } of wordCutter().tag(text, false)) {
    found.push({ text: word, tag, start, end: start + word.length });
    start += word.length;
  }
  return found;
}

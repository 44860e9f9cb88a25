import type { Span } from '../../graph/model/span.ts';
import type { ReadableDocument } from '../extractor.ts';
import { type Reading, readingOf } from '../rules/writing/reading.ts';
import { clean } from '../text/clean.ts';

/** A place in the folded text of a document. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * A document as a second reader sees it, and the way from words that it quotes to the original. Words are compared without spaces and line
 * breaks and in one shape of each bracket and punctuation mark: those are the steps by which the rules read, too, and every one of them knows
 * its way back.
 */
export class GroundedText {
  /** The document as shown: cleaned, a paragraph a line. */
  readonly shown: string;
  /** The document as it is searched. */
  readonly folded: string;
  readonly #reading: Reading;
  /** Place in the reading of each folded character. */
  readonly #at: Uint32Array;

  constructor(document: Pick<ReadableDocument, 'text' | 'range'>) {
    const cleaned = clean(document.text, document.range);
    this.shown = cleaned.text;
    this.#reading = readingOf(cleaned);
    const { folded, at } = withoutBreaks(this.#reading.text);
    this.folded = folded;
    this.#at = at;
  }

  /** Every place where the words stand, up to `most`. */
  placesOf(words: string, within: Place = { start: 0, end: this.folded.length }, most = 20): Place[] {
    const wanted = fold(words);
    const places: Place[] = [];
    if (wanted === '') return places;
    let start = this.folded.indexOf(wanted, within.start);
    while (start >= 0 && start + wanted.length <= within.end && places.length < most) {
      places.push({ start, end: start + wanted.length });
      start = this.folded.indexOf(wanted, start + wanted.length);
    }
    return places;
  }

  /** True where the document leaves a gap, breaks the line or ends before this folded character, or begins with it. */
  gapBefore(index: number): boolean {
    if (index === 0 || index >= this.folded.length) return true;
    const at = this.#at[index]!;
    return at - this.#at[index - 1]! > 1 || this.#reading.gapBefore(at);
  }

  /** The original characters of a place. */
  spanOf({ start, end }: Place): Span {
    return this.#reading.span(this.#at[start]!, this.#at[end - 1]! + 1);
  }
}

/** Words in the shape in which they are compared. */
export function fold(words: string): string {
  const from = Uint32Array.from({ length: words.length + 1 }, (_, i) => i);
  const to = Uint32Array.from({ length: words.length }, (_, i) => i + 1);
  return withoutBreaks(readingOf({ text: words, from, to, gaps: [], traditional: false }).text).folded;
}

/** White space between letters is kept by the reading, so that JOHN SMITH stays two words; here it goes as well, and so do the breaks of lines. */
const BREAK = /[\n ]/;
/** Case numbers are written in either kind of bracket. */
const ROUND: Readonly<Record<string, string>> = { '[': '（', ']': '）' };

function withoutBreaks(text: string): { folded: string; at: Uint32Array } {
  const at = new Uint32Array(text.length);
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (BREAK.test(character)) continue;
    at[folded.length] = index;
    folded += ROUND[character] ?? character;
  }
  return { folded, at };
}

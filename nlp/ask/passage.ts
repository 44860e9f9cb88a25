import type { DocumentId } from '../../graph/model/entity.ts';
import type { Span } from '../../graph/model/span.ts';
import { clean } from '../text/clean.ts';
import { type Cleaned, spanInOriginal } from '../text/offsets.ts';

/** A document that may be asked. */
export interface AskedDocument {
  readonly id: DocumentId;
  /** The whole decoded text of its source; spans point into it. */
  readonly source: string;
  readonly range: Span;
}

/** One sentence, or a few short ones: what is ranked, shown and given to a model. */
export interface Passage {
  readonly document: DocumentId;
  /** As it is searched: cleaned, on one line. */
  readonly text: string;
  /** Where it stands in the source text. */
  readonly span: Span;
  /** Exactly the source text at `span`. */
  readonly quote: string;
  /** The source text and the way back to it, for words inside the passage; the passage begins at `at` of the cleaned text. */
  readonly from: { readonly source: string; readonly cleaned: Cleaned; readonly at: number };
}

/** Shorter sentences are joined with the next, in characters. */
const SHORT = 40;
/** Longer sentences are parted at a comma. */
const LONG = 200;
const ENDS = /[。！？；\n]/;
/** Close behind the end of a sentence what was opened in it. */
const CLOSERS = /[）」』”’】》)]/;
const PAUSES = /[，、：:,]/;

/** The document as passages, in order; together they hold every character that is not white space. */
export function passagesOf(document: AskedDocument): Passage[] {
  const { source, range } = document;
  const cleaned = clean(source, range);
  const passages: Passage[] = [];
  for (const { start, end } of joined(pieces(cleaned.text))) {
    const words = cleaned.text.slice(start, end);
    const at = start + (words.length - words.trimStart().length);
    const text = words.trim().replaceAll('\n', ' ');
    if (text === '') continue;
    const span = spanInOriginal(cleaned, at, at + text.length);
    const quote = source.slice(span.start, span.end);
    passages.push({ document: document.id, text, span, quote, from: { source, cleaned, at } });
  }
  return passages;
}

/** The source text behind characters [start, end) of the passage. */
export function placeIn({ from, text }: Passage, start: number, end: number): { readonly span: Span; readonly quote: string } {
  const { source, cleaned, at } = from;
  const span = spanInOriginal(cleaned, at + start, at + Math.min(end, text.length));
  return { span, quote: source.slice(span.start, span.end) };
}

/** A sentence with the mark that ends it. */
interface Piece extends Span {
  /** True for the last one of its paragraph. */
  readonly ends: boolean;
}

/** Sentences; long ones in parts. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let start = 0;
  let pause = -1;
  const cut = (end: number) => {
    found.push({ start, end, ends: text[end - 1] === '\n' });
    start = end;
    pause = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (PAUSES.test(character)) pause = i + 1;
    if (ENDS.test(character)) {
      while (CLOSERS.test(text[i + 1] ?? '')) i++;
      if (text[i + 1] === '\n') i++;
      cut(i + 1);
    } else if (i + 1 - start >= LONG) cut(pause > start ? pause : i + 1);
  }
  if (start < text.length) cut(text.length);
  return found;
}

/** Short neighbours of a paragraph in one, and short lines, as long as the result is no long one. */
function joined(parts: readonly Piece[]): Span[] {
  const found: Piece[] = [];
  const isShort = ({ start, end }: Span): boolean => end - start < SHORT;
  for (const part of parts) {
    const last = found.at(-1);
    const fits = last !== undefined && part.end - last.start <= LONG;
    const belongs = fits && (last.ends ? isShort(last) && isShort(part) : isShort(last) || (isShort(part) && part.ends));
    if (belongs) found[found.length - 1] = { ...part, start: last.start };
    else found.push(part);
  }
  return found;
}

/**
 * Chinese has no spaces, and two-character names are the rule: the full-text index holds every pair of neighbouring characters as a word.
 * A name of two characters is one word; longer text is all of its pairs, and a single character the beginning of a pair.
 * Each word is kept once a text, without its places, which makes the index small and quick to write; that the pairs stand together
 * is then checked in the text itself. A character beyond the basic plane, two UTF-16 units, is a word by itself and ends the run before it.
 */
import { searchedRuns } from '../model/documents/search-text.ts';

const LAST = 0xffff;

/** 1 for letters and digits of any script, the only characters that are looked for. */
const WORDLIKE: Uint8Array = (() => {
  const table = new Uint8Array(LAST + 1);
  for (let code = 0; code <= LAST; code++) if (/[\p{L}\p{N}]/u.test(String.fromCharCode(code))) table[code] = 1;
  return table;
})();

const BEYOND = /^[\p{L}\p{N}]$/u;
const BEYOND_ALL = /(?=[\u{10000}-\u{10ffff}])[\p{L}\p{N}]/gu;

/** Open-addressed set of pairs, reused from text to text: a slot counts only when it carries the stamp of the present one. */
let slots = new Uint32Array(1 << 14);
let stamps = new Uint32Array(1 << 14);
let stamp = 0;

/** True the first time a pair is seen in the present text. */
function isNew(pair: number): boolean {
  const mask = slots.length - 1;
  let at = (Math.imul(pair, 0x9e3779b1) >>> 7) & mask;
  while (stamps[at] === stamp) {
    if (slots[at] === pair) return false;
    at = (at + 1) & mask;
  }
  stamps[at] = stamp;
  slots[at] = pair;
  return true;
}

function startText(length: number): void {
  if (slots.length < length * 2) {
    const size = 2 ** Math.ceil(Math.log2(length * 2));
    slots = new Uint32Array(size);
    stamps = new Uint32Array(size);
    stamp = 0;
  }
  stamp++;
}

/** Words are put together as UTF-16 units: three a pair, with the space after it. */
let units = new Uint16Array(1 << 16);
const SPACE = 32;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** The letter or digit beyond the basic plane that begins at `at`; 0 where there is none. */
function wordBeyond(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  return point > LAST && BEYOND.test(String.fromCodePoint(point)) ? point : 0;
}

/** The words that a text has for its characters beyond the basic plane alone. */
export function wordsBeyond(text: string): string {
  return [...new Set(text.match(BEYOND_ALL) ?? [])].join(' ');
}

/** The words to index for a text, each once. */
export function indexWords(text: string): string {
  startText(text.length + 1);
  if (units.length < text.length * 3 + 3) units = new Uint16Array(text.length * 3 + 3);
  let length = 0;
  let previous = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    const code = WORDLIKE[unit] === 1 ? unit : 0;
    const beyond = isHigh(unit) ? wordBeyond(text, i) : 0;
    if (beyond !== 0 && isNew(beyond)) {
      units[length++] = unit;
      units[length++] = text.charCodeAt(i + 1);
      units[length++] = SPACE;
    }
    // The last character of a run begins no pair; alone it still must be found.
    if (previous !== 0 && isNew(((previous << 16) | code) >>> 0)) {
      units[length++] = previous;
      if (code !== 0) units[length++] = code;
      units[length++] = SPACE;
    }
    previous = code;
  }
  return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}

export interface SearchTerms {
  /** Query of the index: every text that may contain all runs. */
  readonly match: string;
  /** The runs, where the index does not know all of them: their pairs may stand apart. Empty where what it finds is what was asked. */
  readonly verify: readonly string[];
}

/** A word of the index that a text must hold, in any of its forms; where `prefix` is true, words that begin with one of them do. */
export interface SearchWord {
  readonly forms: readonly string[];
  readonly prefix: boolean;
}

/** How to find texts that contain every run of `text`, as a query of FTS5; null when it holds nothing to look for. */
export function searchTerms(text: string): SearchTerms | null {
  const found = searchWords(text);
  return found && { match: found.words.map(asMatch).join(' AND '), verify: found.verify };
}

/** The same word by word, for other indexes. They hold ASCII letters small. */
export function searchWords(text: string): { readonly words: readonly SearchWord[]; readonly verify: readonly string[] } | null {
  const runs = searchedRuns(text);
  if (runs.length === 0) return null;
  return { words: runs.flatMap(wordsOf), verify: runs.filter((run) => run.length > 2) };
}

const BEYOND_OR_RUN = /[\u{10000}-\u{10ffff}]|[^\u{10000}-\u{10ffff}]+/gu;

function wordsOf(run: string): SearchWord[] {
  return (run.match(BEYOND_OR_RUN) ?? []).flatMap((piece) => {
    if ((piece.codePointAt(0) ?? 0) > LAST) return [inEitherCase(piece, false)];
    if (piece.length === 1) return [inEitherCase(piece, true)];
    return Array.from({ length: piece.length - 1 }, (_, i) => inEitherCase(piece.slice(i, i + 2), false));
  });
}

/** The index takes ASCII letters of both cases for one; other letters (Ａ, Ж) are asked for in each. */
function inEitherCase(word: string, prefix: boolean): SearchWord {
  let forms = [''];
  for (const letter of word) {
    const capital = letter.toUpperCase();
    const both = letter > '\u007f' && capital !== letter && capital.length === letter.length ? [letter, capital] : [letter];
    forms = forms.flatMap((form) => both.map((one) => form + one));
  }
  return { forms, prefix };
}

function asMatch({ forms, prefix }: SearchWord): string {
  const asked = forms.map((form) => `"${form}"${prefix ? '*' : ''}`);
  return asked.length === 1 ? (asked[0] as string) : `(${asked.join(' OR ')})`;
}

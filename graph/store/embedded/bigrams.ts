/**
 * Chinese has no spaces, and two-character names are the rule: the full-text index holds every pair of neighbouring characters as a word.
 * A name of two characters is one word; longer text is all of its pairs, and a single character the beginning of a pair.
 * Each word is kept once a text, without its places, which makes the index small and quick to write; that the pairs stand together
 * is then checked in the text itself.
 */
const LAST = 0xffff;

/** 1 for letters and digits of any script, the only characters that are looked for. */
const WORDLIKE: Uint8Array = (() => {
  const table = new Uint8Array(LAST + 1);
  for (let code = 0; code <= LAST; code++) if (/[\p{L}\p{N}]/u.test(String.fromCharCode(code))) table[code] = 1;
  return table;
})();

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

/** The words to index for a text, each once. */
export function indexWords(text: string): string {
  startText(text.length + 1);
  if (units.length < text.length * 3 + 3) units = new Uint16Array(text.length * 3 + 3);
  let length = 0;
  let previous = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    const code = WORDLIKE[unit] === 1 ? unit : 0;
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
  /** Query of the index: every text that may contain all parts. */
  readonly match: string;
  /** Parts longer than a pair, of which the index only knows the pairs. */
  readonly verify: readonly string[];
}

/** How to find texts that contain every word-like part of `text`; null when it holds nothing to look for. */
export function searchTerms(text: string): SearchTerms | null {
  const parts = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (parts.length === 0) return null;
  const words = parts.flatMap((part) => {
    if (part.length === 1) return [`"${part}"*`];
    return Array.from({ length: part.length - 1 }, (_, i) => `"${part.slice(i, i + 2)}"`);
  });
  return { match: words.join(' AND '), verify: parts.filter((part) => part.length > 2) };
}

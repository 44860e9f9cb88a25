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

/** The words to index for a text, each once. */
export function indexWords(text: string): string {
  const seen = new Set<number>();
  const words: string[] = [];
  let previous = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    const inside = WORDLIKE[code] === 1;
    // The last character of a run begins no pair; alone it still must be found.
    const key = previous * (LAST + 1) + (inside ? code : 0);
    if (previous !== 0 && !seen.has(key)) {
      seen.add(key);
      words.push(inside ? text.slice(i - 1, i + 1) : text.slice(i - 1, i));
    }
    previous = inside ? code : 0;
  }
  return words.join(' ');
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

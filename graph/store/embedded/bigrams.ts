/**
 * Chinese has no spaces, and two-character names are the rule: the full-text index holds every pair of neighbouring characters as a word,
 * so that a name is found as a phrase of pairs and a single character as the beginning of one.
 */
const WORD = /[\p{L}\p{N}]+/gu;

/** The words to index for a text. */
export function indexWords(text: string): string {
  const words: string[] = [];
  for (const [run] of text.matchAll(WORD)) {
    if (run.length === 1) words.push(run);
    for (let i = 0; i + 1 < run.length; i++) words.push(run.slice(i, i + 2));
    // The last character begins no pair; alone it still must be found.
    if (run.length > 1) words.push(run.slice(-1));
  }
  return words.join(' ');
}

/** The index query that finds texts containing `text`, or null when it holds nothing to look for. */
export function searchQuery(text: string): string | null {
  const parts: string[] = [];
  for (const [run] of text.matchAll(WORD)) {
    if (run.length === 1) parts.push(`"${run}"*`);
    else {
      const pairs: string[] = [];
      for (let i = 0; i + 1 < run.length; i++) pairs.push(run.slice(i, i + 2));
      parts.push(`"${pairs.join(' ')}"`);
    }
  }
  return parts.length > 0 ? parts.join(' AND ') : null;
}

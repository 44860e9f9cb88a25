import { searchedRuns } from '../../model/documents/search-text.ts';

/**
 * How to find text that contains every word-like part of a query. The `cjk` analyzer cuts Han into pairs of neighbours, keeps a Han character
 * alone only between others, keeps runs of Latin letters and digits whole, and drops some English words; so the full-text index is asked
 * for what it certainly has of the text, and what it finds is then compared with the text itself.
 */
export interface SearchTerms {
  /** Query of the full-text index that finds all that match and maybe more; null when it holds nothing the index knows. */
  readonly query: string | null;
  /** In small letters: what a match contains, each. */
  readonly parts: readonly string[];
  /** True when the index finds exactly what matches. */
  readonly exact: boolean;
}

/** Null when there is nothing to look for. */
export function searchTerms(text: string): SearchTerms | null {
  const parts = searchedRuns(text);
  if (parts.length === 0) return null;
  const clauses = parts.flatMap(clausesOf);
  // To look for an ending costs a walk through all words of the index: only where there is nothing better.
  const cheap = clauses.filter((clause) => !clause.startsWith('*'));
  const asked = cheap.length > 0 ? cheap : clauses;
  return {
    query: asked.length > 0 ? asked.map((clause) => `+${clause}`).join(' ') : null,
    parts,
    exact: parts.every((part) => HAN_PHRASE.test(part)),
  };
}

/** Characters that the analyzer of Neo4j 5 certainly takes for Han; newer ones are left to the comparison. */
const HAN = '\\u3005\\u3007\\u3400-\\u4db5\\u4e00-\\u9fd5\\uf900-\\ufa6d\\u{20000}-\\u{2a6d6}';
const HAN_PHRASE = new RegExp(`^[${HAN}]{2,}$`, 'u');
const RUN = new RegExp(`(?<han>[${HAN}]+)|(?<latin>[0-9a-z]+)|[^${HAN}0-9a-z]+`, 'gu');

/** Dropped by the analyzer (Lucene's CJKAnalyzer), also where they stand beside Han. */
const DROPPED =
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'.split(
    ' ',
  );
/** Longer runs the analyzer cuts at a place that depends on where they begin. */
const LONGEST_WORD = 100;

function clausesOf(part: string): string[] {
  const runs = [...part.matchAll(RUN)].map(({ 0: text, groups }) => ({
    text,
    kind: groups?.['han'] ? 'han' : groups?.['latin'] ? 'latin' : null,
  }));
  return runs.flatMap(({ text, kind }, i) => {
    if (kind === null) return [];
    if (kind === 'han' && HAN_PHRASE.test(text)) return [`"${text}"`];
    // Between Han and Latin a word ends for certain; at the ends of the part, and beside other scripts, it may go on.
    const opensBefore = !runs[i - 1]?.kind;
    const opensAfter = !runs[i + 1]?.kind;
    if (kind === 'latin' && (text.length > LONGEST_WORD || DROPPED.some((word) => word.includes(text)))) return [];
    return [`${opensBefore ? '*' : ''}${text}${opensAfter ? '*' : ''}`];
  });
}

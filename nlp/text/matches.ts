/**
 * All matches of a global pattern in `text`, in order. Unlike String.matchAll it works without a copy of the pattern:
 * making one costs more than searching a sentence. All matches are there before the first is looked at, so that
 * the same pattern may be used again meanwhile.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** No recogniser looks further beyond the place where its match begins. */
const REACH = 300;

/** The text without what lies far behind `end`, for searches that want no match beginning there. */
export function upTo(text: string, end: number): string {
  return text.length <= end + REACH ? text : text.slice(0, end + REACH);
}

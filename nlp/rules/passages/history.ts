import { codesOf, lastMark } from '../../text/codes.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import { firstParticular } from '../writing/form-labels.ts';

const CLOSED = /(?:审理|审查|复核|评议)[^。\n]{0,6}终结/;
const NEXT_PART = /经审理查明|审理查明|诉称|诉讼请求|指控[：，]|指控称|本院[^，。]{0,8}认为|起诉书认定/;
/** The longest history that was seen before the facts begin. */
const LONGEST = 1800;

/** How the case came to this court and how it was tried: from the end of the header to 审理终结 or, without it, to the facts. */
export function historyOf(text: string, { parties, opening, operative }: Sections): Range {
  const start = firstParticular(text, parties) ?? opening.start;
  const limit = Math.min(operative.start, opening.start + LONGEST);
  if (CLOSED.test(text.slice(opening.start, opening.end))) return { start, end: opening.end };
  const rest = text.slice(opening.start, limit);
  const closed = CLOSED.exec(rest);
  const next = NEXT_PART.exec(text.slice(opening.end, limit));
  const end = closed ? opening.start + closed.index : next ? opening.end + next.index : opening.end;
  return { start, end: Math.max(opening.end, Math.min(end, limit)) };
}

/** Longer ones are no sentences of a judgment but what is left of a page. */
export const LONGEST_SENTENCE = 800;
const PART_ENDS = codesOf('。；\n');

/** Start of the sentence around a place, not before `from` and no further back than the longest sentence. */
export function sentenceStart(text: string, at: number, from: number): number {
  return lastMark(text, PART_ENDS, at - 1, Math.max(from, at - LONGEST_SENTENCE)) + 1;
}

/** True when the words before a place speak of this court, not of one that had the case before. */
export function isOwn(before: string): boolean {
  return (
    before.lastIndexOf('本院') >= before.lastIndexOf('法院') &&
    !/(?:一审|原审|二审)(?!原告|被告|上诉|第三人|诉讼)[^，]{0,20}$/.test(before.slice(-22))
  );
}

import { upTo } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';

/** 本院认为, 本院经审查认为, 本院审查认为. */
const THOUGHT = /本院(?:[经依审复综][^，。；\n]{0,14})?认为/g;
const DECIDING = /(?:依照|依据|根据|按照|综上)[^。\n]*$/;
/** A deciding sentence that lists more than this is none. */
const LONGEST_SENTENCE = 1500;

/**
 * The document's own reasons: from 本院认为 to the words that decide. Rulings without these words give their reasons in the
 * sentence that decides.
 */
export function reasonsOf(text: string, { opening, operative }: Sections): Range {
  const end = operative.start;
  THOUGHT.lastIndex = opening.start;
  const thought = THOUGHT.exec(upTo(text, end));
  if (thought && thought.index < end) return { start: thought.index, end };
  const from = Math.max(opening.start, text.lastIndexOf('。', end - 1) + 1, end - LONGEST_SENTENCE);
  const deciding = DECIDING.exec(text.slice(from, end));
  return { start: deciding ? from + deciding.index : from, end };
}

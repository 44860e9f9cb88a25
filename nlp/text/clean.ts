import type { Span } from '../../graph/model/span.ts';
import { collapseLost, SEEN, sight, unifyCharacters } from './cleaning/characters.ts';
import { decodeEntities } from './cleaning/entities.ts';
import { dropFurniture, partPublication } from './cleaning/furniture.ts';
import { breakGlued, breakHeader, breakLetters, breakPauses, breakSpaces, dropLostIndents, lineMarkOf } from './cleaning/layout.ts';
import { dropLeaders } from './cleaning/leaders.ts';
import { dropMarkup } from './cleaning/markup.ts';
import { dropPageFurniture } from './cleaning/page-furniture.ts';
import { dropReadings } from './cleaning/pinyin.ts';
import { readPrivateUse } from './cleaning/private-use.ts';
import { breakSignatures } from './cleaning/signature.ts';
import { closeSpreadWords, dropIdleSpaces, trimLines } from './cleaning/spaces.ts';
import { isTraditional, simplify } from './cleaning/traditional.ts';
import { joinWrappedLines } from './cleaning/wraps.ts';
import { readWrittenBreaks } from './cleaning/written-breaks.ts';
import { type CleaningStep, type Draft, draftOf } from './edits.ts';
import type { Cleaned } from './offsets.ts';

/**
 * The document at `range` of `original` (the whole text when absent) as the rules read it, with the way back.
 *
 * What holds for the result:
 * - simplified characters (a document in traditional ones is converted), half-width digits and letters; punctuation stays as printed;
 * - no entities, markup, pinyin readings, control or zero-width characters; the only white space is ' ' and '\n';
 * - lines are the document's paragraphs, none empty, without spaces at their ends, also where the source marks its breaks
 *   with spaces, 、, the letter b, private-use characters or not at all; page-width breaks are joined again;
 * - in a signature block every signer and the date have a line of their own, role and name joined without a space
 *   (`审判长陆秉和`); two names behind one role word are parted by one space (`书记员水目 言午`);
 * - spread words and names are closed (`民事判决书`, `公诉机关`, `被告人刘诗`); no space stands between Chinese characters and digits
 *   or beside Chinese punctuation; a space between two Chinese words of more than one character each is kept as one space;
 * - a character lost for good is U+FFFD, one for each lost character, and its place is in `gaps`;
 * - page furniture at the beginning and the end is gone; titles above the court line stay.
 */
export function clean(original: string, range?: Span): Cleaned {
  let draft = draftOf(original, range?.start ?? 0, range?.end ?? original.length);
  const raw = sight(draft.text);
  if (raw.bits & SEEN.marked) draft = readWrittenBreaks(dropMarkup(decodeEntities(draft)));
  const seen = raw.bits & SEEN.marked ? sight(draft.text) : raw;
  if (seen.bits & SEEN.mapped) draft = unifyCharacters(draft);
  if (seen.bits & SEEN.private) draft = readPrivateUse(draft);
  if (seen.bits & (SEEN.lost | SEEN.private)) draft = collapseLost(draft);
  if (seen.bits & SEEN.tone) draft = dropReadings(draft);
  const traditional = isTraditional(seen, draft.text.length);
  if (traditional) draft = simplify(draft);
  for (const step of LAYOUT) draft = step(draft);
  return finish(draft, traditional);
}

const LAYOUT: readonly CleaningStep[] = [
  restoreLines,
  trimLines,
  dropPageFurniture,
  partPublication,
  breakHeader,
  dropLeaders,
  joinWrappedLines,
  breakSignatures,
  dropLostIndents,
  dropFurniture,
  trimLines,
];

function restoreLines(draft: Draft): Draft {
  const mark = lineMarkOf(draft.text);
  const closed = closeSpreadWords(draft, mark === 'space');
  if (mark === 'space') return breakSpaces(closed);
  const tight = dropIdleSpaces(closed);
  if (mark === 'pause') return breakPauses(tight);
  if (mark === 'letter') return breakLetters(tight);
  return mark === 'none' ? breakGlued(tight) : tight;
}

function finish(draft: Draft, traditional: boolean): Cleaned {
  const { text, to } = draft;
  const from = new Uint32Array(text.length + 1);
  from.set(draft.from);
  from[text.length] = text.length === 0 ? 0 : to[text.length - 1]!;
  return { text, from, to, gaps: gapsOf(draft), traditional };
}

function gapsOf({ text, from, to }: Draft): Span[] {
  const gaps: Span[] = [];
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    const last = gaps[gaps.length - 1];
    if (last !== undefined && last.end === from[at]) gaps[gaps.length - 1] = { start: last.start, end: to[at]! };
    else gaps.push({ start: from[at]!, end: to[at]! });
  }
  return gaps;
}

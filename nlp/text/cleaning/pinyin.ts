import { type Draft, Edits } from '../edits.ts';
import { matchesOf } from '../matches.ts';
import { LOST } from './entities.ts';

const INITIAL = '(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?';
const FINAL = '[aeiouüvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng?|r)?';
/** A syllable in round brackets behind the character that it spells. */
const READING = new RegExp(`(?<=\\p{Script=Han})[(（](${INITIAL}${FINAL})[)）]`, 'gu');
/** A reading whose character and opening bracket were destroyed, with a character that was misread along with them. */
const BROKEN_READING = new RegExp(`[?？](${INITIAL}${FINAL})[)）](?:\\p{Script=Han}(?=[?？，\uFFFD]))?`, 'gu');
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;

/**
 * Drops `(zhí)` behind a character. A syllable without a tone mark is only taken for a reading
 * in a document that has several with one, because `甲(a)` is a label. What is left of a destroyed one (`?qū)`) becomes U+FFFD.
 */
export function dropReadings(draft: Draft): Draft {
  const { text } = draft;
  const found = matchesOf(READING, text);
  const toned = found.filter((match) => TONE.test(match[1]!)).length;
  const edits = new Edits();
  for (const match of found) {
    if (toned < 3 && !TONE.test(match[1]!)) continue;
    edits.drop(match.index, match.index + match[0].length);
  }
  return dropBrokenReadings(edits.apply(draft));
}

function dropBrokenReadings(draft: Draft): Draft {
  const edits = new Edits();
  for (const match of matchesOf(BROKEN_READING, draft.text)) {
    if (TONE.test(match[1]!)) edits.replace(match.index, match.index + match[0].length, LOST);
  }
  return edits.apply(draft);
}

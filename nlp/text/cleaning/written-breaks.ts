import { type Draft, Edits } from '../edits.ts';
import { matchesOf } from '../matches.ts';

/** Upright lines that stand between lines or cells: `|`, ` || `, `│`. */
const BARS = /[|｜│┃¦][|｜│┃¦ ]{0,8}/g;
/** Line breaks that an export wrote out instead of printing them: `\n`, `\r\n`, `\t`. */
const ESCAPES = /\\[rnt](?:\\[rnt]){0,6}/g;
/** Fewer are signs of the text itself. */
const FEWEST = 3;

/** Makes line breaks of upright lines and of written-out breaks where a text is full of them. */
export function readWrittenBreaks(draft: Draft): Draft {
  const { text } = draft;
  const bars = matchesOf(BARS, text);
  const escapes = matchesOf(ESCAPES, text);
  const marks = [...(bars.length >= FEWEST ? bars : []), ...(escapes.length >= FEWEST ? escapes : [])];
  if (marks.length === 0) return draft;
  const edits = new Edits();
  for (const { index, 0: mark } of marks.sort((a, b) => a.index - b.index)) edits.replace(index, index + mark.length, '\n');
  return edits.apply(draft);
}

import { codesOf } from '../codes.ts';
import { type Draft, Edits } from '../edits.ts';
import { cutsWord } from './cut-words.ts';
import { beginsWithRole, mayOpen, opensCase, opensEntry, opensLine, standsAlone } from './line-starts.ts';
import { goesOn, isFull, type Line, linesOf, pageWidth } from './pages.ts';

/**
 * Joins lines that were cut inside a sentence: at the width of a page, as text out of a PDF or a scan is, or by a stray break.
 * Behind a line that fills its page anything goes on but a signature, a heading and a new entry; elsewhere a line goes on only
 * when it is neither a heading nor a label and the next one begins as no line of a document does.
 */
export function joinWrappedLines(draft: Draft): Draft {
  const { text } = draft;
  const lines = linesOf(draft);
  const width = pageWidth(text, lines);
  const edits = new Edits();
  let paragraph = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (isCut(text, paragraph, line, next, width)) edits.replace(line.end, next.start, betweenWords(text, line.end, next.start));
    else paragraph = next.start;
  }
  return edits.apply(draft);
}

function betweenWords(text: string, end: number, nextStart: number): string {
  return /[A-Za-z]/.test(text[end - 1] ?? '') && /[A-Za-z]/.test(text[nextStart] ?? '') ? ' ' : '';
}

/** True when the paragraph that began at `paragraph` and fills `line` up to its end goes on in `next`. */
function isCut(text: string, paragraph: number, line: Line, next: Line, width: number): boolean {
  if (cutsWord(text, line.end)) return true;
  if (standsAlone(text, next) || (paragraph === line.start && standsAlone(text, line))) return false;
  if (NEVER_FIRST[text.charCodeAt(next.start)] === 1 && goesOn(text, line)) return true;
  const full = width > 0 && isFull(line, width);
  if (!goesOn(text, line)) return full && text[line.end - 1] === '。' && !opensLine(text, next.start) && !mayOpen(text, next.start);
  return full ? !opensEntry(text, next.start) : isStray(text, paragraph, line, next);
}

/** Signs that no line begins with. */
const NEVER_FIRST = codesOf('，。；：）)”’》〉】〕！？');
/** Words behind which a sentence goes on, whatever follows. */
const OPEN_WORD = /(?:及其|以及|和|与|的|对|将|由|向|被|为|依照|依据|根据|按照)$/;
/** Signs behind which a sentence goes on, unless an entry or an item may follow. */
const OPEN_SIGN = /(?<!\d)[，,、（(《“‘〔【[]$/;
/** Shorter lines without any sign are headings and labels. */
const SHORTEST_PROSE = 20;
const REACH = 400;

/** A break in the middle of a sentence of a text whose lines are its paragraphs. */
function isStray(text: string, paragraph: number, line: Line, next: Line): boolean {
  if (opensLine(text, next.start)) return false;
  const before = text.slice(Math.max(paragraph, line.end - REACH), line.end);
  const after = text.slice(next.start, Math.min(next.end, next.start + REACH));
  if (OPEN_WORD.test(before)) return true;
  const entry = beginsWithRole(text, paragraph);
  if (entry && (beginsWithRole(text, next.start) || opensCase(text, next.start))) return false;
  if (OPEN_SIGN.test(before)) return !beginsWithRole(text, next.start);
  const prose = /[，。]/.test(before);
  if (mayOpen(text, next.start)) return prose && !entry;
  return prose || entry || (before.length >= SHORTEST_PROSE && /[，。；]/.test(after));
}

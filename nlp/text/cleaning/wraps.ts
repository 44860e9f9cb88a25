import { codesOf } from '../codes.ts';
import { type Draft, Edits } from '../edits.ts';

const PAGE_NUMBER = /^(?:[-—–] ?)?\d{1,5}(?: ?[-—–])?$|^第 ?\d{1,4} ?页(?:[，, ]?共 ?\d{1,4} ?页)?$|^\d{1,4} ?\/ ?\d{1,4}$/;
const SENTENCE_END = /[。！？；：”’）)》】.!?;:]$/;
const MOST_WIDTH = 120;
const LONGEST_TO_USUAL = 1.5;
const LIST_START = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、]|《|附|第[一二三四五六七八九十百]{1,5}条)/;

/**
 * Text that came out of a PDF or a scan is broken at the width of the page: joins such lines, and drops the page numbers between them.
 * A document is taken for such when most of its lines are nearly as long as its longest ones and end inside a sentence.
 */
export function joinWrappedLines(draft: Draft): Draft {
  const { text } = draft;
  if (hasLongLine(text)) return joinCutWords(draft);
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  if (width === 0) return joinCutWords(draft);
  const edits = new Edits();
  for (let i = 0; i + 1 < lines.length; i++) {
    const [start, end] = lines[i]!;
    if (end - start < width * 0.8) continue;
    let next = i + 1;
    while (next < lines.length && isPageNumber(text, lines[next]!)) next++;
    if (next >= lines.length) break;
    const [nextStart, nextEnd] = lines[next]!;
    if (SENTENCE_END.test(text.slice(end - 1, end)) && opensParagraph(text.slice(nextStart, nextEnd), width, end - start)) continue;
    edits.replace(end, nextStart, betweenWords(text, end, nextStart));
  }
  return joinCutWords(dropPageNumbers(edits.apply(draft)));
}

/** Behind a line that ends a sentence: a heading, a list item, or any line when that one was not quite full. */
function opensParagraph(line: string, width: number, lengthBefore: number): boolean {
  return lengthBefore < width || LIST_START.test(line) || (line.length < width / 2 && !SENTENCE_END.test(line));
}

function betweenWords(text: string, end: number, nextStart: number): string {
  return /[A-Za-z]/.test(text[end - 1] ?? '') && /[A-Za-z]/.test(text[nextStart] ?? '') ? ' ' : '';
}

function isPageNumber(text: string, [start, end]: readonly [number, number]): boolean {
  return end - start <= 14 && PAGE_NUMBER.test(text.slice(start, end));
}

function dropPageNumbers(draft: Draft): Draft {
  const edits = new Edits();
  for (const line of linesOf(draft.text)) {
    if (isPageNumber(draft.text, line)) edits.drop(Math.max(line[0] - 1, 0), line[1]);
  }
  return edits.apply(draft);
}

function linesOf(text: string): [number, number][] {
  const lines: [number, number][] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    lines.push([start, at]);
    start = at + 1;
  }
  lines.push([start, text.length]);
  return lines;
}

/** Lines that a page has cut are about as long as each other and never as long as this. */
const LONGEST_PAGE_LINE = MOST_WIDTH * LONGEST_TO_USUAL;

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    if (at - start > LONGEST_PAGE_LINE) return true;
    start = at + 1;
  }
  return text.length - start > LONGEST_PAGE_LINE;
}

/** Usual length of a full line, or 0 when the lines are paragraphs. */
function wrapWidth(text: string, lines: readonly [number, number][]): number {
  if (lines.length < 6) return 0;
  const lengths = lines.map(([start, end]) => end - start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)]!;
  const longest = lengths[lengths.length - 1]!;
  if (width < 15 || width > MOST_WIDTH || longest > width * LONGEST_TO_USUAL) return 0;
  let full = 0;
  let cut = 0;
  for (const [start, end] of lines) {
    if (end - start < width * 0.8) continue;
    full++;
    if (!SENTENCE_END.test(text.slice(end - 1, end))) cut++;
  }
  return full * 2 >= lines.length && cut * 10 >= full * 6 ? width : 0;
}

const YEAR_BEFORE = /[（(〔[](?:19|20)\d{2}$/;
const NUMBER_BEFORE = /[（(〔[](?:19|20)\d{2}[）)〕\]][^\n，。；]{1,24}$/;
const AGENCY_AFTER = /^[^\n]{2,24}(?:法院|检察院)(?:\n|$)/;
/** Words that a break may have cut in two: what stands before it, what behind it. */
const CUT_WORDS: readonly (readonly [string, string])[] = [
  ['户籍', '所在地'],
  ['住所', '地'],
  ['出生', '于'],
  ['公民身份', '号码'],
  ['人民', '法院'],
  ['人民', '检察院'],
];
const REPUBLIC = '中华人民共和国';

/**
 * Breaks that no paragraph can have: before the 号 of a case number or the end of its bracketed year, between a number and 年月日,
 * behind 中华人民共和国 in a court line, inside a fixed word.
 */
function joinCutWords(draft: Draft): Draft {
  const { text } = draft;
  const edits = new Edits();
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (isCut(text, at)) edits.drop(at, at + 1);
  }
  return edits.apply(draft);
}

/** What a joined line may begin with, unless it goes on after 中华人民共和国. */
const MAY_CONTINUE = codesOf(`号）)〕]年月日${CUT_WORDS.map(([, right]) => right[0]).join('')}`);

function isCut(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  if (before !== '国' && MAY_CONTINUE[text.charCodeAt(at + 1)] !== 1) return false;
  const next = text[at + 1] ?? '';
  if (next === '号') return NUMBER_BEFORE.test(text.slice(Math.max(at - 32, 0), at));
  if (next === '）' || next === ')' || next === '〕' || next === ']') return YEAR_BEFORE.test(text.slice(Math.max(at - 6, 0), at));
  if (next === '年' || next === '月' || next === '日') return before >= '0' && before <= '9';
  if (before === '国' && text.startsWith(REPUBLIC, at - REPUBLIC.length) && text.lastIndexOf('\n', at - 1) + 1 === at - REPUBLIC.length) {
    return AGENCY_AFTER.test(text.slice(at + 1, at + 40));
  }
  return CUT_WORDS.some(([left, right]) => text.startsWith(right, at + 1) && text.startsWith(left, at - left.length));
}

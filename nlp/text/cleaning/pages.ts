import { codesOf } from '../codes.ts';
import type { Draft } from '../edits.ts';
import { alternation, SIGNED_DATE, SIGNING_ROLES, TITLES } from './vocabulary.ts';

/** One line [start, end) of a draft. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** As printed, in characters of full width: digits, Latin letters and spaces take half. */
  readonly width: number;
}

/** The lines of a draft with what they took on the page, spaces that were dropped included. */
export function linesOf({ text, from, to }: Draft): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    const dropped = end > start ? to[end - 1]! - from[start]! - (end - start) : 0;
    let width = Math.max(dropped, 0) / 2;
    for (let i = start; i < end; i++) width += text.charCodeAt(i) < 0x80 ? 0.5 : 1;
    lines.push({ start, end, width });
    start = end + 1;
  }
  return lines;
}

/** What stops a sentence or hands over to what follows. */
const STOPS = codesOf('。！？；：!?;:');

/** True when the line does not stop: its last sign is a letter, a digit, a comma or a bracket. */
export function goesOn(text: string, line: Line): boolean {
  return line.end > line.start && STOPS[text.charCodeAt(line.end - 1)] !== 1;
}

/** Wider lines are no lines of a page. */
const WIDEST_PAGE = 60;
const NARROWEST_PAGE = 15;
/** A full line is at most so much shorter than the widest: a number or a sign that did not fit went to the next line. */
const RAGGED = 3;
const FEWEST_LINES = 6;
/** So many full lines have to stop in the middle of a sentence. */
const FEWEST_CUT = 3;
/** One line in so many may be wider than the page: a title or an address that was printed otherwise. */
const ODD_LINES = 30;

/**
 * Width of the page at which the lines of a text were cut, or 0 when its lines are its paragraphs: hardly any line is wider,
 * and most of those that fill it go on in the next one.
 */
export function pageWidth(text: string, lines: readonly Line[]): number {
  if (lines.length < FEWEST_LINES) return 0;
  const odd = Math.ceil(lines.length / ODD_LINES);
  let wide = 0;
  for (const { width } of lines) if (width > WIDEST_PAGE && ++wide > odd) return 0;
  const widths = lines.map(({ width }) => width).sort((a, b) => b - a);
  let best = 0;
  for (let skipped = 0; skipped <= odd && best === 0; skipped++) {
    const width = widths[skipped]!;
    if (width < NARROWEST_PAGE || width > WIDEST_PAGE) continue;
    const full = lines.filter((line) => isFull(line, width) && line.width <= width);
    const cut = full.filter((line) => goesOn(text, line)).length;
    if (cut >= FEWEST_CUT && cut * 2 >= full.length && full.length * 5 >= lines.length) best = width;
  }
  return best;
}

/** True for a line that has no room for more. */
export function isFull(line: Line, width: number): boolean {
  return width > 0 && line.width >= width - RAGGED;
}

/** A page number with what marks it as one: - 1 -, 第 2 页 共 3 页, 1/3, ·5·, Page 2 of 3. */
const MARKED_NUMBER =
  /^(?:[-—–－―~·•.]{1,3} ?\d{1,4} ?[-—–－―~·•.]{1,3}|第 ?[\d一二三四五六七八九十百]{1,4} ?页(?:[，,/／]? ?共 ?[\d一二三四五六七八九十百]{1,4} ?页)?|共 ?\d{1,4} ?页[，,/／]? ?第 ?\d{1,4} ?页|\d{1,4} ?[/／] ?\d{1,4}|[Pp]age ?\d{1,4}(?: of \d{1,4})?|[Pp]\.? ?\d{1,4})$/;
const BARE_NUMBER = /^\d{1,5}$/;
const LONGEST_PAGE_NUMBER = 20;

/** True for a line with a page number; one of bare digits only when the text is known to be pages. */
export function isPageNumber(text: string, line: Line, pages: boolean): boolean {
  if (line.end === line.start || line.end - line.start > LONGEST_PAGE_NUMBER) return false;
  const words = text.slice(line.start, line.end);
  return MARKED_NUMBER.test(words) || (pages && BARE_NUMBER.test(words));
}

const SIGNER_LINE = new RegExp(`^(?:${alternation(SIGNING_ROLES)})[^，。；]{0,80}$`);
const DATE_LINE = new RegExp(`^${SIGNED_DATE}$`);
const TITLE_LINE = new RegExp(`^(?!一审|二审|再审|审|案|纠纷)[\\u4e00-\\u9fff（）()]{0,24}(?:${alternation(TITLES)})$`);
const AGENCY_LINE = /^(?!.{2,40}(?:审理|指控|受理|不服|移送|认为))[\u4e00-\u9fff（）()〇]{2,40}(?:法院|检察院|监狱)$/;
const NUMBER_LINE = /^[^，。；：]{0,12}[（(〔[]?(?:19|20)\d{2}[)）〕\]]?[^，。；：]{2,30}号(?:之[一二三四五六七八九十]{1,2})?$/;

/** A line of a signature block: a signer, or a date. */
export function isSigned(words: string): boolean {
  return SIGNER_LINE.test(words) || DATE_LINE.test(words);
}

/** A line of a header: agency, title or number. */
export function isHeading(words: string): boolean {
  return TITLE_LINE.test(words) || AGENCY_LINE.test(words) || NUMBER_LINE.test(words);
}

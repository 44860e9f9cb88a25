import { type Draft, Edits } from '../edits.ts';
import { goesOn, isFull, isHeading, isPageNumber, isSigned, type Line, linesOf, pageWidth } from './pages.ts';

/** A running head is shorter than the page and no sentence. */
const LONGEST_HEAD = 45;
const SHORTEST_HEAD = 4;
/** The lines of the header itself: what is printed there is the document's own. */
const OWN_HEADER = 6;
const FEWEST_HEADS = 2;
const HEAD_WORDS = /法院|检察院|文书|书$|号$|网$|页$/;

/**
 * Takes out what every page prints: its number, alone on a line, and the running heads and feet beside it or within sentences.
 * The header of the document keeps its lines, although the pages repeat them.
 */
export function dropPageFurniture(draft: Draft): Draft {
  const { text } = draft;
  const lines = linesOf(draft);
  const width = pageWidth(text, lines);
  const numbers = lines.map((line) => isPageNumber(text, line, width > 0));
  if (width === 0 && !numbers.includes(true)) return draft;
  const heads = runningHeads(text, lines, numbers, width);
  const edits = new Edits();
  for (const [i, line] of lines.entries()) {
    if (numbers[i] || heads.has(i))
      edits.drop(Math.max(line.start - 1, edits.end), i === 0 ? Math.min(line.end + 1, text.length) : line.end);
  }
  return edits.apply(draft);
}

/** A line without its numbers, which change from page to page. */
function shapeOf(text: string, { start, end }: Line): string {
  return text.slice(start, end).replace(/\d+/g, '#').replaceAll(' ', '');
}

/** Indices of lines that pages repeat and that are no text: each time beside a page number or in the middle of a sentence. */
function runningHeads(text: string, lines: readonly Line[], numbers: readonly boolean[], width: number): Set<number> {
  const places = new Map<string, number[]>();
  const found = new Set<number>();
  let last = -1;
  const between = new Set<number>();
  for (const [i, line] of lines.entries()) {
    if (numbers[i]) continue;
    const before = last < 0 ? undefined : lines[last];
    last = i;
    const length = line.end - line.start;
    if (length < SHORTEST_HEAD || length > LONGEST_HEAD || !goesOn(text, line) || isFull(line, width)) continue;
    const shape = shapeOf(text, line);
    if (/[，。；]/.test(shape) || isSigned(shape)) continue;
    places.set(shape, [...(places.get(shape) ?? []), i]);
    const interrupts = before !== undefined && width > 0 && isFull(before, width) && goesOn(text, before);
    if (interrupts || numbers[i - 1] || numbers[i + 1]) between.add(i);
    if (numbers[i - 1] && HEAD_WORDS.test(shape) && (interrupts || isAboveSignature(text, line, lines[i + 1]))) found.add(i);
  }
  for (const [shape, at] of places) {
    const printed = at.filter((i) => between.has(i));
    const repeated = printed.length >= FEWEST_HEADS || (printed.length > 0 && at[0]! < OWN_HEADER && !between.has(at[0]!));
    if (!repeated || at.some((i) => i >= OWN_HEADER && !between.has(i))) continue;
    for (const i of at) if (between.has(i) || isHeadOfFirstPage(i, at, shape)) found.add(i);
  }
  return found;
}

/** A head that the last page prints above its signatures; an agency alone may sign there. */
function isAboveSignature(text: string, line: Line, next: Line | undefined): boolean {
  return next !== undefined && isSigned(text.slice(next.start, next.end)) && !isHeading(text.slice(line.start, line.end));
}

/** The head above the header itself, unless the document has no other line of these words. */
function isHeadOfFirstPage(i: number, places: readonly number[], shape: string): boolean {
  return i === 0 && (places.some((other) => other > 0 && other < OWN_HEADER) || !/(?:法院|检察院|书|号)$/.test(shape));
}

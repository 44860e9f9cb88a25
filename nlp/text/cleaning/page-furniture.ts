import { type Draft, Edits } from '../edits.ts';
import { goesOn, isFull, isPageNumber, isSigned, type Line, linesOf, pageWidth } from './pages.ts';

/** A running head is shorter than the page and no sentence. */
const LONGEST_HEAD = 45;
const SHORTEST_HEAD = 4;
/** The lines of the header itself: what is printed there is the document's own. */
const OWN_HEADER = 6;
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

/** Indices of lines that pages repeat: beside page numbers, or in the middle of sentences. */
function runningHeads(text: string, lines: readonly Line[], numbers: readonly boolean[], width: number): Set<number> {
  const places = new Map<string, number[]>();
  const suspects = new Set<string>();
  const found = new Set<number>();
  const before = (i: number): number => {
    let at = i - 1;
    while (at >= 0 && numbers[at]) at--;
    return at;
  };
  for (const [i, line] of lines.entries()) {
    const length = line.end - line.start;
    if (numbers[i] || length < SHORTEST_HEAD || length > LONGEST_HEAD || !goesOn(text, line)) continue;
    const shape = shapeOf(text, line);
    places.set(shape, [...(places.get(shape) ?? []), i]);
    const last = before(i);
    const interrupts = width > 0 && last >= 0 && isFull(lines[last]!, width) && goesOn(text, lines[last]!) && !isFull(line, width);
    if (interrupts || numbers[i - 1] || numbers[i + 1]) suspects.add(shape);
    if (interrupts && numbers[i - 1] && HEAD_WORDS.test(shape) && !/[，、。]/.test(shape)) found.add(i);
  }
  for (const shape of suspects) {
    const at = places.get(shape)!;
    if (at.length < 2 || isSigned(shape)) continue;
    for (const i of at) if (i >= OWN_HEADER || numbers[i - 1] || isHeadOfFirstPage(i, at, shape)) found.add(i);
  }
  return found;
}

/** The head above the header itself, unless the document has no other line of these words. */
function isHeadOfFirstPage(i: number, places: readonly number[], shape: string): boolean {
  return i === 0 && (places.some((other) => other > 0 && other < OWN_HEADER) || !/(?:法院|检察院|书|号)$/.test(shape));
}

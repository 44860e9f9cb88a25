import { codesOf } from '../codes.ts';
import { type Draft, Edits } from '../edits.ts';
import { cutsWord } from './cut-words.ts';
import { beginsWithRole, closesBracket, followsEntry, mayOpen, opensEntry, opensLine, standsAlone } from './line-starts.ts';
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
  let decided = false;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (isCut({ text, paragraph, decided, width }, line, next)) {
      edits.replace(line.end, next.start, betweenWords(text, line.end, next.start));
      continue;
    }
    decided = HANDS_OVER.test(text.slice(Math.max(line.end - 3, line.start), line.end)) || (decided && !standsAlone(text, line));
    paragraph = next.start;
  }
  return edits.apply(draft);
}

function betweenWords(text: string, end: number, nextStart: number): string {
  return /[A-Za-z]/.test(text[end - 1] ?? '') && /[A-Za-z]/.test(text[nextStart] ?? '') ? ' ' : '';
}

/** What is known of a line before the break behind it is looked at. */
interface Place {
  readonly text: string;
  /** Where the paragraph began that fills the line. */
  readonly paragraph: number;
  /** True behind 判决如下：, where no line is a heading. */
  readonly decided: boolean;
  /** Width of the page, 0 when the lines are paragraphs. */
  readonly width: number;
}

/** True when the paragraph goes on in `next`. */
function isCut(place: Place, line: Line, next: Line): boolean {
  const { text, paragraph, width, decided } = place;
  if (cutsWord(text, line.end)) return true;
  if (standsAlone(text, next) || (paragraph === line.start && standsAlone(text, line))) return false;
  const goes = goesOn(text, line);
  if (goes && NEVER_FIRST[text.charCodeAt(next.start)] === 1) return true;
  const full = width > 0 && isFull(line, width);
  if (!goes) return full && !decided && text[line.end - 1] === '。' && !opensLine(text, next.start) && !mayOpen(text, next.start);
  if (!full) return isStray(place, line, next);
  return !opensEntry(text, next.start) || OPEN_WORD.test(text.slice(Math.max(paragraph, line.end - 2), line.end));
}

const HANDS_OVER = /如下[：:]$/;
/** Signs that no line begins with. */
const NEVER_FIRST = codesOf('，。；：）)”’》〉】〕！？');
/** Words behind which a sentence goes on, whatever follows. */
const OPEN_WORD = /(?:及其|以及|及|和|与|的|对|将|由|向|被|为|系|是|诉|因|依照|依据|根据|按照)$/;
/** Signs behind which a sentence goes on, unless an entry or an item may follow. */
const OPEN_SIGN = /(?<!\d)[，,、（(《“‘〔【[]$/;
const OPEN_BRACKET = /[（(][^（()）]{0,40}$/;
/** One character behind a sign is the beginning of a word; only the sex of a party ends a line. */
const LONE = /(?:^|[。；：，、])(?![男女])[\u4e00-\u9fff]$/;
/** What tells a sentence from a heading or a label. */
const PROSE =
  /[，。]|(?:检察院|法院)(?:以|于|在|受理|指控|作出|审理|认为|判[决处]|裁定|决定|提起|依法|对|不服)|(?:称|认为|查明|辩|意见|理由)[：:].|^(?:本院|本案|经|因|由于|根据|依照|依据|综上|另|上述|以上|对)[^：:]{4,}$/;
const TITLE_END = /^[^，。]{2,60}(?:公示|公告|通知|公报|表|报告|名单|函|笔录|须知|目录|清单|情况|要旨|案)$/;
/** Shorter lines without any sign are headings and labels. */
const SHORTEST_PROSE = 20;
const REACH = 400;

/** A break in the middle of a sentence of a text whose lines are its paragraphs. */
function isStray({ text, paragraph, decided }: Place, line: Line, next: Line): boolean {
  const before = text.slice(Math.max(paragraph, line.end - REACH), line.end);
  if (TITLE_END.test(before)) return false;
  if (OPEN_BRACKET.test(before) && closesBracket(text, next.start)) return true;
  if (LONE.test(before) && next.end - next.start > 1) return true;
  if (opensLine(text, next.start)) return false;
  if (OPEN_WORD.test(before)) return true;
  const entry = beginsWithRole(text, paragraph);
  if (entry && (beginsWithRole(text, next.start) || followsEntry(text, paragraph, next.start))) return false;
  if (OPEN_SIGN.test(before)) return !beginsWithRole(text, next.start);
  const prose = PROSE.test(before) && !before.startsWith('附');
  if (mayOpen(text, next.start)) return prose && !entry;
  return (
    decided ||
    prose ||
    entry ||
    (before.length >= SHORTEST_PROSE && /[，。；]/.test(text.slice(next.start, Math.min(next.end, next.start + REACH))))
  );
}

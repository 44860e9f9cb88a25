/** How the lines of a court document stand on the page: title in the middle, number and signature to the right. Pure; for the eye only. */
import type { Span } from '../../graph/model/span.ts';

export type LineLayout = 'title' | 'right' | 'body' | 'blank';
export interface Line extends Span {
  readonly layout: LineLayout;
}

const NUMBER_LINE = /^[（(〔[]\s*\d{4}\s*[）)〕\]].{2,40}号(?:之[一二三四五六七八九十\d]{1,3})?$/;
const SIGNATURE_LINE =
  /^(?:审\s*判\s*长|代理审判员|审\s*判\s*员|人民陪审员|执\s*行\s*长|执\s*行\s*员|法官助理|(?:代|见习)?\s*书\s*记\s*员|速录员|检\s*察\s*[长员官])/;
const DATE_LINE = /^[二〇○零一九八七六五四三十\d\s]{4,12}年[一二三四五六七八九十\d\s]{1,4}月[一二三四五六七八九十\d\s]{1,5}日$/;
const SENTENCE_MARK = /[，。；：、,;:]/;
/** A document prints its court, its kind and its number before the first sentence; web pages put a heading above. */
const TITLE_LINES = 8;
const SENTENCE_END = /[。；]$/;

function layoutOf(text: string, linesBefore: number, sentenceSeen: boolean): LineLayout {
  if (text === '') return 'blank';
  if (text.length > 44) return 'body';
  if (NUMBER_LINE.test(text)) return 'right';
  if (DATE_LINE.test(text)) return 'right';
  if (SIGNATURE_LINE.test(text) && text.length <= 24 && !SENTENCE_MARK.test(text)) return 'right';
  if (!sentenceSeen && linesBefore < TITLE_LINES && text.length <= 28 && !SENTENCE_MARK.test(text)) return 'title';
  return 'body';
}

/** Lines of a text with their line breaks; together they are exactly the text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let printed = 0;
  let sentenceSeen = false;
  while (start < text.length) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at + 1;
    const content = text.slice(start, end).trim();
    const layout = layoutOf(content, printed, sentenceSeen);
    if (layout === 'body' && (SENTENCE_END.test(content) || content.length > 44)) sentenceSeen = true;
    if (layout !== 'blank') printed += 1;
    lines.push({ start, end, layout });
    start = end;
  }
  return lines;
}

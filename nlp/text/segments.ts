import type { Span } from '../../graph/model/span.ts';
import { alternation, SIGNED_DATE, SIGNING_ROLES, TITLES } from './cleaning/vocabulary.ts';

const GAP = '[ \\t\\u00a0\\u3000]';

function spread(words: readonly string[]): string {
  return alternation(words.map((word) => [...word].join(`${GAP}{0,8}`)));
}

/** What stands behind the agency in a header: at once the title, alone on its line or before the number. A quotation prints the number first. */
const TITLE = new RegExp(
  `[ \\t\\u00a0\\u3000\\r\\n、]{0,12}(?:[a-z ;]{1,12}["”](?:&gt;|>))?(?:${spread(TITLES)}|(?!协助)[一-龥]{2,8}(?:决定书|通知书|裁定书|判决书|调解书|建议书))(?=[ \\t\\u00a0\\u3000\\r\\n、（(〔\\[［【]|[12１２][\\d０-９]{3}|$)`,
  'y',
);
const AGENCY_NAME = /^[\p{Script=Han}（）()〇]{2,40}$/u;
const ROLE = spread(SIGNING_ROLES);
/** How a document ends: a signer at the beginning of a line, signers glued to a date, or a date alone at the end of a line. */
const TAIL = new RegExp(
  `[\\n。、 \\u3000](?:${ROLE})(?:[ \\u3000：:]{1,12}[^，。；\\n]{1,24}|[^，。；\\n]{2,8})(?:\\r?\\n|$)|(?:${ROLE})[^，。；\\n]{1,40}${SIGNED_DATE}|[\\n、][ \\u3000]*${SIGNED_DATE}[ \\u3000]*(?:\\r?\\n|$|、?(?:${ROLE}))`,
);

/** Characters of a tail at most: a role spread out, a name and a date. */
const LONGEST_TAIL = 600;

/**
 * Where the legal documents of one decoded text stand. A further document begins at a header (agency, then title) that follows
 * the signature tail of the one before; a header quoted inside a document follows no tail and cuts nothing. What stands between
 * a tail and the next header belongs to the earlier document, but for the title and label lines directly above the header.
 * Together the ranges cover the whole text; a text with one document, or with none, gives one range.
 */
export function findDocuments(text: string): Span[] {
  const starts: number[] = [0];
  let previous = -1;
  let looked = -1;
  for (const header of headers(text)) {
    if (previous >= 0) {
      // What an earlier header has looked through is not looked through again, so that many headings cost no square of their number.
      const between =
        looked - LONGEST_TAIL > previous ? text.slice(looked - LONGEST_TAIL, header.start) : `\n${text.slice(previous, header.start)}`;
      looked = header.start;
      if (!TAIL.test(between)) continue;
      starts.push(headStart(text, header.start, previous));
    }
    previous = header.end;
    looked = header.end;
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Every place where an agency name begins a line (or stands behind a mark that a line break may have become) and a title follows. */
function* headers(text: string): Generator<Span> {
  for (let at = text.indexOf('院'); at >= 0; at = text.indexOf('院', at + 1)) {
    const before = text[at - 1];
    if (before !== '法' && before !== '察') continue;
    TITLE.lastIndex = at + 1;
    if (!TITLE.test(text)) continue;
    let start = at;
    while (start > 0 && at - start < 41 && !'\n\r 、。,}\u3000\t'.includes(text[start - 1]!)) start--;
    if (AGENCY_NAME.test(text.slice(start, at + 1))) yield { start, end: TITLE.lastIndex };
  }
}

const TITLE_LINE =
  /(?:判决书|裁定书|决定书|调解书|通知书|支付令|起诉书|抗诉书|建议书|令|案)$|来源[：:]|^文书内容$|^(?:发布日期|发布时间|公开日期|标题|文书标题|案号|法院|法院名称|案由|审理法院|裁判日期|案件类型|审理程序|文书类型|当事人)[：:]/;
const LONGEST_TITLE = 120;
const MOST_LINES_ABOVE = 12;

/** Start of the line of the header at `at` with a title before it, or of the title and label lines directly above it, never before `floor`. */
function headStart(text: string, at: number, floor: number): number {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1) + 1, floor);
  const before = text.slice(lineStart, at);
  let start = before.length <= LONGEST_TITLE && !before.includes('。') ? lineStart : at;
  let above = start;
  for (let i = 0; i < MOST_LINES_ABOVE && above > floor; i++) {
    const lineEnd = above - 1;
    if (text[lineEnd] !== '\n') break;
    above = Math.max(text.lastIndexOf('\n', lineEnd - 1) + 1, floor);
    const line = text.slice(above, lineEnd).trim();
    if (line === '') continue;
    if (line.length > LONGEST_TITLE || !TITLE_LINE.test(line)) break;
    start = above;
  }
  return start;
}

import { type Draft, Edits } from '../edits.ts';
import { matchesOf } from '../matches.ts';
import { alternation, HEADER_ROLES, PARAGRAPH_STARTS, TITLES } from './vocabulary.ts';

/**
 * How a document writes its line breaks: as line breaks; as spaces; as 、 behind full stops; as the letter b; not at all.
 * Told by what follows the full stops, because nothing but a line break regularly stands there.
 */
export type LineMark = 'break' | 'space' | 'pause' | 'letter' | 'none';

/** A stop with a space behind it: a text that is glued without marks has none. */
const SPACED_STOP = /[。：；] +(?=[\u4e00-\u9fff])/g;

/** Looks at what stands behind the full stops of a text. */
export function lineMarkOf(text: string): LineMark {
  let stops = 0;
  let breaks = 0;
  let spaces = 0;
  let pauses = 0;
  let letters = 0;
  for (let at = text.indexOf('。'); at >= 0; at = text.indexOf('。', at + 1)) {
    stops++;
    const next = text.charCodeAt(at + 1);
    if (next === 0x0a) breaks++;
    else if (next === 0x20) spaces++;
    else if (next === 0x3001) pauses++;
    else if (next === 0x62) letters++;
  }
  if (pauses > 0) return 'pause';
  const few = breaks * 8 <= stops;
  if (few && letters >= 2 && letters * 10 > stops) return 'letter';
  if (few && spaces >= 2 && spaces * 10 > stops && spaces > breaks) return 'space';
  if (!text.includes('\n') && spaces > 0 && (stops <= 2 || matchesOf(SPACED_STOP, text).length >= 2)) return 'space';
  if (few && breaks <= 1 && stops >= 3) return 'none';
  return 'break';
}

const ORDINAL = '[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}[、.．]\\D';
const STARTS = `${alternation(PARAGRAPH_STARTS)}|${alternation(HEADER_ROLES)}|${ORDINAL}|《|附|审判|代理审判|人民陪审|书记|法官助理`;
const START = new RegExp(STARTS, 'y');
const HEADER_NEXT = new RegExp(
  `(?:${alternation(TITLES)})|[（(〔\\[]?(?:19|20)\\d{2}[)）〕\\]]?[^，。、\\n]{2,30}号|${alternation(HEADER_ROLES)}`,
  'y',
);

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** 。、 and the like: 、 is a line break behind any stop, in the header before a title, a number or a party. */
export function breakPauses(draft: Draft): Draft {
  const { text } = draft;
  const edits = new Edits();
  const headerEnd = Math.min(firstStop(text), 400);
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    const before = text[at - 1] ?? '\n';
    const isMark =
      '。：:；;！？!?、\n'.includes(before) ||
      (at < headerEnd && '书院'.includes(before)) ||
      (at < headerEnd && startsAt(HEADER_NEXT, text, at + 1)) ||
      ('”）】…号日'.includes(before) && startsAt(START, text, at + 1));
    if (isMark) edits.replace(at, at + 1, '”’）)'.includes(text[at + 1] ?? '\n') ? '' : '\n');
  }
  return edits.apply(draft);
}

function firstStop(text: string): number {
  const at = text.indexOf('。');
  return at < 0 ? text.length : at;
}

/** The letter b between two characters that are no Latin letters or digits. */
export function breakLetters(draft: Draft): Draft {
  const edits = new Edits();
  for (const match of matchesOf(/(?<![A-Za-z0-9])b+(?![A-Za-z0-9])/g, draft.text)) {
    edits.replace(match.index, match.index + match[0].length, '\n');
  }
  return edits.apply(draft);
}

/** Spaces that are line breaks: all but those inside Latin words and numbers. */
export function breakSpaces(draft: Draft): Draft {
  const edits = new Edits();
  for (const match of matchesOf(/(?<![A-Za-z0-9]) +| +(?![A-Za-z0-9 ])/g, draft.text)) {
    const end = match.index + match[0].length;
    edits.replace(match.index, end, '。，、；：”’）)'.includes(draft.text[end] ?? '\n') ? '' : '\n');
  }
  return edits.apply(draft);
}

const END_OF_HEADER = /一案|指控|提起公诉|提起诉讼|不服|受理|立案/g;
const PARTY_START = new RegExp(alternation(HEADER_ROLES), 'y');
const BODY_START = new RegExp(`${alternation(PARAGRAPH_STARTS)}|[一二三四五六七八九十]{1,3}、`, 'y');

/**
 * A text without any line break gets them where the language shows a new paragraph: before each party of the header,
 * before the formulas that open a part of the reasoning, before the items of the ruling.
 */
export function breakGlued(draft: Draft): Draft {
  const { text } = draft;
  const breaks = new Set<number>();
  END_OF_HEADER.lastIndex = 0;
  const partiesEnd = text.lastIndexOf('。', END_OF_HEADER.exec(text)?.index ?? text.length);
  for (let at = text.indexOf('。'); at >= 0; at = text.indexOf('。', at + 1)) {
    const next = at + 1;
    if (next >= text.length) break;
    if (at === partiesEnd || startsAt(at < partiesEnd ? PARTY_START : BODY_START, text, next)) breaks.add(next);
  }
  for (const match of matchesOf(/[；;](?=[一二三四五六七八九十]{1,3}、)/g, text)) breaks.add(match.index + 1);
  return withBreaks(draft, breaks);
}

function withBreaks(draft: Draft, breaks: ReadonlySet<number>): Draft {
  const edits = new Edits();
  for (const at of [...breaks].sort((a, b) => a - b)) {
    if (at > 0 && at < draft.text.length && draft.text[at] !== '\n' && draft.text[at - 1] !== '\n') edits.breakBefore(at);
  }
  return edits.apply(draft);
}

const HEAD = 500;
const GLUED_TITLE = new RegExp(`院(?<=法院|检察院) ?(${alternation(TITLES)})(?=[\\n（(〔\\[]|[12]\\d{3}|${alternation(HEADER_ROLES)})`);
const GLUED_NUMBER = /(?<=书\n?)[（(〔[]?(?:19|20)\d{2}[)）〕\]]?[^，。、：；\n]{2,30}?号(?:之[一二三四五六七八九十]{1,2})?(?![、，\d-])/;

const PARTIES = 1500;

/**
 * Court, title and number of a header each get a line of their own, the parties behind them too (`。被告：`),
 * and so does what the court orders (`判决如下：`).
 */
export function breakHeader(draft: Draft): Draft {
  const head = draft.text.slice(0, HEAD);
  const breaks = new Set<number>();
  const title = GLUED_TITLE.exec(head);
  if (title !== null) {
    const start = title.index + title[0].length - title[1]!.length;
    breaks.add(start);
    breaks.add(title.index + title[0].length);
    const titleAbove = head.lastIndexOf('书', title.index);
    if (titleAbove > head.lastIndexOf('\n', title.index) && title.index + 1 - titleAbove < 40) breaks.add(titleAbove + 1);
  }
  const number = GLUED_NUMBER.exec(title === null ? head : head.slice(0, title.index + title[0].length + 60));
  if (number !== null && (title === null || number.index > title.index)) {
    breaks.add(number.index);
    breaks.add(number.index + number[0].length);
  }
  breakParties(draft.text, breaks);
  breakOrders(draft.text, breaks);
  return withBreaks(draft, breaks);
}

const LABELLED_PARTY = new RegExp(`(?:${alternation(HEADER_ROLES)})(?:[（(][^）)\\n]{1,20}[）)])?[：:]`, 'y');

function breakParties(text: string, breaks: Set<number>): void {
  for (let at = text.indexOf('。'); at >= 0 && at < PARTIES; at = text.indexOf('。', at + 1)) {
    if (text[at + 1] !== '\n' && startsAt(LABELLED_PARTY, text, at + 1)) breaks.add(at + 1);
  }
}

function breakOrders(text: string, breaks: Set<number>): void {
  for (let at = text.indexOf('如下'); at >= 0; at = text.indexOf('如下', at + 2)) {
    const end = at + 3;
    if (!'：:'.includes(text[at + 2] ?? '\n')) continue;
    if (ORDERS.has(text.slice(at - 2, at))) breaks.add(end);
  }
}

const ORDERS = new Set(['判决', '裁定', '决定', '通知']);

/** Question marks at the beginning of a line are what an old encoding left of its indentation. */
export function dropLostIndents(draft: Draft): Draft {
  if (!draft.text.includes('\n?') && !draft.text.startsWith('?')) return draft;
  const edits = new Edits();
  for (const match of matchesOf(/(?<=^|\n)\?{1,8}/g, draft.text)) edits.drop(match.index, match.index + match[0].length);
  return edits.apply(draft);
}

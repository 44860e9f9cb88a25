import { codesOf } from '../codes.ts';
import { type Draft, Edits } from '../edits.ts';
import { matchesOf } from '../matches.ts';
import { alternation, HEADER_ROLES, SIGNING_ROLES, TITLES } from './vocabulary.ts';

/** Units within a run of characters and spaces: spread words, and where the year of a date begins. */
const UNIT = new RegExp(
  `(${alternation([...SIGNING_ROLES, ...TITLES, ...HEADER_ROLES], true)})|[一二][〇○零](?=[〇○零一二三四五六七八九]{2}年)`,
  'g',
);
/** Roles whose holder follows: the space behind them says nothing. */
const HELD = new Set([...SIGNING_ROLES, ...HEADER_ROLES]);

/** Letters of Chinese running text: ideographs, the zero 〇, the middle dot of long names, and the signs that mask a name. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0x3007 ||
    code === 0x25cb ||
    code === 0xb7 ||
    code === 0xd7 ||
    code === 0x2a ||
    code === 0x58 ||
    code === 0xfffd
  );
}

/**
 * Closes words that were spread: 审 判 长, 民 事 判 决 书, 陆 秉 和, 起诉意 见书. Between two words that are both longer
 * than one character a single space stays, because two names may stand there; behind a role word none does.
 * Where spaces are line breaks, a lonely character is left alone.
 */
export function closeSpreadWords(draft: Draft, spacesAreBreaks = false): Draft {
  const { text } = draft;
  const edits = new Edits();
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    let start = at;
    if (at === 0 || !isWordCharacter(text.charCodeAt(at - 1))) continue;
    while (start > 0 && isWordCharacter(text.charCodeAt(start - 1))) start--;
    let end = at;
    while (end < text.length && (text.charCodeAt(end) === 0x20 || isWordCharacter(text.charCodeAt(end)))) end++;
    while (end > at && text.charCodeAt(end - 1) === 0x20) end--;
    if (end > at) closeRegion(text, start, end, edits, !spacesAreBreaks);
    at = Math.max(at, end);
  }
  return edits.apply(draft);
}

interface Token {
  readonly start: number;
  readonly end: number;
  /** Ends with a word after which a space says nothing. */
  readonly held: boolean;
  /** No letter or digit touches it: the 号 of `3号` is no word of its own. */
  whole: boolean;
}

const TOUCHING = /[A-Za-z\d*×%.）)”》]/;

function markPartial(text: string, tokens: readonly Token[]): void {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (first !== undefined && TOUCHING.test(text[first.start - 1] ?? '')) first.whole = false;
  if (last !== undefined && /[A-Za-z\d*×（(]/.test(text[last.end] ?? '')) last.whole = false;
}

function closeRegion(text: string, start: number, end: number, edits: Edits, loneToo: boolean): void {
  const tokens = tokensOf(text.slice(start, end), start);
  markPartial(text, tokens);
  for (let i = 0; i + 1 < tokens.length; i++) {
    const left = tokens[i]!;
    const right = tokens[i + 1]!;
    if (left.end === right.start) continue;
    const close = left.held || joins(tokens, i, loneToo);
    edits.replace(left.end, right.start, close ? '' : ' ');
  }
}

/** Single characters join each other; unless spaces are line breaks, a lonely one joins the word beside it. */
function joins(tokens: readonly Token[], i: number, loneToo: boolean): boolean {
  const left = isSingle(tokens[i]);
  const right = isSingle(tokens[i + 1]);
  if (left && right) return true;
  if (!loneToo) return false;
  if (left) return !isSingle(tokens[i - 1]);
  return right && !isSingle(tokens[i + 2]);
}

function isSingle(token: Token | undefined): boolean {
  return token?.whole === true && token.end - token.start === 1;
}

function tokensOf(region: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  for (const match of matchesOf(UNIT, region)) {
    words(region, done, match.index, offset, tokens);
    done = match.index;
    if (match[1] === undefined) continue;
    done += match[0].length;
    const held = HELD.has(match[0].replaceAll(' ', ''));
    // The pieces of a spread word are held together, the word as a whole holds what follows when it is a role.
    words(region, match.index, done, offset, tokens, true);
    tokens[tokens.length - 1] = { ...tokens[tokens.length - 1]!, held };
  }
  words(region, done, region.length, offset, tokens);
  return tokens;
}

/** Adds the words of region[from, to) that spaces part. */
function words(region: string, from: number, to: number, offset: number, tokens: Token[], held = false): void {
  let start = from;
  while (start < to) {
    if (region.charCodeAt(start) === 0x20) {
      start++;
      continue;
    }
    let end = start;
    while (end < to && region.charCodeAt(end) !== 0x20) end++;
    tokens.push({ start: start + offset, end: end + offset, held, whole: true });
    start = end;
  }
}

const HAN_BEFORE = /[\p{Script=Han}）)〕\]]$/u;
const HAN_AFTER = /^[\p{Script=Han}（(〔[）)〕\]]/u;
const OPENS = codesOf('（(〔[');
const CLOSES = codesOf('）)〕]');
const DIGITS = codesOf('0123456789');
const SIGNS_BEFORE = codesOf('，、；：（《“‘〔【。！？');
const SIGNS_AFTER = codesOf('，、；：）》”’〕】。！？');

/** Spaces between Chinese characters and numbers, and beside Chinese punctuation, say nothing. */
export function dropIdleSpaces(draft: Draft): Draft {
  const { text } = draft;
  const edits = new Edits();
  let end = 0;
  for (let start = text.indexOf(' '); start >= 0; start = text.indexOf(' ', end)) {
    end = start + 1;
    while (text.charCodeAt(end) === 0x20) end++;
    if (isIdle(text, start, end)) edits.drop(start, end);
  }
  return edits.apply(draft);
}

/** True for the spaces [start, end) when their neighbours show that they say nothing. */
function isIdle(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (SIGNS_BEFORE[before] === 1 || SIGNS_AFTER[after] === 1) return true;
  if (DIGITS[after] === 1 && OPENS[before] === 1) return true;
  if ((DIGITS[after] === 1 || OPENS[after] === 1) && HAN_BEFORE.test(text.slice(Math.max(start - 2, 0), start))) return true;
  return (DIGITS[before] === 1 || CLOSES[before] === 1) && HAN_AFTER.test(text.slice(end, end + 2));
}

/** Drops spaces at the ends of lines, and empty lines. */
export function trimLines(draft: Draft): Draft {
  const { text } = draft;
  const edits = new Edits();
  let lineStart = 0;
  let anyLine = false;
  while (lineStart <= text.length) {
    const lineBreak = text.indexOf('\n', lineStart);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;
    let first = lineStart;
    while (first < lineEnd && text.charCodeAt(first) === 0x20) first++;
    if (first === lineEnd) {
      // The break before an empty line goes with it, so that its neighbours stay parted by one.
      if (anyLine) edits.drop(lineStart - 1, lineEnd);
      else edits.drop(lineStart, Math.min(lineEnd + 1, text.length));
    } else {
      anyLine = true;
      let last = lineEnd;
      while (text.charCodeAt(last - 1) === 0x20) last--;
      if (first > lineStart) edits.drop(lineStart, first);
      if (last < lineEnd) edits.drop(last, lineEnd);
    }
    if (lineBreak < 0) break;
    lineStart = lineBreak + 1;
  }
  return edits.apply(draft);
}

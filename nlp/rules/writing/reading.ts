import type { Span } from '../../../graph/model/span.ts';
import { type Cleaned, spanInOriginal } from '../../text/offsets.ts';

/**
 * The text the recognisers look at: cleaned text without inner spaces, one kind of comma, colon, semicolon and round bracket,
 * one character a line break. Every character remembers where it stands in the original.
 */
export interface Reading {
  readonly text: string;
  /** The part of the original that the characters [start, end) of `text` were read from. */
  span(start: number, end: number): Span;
  /** The characters [start, end) as the document wrote them after cleaning, without spaces: brackets keep their width. */
  written(start: number, end: number): string;
  /** True when the document left a gap (space) just before this character. */
  gapBefore(index: number): boolean;
}

const NEWLINE = 10;
const LISTING = 0x3001;
const OPENING = 0xff08;
const CLOSING = 0xff09;
const SAME: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '﹙': '（',
  '﹚': '）',
  ':': '：',
  '︰': '：',
  '∶': '：',
  ';': '；',
  '［': '[',
  '］': ']',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '﹝': '[',
  '﹞': ']',
  '〖': '[',
  '〗': ']',
  '︹': '[',
  '︺': ']',
  '︻': '[',
  '︼': ']',
  '{': '[',
  '}': ']',
  '｛': '[',
  '｝': ']',
  '﹛': '[',
  '﹜': ']',
  '︵': '（',
  '︶': '）',
  '•': '·',
  '‧': '·',
  '・': '·',
  '﹒': '·',
  '●': '·',
  '∙': '·',
  '⋅': '·',
  '･': '·',
  '＊': '*',
  '－': '-',
  '—': '-',
  '–': '-',
  '―': '-',
};
/** What each character is read as; 0 for those whose reading depends on their neighbours. */
const MAP = new Uint16Array(65536);
for (let code = 0; code < 65536; code++) MAP[code] = code;
for (const [from, to] of Object.entries(SAME)) MAP[from.charCodeAt(0)] = to.charCodeAt(0);
for (let code = 0xff10; code <= 0xff5a; code++) if (/[０-９Ａ-Ｚａ-ｚ]/.test(String.fromCharCode(code))) MAP[code] = code - 0xfee0;

/** Stray traditional characters that names in simplified documents keep; each has exactly one simplified form. */
const STRAY =
  '贇赟雲云瑩莹頲颋啟启國国華华偉伟強强張张陳陈劉刘楊杨趙赵黃黄吳吴孫孙馬马鄭郑鄧邓馮冯葉叶蘇苏呂吕盧卢韓韩許许蔣蒋謝谢羅罗麗丽軍军東东龍龙鳳凤蘭兰銀银鐵铁鋒锋賢贤貴贵賓宾贊赞賀贺賴赖誠诚詩诗謙谦諾诺靜静順顺飛飞鵬鹏鴻鸿錦锦鑒鉴鎮镇銘铭鈞钧錢钱閆闫閻阎閔闵紅红維维緒绪綱纲綺绮縣县聖圣聯联興兴萬万蔭荫衛卫裏里親亲譚谭財财較较輝辉輪轮連连遠远運运達达遲迟鄒邹醫医鄔邬關关陽阳陸陆隴陇雙双電电預预頡颉風风';
for (let index = 0; index < STRAY.length; index += 2) MAP[STRAY.charCodeAt(index)] = STRAY.charCodeAt(index + 1);

const SPACE = new Uint8Array(65536);
for (const space of '\t\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u202f\u205f\u3000\ufeff') {
  SPACE[space.charCodeAt(0)] = 1;
}
/** After these a listing comma is the line break of an export that joined its lines with 、. */
const ENDS = new Uint8Array(65536);
for (const end of '。；：:;,，\n') ENDS[end.charCodeAt(0)] = 1;

const COMMA = 44;
for (let code = 0; code < 65536; code++) if (SPACE[code] === 1) MAP[code] = 0;
for (const code of [NEWLINE, LISTING, COMMA]) MAP[code] = 0;

const decoder = new TextDecoder('utf-16le');
/** Where the characters of one reading are put together; grows with the longest. */
let units = new Uint16Array(0);

/** Prepares cleaned text for the recognisers. */
export function readingOf(cleaned: Cleaned): Reading {
  const source = cleaned.text;
  if (units.length < source.length) units = new Uint16Array(source.length);
  const into = units;
  const at = new Uint32Array(source.length + 1);
  let length = 0;
  let last = NEWLINE;
  let opened = -1;
  for (let index = 0; index < source.length; index++) {
    const written = source.charCodeAt(index);
    let unit = MAP[written] as number;
    if (unit === OPENING) opened = length;
    else if (unit === CLOSING) opened = -1;
    else if (unit === 0) {
      if (SPACE[written] === 1) {
        if (!isLetter(last) || !isLetter(source.charCodeAt(index + 1))) continue;
        unit = 32;
      } else if (written === NEWLINE) {
        if (last === NEWLINE) continue;
        unit = opened >= 0 && length - opened <= 24 && closesSoon(source, index + 1) ? LISTING : NEWLINE;
      } else if (written === LISTING) {
        if (brokenRole(source, index) || last === NEWLINE) continue;
        unit = ENDS[last] === 1 ? NEWLINE : LISTING;
      } else if (written === COMMA) {
        unit = isDigit(last) && isDigit(source.charCodeAt(index + 1)) ? COMMA : 0xff0c;
      }
    }
    into[length] = unit;
    at[length++] = index;
    last = unit;
  }
  at[length] = source.length;
  const text = decoder.decode(into.subarray(0, length));
  return {
    text,
    span: (start, end) => spanInOriginal(cleaned, at[start] as number, end > start ? (at[end - 1] as number) + 1 : (at[start] as number)),
    written: (start, end) => {
      const read = text.slice(start, end);
      for (let index = start; index < end; index++)
        if (source.charCodeAt(at[index] as number) !== text.charCodeAt(index)) return asPrinted(source, at, start, read);
      return read;
    },
    gapBefore: (index) => index > 0 && (at[index] as number) - (at[index - 1] as number) > 1,
  };
}

/** A break inside a bracket (一审被告、二审上诉人) was a listing comma that an export mistook for its own line mark. */
function closesSoon(source: string, from: number): boolean {
  return /^[^\n（(）)]{1,24}[）)]/.test(source.slice(from, from + 26));
}

function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}
/** 被告人暨附带民事诉讼、被告人; 书、记员: the export put its line mark before every role word, or into it. */
function brokenRole(source: string, index: number): boolean {
  const before = source[index - 1] ?? '';
  if ('书审'.includes(before) && /^(?:记员|判[长员])/.test(source.slice(index + 1, index + 4))) return true;
  if (!'暨即兼讼审'.includes(before)) return false;
  return (
    /(?:暨|即|兼|附带民事诉讼|原审)$/.test(source.slice(Math.max(0, index - 6), index)) &&
    /^(?:被告|原告|自诉|上诉|第三)/.test(source.slice(index + 1, index + 4))
  );
}

/** Brackets and dashes stay as printed; a stray traditional character is written simplified, and the dot of a name in its one form. */
function asPrinted(source: string, at: Uint32Array, start: number, read: string): string {
  let words = '';
  for (let index = 0; index < read.length; index++) {
    const character = read[index] as string;
    words += (character >= '㐀' && character <= '鿿') || character === '·' ? character : (source[at[start + index] as number] as string);
  }
  return words;
}
function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

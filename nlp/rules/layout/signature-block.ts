import type { OfficialRole } from '../../../graph/model/glossary.ts';
import { gluedNameLength, isLikelyPersonName, isPersonName, isTransliterated } from '../../lexicon/person-names.ts';
import type { Range } from '../../text/range.ts';

/** Words of a signature block, longest first; null: somebody who signs in no role of the record. */
const SIGNS: readonly (readonly [string, OfficialRole | null])[] = [
  ['代理审判长', 'presiding-judge'],
  ['审判长', 'presiding-judge'],
  ['审判员助理', 'judge-assistant'],
  ['代理审判员', 'acting-judge'],
  ['代审判员', 'acting-judge'],
  ['助理审判员', 'acting-judge'],
  ['独任审判员', 'judge'],
  ['审判员', 'judge'],
  ['人民审判员', 'judge'],
  ['裁判员', 'judge'],
  ['独任法官', 'judge'],
  ['人民陪审员', 'lay-judge'],
  ['陪审员', 'lay-judge'],
  ['执行长', 'presiding-execution-officer'],
  ['代理执行员', 'execution-officer'],
  ['助理执行员', 'execution-officer'],
  ['执行员', 'execution-officer'],
  ['见习法官助理', 'judge-assistant'],
  ['实习法官助理', 'judge-assistant'],
  ['法官助理', 'judge-assistant'],
  ['代理书记员', 'clerk'],
  ['助理书记员', 'clerk'],
  ['见习书记员', 'clerk'],
  ['实习书记员', 'clerk'],
  ['速录书记员', 'clerk'],
  ['代书记员', 'clerk'],
  ['书记员', 'clerk'],
  ['速录员', 'clerk'],
  ['速记员', 'clerk'],
  ['副检察长', 'prosecutor'],
  ['检察长', 'prosecutor'],
  ['代理检察员', 'prosecutor'],
  ['助理检察员', 'prosecutor'],
  ['检察员', 'prosecutor'],
  ['检察官助理', 'prosecutor'],
  ['检察官', 'prosecutor'],
  ['法官', 'judge'],
  // Who proofread, printed or typed the paper signs for no part of the decision.
  ['校对责任人', null],
  ['校对人', null],
  ['校对', null],
  ['校核', null],
  ['打印人', null],
  ['打印', null],
  ['打字', null],
  ['印制', null],
  ['校印', null],
  ['录入', null],
  ['核稿', null],
];
const ROLE_OF = new Map(SIGNS);
/** Every role word with which somebody signs, the longer before those that it contains, and the role that it means. */
export const SIGNING_ROLES: ReadonlyMap<string, OfficialRole | null> = new Map(SIGNS.filter(([, role]) => role !== null));
/** 法官寄语 heads a letter to the parties, not a signature. */
const WORDS = SIGNS.map(([word]) => (word === '法官' ? '法官(?!寄语|提示|后语|提醒|释法|说法|心语)' : word)).join('|');
const ROLE_HERE = new RegExp(`(?:${WORDS})`, 'y');
const ROLE_ANYWHERE = new RegExp(`(?:${WORDS})`, 'g');
const ROLE_INSIDE = new RegExp(WORDS);
const YEAR = '(?:[二一1２2][〇○oO0Ο零Ｏ◯ОоＯ0０九9О？?×\\ufffd]{1,2}[一二三四五六七八九〇○oO0Ο零Ｏ◯О0-9？?×]{1,2})';
/** A date as signature blocks write it, masked or whole: 二〇一七年三月十日, 2017年3月10日, 二〇一五年××月××日, 2024-09-10. */
export const DATE_SHAPE = new RegExp(`${YEAR}年[^年\\n，。；、]{1,4}月[^年月\\n，。；、]{1,4}日|(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}`);
const DATE_HERE = new RegExp(`(?:${DATE_SHAPE.source})`, 'y');
/** A day may have lost its year. */
const DATE_START = new RegExp(`${YEAR}年|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日`);
const CHUNK = /[^\n、，。；：（）()/-]{1,24}/y;
const NOISE =
  /(?:本件与原(?:本|件)核对无异|此件与原(?:本|件)核对无异|与原(?:本|件)核对无异|(?:（|\()?(?:院|公)?印(?:章)?(?:）|\))|（代）|（兼）|（(?:主审|承办|独任|代|兼|签名|印)）|[：、，。；\n（）*＿_~…．·|]|\.{1,40}(?!\d)|fnl_\d+|\d{1,2}(?=\n|$)|#)/y;
const AFTER_NAME = /^(?:附|本件|此件|与原|兼|\d|本判决|本裁定|本案|代书|送达|本院|承办|联系|电话|相关|法律|$)/;

/** Running text about who sat or kept the record is no signature. */
const IN_A_SENTENCE = /^的|举证|认为|担任|到庭|出庭|参加|记录|审理|组成|宣读|适用|独任|出席|法庭/;

export interface Signer extends Range {
  readonly name: string;
  readonly role: OfficialRole;
  /** Where the role word stands. */
  readonly roleStart: number;
}

export interface SignatureBlock extends Range {
  readonly signers: readonly Signer[];
  readonly dates: readonly Range[];
}

/**
 * The signature block: the first place after `from` where role words with names follow each other up to a date or the end.
 * Copes with one line an entry, everything glued, role and name on different lines and 、 between the entries.
 */
export function findSignatureBlock(text: string, from: number, gapBefore: (index: number) => boolean): SignatureBlock | null {
  ROLE_ANYWHERE.lastIndex = from;
  let fallback: SignatureBlock | null = null;
  for (let match = ROLE_ANYWHERE.exec(text); match !== null; match = ROLE_ANYWHERE.exec(text)) {
    const before = text[match.index - 1] ?? '\n';
    if (!/[\n。、；）”"：.>]/.test(before) && !gapBefore(match.index) && !/\d/.test(before)) continue;
    const block = readBlock(text, match.index, gapBefore);
    if (block.signers.length === 0) continue;
    if (block.dates.length > 0 || block.end >= text.length - 2) return block;
    const sitting = block.signers.length >= 2 && block.signers.some((signer) => signer.role !== 'prosecutor');
    if (sitting && before === '\n') return block;
    if (sitting || before === '\n' || before === '。') fallback ??= block;
  }
  return fallback;
}

function readBlock(text: string, start: number, gapBefore: (index: number) => boolean): SignatureBlock {
  const signers: Signer[] = [];
  const dates: Range[] = [];
  let at = start;
  let end = start;
  let role: OfficialRole | null | undefined;
  let roleStart = start;
  let named = false;
  let strangers = 0;
  while (at < text.length) {
    ROLE_HERE.lastIndex = at;
    const word = ROLE_HERE.exec(text)?.[0];
    if (word !== undefined) {
      role = ROLE_OF.get(word) ?? null;
      named = false;
      roleStart = at;
      at += word.length;
      continue;
    }
    DATE_HERE.lastIndex = at;
    const date = DATE_HERE.exec(text)?.[0];
    if (date !== undefined) {
      dates.push({ start: at, end: at + date.length });
      at += date.length;
      end = at;
      role = undefined;
      continue;
    }
    NOISE.lastIndex = at;
    const noise = NOISE.exec(text)?.[0];
    if (noise !== undefined && noise !== '') {
      at += noise.length;
      continue;
    }
    const names = role === undefined ? [] : namesAt(text, at, gapBefore, named);
    if (names.length > 0) {
      named = true;
      for (const name of names) if (role) signers.push({ name: text.slice(name.start, name.end), role, roleStart, ...name });
      at = names[names.length - 1]?.end ?? at;
      end = at;
      continue;
    }
    // A stray line (a stamp, a page mark) may stand between two entries.
    CHUNK.lastIndex = at;
    const stray = CHUNK.exec(text)?.[0] ?? '';
    if (stray === '' || stray.length > 16 || ++strangers > 2 || !continues(text, at + stray.length)) break;
    at += stray.length;
    role = undefined;
  }
  return { start, end, signers, dates };
}

const GOES_ON = new RegExp(`^(?:${WORDS}|${DATE_SHAPE.source})`);

function continues(text: string, at: number): boolean {
  const rest = text.slice(at, at + 24).replace(/^[\n、，。；：）]+/, '');
  return GOES_ON.test(rest);
}

/** One name, or several that stand side by side without a mark between them. */
function namesAt(text: string, at: number, gapBefore: (index: number) => boolean, further: boolean): Range[] {
  CHUNK.lastIndex = at;
  const chunk = CHUNK.exec(text)?.[0];
  if (chunk === undefined) return [];
  let stop = chunk.length;
  const role = ROLE_INSIDE.exec(chunk);
  if (role) stop = Math.min(stop, role.index);
  const date = DATE_START.exec(chunk);
  if (date) stop = Math.min(stop, date.index);
  if (stop > 2 && chunk.endsWith('附') && text[at + stop] === '：') stop--;
  const piece = chunk.slice(0, stop).replace(/[.·．…]+$/, '');
  if (piece.length === 0) return [];
  if (AFTER_NAME.test(piece) || IN_A_SENTENCE.test(piece)) return [];
  const two = twoNames(at, piece, gapBefore);
  if (two) return two;
  if (further) return isLikelyPersonName(piece) && piece.length <= 4 ? [{ start: at, end: at + piece.length }] : [];
  if (isPersonName(piece) && (piece.length <= 4 || /[·×*某]/.test(piece) || piece.length > 7 || stop < chunk.length))
    return [{ start: at, end: at + piece.length }];
  if (isPersonName(piece) && !AFTER_NAME.test(piece.slice(2)) && !AFTER_NAME.test(piece.slice(3)))
    return [{ start: at, end: at + piece.length }];
  const length = gluedNameLength(text, at, (rest) => AFTER_NAME.test(rest) || /^[\n、]/.test(rest));
  return length >= 2 && length <= piece.length ? [{ start: at, end: at + length }] : [];
}

/** 张三 李四 after one role word: a single gap, or six characters that are two names. */
function twoNames(at: number, piece: string, gapBefore: (index: number) => boolean): Range[] | null {
  if (piece.length < 4 || piece.length > 8 || piece.includes('·') || (piece.length >= 5 && isTransliterated(piece))) return null;
  const gaps: number[] = [];
  for (let index = 1; index < piece.length; index++) if (gapBefore(at + index)) gaps.push(index);
  const cut =
    gaps.length === 1
      ? gaps[0]
      : gaps.length > 0
        ? undefined
        : piece.length === 6
          ? 3
          : piece.length === 5
            ? isLikelyPersonName(piece.slice(3))
              ? 3
              : 2
            : undefined;
  if (cut === undefined) return null;
  const [first, second] = [piece.slice(0, cut), piece.slice(cut)];
  if (!isLikelyPersonName(first) || !isLikelyPersonName(second)) return null;
  return [
    { start: at, end: at + cut },
    { start: at + cut, end: at + piece.length },
  ];
}

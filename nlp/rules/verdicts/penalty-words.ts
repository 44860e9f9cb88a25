import type { Penalty } from '../../../graph/model/glossary.ts';
import type { PenaltyLength } from '../../../graph/model/record/extension-penalties.ts';
import { findDurations } from '../../text/durations.ts';
import { matchesOf } from '../../text/matches.ts';
import { findMoney } from '../../text/money.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { Range } from '../../text/range.ts';

/** A penalty as some words state it; `start` and `end` are the place of the term in them. */
export interface PenaltyWords extends Range {
  readonly penalty: Penalty;
  /** Of fixed terms, detention and control where a length is printed. */
  readonly length: PenaltyLength | null;
  readonly probation: PenaltyLength | null;
}

const TERM = /死刑[，,]?(?:缓期[二两2]年(?:执行)?)?|无期徒刑|有期徒刑|拘役|管制/g;
/** A term that is none of the penalty: attached, counted against it or served already. */
const NO_TERM = /(?:附加|折抵|抵扣|抵|已执行|扣除)(?:的)?$/;
const PROBATION = /缓刑(?!部分|的|期间?|考验期?限?(?:内|，|从|自|为?自))/g;
const REVOKED = /(?:撤销|不适用|不宣告|不予|不得|不宜)[^，。；]{0,12}$/;
const LONGEST_LENGTH = 24;
/** 有期徒刑 is at least six months long (刑法 45), but the words are read as they are written. */
const WITHOUT_KIND = /(?:刑罚|刑期|余刑|残刑|原判)[^，。；\d一二三四五六七八九十半]{0,6}(?=[\d一二三四五六七八九十半])/;

/** The first principal penalty in the words; null where they name none. */
export function penaltyIn(words: string): PenaltyWords | null {
  const term = matchesOf(TERM, words).find(({ index }) => !NO_TERM.test(words.slice(Math.max(0, index - 6), index)));
  if (term === undefined) return null;
  const word = term[0];
  const from = term.index + word.length;
  const after = words.slice(from);
  const penalty = penaltyOf(word, after);
  const timed = penalty === 'fixed-term' || penalty === 'criminal-detention' || penalty === 'control';
  const length = timed ? lengthIn(after.slice(0, LONGEST_LENGTH)) : undefined;
  return {
    penalty,
    length: length ? { months: length.months, days: length.days } : null,
    probation: probationIn(after),
    start: term.index,
    end: from + (length?.end ?? 0),
  };
}

/** A length that stands without the kind of penalty: 余刑二年零十五日, 原判刑罚一年四个月. */
export function lengthWithoutKind(words: string): (PenaltyLength & Range) | null {
  const lead = WITHOUT_KIND.exec(words);
  if (lead === null) return null;
  const start = lead.index + lead[0].length;
  const length = lengthIn(words.slice(start, start + LONGEST_LENGTH));
  return length && length.start === 0 ? { months: length.months, days: length.days, start, end: start + length.end } : null;
}

function penaltyOf(word: string, after: string): Penalty {
  if (word.startsWith('死刑')) return /缓期/.test(word) || /^，?缓期/.test(after) ? 'death-suspended' : 'death';
  if (word === '无期徒刑') return 'life';
  return word === '有期徒刑' ? 'fixed-term' : word === '拘役' ? 'criminal-detention' : 'control';
}

function probationIn(after: string): PenaltyLength | null {
  for (const match of matchesOf(PROBATION, after)) {
    if (REVOKED.test(after.slice(Math.max(0, match.index - 18), match.index))) continue;
    const length = lengthIn(after.slice(match.index, match.index + LONGEST_LENGTH));
    if (length) return { months: length.months, days: length.days };
  }
  return null;
}

/** The first length of time. Behind the name of a penalty a month without 个 is a length, too: 拘役一月. */
function lengthIn(words: string): (PenaltyLength & Range) | undefined {
  const found = findDurations(words)[0];
  const bare = /^(?:期|缓刑)?([一二两三四五六七八九十]{1,2}|\d{1,2})月(?!\d|[一二三四五六七八九十]{1,3}日)/.exec(words);
  if (bare && !(found && found.start < bare[0].length))
    return { months: chineseNumber(bare[1] ?? '') ?? 0, days: 0, start: 0, end: bare[0].length };
  if (found === undefined) return undefined;
  const { years, months, days } = found.term;
  return { months: years * 12 + months, days, start: found.start, end: found.end };
}

/** Between the word and its sum: 罚金人民币（下同）, 罚金合并执行. */
const FINE = /罚金(?:人民币|合并执行|合并|共计|合计|总计|各|为|计|：|　|（[^（）]{1,14}）){0,4}/g;
/** 并处五千元罚金. */
const FINE_BEHIND = /处(?=[^，。；]{1,20}元(?:的)?罚金)/g;

/** The sums of the fines in the words, in yuan, with their places. */
export function finesIn(words: string): (Range & { readonly yuan: number })[] {
  const found: (Range & { readonly yuan: number })[] = [];
  for (const match of matchesOf(FINE, words)) {
    const from = match.index + match[0].length;
    const sum = findMoney(words.slice(from, from + 32))[0];
    if (sum && /^[^，。；罚]{0,6}$/.test(words.slice(from, from + sum.start)))
      found.push({ yuan: sum.yuan, start: match.index, end: from + sum.end });
  }
  for (const match of matchesOf(FINE_BEHIND, words)) {
    const sum = findMoney(words.slice(match.index + 1, match.index + 24))[0];
    if (sum) found.push({ yuan: sum.yuan, start: match.index, end: match.index + 1 + sum.end });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Confiscation of property: all of it, or the sum in yuan; null where the words order none. Things seized are no penalty. */
export function confiscationIn(words: string): (Range & { readonly all: boolean; readonly yuan: number | null }) | null {
  const match = /没收(?:其|被告人)?(?:个人)?(全部)?(?:个人)?财产/.exec(words);
  if (match === null) return null;
  const end = match.index + match[0].length;
  const sum = findMoney(words.slice(end, end + 24))[0];
  const near = sum && /^[^，。；]{0,6}$/.test(words.slice(end, end + sum.start)) ? sum : undefined;
  return { all: match[1] !== undefined, yuan: near?.yuan ?? null, start: match.index, end: end + (near?.end ?? 0) };
}

/** Deprivation of political rights: for life, or for a length. */
export function deprivationIn(words: string): (Range & { readonly life: boolean; readonly length: PenaltyLength | null }) | null {
  const match = /剥夺政治权利(终身)?/.exec(words);
  if (match === null) return null;
  const end = match.index + match[0].length;
  const length = match[1] === undefined ? lengthIn(words.slice(end, end + 16)) : undefined;
  if (match[1] === undefined && length === undefined) return null;
  return {
    life: match[1] !== undefined,
    length: length ? { months: length.months, days: length.days } : null,
    start: match.index,
    end: end + (length?.end ?? 0),
  };
}

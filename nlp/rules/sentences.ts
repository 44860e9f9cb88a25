import type { Penalty } from '../../graph/model/glossary.ts';
import type { SentenceItem } from '../../graph/model/record.ts';
import { findDurations } from '../text/durations.ts';
import { matchesOf } from '../text/matches.ts';
import { findMoney } from '../text/money.ts';
import { chineseNumber } from '../text/numerals.ts';
import type { Reading } from './reading.ts';
import type { VerdictUnit } from './verdict-units.ts';

const COMBINED = /(?:决定|合并|并罚，?|总和[^。；]{0,40}，?|应当?|仍|实际)(?:合并)?执行(?!完毕|机关|之日|以前|前|刑期|刑罚|期间|通知|中)/g;
const TERM = /(死刑[，,]?(?:缓期[二两2]年(?:执行)?)?|无期徒刑|有期徒刑|拘役|管制)/g;

/** The penalty finally to be executed by each defendant, as this operative part imposes it. */
export function sentencesOf(reading: Reading, units: readonly VerdictUnit[]): SentenceItem[] {
  const found = new Map<string, SentenceItem>();
  for (const unit of units) {
    if (unit.quotes !== null) continue;
    const read = penaltyOf(unit.words);
    if (read === null) continue;
    for (const defendant of unit.defendants) {
      if (read.penalty === 'fine-only' && found.has(defendant)) continue;
      const { start, end, ...values } = read;
      // What only combines the terms names no fine anew.
      const before = /^(?:与|实行|数罪并罚|决定)/.test(unit.words) ? (found.get(defendant)?.fineYuan ?? null) : null;
      found.set(defendant, {
        defendant,
        ...values,
        fineYuan: values.fineYuan ?? before,
        spans: [reading.span(unit.offset, unit.offset + 1), reading.span(unit.offset + start, unit.offset + end)].slice(1),
      });
    }
  }
  return [...found.values()];
}

interface PenaltyRead {
  readonly penalty: Penalty;
  readonly months: number | null;
  readonly probationMonths: number | null;
  readonly fineYuan: number | null;
  readonly start: number;
  readonly end: number;
}

/** The penalty that one unit pronounces; the combined one where several crimes are punished together. */
export function penaltyOf(unit: string): PenaltyRead | null {
  const words = unit
    .replace(/（[^（）]*(?:刑期|考验期|缴纳|折抵|起至|先行羁押|已缴|已付|限)[^（）]*）/g, (note) => '　'.repeat(note.length))
    .replace(/（刑期.*$/s, '');
  if (/无罪/.test(words) && !/犯[^。；，]{2,40}罪/.test(words)) return plain('none', words, /(?:宣告)?无罪/);
  const combined = matchesOf(COMBINED, words).at(-1);
  const from = combined
    ? combined.index
    : Math.max(0, words.search(/判处|判决(?=有期|拘役|管制|无期|死刑)|单处|并处|收监执行|改判|执行原判|处/));
  const part = words.slice(from);
  const sums = fines(part, combined ? words.slice(0, from) : '');
  const terms = matchesOf(TERM, part);
  const chosen = terms.find(
    (term) =>
      !/附加/.test(part.slice(Math.max(0, term.index - 4), term.index)) &&
      !/(?:未执行|尚未|余刑|剩余|前罪)[^，。；]{0,14}$/.test(part.slice(Math.max(0, term.index - 16), term.index)),
  );
  if (!chosen) {
    if (/免予刑事处罚|免除刑事处罚|免予处罚|免除处罚/.test(words)) return plain('exempt', words, /免[予除](?:刑事)?处罚/);
    if (sums !== null && /罚金/.test(part))
      return {
        penalty: 'fine-only',
        months: null,
        probationMonths: null,
        fineYuan: sums,
        start: from,
        end: from + endOf(part, /罚金[^。；，]*/),
      };
    return null;
  }
  const word = chosen[1] ?? '';
  const after = part.slice(chosen.index + word.length);
  const penalty: Penalty = word.startsWith('死刑')
    ? /缓期/.test(word) || /^，?缓期/.test(after)
      ? 'death-suspended'
      : 'death'
    : word === '无期徒刑'
      ? 'life'
      : word === '有期徒刑'
        ? 'fixed-term'
        : word === '拘役'
          ? 'criminal-detention'
          : 'control';
  const length =
    penalty === 'fixed-term' || penalty === 'criminal-detention' || penalty === 'control' ? termIn(after.slice(0, 24)) : undefined;
  const probation = /(?:宣告)?缓刑(?!考验)/.exec(after);
  const probationLength = probation ? termIn(after.slice(probation.index, probation.index + 24)) : undefined;
  const end = from + chosen.index + word.length + (length?.end ?? 0);
  return {
    penalty,
    months: length ? Math.floor(length.months + 0.001) : null,
    probationMonths: probationLength ? Math.floor(probationLength.months + 0.001) : null,
    fineYuan: sums,
    start: from,
    end: Math.max(end, from + 2),
  };
}

/** The first length of time. Behind the name of a penalty a month without 个 is a length, too: 拘役一月. */
function termIn(words: string): { readonly months: number; readonly end: number } | undefined {
  const found = findDurations(words)[0];
  const bare = /^(?:期|缓刑)?([一二两三四五六七八九十]{1,2}|\d{1,2})月(?!\d|[一二三四五六七八九十]{1,3}日)/.exec(words);
  if (!bare || (found && found.start < bare[0].length)) return found;
  return { months: chineseNumber(bare[1] ?? '') ?? 0, end: bare[0].length };
}

function plain(penalty: Penalty, words: string, pattern: RegExp): PenaltyRead {
  const match = pattern.exec(words);
  const start = match?.index ?? 0;
  return { penalty, months: null, probationMonths: null, fineYuan: null, start, end: start + (match?.[0].length ?? 1) };
}

function endOf(words: string, pattern: RegExp): number {
  const match = pattern.exec(words);
  return match ? match.index + match[0].length : words.length;
}

/** Fines of the deciding part; where it names none, the fines of the single crimes together. */
function fines(part: string, before: string): number | null {
  const own = fineSums(part);
  if (own.length > 0)
    return own.length > 1 && before === '' && !/犯/.test(part) ? (own[0] ?? null) : own.reduce((sum, one) => sum + one, 0);
  const single = fineSums(before);
  return single.length > 0 && /罚金/.test(part)
    ? single.reduce((sum, one) => sum + one, 0)
    : single.length > 0 && !/罚金/.test(part)
      ? single.reduce((sum, one) => sum + one, 0)
      : null;
}

function fineSums(words: string): number[] {
  const sums: number[] = [];
  for (const match of matchesOf(/罚金(?:为|计|共计|各)?/g, words)) {
    const after = words.slice(match.index, match.index + 40);
    const sum = findMoney(after)[0];
    if (sum && /^罚金[^，。；]{0,6}$/.test(after.slice(0, sum.start))) sums.push(sum.yuan);
  }
  return sums;
}

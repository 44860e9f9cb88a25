import type { Course } from '../../../graph/model/record/extension.ts';
import type { Read } from '../../../graph/model/span.ts';
import { isIsoDate } from '../../../graph/model/time.ts';
import { findDates } from '../../text/dates.ts';
import { upTo } from '../../text/matches.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { Range } from '../../text/range.ts';
import { isOwn, sentenceStart } from '../passages/history.ts';
import type { Reading } from '../writing/reading.ts';

const SAT = /(?<!不)(?:公开)?开庭(?!传票|通知|笔录|前|时间)|公开(?:进行)?(?:了)?审理/g;
const CLOSED = /不公开(?:开庭|进行|审理)/;
const WRITTEN = /书面(?:方式)?(?:进行)?(?:了)?审理|不开庭(?:进行)?(?:了)?审理|未开庭审理/;
const OTHER_EVENT = /立案|受理|起诉|公诉|作出|送达|裁定|收到|提出|申请|通知|决定|变更|追加/;
/** 于2018年11月30日、12月6日公开开庭: a further day of the same year or of the same month. */
const FURTHER_DAY = /(?:、|和|及|，|与)(?:于)?(?:([\d一二三四五六七八九十]{1,3})月)?([\d一二三四五六七八九十]{1,3})日/y;
const LEANS_ON = 220;
const BETWEEN_DAYS = /^(?:、|和|及|，|与|以及|、和)?(?:于)?$/;

/** On which days this court sat, and whether the public was let in. */
export function hearingsOf(reading: Reading, history: Range): Pick<Course, 'hearings' | 'hearing'> {
  const { text } = reading;
  const days = new Map<string, Read<string>>();
  let sat: Range | null = null;
  const zone = upTo(text, history.end);
  SAT.lastIndex = history.start;
  for (let match = SAT.exec(zone); match !== null && match.index < history.end; match = SAT.exec(zone)) {
    const at = match.index;
    const sentence = sentenceStart(text, at, history.start);
    if (!isOwn(text.slice(sentence, at))) continue;
    sat ??= { start: at, end: at + match[0].length };
    for (const { value, start, end } of daysBefore(text, sentence, at))
      if (!days.has(value)) days.set(value, { value, spans: [reading.span(start, end)] });
  }
  return { hearings: [...days.values()], hearing: publicity(reading, history, sat) };
}

function publicity(reading: Reading, history: Range, sat: Range | null): Course['hearing'] {
  const words = reading.text.slice(history.start, history.end);
  const read = (value: 'closed' | 'written', match: RegExpExecArray) => ({
    value,
    spans: [reading.span(history.start + match.index, history.start + match.index + match[0].length)],
  });
  const closed = CLOSED.exec(words);
  if (closed) return read('closed', closed);
  if (sat) return { value: 'open', spans: [reading.span(sat.start, sat.end)] };
  const written = WRITTEN.exec(words);
  return written ? read('written', written) : null;
}

/** The days that lead up to the words of the sitting, unless another event has taken them. */
function daysBefore(text: string, from: number, at: number): (Range & { readonly value: string })[] {
  const found: (Range & { readonly value: string })[] = [];
  const start = Math.max(from, at - 90);
  if (text.lastIndexOf('日', at) < start) return [];
  // 同年 and 同月 lean on a date of an earlier sentence.
  const dates = findDates(text, Math.max(0, start - LEANS_ON), at).filter((date) => date.precision === 'day' && date.start >= start);
  let next = at;
  for (const date of dates.reverse()) {
    const further = furtherDays(text, date.value, date.end);
    const end = further.at(-1)?.end ?? date.end;
    const between = text.slice(end, next);
    if (next === at ? between.length > 44 || OTHER_EVENT.test(between) : !BETWEEN_DAYS.test(between)) break;
    if (date.value) found.unshift({ value: date.value, start: date.start, end: date.end }, ...further);
    next = date.start;
  }
  return found;
}

function furtherDays(text: string, first: string | null, from: number): (Range & { readonly value: string })[] {
  const found: (Range & { readonly value: string })[] = [];
  if (first === null) return found;
  FURTHER_DAY.lastIndex = from;
  for (let match = FURTHER_DAY.exec(text); match?.[2]; match = FURTHER_DAY.exec(text)) {
    const two = (words: string) => String(chineseNumber(words)).padStart(2, '0');
    const value = `${first.slice(0, 4)}-${match[1] ? two(match[1]) : (found.at(-1)?.value ?? first).slice(5, 7)}-${two(match[2])}`;
    if (isIsoDate(value)) found.push({ value, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

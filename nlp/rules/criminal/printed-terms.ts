import type { PenaltyLength, PrintedTermItem } from '../../../graph/model/record/extension-penalties.ts';
import { findDates } from '../../text/dates.ts';
import { findDurations } from '../../text/durations.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import { unitsByDefendant } from '../verdicts/sentences.ts';
import type { VerdictUnit } from '../verdicts/verdict-units.ts';
import type { Reading } from '../writing/reading.ts';

/** 自2018年1月9日起至2018年11月8日止; 从…起…止; 起于…止于. */
const TERM = /(?:自|从|起于|刑期[：为])(?=[^。；\n]{6,60}(?:止|到))/g;
const LONGEST_TERM = 70;
/** Days of something else that runs. */
const OTHER = /(?:考验期|政治权利|监视居住|取保候审|禁止令|自判决)[^。；\n]{0,16}$/;
/** Custody that comes off the term: 先行羁押的二日已予扣减, 已羁押15日, 折抵刑期十日. The rule itself (羁押一日折抵刑期一日) names no such days. */
const CREDIT =
  /(?:羁押|拘留|留置|关押)(?:期间)?(?:的|了|时间)?[^，。；（）\n\d一二三四五六七八九十]{0,4}(?=[\d一二三四五六七八九十])|折抵(?:其)?(?:有期徒刑|拘役|刑期)?(?=[\d一二三四五六七八九十])/g;
const COUNTED_OFF = /已|扣|抵|减/;
const RULE = /(?:羁押|拘留|居住)[一二两12][日天][^，。；]{0,4}折抵|折抵(?:其|管制)?(?:刑期)?[一二两12][日天]/;

/**
 * First and last day of each term as the operative part prints them, with the days of custody that count against it
 * (刑法 41, 44, 47; 最高人民法院关于适用刑事诉讼法的解释 202(2)).
 */
export function printedTermsOf(reading: Reading, units: readonly VerdictUnit[]): PrintedTermItem[] {
  return [...unitsByDefendant(units)].flatMap(([defendant, own]) =>
    own.filter((unit) => unit.quotes === null).flatMap((unit) => termsIn(reading, unit, defendant)),
  );
}

function termsIn(reading: Reading, { words, offset }: VerdictUnit, defendant: string): PrintedTermItem[] {
  const terms = matchesOf(TERM, words).flatMap((match) => {
    if (OTHER.test(words.slice(Math.max(0, match.index - 24), match.index))) return [];
    const end = Math.min(words.length, match.index + LONGEST_TERM);
    const [from, to] = findDates(words.slice(match.index, end));
    if (!from || !to || from.start > 6 || !/^[^。；\n]{0,4}(?:起|至|到)/.test(words.slice(match.index + from.end, end))) return [];
    return [{ start: match.index, end: match.index + to.end, from: dayOf(from.value), to: dayOf(to.value) }];
  });
  const credit = creditIn(words);
  if (terms.length === 0 && credit === null) return [];
  const places = (term: Range | undefined) =>
    [term, credit].flatMap((one) => (one ? [reading.span(offset + one.start, offset + one.end)] : []));
  const custody = credit && { months: credit.months, days: credit.days };
  if (terms.length === 0) return [{ defendant, from: null, to: null, credit: custody, spans: places(undefined) }];
  return terms.map((term) => ({ defendant, from: term.from, to: term.to, credit: custody, spans: places(term) }));
}

function dayOf(value: string | null): string | null {
  return value?.length === 10 ? value : null;
}

/** The custody that the words take off, with its place. */
function creditIn(words: string): (Range & PenaltyLength) | null {
  for (const match of matchesOf(CREDIT, words)) {
    const from = match.index + match[0].length;
    const length = findDurations(words.slice(from, from + 12))[0];
    if (length?.start !== 0) continue;
    const end = from + length.end;
    const clause = words.slice(Math.max(0, match.index - 10), end + 12);
    if (RULE.test(words.slice(match.index, end + 8)) || !COUNTED_OFF.test(clause)) continue;
    const { years, months, days } = length.term;
    return { start: match.index, end, months: years * 12 + months, days };
  }
  return null;
}

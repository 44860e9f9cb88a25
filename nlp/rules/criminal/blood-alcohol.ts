import type { QuantityItem } from '../../../graph/model/record/extension.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Reading } from '../writing/reading.ts';

/** 158.6mg/100ml, also as scanners read it (mg/lOOml), 158.6毫克/100毫升. */
const CONTENT = /(\d{1,3}(?:[.．]\d{1,3})?)(?:mg|MG|Mg|㎎|毫克|m g)[/每／]?([1lI][0Oo]{2})?(?:ml|ML|mL|Ml|㎖|毫升|m1|mI)/g;
/** A breath test is no blood test. */
const BREATH = /呼气|吹气|呼出|呼吸/;
/** Limits of the standard (GB 19522) name no result. */
const LIMIT = /(?:大于|小于|低于|等于|超过|达到|≥|>|以上|标准)[^，。；]{0,6}$/;

const STOP = codesOf('。');
const LONGEST_LEAD = 60;

/** Blood alcohol content in mg/100ml. */
export function bloodAlcoholIn({ text, span }: Reading, range: Range): QuantityItem[] {
  const words = text.slice(range.start, range.end);
  if (!words.includes('乙醇') && !words.includes('酒精') && !words.includes('血醇')) return [];
  const found: QuantityItem[] = [];
  for (const match of matchesOf(CONTENT, words)) {
    const at = range.start + match.index;
    const floor = Math.max(range.start, at - LONGEST_LEAD);
    const before = text.slice(Math.max(floor, lastMark(text, STOP, at, floor)), at);
    if (BREATH.test(before) || LIMIT.test(before) || !/血|乙醇|酒精/.test(before)) continue;
    const written = Number((match[1] as string).replace('．', '.'));
    // 0.96mg/ml says what 96mg/100ml says.
    const value = match[2] ? written : Math.round(written * 1e4) / 100;
    found.push({ kind: 'alcohol', value, unit: 'mg/100ml', substance: null, spans: [span(at, at + match[0].length)] });
  }
  return found;
}

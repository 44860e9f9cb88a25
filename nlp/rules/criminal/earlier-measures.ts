import type { EarlierMeasureItem } from '../../../graph/model/record/extension-penalties.ts';
import type { EarlierMeasure } from '../../../graph/model/record/extension-terms.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { findDates } from '../../text/dates.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import type { PartyRead } from '../parties/parties.ts';
import { withoutNotes } from '../verdicts/verdict-parts.ts';
import type { Reading } from '../writing/reading.ts';

/** A decision on minors who must keep conditions (附条件不起诉) ends nothing by itself. */
const MEASURE =
  /(?<!附条件)不(?:予)?起诉(?:决定)?|撤销(?:该|此|本)?案件?(?![件由件])|不予(?:刑事)?立案|(?:行政|治安)拘留|(?:行政|治安管理|治安)处罚|罚款/g;
const KINDS: readonly (readonly [EarlierMeasure, RegExp])[] = [
  ['non-prosecution', /起诉/],
  ['case-dropped', /撤销/],
  ['not-filed', /立案/],
  ['police-punishment', /拘留|处罚|罚款/],
];
/** What was done first in the case at hand. */
const THIS_CASE = /本案/;
/** Not so decided, or only asked for. */
const NOT_DECIDED = /(?:撤销|申请|建议|要求|未|没有|应当|可以)[^，。；]{0,8}$/;
const PROCURATORATE = /[\u4e00-\u9fff]{2,24}?检察院/g;
const POLICE = /[\u4e00-\u9fff（）]{2,24}?(?:公安局(?:[\u4e00-\u9fff]{1,8}?(?:分局|派出所|大队|支队))?|公安分局|分局|派出所|公安机关)/g;
const AGENCY_LEAD = /^.*(?:被|经(?!济)|由|日|月|又|并|原)(?=[\u4e00-\u9fff（）]{2,}$)/;
/** 因涉嫌故意伤害罪, 因犯寻衅滋事罪, 因殴打他人. */
const CONDUCT = /因(?:涉嫌)?犯?([\u4e00-\u9fff、]{2,16}?)(?=，|,|于|被|经|一案|\d)/g;
const PART_ENDS = codesOf('。；\n');
const LONGEST_LEAD = 160;

/**
 * Matters of a defendant that ended before this case without a sentence, as the entries of the header tell them:
 * 曾因故意伤害于某日被某检察院决定不起诉, 曾因寻衅滋事于某日被某公安局行政拘留. A sentence is a prior conviction.
 */
export function earlierMeasuresOf(reading: Reading, { parties: header }: Sections, parties: readonly PartyRead[]): EarlierMeasureItem[] {
  const listed = parties.filter((party) => party.labelStart >= header.start && party.labelStart < header.end);
  return listed.flatMap((party, index) =>
    party.type === 'person'
      ? measuresIn(reading, { start: party.at.end, end: listed[index + 1]?.labelStart ?? header.end }, party.name)
      : [],
  );
}

function measuresIn(reading: Reading, entry: Range, defendant: string): EarlierMeasureItem[] {
  const words = withoutNotes(reading.text.slice(entry.start, entry.end));
  const found: EarlierMeasureItem[] = [];
  for (const match of matchesOf(MEASURE, words)) {
    const start = lastMark(words, PART_ENDS, match.index - 1, Math.max(0, match.index - LONGEST_LEAD)) + 1;
    const lead = words.slice(start, match.index);
    const measure = KINDS.find(([, pattern]) => pattern.test(match[0]))?.[0];
    if (measure === undefined || NOT_DECIDED.test(lead) || THIS_CASE.test(lead)) continue;
    const day = findDates(lead).at(-1);
    const agency = agencyIn(lead, measure);
    // 罚款 by a court or another office is none of the police; without the day nothing tells it from what was done in this case.
    if (day?.value == null || (match[0] === '罚款' && agency === null)) continue;
    const last = found.at(-1);
    // 行政拘留十日，并处罚款五百元 is one decision.
    if (last !== undefined && last.measure === measure && last.on === day.value) continue;
    const conduct = matchesOf(CONDUCT, lead).at(-1);
    const from = Math.min(day.start, conduct?.index ?? day.start);
    found.push({
      defendant,
      measure,
      conduct: conduct?.[1] ?? null,
      agency,
      on: day.value,
      spans: [reading.span(entry.start + start + from, entry.start + match.index + match[0].length)],
    });
  }
  return found;
}

function agencyIn(lead: string, measure: EarlierMeasure): string | null {
  const named = matchesOf(measure === 'non-prosecution' ? PROCURATORATE : POLICE, lead).at(-1)?.[0];
  return named?.replace(AGENCY_LEAD, '') ?? null;
}

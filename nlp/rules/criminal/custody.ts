import type { CustodyItem } from '../../../graph/model/record/extension.ts';
import type { CustodyMeasure } from '../../../graph/model/record/extension-terms.ts';
import { addDays } from '../../../graph/model/time.ts';
import { type FoundDate, findDates } from '../../text/dates.ts';
import { upTo } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import type { PartyRead } from '../parties/parties.ts';
import { sentenceStart } from '../passages/history.ts';
import type { Reading } from '../writing/reading.ts';

interface MeasureRule {
  readonly measure: CustodyMeasure;
  /** Words directly before or after that make another thing of it: 行政拘留, 拘留所, 刑满释放. */
  readonly notBefore: RegExp;
  readonly notAfter: RegExp;
}

const NOTHING = /$^/;
const WORD = /拘留|逮捕|取保候审|监视居住|释放|羁押|押于/g;
const MEASURES: Readonly<Record<string, MeasureRule>> = {
  拘留: {
    measure: 'detained',
    notBefore: /(?:行政|司法|被处|治安|处以)$/,
    notAfter: /^(?:所|证|期满|\d|[一二三四五六七八九十]{1,2}[日天])/,
  },
  逮捕: { measure: 'arrested', notBefore: /[不未](?:批准|予)?$/, notAfter: /^[证前]/ },
  取保候审: { measure: 'bail', notBefore: NOTHING, notAfter: /^(?:期限|期满|期间|保证)/ },
  监视居住: { measure: 'residential-surveillance', notBefore: NOTHING, notAfter: /^(?:期限|期满|期间)/ },
  释放: { measure: 'released', notBefore: /(?:刑满|假|裁定|减刑|后|期满|执行完毕)$/, notAfter: NOTHING },
  羁押: { measure: 'held', notBefore: NOTHING, notAfter: /^(?:期限|期满|期间|日)/ },
  押于: { measure: 'held', notBefore: NOTHING, notAfter: NOTHING },
};
/** Words that belong to the measure: 刑事拘留, 批准逮捕. */
const LEAD = /(?:刑事|批准|决定|执行)$/;
/** A measure that is refused, ended or replaced does not begin here. */
const NOT_BEGUN = /(?:解除|撤销|变更(?![^，。；]{0,10}为$)|不予|不|未|没有|建议|提请|申请|报请|要求|违反|暂缓)[^，。；]{0,10}$/;
/** Measures of earlier cases stand in the biography before the one that names this case. */
const EARLIER = /曾因|前科|判处|刑满|劳动教养|强制隔离戒毒/;
const THIS_CASE = /涉嫌|本案|现(?:因|羁押|押|被|在)/;
const ALL_TOGETHER = /(?:上列|上述|以上|均|分别)[^。]{0,40}$/;
const PLACE = /^(?:于|在)?([\u4e00-\u9fff×*]{2,30}?(?:看守所|监狱|管教所|拘留所|监管医院|羁押中心))/;
const PLACE_BEFORE = /(?:在|于|由)([\u4e00-\u9fff×*]{2,30}?(?:看守所|监狱))$/;

/**
 * Measures on the liberty of the defendants as the header tells them (2020年3月4日被刑事拘留, 同月18日被逮捕, 现羁押于青河县看守所),
 * each with the day on which it began. Source: the biography that the form of a criminal judgment asks for.
 */
export function custodyOf(reading: Reading, { parties: header }: Sections, parties: readonly PartyRead[]): CustodyItem[] {
  const listed = parties.filter((party) => party.labelStart >= header.start && party.labelStart < header.end);
  return listed.flatMap((party, index) => {
    const entry = { start: party.at.end, end: listed[index + 1]?.labelStart ?? header.end };
    return measuresIn(reading.text, entry).map(({ measure, start, end, sentence, on, place }) => ({
      defendant: listed.length > 1 && ALL_TOGETHER.test(reading.text.slice(sentence, start)) ? null : party.name,
      measure,
      on: on?.day ?? null,
      place: place && reading.written(place.start, place.end),
      spans: [on, { start, end }, place].flatMap((one) => (one ? [reading.span(one.start, one.end)] : [])),
    }));
  });
}

interface MeasureRead extends Range {
  readonly measure: CustodyMeasure;
  /** Start of the sentence. */
  readonly sentence: number;
  readonly on: DayRead | null;
  readonly place: Range | null;
}

type DayRead = Range & { readonly day: string };

function measuresIn(text: string, entry: Range): MeasureRead[] {
  const found: MeasureRead[] = [];
  let dates: FoundDate[] | undefined;
  let last = entry.start;
  const zone = upTo(text, entry.end);
  WORD.lastIndex = entry.start;
  for (let match = WORD.exec(zone); match !== null && match.index < entry.end; match = WORD.exec(zone)) {
    const { measure, notBefore, notAfter } = MEASURES[match[0]] as MeasureRule;
    const end = match.index + match[0].length;
    const sentence = sentenceStart(text, match.index, entry.start);
    const before = text.slice(sentence, match.index);
    if (notBefore.test(before.slice(-5)) || notAfter.test(text.slice(end, end + 4))) continue;
    if (NOT_BEGUN.test(before.slice(-16)) || isOfAnEarlierCase(before)) continue;
    const start = match.index - (LEAD.test(before) ? 2 : 0);
    dates ??= findDates(text, entry.start, entry.end);
    const on = dayOf(text, dates, Math.max(last, sentence), start);
    const place = measure === 'held' ? placeOf(text, start, end) : null;
    last = end;
    if (measure === 'held' && on === null && place === null) continue;
    // Who approves an arrest is named before who carries it out; the second is the arrest.
    const approved = found.at(-1);
    if (measure === 'arrested' && approved && /^批准|^决定/.test(text.slice(approved.start, approved.end)) && approved.measure === measure)
      found.pop();
    found.push({ measure, start, end, sentence, on, place });
  }
  return found;
}

function isOfAnEarlierCase(before: string): boolean {
  const earlier = before.search(EARLIER);
  return earlier >= 0 && !THIS_CASE.test(before.slice(earlier));
}

/**
 * The last day named before the measure, unless it belongs to another measure before that: 同日 names it again, 次日 the day after.
 * The place runs from the date to the words that lean on it.
 */
function dayOf(text: string, dates: readonly FoundDate[], from: number, at: number): DayRead | null {
  const date = dates.findLast((one) => one.end <= at);
  if (!date?.value || date.precision !== 'day' || /出生|生于/.test(text.slice(date.end, at))) return null;
  const leaning = /[同当次翌][日天]/.exec(text.slice(Math.max(from, date.end), at));
  if (leaning && /[次翌][日天]/.test(text.slice(date.end, from))) return null;
  if (!leaning) return date.start >= from ? { start: date.start, end: date.end, day: date.value } : null;
  const end = Math.max(from, date.end) + leaning.index + leaning[0].length;
  return { start: date.start, end, day: /[次翌]/.test(leaning[0]) ? addDays(date.value, 1) : date.value };
}

function placeOf(text: string, start: number, end: number): Range | null {
  const after = PLACE.exec(text.slice(end, end + 40));
  if (after?.[1]) return { start: end + after[0].length - after[1].length, end: end + after[0].length };
  const before = PLACE_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  return before?.[1] ? { start: start - before[1].length, end: start } : null;
}

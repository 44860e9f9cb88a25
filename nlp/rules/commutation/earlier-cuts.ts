/** Earlier cuts of a prisoner's term that a ruling tells of: granted by a court, to this prisoner, and not taken back. */
import type { PreviousCut } from '../../../graph/model/record/record.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { findDates } from '../../text/dates.ts';
import { findDurations } from '../../text/durations.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import { findCourtNumbers } from '../writing/case-numbers.ts';
import type { Reading } from '../writing/reading.ts';

/** Whom the history is about and where it stands; `until` is the end of the document's own words on earlier rulings. */
export interface CutHistory extends Range {
  readonly prisoner: string;
  readonly until: number;
}

interface CutRead extends PreviousCut {
  readonly at: number;
  /** The sentence that tells of it. */
  readonly sentence: string;
}

const SENTENCE_ENDS = codesOf('。；\n');
const LONGEST_SENTENCE = 300;
const EVENT = /减去|减刑(?!建议|假释|材料|后|起|案|条件|意见|的|刑)|减为|减至/g;

/** Earlier cuts in order. Conversions (死缓 to life, life to a term) count with `months` null. */
export function earlierCuts(reading: Reading, history: CutHistory): PreviousCut[] {
  const cuts = toldCuts(reading, history);
  const revoked = revocations(reading, history);
  return cuts
    .filter((cut, index) => !revoked.some((one) => takesBack(one, cut, cuts[index + 1])))
    .map(({ date, months, spans }) => ({ date, months, spans }));
}

function toldCuts(reading: Reading, { start, end, prisoner }: CutHistory): CutRead[] {
  const words = reading.text.slice(start, end);
  const cuts: CutRead[] = [];
  let from = 0;
  EVENT.lastIndex = 0;
  for (let event = EVENT.exec(words); event !== null; event = EVENT.exec(words)) {
    const at = event.index;
    const after = event.index + event[0].length;
    const dates = findDates(words, 0, at).filter(
      (date) =>
        date.start >= from &&
        !/[至自起]$/.test(words.slice(Math.max(0, date.start - 1), date.start)) &&
        !/^[^，。]{0,3}[起止]/.test(words.slice(date.end, date.end + 4)),
    );
    const list = listedDurations(words, after);
    const conversion = /^(?:为|至)?(?:无期徒刑|有期徒刑)/.test(words.slice(after - 1, after + 6)) && /减为|减至/.test(event[0]);
    const till = list.end > after ? list.end : after;
    const lead = leadOf(words, at, Math.max(from, 0));
    if (!isGranted(lead, words.slice(till, endOfSentence(words, till))) || isOfAnother(lead, prisoner)) continue;
    const sentence = words.slice(sentenceStart(words, at), endOfSentence(words, till));
    const add = (date: { start: number; end: number; value: string | null } | undefined, months: number | null): void => {
      cuts.push({
        date: date?.value ?? null,
        months,
        spans: [...(date ? [reading.span(start + date.start, start + date.end)] : []), reading.span(start + at, start + till)],
        at: start + at,
        sentence,
      });
    };
    if (conversion) add(dates.at(-1), null);
    else if (list.months.length > 1 || (dates.length > 1 && /次|分别|先后|(?:共计?|累计|合计|总计)减/.test(words.slice(from, till)))) {
      const count = Math.max(list.months.length, dates.length);
      for (let index = 0; index < count; index++)
        add(dates.length === count ? dates[index] : undefined, list.months.length === count ? (list.months[index] ?? null) : null);
    } else if (list.months.length === 1) add(dates.at(-1), list.months[0] ?? null);
    else continue;
    from = till;
    EVENT.lastIndex = till;
  }
  return cuts;
}

/** The words of the sentence that lead to a cut, from the last date or cut before them. */
function leadOf(words: string, at: number, from: number): string {
  const begin = Math.max(sentenceStart(words, at), Math.min(from, at));
  return words.slice(begin, at);
}

function sentenceStart(words: string, at: number): number {
  return lastMark(words, SENTENCE_ENDS, at - 1, Math.max(0, at - LONGEST_SENTENCE)) + 1;
}

function endOfSentence(words: string, at: number): number {
  let end = at;
  while (end < words.length && end - at < LONGEST_SENTENCE && SENTENCE_ENDS[words.charCodeAt(end)] !== 1) end++;
  return end;
}

const RULES = /裁定|决定|改判|批准|核准/g;
const PROPOSES = /建议|提请|报请|呈报|提出|申请|拟|意见|认为|报送|请求|主张|要求|反映/g;
/** A court that follows a proposal grants what the proposal names. */
const FOLLOWS = /(?:裁定|决定)[^。；]{0,12}(?:同意|采纳|准予|予以采纳|准许)(?![^。；]{0,40}撤回)/;
const REFUSED =
  /不予(?!羁押)|未予|不准|不同意|不支持|不再|没有|未(?:获|被|曾|能)|从未|驳回(?!上诉|抗诉|申诉|再审|[^，。；]{0,12}(?:上诉|抗诉|申诉))|撤回(?!上诉|抗诉|起诉)|退回|撤销/;
/** What follows a cut can take it back: 的建议不予支持, 后被撤销. A new date begins another story. */
const NEXT_STORY = /[，、](?:后)?(?:又|再次)?(?:于|在)?(?:(?:19|20)\d{2}|[一二]〇?[〇○零0-9一二三四五六七八九]{3})年/;

/** Whether a court granted what the words tell: opinions, proposals, refusals and withdrawals are no cuts. */
function isGranted(lead: string, rest: string): boolean {
  const last = lastDate(lead);
  const own = lead.slice(last);
  const next = NEXT_STORY.exec(rest);
  const after = next ? rest.slice(0, next.index) : rest;
  if (
    REFUSED.test(own) ||
    /^[^，。；]{0,30}(?:不予|不准|不同意|撤回|未获|驳回)/.test(after) ||
    /^的?[^，。；]{0,12}(?:建议|意见|申请|提请)/.test(after)
  )
    return FOLLOWS.test(own);
  const proposes = matchesOf(PROPOSES, lead).at(-1);
  if (proposes === undefined) return true;
  const rules = matchesOf(RULES, lead).at(-1);
  return (rules !== undefined && rules.index > proposes.index) || FOLLOWS.test(own);
}

function lastDate(lead: string): number {
  return findDates(lead).at(-1)?.start ?? 0;
}

const ANOTHER = /同案|同监|同犯|共犯|其他|另一|另有|他犯|同改/;
const NAMED = /(?:罪犯|犯人|服刑人员)([\u4e00-\u9fff·×XＸ*]{2,12}?)(?=[于被经因获在的，、（）]|减|已|曾|$)/g;

/** True where the words name somebody else than the prisoner as the one whose term was cut. */
function isOfAnother(lead: string, prisoner: string): boolean {
  if (ANOTHER.test(lead.slice(lastDate(lead)))) return true;
  const named = matchesOf(NAMED, lead).at(-1)?.[1];
  return named !== undefined && named.charAt(0) !== prisoner.charAt(0);
}

interface Revocation {
  readonly at: number;
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
}

/** Told of an earlier ruling, not of the judgment: 撤销（2021）…刑更90号, 该减刑裁定被撤销, 原减刑裁定自动失效. */
const REVOKES = /撤销|自动失效/g;
const A_RULING = /减刑|减去|裁定|刑更|刑执|减字/;

function revocations(reading: Reading, { start, until }: CutHistory): Revocation[] {
  const words = reading.text.slice(start, until);
  return matchesOf(REVOKES, words).flatMap((match) => {
    const from = sentenceStart(words, match.index);
    const to = endOfSentence(words, match.index);
    const sentence = words.slice(from, to);
    const about = sentence.slice(match.index - from);
    if (/^撤销[^，。；]{0,40}(?:缓刑|判决|假释|指定|罪)/.test(about) && !/减刑|刑更|刑执|减字/.test(about)) return [];
    if (!A_RULING.test(sentence)) return [];
    return [
      {
        at: start + match.index,
        numbers: findCourtNumbers(sentence).map((one) => one.value),
        dates: findDates(about).flatMap((one) => one.value ?? []),
      },
    ];
  });
}

/** A revocation takes back the ruling that it names, else the cut told last before it. */
function takesBack({ at, numbers, dates }: Revocation, cut: CutRead, next: CutRead | undefined): boolean {
  const named = findCourtNumbers(cut.sentence).map((one) => one.value);
  if (named.some((one) => numbers.includes(one))) return true;
  if (cut.date !== null && dates.includes(cut.date)) return true;
  const isLast = cut.at < at && (next === undefined || next.at > at);
  return isLast && (numbers.length === 0 || named.length === 0) && dates.length === 0;
}

/** 一年零二十天、一年二个月: the lengths that follow directly, separated by listing marks. */
function listedDurations(words: string, at: number): { months: number[]; end: number } {
  const months: number[] = [];
  let end = at;
  for (const found of findDurations(words, at, Math.min(words.length, at + 120))) {
    const between = words.slice(end, found.start);
    if (!/^(?:(?:其)?(?:有期徒刑|刑期)?(?:各)?|[、，和及]{1,2}(?:减去|减刑)?(?:有期徒刑)?)$/.test(between)) break;
    months.push(Math.round(found.months * 100) / 100);
    end = found.end;
  }
  return { months, end };
}

import type { PriorConvictionItem } from '../../../graph/model/record/extension-penalties.ts';
import type { Release } from '../../../graph/model/record/extension-terms.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { type FoundDate, findDates } from '../../text/dates.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import type { PartyRead } from '../parties/parties.ts';
import { finesIn, penaltyIn } from '../verdicts/penalty-words.ts';
import { withoutNotes } from '../verdicts/verdict-parts.ts';
import type { Reading } from '../writing/reading.ts';

const SENTENCED = /(?:判处|判决)(?=[^。；\n]{0,30}(?:徒刑|拘役|管制|死刑|罚金|免[予于除]))|免[予于除]刑事处罚/g;
/** The measures of this case follow, or what is only alleged. */
const THIS_CASE = /涉嫌|(?:因|为)本案|现(?:又)?因|现(?:羁)?押|指控|被抓获/;
const SENTENCE_ENDS = codesOf('。；\n');
const LONGEST_LEAD = 160;
/** 因犯盗窃罪, 因盗窃罪被判处, 犯抢劫罪、抢夺罪. */
const CRIMES = /犯((?:[\u4e00-\u9fff（）]{1,18}?罪、?){1,6})|因([\u4e00-\u9fff、]{2,16}?罪?)(?=，|于|被)/g;
const CRIME = /[\u4e00-\u9fff（）、]{2,24}?罪|[\u4e00-\u9fff、]{2,16}$/g;
const COURT = /([本我]院|[\u4e00-\u9fff]{2,24}?法院)(?=[^，。；]{0,10}$)/;
const COURT_LEAD = /^.*(?:被|经|由|日|又|并)(?=[\u4e00-\u9fff]{2,}法院$)/;
const COMBINED = /决定(?:合并)?执行|合并执行|并罚，?执行/;
const RELEASED = /刑满释放|刑满|刑罚执行完毕|执行完毕|假释|减刑[^，。；]{0,8}释放|释放/g;
const PROBATION = /缓刑[^，。；]{0,12}/;
/** 判处. */
const LEAST = 2;
const NOT_RELEASED = /(?:撤销|不予|未|没有)[^，。；]{0,6}$/;

/** Convictions before this case, as the entries of the header tell them (曾因犯盗窃罪于某日被某法院判处…, 某日刑满释放). */
export function priorConvictionsOf(reading: Reading, { parties: header }: Sections, parties: readonly PartyRead[]): PriorConvictionItem[] {
  const listed = parties.filter((party) => party.labelStart >= header.start && party.labelStart < header.end);
  return listed.flatMap((party, index) => {
    if (party.type !== 'person') return [];
    return convictionsIn(reading, { start: party.at.end, end: listed[index + 1]?.labelStart ?? header.end }, party.name);
  });
}

function convictionsIn(reading: Reading, entry: Range, defendant: string): PriorConvictionItem[] {
  const words = withoutNotes(reading.text.slice(entry.start, entry.end));
  const places = matchesOf(SENTENCED, words).map((match) => match.index);
  if (places.length === 0) return [];
  const dates = findDates(words);
  const found: PriorConvictionItem[] = [];
  let from = 0;
  for (const [index, at] of places.entries()) {
    const start = Math.max(from, lastMark(words, SENTENCE_ENDS, at - 1, Math.max(0, at - LONGEST_LEAD)) + 1);
    const lead = words.slice(start, at);
    const limit = places[index + 1] === undefined ? words.length : startOf(words, places[index + 1] as number, at);
    if (THIS_CASE.test(lead) && !/曾/.test(lead)) continue;
    const rest = words.slice(at, limit);
    const after = rest.slice(0, THIS_CASE.exec(rest)?.index ?? rest.length);
    const item = itemOf(reading, entry.start, { start, lead, at, after, dates, before: found.at(-1) ?? null }, defendant);
    if (item === null) continue;
    found.push(item);
    from = at;
  }
  return found;
}

/** Where the sentence of the next conviction begins, so that a release before it belongs to the one before. */
function startOf(words: string, next: number, at: number): number {
  return Math.max(at + 1, lastMark(words, SENTENCE_ENDS, next - 1, at) + 1);
}

interface Told {
  readonly start: number;
  /** Words before 判处, back to the start of the sentence. */
  readonly lead: string;
  readonly at: number;
  /** From 判处 to the next conviction or to this case. */
  readonly after: string;
  readonly dates: readonly FoundDate[];
  readonly before: PriorConvictionItem | null;
}

function itemOf(reading: Reading, offset: number, told: Told, defendant: string): PriorConvictionItem | null {
  const { start, lead, at, after, dates } = told;
  const release = releaseIn(after, at, dates);
  const sentence = /^[^。；\n]*/.exec(release ? after.slice(0, release.at) : after)?.[0] ?? '';
  const combined = COMBINED.exec(sentence)?.index ?? 0;
  const read = penaltyIn(sentence.slice(combined)) ?? penaltyIn(sentence);
  const fine = finesIn(sentence.slice(combined))[0] ?? finesIn(sentence)[0];
  const exempt = /免[予于除]/.test(sentence.slice(0, 30));
  if (read === null && fine === undefined && !exempt) return null;
  const crimes = crimesIn(lead);
  const court = COURT.exec(lead)?.[1]?.replace(COURT_LEAD, '') ?? null;
  const convicted = dates.findLast((date) => date.end <= at && date.start >= start);
  const probation = read?.probation ? PROBATION.exec(sentence) : null;
  const ends = [read && combined + read.end, fine && combined + fine.end, probation && probation.index + probation[0].length];
  const end = release?.end ?? at + Math.max(...ends.map((place) => place ?? 0), LEAST);
  const from = Math.min(...[start + crimes.at, convicted?.start ?? at, at].filter((place) => place >= start));
  return {
    defendant,
    // 曾因犯盗窃罪，分别于…被判处…；…被判处…: the crime is named once.
    crimes: crimes.at >= 0 || /因|犯/.test(lead) ? crimes.names : (told.before?.crimes ?? []),
    penalty: read?.penalty ?? (exempt ? 'exempt' : 'fine-only'),
    length: read?.length ?? null,
    probation: read?.probation ?? null,
    fineYuan: fine?.yuan ?? null,
    court: court === null || court === '' ? null : court,
    convictedOn: convicted?.value ?? null,
    releasedOn: release?.on ?? null,
    release: release?.how ?? null,
    spans: [reading.span(offset + from, offset + Math.min(end, at + after.length))],
  };
}

/** The crimes that the words before a sentence name, and where; -1 where they name none. */
function crimesIn(lead: string): { readonly names: readonly string[]; readonly at: number } {
  const match = matchesOf(CRIMES, lead).at(-1);
  if (!match) return { names: [], at: -1 };
  const words = match[1] ?? (match[2] ?? '').replace(/^(?:犯|再次|又)/, '');
  const names = matchesOf(CRIME, words).map(([crime]) => crime.replace(/^、/, ''));
  return { names: names.filter((crime) => crime.length > 1 && crime !== '犯罪'), at: match.index };
}

/** The first release behind the sentence, with the day before it. */
function releaseIn(
  after: string,
  at: number,
  dates: readonly FoundDate[],
): { at: number; end: number; on: string | null; how: Release } | null {
  for (const match of matchesOf(RELEASED, after)) {
    if (NOT_RELEASED.test(after.slice(0, match.index))) continue;
    const place = at + match.index;
    const day = dates.findLast((date) => date.end <= place && date.start > at && place - date.end <= 16);
    const behind = day ? undefined : dates.find((date) => date.start >= place && date.start - place <= match[0].length + 3);
    const on = day ?? behind;
    const word = match[0];
    const how: Release = word.startsWith('假释')
      ? 'parole'
      : word.startsWith('减刑')
        ? 'commuted'
        : word === '释放'
          ? 'released'
          : 'served';
    return { at: (day?.start ?? place) - at, end: Math.max(place + word.length, behind?.end ?? 0), on: on?.value ?? null, how };
  }
  return null;
}

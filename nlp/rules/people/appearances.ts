import type { PrincipalItem, RepresentativeItem } from '../../../graph/model/record/record.ts';
import { PARTY_ROLE } from '../../lexicon/party-roles.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import { clientsBefore, type Mentions, mentionsOf } from '../parties/appearing-clients.ts';
import type { PartyRead } from '../parties/parties.ts';
import type { Reading } from '../writing/reading.ts';

/** Who stands for whom by the sentence about who appeared. */
export interface Appearances {
  readonly representatives: readonly RepresentativeItem[];
  readonly principals: readonly PrincipalItem[];
}

const LABEL =
  /(?:(委托诉讼代理人|委托代理人|诉讼代理人|指定辩护人|辩护人)(?:（[^（）]{1,12}）)?|(出庭应诉负责人|行政机关出庭负责人|行政机关负责人|行政负责人|出庭负责人|应诉负责人|负责人|法定代理人)(?:副?(?:大队|支队|中队|局|区|县|市|镇|乡|厅|院|校)长|副?主任)?)：?/g;
const APPEARS = /到庭|出庭|参加/;
const PIECE = /[^，。；：、（）\n]{2,24}/y;
/** Another role begins: what follows is in no list of agents any more. */
const OTHER_ROLE = new RegExp(
  `${PARTY_ROLE}|证人|鉴定人|[\\u4e00-\\u9fff]{1,2}语翻译|翻译|公诉|检察|书记员|法定代理人|法定代表人|负责人|辩护人|委托|诉讼代理人|附带|原审|一审|二审|[\\u4e00-\\u9fff]{2,8}法律援助`,
);
const PREDICATE = /(?:均|都|已|皆){0,2}(?:经本院|经合法|依法|准时|按时|分别|到庭|到本院|出庭|参加|未到|未出|无正当)|(?:均|都|已)$|等$/;
/** Joins the list to what follows; 的 makes its last member the owner of another role. */
const JOINT = /(?<=.{2})(?:及其|以及|[及和与暨等])$|.{1,12}的$/;
/** 负责人未能出庭, 原审、被告人 (a broken role word). */
const NO_NAME = /^(?:未[能到出]|没有|不[能到]|原审|一审|二审)/;

/** Agents, defenders and heads whom only the sentence about who appeared names: 被告人甲及其辩护人乙到庭参加诉讼. */
export function appearancesOf(reading: Reading, sections: Sections, parties: readonly PartyRead[]): Appearances {
  const { text } = reading;
  const representatives: RepresentativeItem[] = [];
  const principals: PrincipalItem[] = [];
  let mentions: Mentions | null = null;
  LABEL.lastIndex = sections.opening.start;
  for (let match = LABEL.exec(text); match !== null && match.index < sections.opening.end; match = LABEL.exec(text)) {
    const sentenceStart = Math.max(text.lastIndexOf('。', match.index) + 1, sections.opening.start);
    const sentenceEnd = text.indexOf('。', match.index);
    if (!APPEARS.test(text.slice(match.index, sentenceEnd < 0 ? match.index + 200 : sentenceEnd))) continue;
    mentions ??= mentionsOf(text, parties);
    const clients = clientsBefore(text.slice(sentenceStart, match.index), mentions);
    const label = reading.span(match.index, match.index + match[0].length);
    const centre = match[1] ? centreBefore(text, sentenceStart, match.index) : null;
    for (const { start, end, lawyer } of namesAfter(text, match.index + match[0].length)) {
      const name = reading.written(start, end);
      // A party may be the agent of another (被告甲的委托代理人乙), but a list that goes on with a party has left the agents.
      const acts = match[1]?.endsWith('代理人') && start === LABEL.lastIndex && !clients.includes(name);
      if (!acts && parties.some((party) => party.name === name)) continue;
      const spans = [reading.span(start, end), label];
      if (match[1]) {
        const sent = centre && !lawyer ? { kind: 'legal-aid' as const, firm: reading.written(centre.start, centre.end) } : null;
        representatives.push({ name, ...(sent ?? { kind: lawyer ? 'lawyer' : 'citizen', firm: null }), represents: clients, spans });
      } else for (const of of clients) principals.push({ name, title: match[2] ?? '', of, spans });
    }
  }
  return { representatives, principals };
}

/** A joining word before its name; 和平区, 和田市 begin with what elsewhere joins. */
const CENTRE =
  /(?:^|[，、与及由经]|和(?![平田硕静龙林顺县政布]))((?:(?![，、与及由经]|和(?![平田硕静龙林顺县政布]))[\u4e00-\u9fff]){2,14}?法律援助(?:中心|处|机构))[^，。；、]{0,12}(?:指派|委派|指定)的?$/;

/** The legal-aid centre that sent the agent named behind it: 青石区法律援助中心指派的辩护人. */
function centreBefore(text: string, from: number, at: number): Range | null {
  const start = Math.max(from, at - 40);
  const words = text.slice(start, at);
  const name = CENTRE.exec(words)?.[1];
  if (name === undefined) return null;
  const begin = start + words.lastIndexOf(name);
  return { start: begin, end: begin + name.length };
}

/** The persons listed behind a label, up to another role or the predicate: 梁衡、桂晓和应澜律师均到庭. */
function namesAfter(text: string, from: number): (Range & { readonly lawyer: boolean })[] {
  const found: (Range & { readonly lawyer: boolean })[] = [];
  let at = from;
  for (let index = 0; index < 10; index++) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text)?.[0];
    if (piece === undefined) break;
    const other = OTHER_ROLE.exec(piece)?.index ?? piece.length;
    const predicate = PREDICATE.exec(piece.slice(2));
    const stop = Math.min(other, predicate ? predicate.index + 2 : piece.length);
    const listed = piece.slice(0, stop).replace(stop === other && other < piece.length ? JOINT : /等$/, '');
    for (const name of NO_NAME.test(listed) ? [] : personsIn(listed)) {
      found.push({ start: at + name.at, end: at + name.at + name.length, lawyer: name.lawyer });
    }
    if (stop < piece.length || text[at + piece.length] !== '、') break;
    at += piece.length + 1;
  }
  return found;
}

function personsIn(words: string): { at: number; length: number; lawyer: boolean }[] {
  const joined = isLikelyPersonName(withoutTitle(words)) ? null : /^(.{2,6}?)([和与及])(.{0,6})$/.exec(words);
  const parts = joined ? [joined[1] ?? '', joined[3] ?? ''] : [words];
  return parts.flatMap((part, index) => {
    const name = withoutTitle(part);
    const at = index === 0 ? 0 : words.length - part.length;
    return isLikelyPersonName(name) ? [{ at, length: name.length, lawyer: name !== part }] : [];
  });
}

function withoutTitle(words: string): string {
  return words.replace(/(?<=.{2})(?:实习)?律师$/, '');
}

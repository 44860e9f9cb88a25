import type { DutyWordItem } from '../../../graph/model/record/extension.ts';
import type { Span } from '../../../graph/model/span.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Facts } from '../passages/facts.ts';
import { type NamedPerson, personsOf } from './duty-word-person.ts';
import { type Mention, readingOfMention, type Setting } from './duty-word-reading.ts';

/**
 * The names of the 14 duty crimes of judicial personnel (刑事诉讼法第十九条第二款), of bribery, and the words by which 民事诉讼法 names such
 * conduct among the grounds of retrial. Without 罪.
 */
const WORDS =
  /徇私枉法|(?:民事、行政|民事|行政)?枉法(?:裁判|判决|裁决|裁定|审判)|徇私舞弊(?:(?:减刑|假释|暂予监外执行)(?:、(?:减刑|假释|暂予监外执行)){0,2})?|执行判决、裁定(?:失职|滥用职权)|滥用职权|玩忽职守|刑讯逼供|非法拘禁|非法搜查|暴力取证|虐待被监管人|私放在押人员|失职致使在押人员脱逃|(?:贪污|索贿)?受贿/g;
/** A part of each of the words: where none stands, the text names no duty crime. */
const PARTS = /徇私|枉法|滥用|玩忽|刑讯|拘禁|搜查|取证|虐待|押人员|裁定失职|受贿/;
/** The same words in the names of other crimes. */
const OF_OTHERS = /(?:非国家工作人员|单位|国有[^，。]{0,16}人员|企业工作人员|介绍)$/;
/** Bribes as things, sums and facts: no name of a crime. */
const NO_CRIME = /^(?:款|数额|金额|部分|所得|人|的?(?:犯罪)?(?:事实|行为|问题)|罪行|财物|物品|赃款)/;
/** Anybody can hold somebody captive: it is a duty crime only of those who hold an office. */
const OFFICE = /(?:民警|警察|干警|法官|审判员|检察官|司法工作人员|看守所|监狱|派出所|侦查人员|执法人员)(?!.*被)[^，。；]{0,30}$/;
/** 没有刑讯逼供: that it did not happen, and nobody said that it did. */
const DENIED = /(?:没有|未受到?|未见|不存在|并无|未曾)(?:任何)?$/;

const LONGEST_SENTENCE = 240;
const SENTENCE_ENDS = codesOf('。\n');
const LONGEST_LEAD = 600;
const AROUND = 160;

/** Mentions of duty crimes with what the document does with them; one item for the same words, reading and person. */
export function dutyWordsOf(facts: Facts): DutyWordItem[] {
  const { reading } = facts;
  const { text } = reading;
  if (!PARTS.test(text)) return [];
  const reasons = text.lastIndexOf('本院认为', facts.sections.body.end);
  let setting: Setting | undefined;
  const found = new Map<string, { words: string; reading: DutyWordItem['reading']; person: string | null; spans: Span[] }>();
  for (const match of matchesOf(WORDS, text)) {
    const words = match[0];
    const mention = mentionAt(facts, match.index, words, reasons);
    if (!isDutyCrime(mention)) continue;
    setting ??= settingOf(facts);
    const read = readingOfMention(mention, setting);
    const entry = entryOf(facts, match.index);
    const persons = entry ? [entry] : personsOf(mention, read, accusedOf(facts));
    for (const person of persons.length > 0 ? persons : [null]) {
      const key = `${words}|${read}|${person?.name ?? ''}`;
      const known = found.get(key) ?? { words, reading: read, person: person?.name ?? null, spans: [] };
      known.spans.push(reading.span(match.index, match.index + words.length));
      if (person) {
        const at = match.index + person.offset;
        known.spans.push(reading.span(at, at + person.name.length));
      }
      found.set(key, known);
    }
  }
  return [...found.values()];
}

function isDutyCrime({ words, before, after }: Mention): boolean {
  if (OF_OTHERS.test(before) || DENIED.test(before)) return false;
  if (words.endsWith('受贿') && NO_CRIME.test(after)) return false;
  return words !== '非法拘禁' || OFFICE.test(before);
}

function mentionAt({ reading, sections }: Facts, at: number, words: string, reasons: number): Mention {
  const { text } = reading;
  const end = at + words.length;
  const start = lastMark(text, SENTENCE_ENDS, at, Math.max(0, at - LONGEST_SENTENCE + 1)) + 1;
  const stop = text.slice(end, end + LONGEST_SENTENCE).search(/[。\n]/);
  const aroundStart = Math.max(start - AROUND, 0);
  return {
    words,
    before: text.slice(start, at),
    after: text.slice(end, stop < 0 ? end + LONGEST_SENTENCE : end + stop),
    lead: text.slice(Math.max(sections.parties.end, start - LONGEST_LEAD), start),
    around: text.slice(aroundStart, end + AROUND),
    aroundOffset: aroundStart - at,
    zone: zoneOf(sections, at, reasons),
  };
}

/** `reasons`: where 本院认为 stands last, -1 when nowhere. */
function zoneOf({ appendix, operative }: Facts['sections'], at: number, reasons: number): Mention['zone'] {
  if (appendix.end > appendix.start && at >= appendix.start) return 'appendix';
  if (at >= operative.start && at < operative.end) return 'operative';
  return reasons >= 0 && at > reasons ? 'reasons' : 'body';
}

function settingOf({ kind, operative, sections }: Facts): Setting {
  const verdict = kind.recognisers.charges === 'operative' && sections.tail.start > operative.start;
  const convictedOf = new Set<string>();
  if (verdict) {
    for (const item of operative.words.split(/[。\n]|；(?=[一二三四五六七八九十]、)/)) {
      if (/撤销|无罪/.test(item)) continue;
      for (const match of matchesOf(WORDS, item))
        if (/犯[^，。；]{0,40}$/.test(item.slice(Math.max(0, match.index - 41), match.index))) convictedOf.add(match[0]);
    }
  }
  return { kind: kind.id, convictedOf, convictionsStand: !/无罪|发回[^。；]{0,40}重/.test(operative.words) };
}

/** In the header the entry says whom the words are about: 因涉嫌犯玩忽职守罪于…被刑事拘留. */
function entryOf({ reading: { text }, people, sections }: Facts, at: number): NamedPerson | null {
  if (at >= sections.parties.end || !/因(?:涉嫌)?犯?[^，。；]{0,24}$/.test(text.slice(Math.max(0, at - 30), at))) return null;
  const party = people.parties.filter((one) => one.at.end <= at).at(-1);
  return party && !text.slice(party.at.end, at).includes('\n') ? { name: party.name, offset: party.at.start - at } : null;
}

function accusedOf({ kind, people }: Facts): string[] {
  if (!kind.criminal) return [];
  return people.parties
    .filter((party) => party.roles.some((role) => /被告人|罪犯|嫌疑人|不起诉人|被调查人|被审查调查人|申诉人|^上诉人/.test(role)))
    .map((party) => party.name);
}

import civilCauses from '../../lexicon/civil-causes.json' with { type: 'json' };
import { codesOf } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { PartyRead } from '../parties/parties.ts';
import type { CauseRead } from './cause-read.ts';

/** Causes of the Supreme People's Court's list (民事案件案由规定). */
const KNOWN: ReadonlySet<string> = new Set(civilCauses);
const STARTS = codesOf(civilCauses.map((cause) => cause[0]).join(''));
/** Longest cause of the list, with room for a bracket. */
const LONGEST = 30;
const DISPUTE = /(?:纠纷|争议)(?=(?:系列)?[一二三四五六七八九十两数\d]{0,3}案|，|。|（|再审|上诉|申请|向本院|提起)/g;
/** Rights of the person, named in every order and number: 生命权、健康权、身体权纠纷, 健康权纠纷. */
const RIGHTS =
  /(?:(?:生命|健康|身体|身份|姓名|名称|肖像|名誉|荣誉|隐私|一般人格)权、?){1,4}(?:[\u4e00-\u9fff]{2,8}(?:纠纷|争议)|纠纷|争议)$/;
/** What may stand before the name of the dispute when it is none of the list: links, brackets, 之间. */
const BEFORE =
  /^.*(?:[）)]|[与和诉因及]|(?<!行)为|之间|公司|(?<![目标])的|某{1,2}\d?|[甲乙丙丁]|不服|、(?=[^、]*(?:纠纷|争议)$)|(?:有限|股份)公司|支行|分行|银行|医院|学校|中学|小学|大学|委员会|政府|[^合]同志)/;

/** The dispute that the opening names, cut free of the parties before it: 原告甲与被告乙健康权纠纷一案. */
export function civilDispute(text: string, zone: Range, parties: readonly PartyRead[]): CauseRead | null {
  const words = text.slice(zone.start, zone.end);
  for (const match of matchesOf(DISPUTE, words)) {
    const end = match.index + match[0].length;
    const from = Math.max(clauseStart(words, match.index), end - LONGEST);
    const phrase = words.slice(from, end);
    const cut = borders(phrase, parties);
    if (cut !== null && end - from - cut >= 4) {
      return { value: phrase.slice(cut), start: zone.start + from + cut, end: zone.start + end };
    }
  }
  return null;
}

/** Where the name of the dispute begins in a phrase that ends with it; null when no border is seen. */
function borders(phrase: string, parties: readonly PartyRead[]): number | null {
  const known = longestKnown(phrase);
  const rights = RIGHTS.exec(phrase)?.index ?? null;
  const named = afterParties(phrase, parties);
  // 网络购物合同纠纷 was a cause of an earlier list: what follows a party directly is the name of the dispute, whatever the list says.
  if (named !== null && known !== null && named < known && !BEFORE.test(phrase.slice(named, known))) return named;
  const starts = [known, rights].filter((at) => at !== null);
  if (starts.length > 0) return wholeWord(phrase, Math.min(...starts));
  return named ?? BEFORE.exec(phrase)?.[0].length ?? null;
}

/** Where the name of a dispute begins that ends the phrase and that the list knows; null when it knows none. */
export function knownDisputeAt(phrase: string): number | null {
  const known = longestKnown(phrase);
  return known === null ? null : wholeWord(phrase, known);
}

/** Qualifications that make an earlier list's cause of a present one: 网络购物+合同纠纷. */
const QUALIFIED = /(?:网络(?:购物|服务|侵权)?|电信服务|民间|小额|分期付款|凭样品|国际货物|农村土地|机动车|道路)$/;

function wholeWord(phrase: string, at: number): number {
  const qualified = QUALIFIED.exec(phrase.slice(0, at));
  return qualified ? qualified.index : at;
}

/** Where the longest cause of the list begins that ends the phrase. */
function longestKnown(phrase: string): number | null {
  for (let at = 0; at + 4 <= phrase.length; at++) {
    if (STARTS[phrase.charCodeAt(at)] === 1 && KNOWN.has(phrase.slice(at))) return at;
  }
  return null;
}

/** Directly behind the last party that the phrase names, with the bracket that shortens its name. */
function afterParties(phrase: string, parties: readonly PartyRead[]): number | null {
  let after: number | null = null;
  for (const { name } of parties) {
    const at = phrase.lastIndexOf(name);
    if (at < 0) continue;
    const bracket = /^（[^（）]{1,24}）/.exec(phrase.slice(at + name.length))?.[0].length ?? 0;
    after = Math.max(after ?? 0, at + name.length + bracket);
  }
  return after;
}

/** The clause in which the dispute is named; a listing comma inside a cause does not end it. */
function clauseStart(words: string, before: number): number {
  let at = before;
  while (at > 0 && before - at < LONGEST + 10 && !'，。；：\n'.includes(words[at - 1] as string)) at--;
  return at;
}

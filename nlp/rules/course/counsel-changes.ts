import type { CounselChangeItem, CounselName } from '../../../graph/model/record/extension-handling.ts';
import type { CounselAct } from '../../../graph/model/record/extension-terms.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import { findDates } from '../../text/dates.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Facts } from '../passages/facts.ts';
import { quotesLaw, sentencesIn } from '../passages/sentence-ranges.ts';
import type { Reading } from '../writing/reading.ts';

const AGENT = '(?:委托诉讼代理人|诉讼代理人|委托代理人|代理人|辩护人|律师)';
const FIRM = '([\\u4e00-\\u9fff（）]{2,20}律师事务所)';
/** Firm and name: 云川明衡律师事务所律师钟望, 委托诉讼代理人钟望, 钟望律师. */
const WHO = `(?:原|其|与|对|的)*(?:${FIRM}(?:的)?)?${AGENT}?(?:${FIRM}(?:的)?(?:律师)?)?([\\u4e00-\\u9fff某×]{2,4}?)(?:律师)?`;
/** 解除对甲律师的委托, 解除与甲的委托代理关系, 撤销对辩护人甲的委托, 终止委托甲, 不再委托甲（某律师事务所律师）代理本案. */
const DISMISSED = new RegExp(
  `(?:解除|撤销|终止|取消)(?:了)?(?:(?:与|对)${WHO}(?:之间)?的?(?:委托|代理|授权)|委托${WHO}(?=[，。；、（]|作为|担任|为))|不再委托${WHO}(?=[，。；、（]|作为|担任|代理|为)|原${AGENT}${WHO}(?:于[^，。；]{4,14})?(?:退出诉讼|不再担任|辞去委托|不再代理)`,
  'g',
);
/** Papers by which counsel is dismissed are no people: 解除委托通知. */
const NO_NAME = /^(?:通知|声明|申请|函|手续|书面)/;
/** Whom somebody hired who has just dismissed another: 并于同日委托乙代理诉讼. */
const HIRED = new RegExp(
  `(?:并|同日|当日|后|又|现)(?:于同日|于当日|再)?[^，。；]{0,10}?委托(?:了)?${WHO}(?=为|担任|作为|代理|参加|出庭)`,
  'g',
);
/** 另行委托甲担任辩护人, 改由甲律师代理, 变更委托代理人为甲. */
const CHANGED = new RegExp(
  `(?:另行|重新|改为|改)(?:委托|聘请)(?:了)?${WHO}(?=为|担任|作为|代理|参加|出庭|[，。；、（])|变更(?:其)?${AGENT}为${WHO}(?=[，。；、（]|$)|变更(?:其)?${AGENT}，(?:改)?由${WHO}(?=代理|担任|参加)|变更(?:其)?${AGENT}${WHO}为${WHO}(?=[，。；、（]|$)|改由${WHO}(?=担任|代理|作为)|(?:将)?${AGENT}(?:由)?${WHO}(?:变更|更换|改)为${WHO}(?=[，。；、（]|$)`,
  'g',
);
const ADDED = new RegExp(`(?:增加|追加|增派|又)(?:委托|聘请)(?:了)?${WHO}(?=为|担任|作为|代理|参加|出庭|[，。；、（])`, 'g');
const OF_A_CASE = /诉讼|代理人|辩护人|律师|审理|本案|授权委托书/;
/** Contracts are ended by similar words. */
const CONTRACT = /合同|协议书|租赁|经营|股权|购股|理财|物业|销售|采购/;
const NOT_DONE = /(?:未|没有|不得|有权|可以|如|若|是否|拟|拒绝)[^，。；]{0,12}$/;

/** Counsel dismissed, changed or added, as a paper tells of its own case. */
export function counselChangesOf({ reading, sections, people }: Facts): CounselChangeItem[] {
  const { text } = reading;
  const end = sections.operative.start > sections.heading.end ? sections.operative.start : text.length;
  const parties = people.parties.map(({ name }) => name);
  return sentencesIn(text, { start: sections.heading.end, end }).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (!/委托|代理|聘请|辩护人/.test(words) || !OF_A_CASE.test(words) || CONTRACT.test(words) || quotesLaw(words)) return [];
    return changesIn(reading, sentence, words, parties);
  });
}

function changesIn(reading: Reading, sentence: Range, words: string, parties: readonly string[]): CounselChangeItem[] {
  const read = (pattern: RegExp) =>
    matchesOf(pattern, words).flatMap((match) => {
      const before = words.slice(0, match.index);
      const names = namesOf(match);
      return NOT_DONE.test(before) || names.length === 0 ? [] : [{ match, names }];
    });
  const dismissed = read(DISMISSED);
  const told = read(CHANGED);
  const ended = dismissed.length > 0 || /解除委托(?:的)?(?:通知|声明|申请|手续)/.test(words);
  const changed = told.length > 0 || !ended ? told : read(HIRED);
  const added = read(ADDED);
  const item = (
    act: CounselAct,
    former: CounselName | null,
    next: CounselName | null,
    places: readonly RegExpExecArray[],
  ): CounselChangeItem => {
    const [first] = places as [RegExpExecArray];
    const day = findDates(words.slice(0, first.index)).findLast((date) => date.precision === 'day');
    const on = day && !/[；]|立案|受理|起诉|开庭/.test(words.slice(day.end, first.index)) ? day : null;
    return {
      act,
      party: partyBefore(words.slice(0, first.index), parties),
      former,
      next,
      on: on?.value ?? null,
      spans: [
        ...places.map((place) => reading.span(sentence.start + place.index, sentence.start + place.index + place[0].length)),
        ...(on ? [reading.span(sentence.start + on.start, sentence.start + on.end)] : []),
      ],
    };
  };
  const [former] = dismissed;
  const [next] = changed;
  const more = added.map(({ match, names }) => item('added', null, names.at(-1) ?? null, [match]));
  if (former && next) return [item('changed', former.names[0] ?? null, next.names.at(-1) ?? null, [former.match, next.match]), ...more];
  if (next)
    return [item('changed', next.names.length > 1 ? (next.names[0] ?? null) : null, next.names.at(-1) ?? null, [next.match]), ...more];
  return [...dismissed.map(({ match, names }) => item('dismissed', names[0] ?? null, null, [match])), ...more];
}

/** Names with their firms in the groups of a match: firm, firm, name, firm, firm, name. */
function namesOf(match: RegExpExecArray): CounselName[] {
  const found: CounselName[] = [];
  for (let group = 1; group + 2 < match.length + 1; group += 3) {
    const name = match[group + 2];
    if (name === undefined) continue;
    if (NO_NAME.test(name) || !isLikelyPersonName(name)) return [];
    found.push({ name, firm: match[group] ?? match[group + 1] ?? null });
  }
  return found;
}

function partyBefore(before: string, parties: readonly string[]): string | null {
  const named = parties.filter((party) => before.includes(party));
  return named.sort((a, b) => before.lastIndexOf(a) - before.lastIndexOf(b)).at(-1) ?? null;
}

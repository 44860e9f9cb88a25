import type { Sections } from '../layout/sections.ts';
import { baseNumber, branchOf, caseTypeCode, numberKey } from '../writing/case-numbers.ts';
import type { Cited } from './cited-cases.ts';

/** Which of the cited numbers are earlier instances of the case at hand; the rest is evidence, former convictions, other suits. */
export interface InstanceHistory {
  /** Key of the decision that is now appealed against, reviewed or tried again. */
  readonly last: string | null;
  isFirst(one: Cited): boolean;
  isSecond(one: Cited): boolean;
  /** Cited in the history of a case that was sent back: its first judgment and the ruling that sent it back. */
  isRemanded(one: Cited): boolean;
  /** Criminal, civil and administrative cases are no instances of each other. */
  sameBranch(one: Cited): boolean;
}

/** Ends the account of how the case came here: now somebody claims, or the court finds. */
const ACCOUNT_ENDS = /(?:诉|再审|诉讼|辩|答|述)称|请求|查明|认为|认定|理由|证据/;
const LONGEST_ACCOUNT = 800;
/** 刑重 numbers a first instance that was held again, 立 alone one that was not admitted. */
export const FIRST = /初|[刑民行]重|^[^终申监他复抗再函]*立[^终申监他复抗再函]*$/;
export const SECOND = /终/;
const CHALLENGED = /不服[^，。；]{0,110}$/;
/** Quashed, upheld, complained of: what stands right before an earlier instance of this case. */
const PROCEDURAL = /(?:不服|撤销|维持)[^，。；]{0,40}$/;
const FORMER_CONVICTION = /(?:曾因|前科|前罪|曾被)[^。；]{0,60}$/;

/** Reads the history of a case from where and how its numbers are cited. `branch`: that of the document's own number. */
export function historyOf(
  text: string,
  sections: Sections,
  cited: readonly Cited[],
  branch: string | null,
  approval: boolean,
  appeal: boolean,
): InstanceHistory {
  const sameBranch = (one: Cited): boolean => {
    const other = branchOf(caseTypeCode(one.value));
    return branch === null || other === null || other === branch;
  };
  const before = (at: number, length: number): string => text.slice(Math.max(0, at - length), at);
  const { start, end } = sections.opening;
  const closed = appeal || /终结/.test(text.slice(start, end));
  const account = text.slice(start, closed ? end : start + LONGEST_ACCOUNT);
  const accountEnd = Math.max(end, start + (ACCOUNT_ENDS.exec(account)?.index ?? account.length));
  const inOpening = (one: Cited): boolean =>
    one.places.some((place) => place.start >= start && place.start < accountEnd && !FORMER_CONVICTION.test(before(place.start, 70)));
  const cites = (one: Cited, words: RegExp): boolean =>
    one.places.some(
      (place) => (place.start >= sections.operative.start || words.test(before(place.start, 50))) && !revokesProbation(text, place),
    );
  const isRemanded = (one: Cited): boolean =>
    one.places.some((place) => place.start < sections.operative.start && sentBack(text, place, sections.operative.start));
  const own = cited.filter(sameBranch);
  const firsts = own.filter((one) => FIRST.test(caseTypeCode(one.value)));
  const seconds = own.filter(
    (one) =>
      SECOND.test(caseTypeCode(one.value)) ||
      one.places.some((place) => /驳回(?:上诉|抗诉)|终审|二审/.test(text.slice(place.end, place.end + 30))),
  );
  const complaints = own.filter((one) => one.places.some((place) => CHALLENGED.test(before(place.start, 120))));
  const challenged = (appeal ? undefined : complaints.find((one) => inOpening(one) && seconds.includes(one))) ?? complaints[0];
  const answered = appeal || (challenged && seconds.includes(challenged)) ? undefined : seconds.findLast(inOpening);
  const opened = firsts.find((one) => inOpening(one) && !isRemanded(one)) ?? firsts.find(inOpening);
  const approved = approval ? cited.find((one) => one.operative) : undefined;
  const last = approved ?? answered ?? challenged ?? (appeal ? undefined : seconds.at(-1)) ?? opened ?? firsts[0];
  const known = firsts.filter((one) => inOpening(one) || cites(one, PROCEDURAL));
  return {
    last: last ? numberKey(last.value) : null,
    sameBranch,
    isRemanded,
    isFirst: (one) =>
      sameBranch(one) &&
      (inOpening(one) ||
        cites(one, PROCEDURAL) ||
        isRemanded(one) ||
        (known.length === 0
          ? (firsts.length === 1 && !one.places.every((place) => isContrasted(text, place.end))) || narrated(text, one)
          : known.some((other) => sameBase(other, one)))),
    isSecond: (one) => sameBranch(one) && (inOpening(one) || cites(one, PROCEDURAL) || answersAppeal(text, one)),
  };
}

function sameBase(one: Cited, other: Cited): boolean {
  return numberKey(baseNumber(one.value)) === numberKey(baseNumber(other.value));
}

/** 二审法院以某号判决驳回上诉: a decision that says what became of the appeal. */
function answersAppeal(text: string, one: Cited): boolean {
  return one.places.some(
    (place) =>
      /(?:二审|[作做]出了?|以)[^，。；]{0,24}$/.test(text.slice(Math.max(0, place.start - 40), place.start)) &&
      /驳回(?:上诉|抗诉)|维持原|改判|撤销|变更|发回|重审/.test(text.slice(place.end, place.end + 80)),
  );
}

/** 于某日作出某号判决, and then the parties appealed or it was sent back. */
function narrated(text: string, one: Cited): boolean {
  return one.places.some(
    (place) =>
      /(?:[作做]出了?|以|于[^，。；]{4,20})$/.test(text.slice(Math.max(0, place.start - 24), place.start)) &&
      /不服|提[出起](?:上诉|抗诉)|宣判后|发回|重审|申请再审/.test(text.slice(place.end, place.end + 200)),
  );
}

/** 某号判决并未认定…，不影响本案: a judgment that is set against the case at hand is no instance of it. */
function isContrasted(text: string, end: number): boolean {
  return /^[^。；\n]{0,80}(?:不影响本案|与本案(?:不|无|并|没)|并非本案)/.test(text.slice(end, end + 90));
}

/** 撤销某号判决对被告人宣告缓刑的部分: the former conviction whose probation this case ends. */
export function revokesProbation(text: string, place: { start: number; end: number }): boolean {
  return (
    /撤销[^。；]{0,40}$/.test(text.slice(Math.max(0, place.start - 50), place.start)) &&
    /^[^。；]{0,60}缓刑/.test(text.slice(place.end, place.end + 70))
  );
}

const SENT_BACK = /[^。；]{0,60}发回(?:[^，。；]{0,20}(?:重审|重新审[理判]|再审)|[^，。；]{2,20}法院|本院)/;
/** Who asks for it, or thinks that it should be, does not tell that it was. */
const ASKED_FOR = /请求|要求|申请|应当|应予|建议|主张|认为|如果/;

/** 某号判决…撤销原判，发回重审: told of the decision in the words that follow it, before the document itself decides. */
function sentBack(text: string, place: { start: number; end: number }, limit: number): boolean {
  const after = /^[^\n]*/.exec(text.slice(place.end, Math.min(place.end + 300, Math.max(limit, place.end))))?.[0] ?? '';
  const told = SENT_BACK.exec(after);
  return told !== null && !ASKED_FOR.test(told[0]);
}

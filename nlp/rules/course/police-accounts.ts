import type { PoliceAccountItem } from '../../../graph/model/record/extension-handling.ts';
import { isLikelyPersonName, withNameDot } from '../../lexicon/person-names.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import { stationBefore } from '../officials/investigators.ts';
import type { Reading } from '../writing/reading.ts';

/** Accounts that only the police write: how the suspect was caught or came by himself. */
const OWN_ACCOUNT = '(?:发?破案|抓获|抓捕|查获|到案|归案|侦破)(?:经过|说明|情况说明|报告)';
/** Accounts that others write too. */
const ANY_ACCOUNT = '案发经过|(?:办案|工作|情况)(?:说明|记录|报告)';
const WROTE = new RegExp(
  `(?:等(?:人|[二两三四五]人)?)?(?:共同|联合|分别)?(?:出具|制作|书写|所作|所写|撰写)的?(?:关于[^，。；、\\n]{1,20}的)?[《“]?(?:案件|刑事案件)?(?:(${OWN_ACCOUNT})|${ANY_ACCOUNT})`,
  'g',
);
const OFFICER = '(?:民警|警官|警员|公安人员|侦查人员|侦查员|警察)';
const STATION = '公安局|公安分局|分局|派出所|大队|支队|中队|总队';
/** 民警甲 has the shape of a name. */
const NAME = '(?!民警|公安|警官|警员|警察|侦查|办案|派出|大队|支队|中队|证人|证明|向本院)[\\u3400-\\u9fff×*]{2,3}[0-9甲乙丙丁]?';
/** The names right before the verb, and what stands before them. */
const AUTHORS = new RegExp(`(?:(${OFFICER})|(${STATION})|^|[、和及与])(${NAME}(?:[、和及与]${NAME}){0,3})$`);
/** Two officers sign a paper, sometimes four: with their station they need no more room. */
const ROOM = 48;
const CLAUSE_ENDS = codesOf('，。；：\n（“');

/**
 * Police officers who wrote the account of the arrest, or another of their work: 民警甲、乙出具的到案经过. Seldom does a paper name
 * officers otherwise. Without 民警 or the station before the name, only an account that nobody else writes tells that he is one.
 */
export function policeAccountsOf(reading: Reading, { parties, operative }: Sections): PoliceAccountItem[] {
  const { text } = reading;
  const end = operative.start > parties.start ? operative.start : text.length;
  const found = new Map<string, PoliceAccountItem>();
  for (const match of matchesOf(WROTE, text.slice(parties.start, end))) {
    const verb = parties.start + match.index;
    const from = Math.max(lastMark(text, CLAUSE_ENDS, verb, Math.max(parties.start, verb - ROOM)) + 1, parties.start);
    const authors = AUTHORS.exec(text.slice(from, verb));
    if (authors === null) continue;
    const [, officer, station, list = ''] = authors;
    if (officer === undefined && station === undefined && match[1] === undefined) continue;
    const agency = stationBefore(text.slice(from, verb - list.length));
    for (const name of likelyNames(list, verb - list.length)) {
      const written = withNameDot(reading.written(name.start, name.end));
      const known = found.get(written);
      const span = reading.span(name.start, name.end);
      found.set(written, { name: written, agency: known?.agency ?? agency, spans: [...(known?.spans ?? []), span] });
    }
  }
  return [...found.values()];
}

/** The names at the end of a list, up to the first word that is none. */
function likelyNames(list: string, from: number): Range[] {
  const names: Range[] = [];
  let end = from + list.length;
  for (const part of list.split(/[、和及与]/).reverse()) {
    if (!isLikelyPersonName(part)) break;
    names.unshift({ start: end - part.length, end });
    end -= part.length + 1;
  }
  return names;
}

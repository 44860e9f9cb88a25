import type { ChallengeItem } from '../../../graph/model/record/extension-penalties.ts';
import type { ChallengingSide } from '../../../graph/model/record/extension-terms.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Facts } from '../passages/facts.ts';
import { defendantsOf } from '../verdicts/verdict-units.ts';

const PROTEST =
  /([\u4e00-\u9fff]{2,30}?检察院(?:[\u4e00-\u9fff]{2,6}?分院)?)((?:(?!检察院|提请|建议|支持)[^。；\n]){0,60}?)(?:提出|提起)抗诉/g;
const NOT_PROTESTED = /(?:未|没有|不|是否)(?:再)?$/;
/** Words that stand before the name of the procuratorate. */
const LEAD = /^.*(?:机关|因|即|后|由|经|，|和|与|向|据|请求|及|对)(?=[\u4e00-\u9fff]{3,}检察院)/;
const NO_PLACE = /^(?:人民)?检察院|提请|请求|建议|有权|可以/;
const APPEALED = /上诉/;
const WITHDRAWN = /撤回(上诉|抗诉)/g;
const SENTENCE_ENDS = codesOf('。；\n');
const LONGEST_SENTENCE = 160;

/** Who appealed and who protested against the decision before this one (刑事诉讼法 227, 228; 237 protects those whom only the defence appealed for). */
export function challengesOf({ reading, sections, people, stage, kind }: Facts): ChallengeItem[] {
  if (!kind.criminal || (stage !== 'appeal' && stage !== 'retrial')) return [];
  const { text } = reading;
  const told = { start: sections.parties.end, end: sections.operative.end };
  const appellants = people.parties.filter((party) => party.roles.some((role) => APPEALED.test(role) && !/被上诉人/.test(role)));
  const withdrawn = withdrawalsIn(
    text,
    told,
    appellants.map(({ name }) => name),
  );
  const appeals = appellants.map(
    ({ name, roles, spans }): ChallengeItem => ({
      by: name,
      act: 'appeal',
      side: sideOf(roles.join('，')),
      against: [],
      withdrawn: withdrawn.has(name),
      spans,
    }),
  );
  const protests = protestsIn(text, told, defendantsOf(people.parties)).map(
    ({ by, against, at }): ChallengeItem => ({
      by,
      act: 'protest',
      side: 'procuratorate',
      against,
      withdrawn: withdrawn.has('抗诉'),
      spans: [reading.span(at.start, at.end)],
    }),
  );
  return [...appeals, ...protests];
}

/** Appellants who took their appeal back, and 抗诉 where a protest was taken back. */
function withdrawalsIn(text: string, told: Range, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of matchesOf(WITHDRAWN, text.slice(told.start, told.end))) {
    const at = told.start + match.index;
    if (match[1] === '抗诉') found.add('抗诉');
    const sentence = text.slice(lastMark(text, SENTENCE_ENDS, at, Math.max(told.start, at - LONGEST_SENTENCE)) + 1, at);
    const clause = sentence.slice(sentence.lastIndexOf('，') + 1);
    const near = names.filter((name) => clause.includes(name));
    // 赵某申请撤回上诉 in the last clause speaks of somebody else.
    if (near.length === 0 && /[\u4e00-\u9fff]{2,}(?:申请|请求|要求)/.test(clause)) continue;
    for (const name of near.length > 0 ? near : names.filter((one) => sentence.includes(one))) found.add(name);
  }
  return found;
}

function sideOf(roles: string): ChallengingSide {
  if (/自诉人/.test(roles)) return 'private-prosecutor';
  return /原告/.test(roles) && !/被告/.test(roles) ? 'civil-claimant' : 'defence';
}

interface ProtestRead {
  readonly by: string;
  readonly against: readonly string[];
  readonly at: Range;
}

/** One protest a procuratorate; the higher one that only supports it brings none. */
function protestsIn(text: string, told: Range, names: readonly string[]): ProtestRead[] {
  const found: ProtestRead[] = [];
  for (const match of matchesOf(PROTEST, text.slice(told.start, told.end))) {
    const [words, named = '', between = ''] = match;
    const by = named.replace(LEAD, '');
    if (NOT_PROTESTED.test(between) || NO_PLACE.test(by)) continue;
    if (found.some((one) => one.by.endsWith(by) || by.endsWith(one.by))) continue;
    const start = told.start + match.index + named.length - by.length;
    const against = names.filter((name) => between.includes(name));
    found.push({ by, against, at: { start, end: told.start + match.index + words.length } });
  }
  return found;
}

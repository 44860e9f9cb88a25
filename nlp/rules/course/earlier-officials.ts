import type { OfficialRole } from '../../../graph/model/glossary.ts';
import type { EarlierOfficialItem } from '../../../graph/model/record/extension.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import type { Sections } from '../layout/sections.ts';
import { LONGEST_SENTENCE, sentenceStart } from '../passages/history.ts';
import type { Reading } from '../writing/reading.ts';

const ROLES: Readonly<Record<string, OfficialRole>> = {
  审判长: 'presiding-judge',
  代理审判员: 'acting-judge',
  审判员: 'judge',
  人民陪审员: 'lay-judge',
  书记员: 'clerk',
};
const OFFICIAL = /(?<!担任)(审判长|代理审判员|审判员|人民陪审员|书记员)([\u4e00-\u9fff某]{2,4}?)(?=[、，。；和及与独担任参组主]|的)/g;
const EARLIER = /一审|原审|二审|原判|原判决|原裁定|(?<!本)法院/;
/** What a party says about the judges of the decision that it attacks is its word, but who they were is in the sentence all the same. */
const OWN = /本院|本合议庭/;

/** Judges and clerks of the decision under appeal or review whom this document names. */
export function earlierOfficialsOf(reading: Reading, { parties, operative, numbers }: Sections): EarlierOfficialItem[] {
  const { text } = reading;
  const found = new Map<string, EarlierOfficialItem>();
  OFFICIAL.lastIndex = parties.end;
  for (let match = OFFICIAL.exec(text); match !== null && match.index < operative.start; match = OFFICIAL.exec(text)) {
    const [words, title = '', name = ''] = match;
    const at = match.index;
    const sentence = sentenceStart(text, at, parties.end);
    const end = at + (text.slice(at, at + LONGEST_SENTENCE).split('。', 1)[0] as string).length;
    const before = text.slice(sentence, at);
    if (OWN.test(before) || !EARLIER.test(before) || !isLikelyPersonName(name)) continue;
    const number = numbers.find((one) => one.start >= sentence && one.end <= end) ?? null;
    const role = ROLES[title] as OfficialRole;
    const key = `${name}|${role}`;
    if (found.has(key)) continue;
    found.set(key, {
      name,
      role,
      number: number?.value ?? null,
      spans: [reading.span(at, at + words.length), ...(number ? [reading.span(number.start, number.end)] : [])],
    });
  }
  return [...found.values()];
}

import type { OfficialRole } from '../../../graph/model/glossary.ts';
import type { OfficialItem } from '../../../graph/model/record/record.ts';
import { isLikelyPersonName, isPersonName, withNameDot } from '../../lexicon/person-names.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { matchesOf, upTo } from '../../text/matches.ts';
import { procuratoratesIn } from '../layout/agencies.ts';
import type { Sections } from '../layout/sections.ts';
import type { Reading } from '../writing/reading.ts';
import { digestJudgesOf } from './digest-judges.ts';
import { handlersOf } from './handlers.ts';
import { investigatorsOf } from './investigators.ts';

/** Everyone who acts officially: signers with the issuing body, handlers named in forms, prosecutors and prison officers named as appearing. */
export function officialsOf(reading: Reading, sections: Sections, court: string | null, issuer: string | null): OfficialItem[] {
  const found: OfficialItem[] = [];
  const seen = new Set<string>();
  const add = (item: OfficialItem): void => {
    const key = `${item.name}|${item.role}`;
    if (seen.has(key)) return;
    seen.add(key);
    found.push(item);
  };
  for (const item of appearing(reading, sections)) add(item);
  for (const signer of sections.tail.signers) {
    add({
      name: withNameDot(reading.written(signer.start, signer.end)),
      role: signer.role,
      agency: signer.role === 'prosecutor' ? (issuer ?? court) : (court ?? issuer),
      spans: [reading.span(signer.roleStart, signer.end)],
    });
  }
  if (court === null) for (const item of digestJudgesOf(reading)) add(item);
  if (court === null && found.length === 0) for (const item of handlersOf(reading, sections, issuer)) add(item);
  const own = court === null && /公安/.test(issuer ?? '') ? issuer : null;
  for (const item of investigatorsOf(reading, sections)) add({ ...item, agency: item.agency ?? own });
  return found;
}

const PROSECUTOR_WORD =
  '(?:代理|助理|员额|主任|首席|高级|一级|二级|三级|四级|主办)?(?:副检察长|检察长|检察员助理|检察官助理|检察员|检察官|公诉人|检察人员|检察干警)';
/** A role word; or 派 with a name behind it, where the role word is left out. */
const PROSECUTOR = new RegExp(
  `${PROSECUTOR_WORD}(?:（[^（）]{1,8}）)?[：]?|派(?!${PROSECUTOR_WORD})(?<=检察院(?:依法)?[指委]?派)(?:检察院)?(?=[\\u4e00-\\u9fff]{2,4}(?:出庭|、[\\u4e00-\\u9fff]{2,4}出庭))`,
  'g',
);
const APPEARS = /出庭|到庭|出席|支持公诉|履行职务|派员|参加诉讼|参加庭审|参加了|监督/;
const PRISON_WORD =
  /(?:监狱|看守所|管教所|执行机关|刑罚执行机关|减刑机关)(?:的)?(?:指派|委派|派)?(?:的)?(?:监狱|刑罚执行科|该监|狱政科)?(?:干警|警官|民警|代表|代理人|工作人员|警察|出庭人员|人民警察)[：]?|执行机关(?:的)?(?:指派|委派)(?=[\u4e00-\u9fff]{2,3}(?:出庭|、[\u4e00-\u9fff]{2,3}出庭))/g;
/** A procuratorate sends its own clerk beside the prosecutor: 指派检察员佟念安、书记员蓝鹊出庭. */
const PROCURATORATE_CLERK = /书记员(?<=检察院(?:依法)?[指委]派[^。，\n]{2,30}[、和及与]书记员)/g;
const POLICE_WORD = /(?:出庭(?:的)?(?:侦查人员|侦查员)|(?:侦查人员|侦查员|民警|办案民警)(?=[\u4e00-\u9fff、]{2,12}出庭(?:作证|说明)))/g;

function appearing(reading: Reading, sections: Sections): OfficialItem[] {
  const { text } = reading;
  const from = sections.parties.start;
  const to = Math.min(sections.operative.start, sections.opening.end + 1500);
  return [
    ...named(reading, from, to, PROSECUTOR, 'prosecutor', (at, sentence) => agencyNear(text, sentence, at)),
    ...named(reading, from, to, PROCURATORATE_CLERK, 'clerk', (at, sentence) => agencyNear(text, sentence, at)),
    ...named(reading, from, to, PRISON_WORD, 'prison-officer', (at, sentence) => prisonNear(text, sentence, at)),
    ...named(reading, from, to, POLICE_WORD, 'police', () => null),
  ];
}

type Agency = (at: number, sentenceStart: number) => string | null;

/** Longer ones are no sentences of a judgment but what is left of a page. */
const LONGEST_SENTENCE = 800;
const SENTENCE_ENDS = codesOf('。\n');

function named(reading: Reading, from: number, to: number, word: RegExp, role: OfficialRole, agency: Agency): OfficialItem[] {
  const { text } = reading;
  const zone = upTo(text, to);
  const found: OfficialItem[] = [];
  word.lastIndex = from;
  for (let match = word.exec(zone); match !== null && match.index < to; match = word.exec(zone)) {
    const start = match[0].startsWith('派') ? match.index + 1 : match.index;
    const end = match.index + match[0].length;
    const sentenceStart = lastMark(text, SENTENCE_ENDS, start, Math.max(0, start - LONGEST_SENTENCE)) + 1;
    const rest = /^[^。\n]*/.exec(text.slice(end, end + 80))?.[0] ?? '';
    if (!APPEARS.test(rest) && !APPEARS.test(text.slice(Math.max(sentenceStart, start - 14), start))) continue;
    const body = agency(start, sentenceStart);
    const names = listAt(text, end);
    const last = names.at(-1)?.end ?? end;
    const before = text.slice(Math.max(sentenceStart, start - 14), start);
    const ledIn = APPEARS.test(before) || /(?:指派|委派|派)$/.test(before);
    if (!ledIn && !APPEARS.test(text.slice(last, last + 28))) continue;
    for (const name of names) {
      found.push({
        name: withNameDot(reading.written(name.start, name.end)),
        role,
        agency: body,
        spans: [reading.span(start, name.end)],
      });
    }
  }
  return found;
}

const NAME_ENDS =
  /[，。；：（）\n]|(?:先后|(?<=.{2})均|依法|到庭|出庭|出席|参加|履行|支持|到场|担任|列席|发表|当庭|分别|作为|及其|宣读|共同|指派|受|到本|起诉)|(?:和|与|及|、)?(?:代理|助理|书记员|检察|公诉人|速录|被告|上诉|原审|辩护|证人|鉴定|附带|被害|罪犯|该院)/;
const WITH_OTHERS = /^(?:和|与|及|、)?(?:书记员|速录员|被告|上诉|原审|辩护|证人|鉴定|附带|被害|罪犯)/;

/** Names listed after a role word: 赵云岫、康禾; 张三和李四. */
function listAt(text: string, at: number): { start: number; end: number }[] {
  const window = text.slice(at, at + 60);
  const stop = NAME_ENDS.exec(window);
  const list = stop ? window.slice(0, stop.index) : window;
  if (stop && WITH_OTHERS.test(stop[0]) && list === '') return [];
  const names: { start: number; end: number }[] = [];
  let start = at;
  for (const part of list.split(/(、)/)) {
    if (part !== '、' && part !== '') names.push(...together(part, start));
    start += part.length;
  }
  return names;
}

function together(part: string, start: number): { start: number; end: number }[] {
  const joined = /^(.{2,4}?)(?:和|与|及)(.{2,4})$/.exec(part);
  if (joined?.[1] && joined[2] && isLikelyPersonName(joined[1]) && isLikelyPersonName(joined[2])) {
    return [
      { start, end: start + joined[1].length },
      { start: start + part.length - joined[2].length, end: start + part.length },
    ];
  }
  if (!isPersonName(part) || /建议|意见|认为|提出|举证|质证|出示|宣读|讯问|的/.test(part) || (part.length > 4 && !/[·某×*]/.test(part)))
    return [];
  return [{ start, end: start + part.length }];
}

/** The procuratorate written next to the name: the last one before it in its sentence, else in the sentence before. */
function agencyNear(text: string, sentenceStart: number, at: number): string | null {
  const near = procuratoratesIn(text, { start: Math.max(0, sentenceStart), end: at }).at(-1);
  if (near) return near.name;
  return procuratoratesIn(text, { start: Math.max(0, sentenceStart - 300), end: sentenceStart }).at(-1)?.name ?? null;
}

const PRISON = /[\u4e00-\u9fff]{2,20}?(?:监狱|看守所|管教所|戒毒所)/g;

/** 执行机关云川省长岭监狱: the entry of the header. */
const EXECUTING = /执行机关(?:为|：)?([\u4e00-\u9fff]{2,20}?(?:监狱|看守所|管教所))/g;

function prisonNear(text: string, sentenceStart: number, at: number): string | null {
  const before = text.slice(Math.max(0, sentenceStart), at + 4);
  const last = matchesOf(PRISON, before).at(-1)?.[0];
  if (last) return last.replace(/^.*(?:执行机关|由|经|在|于|指派|，)/, '');
  return matchesOf(EXECUTING, text.slice(0, at))[0]?.[1] ?? null;
}

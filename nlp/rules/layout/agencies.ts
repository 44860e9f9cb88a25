import { matchesOf } from '../../text/matches.ts';
import type { Located, Range } from '../../text/range.ts';
import type { HeaderEntry } from './header-entries.ts';

/** Names of courts and procuratorates in running text. */
const PROCURATORATE = /[\u4e00-\u9fff]{0,24}?(?:人民|铁路运输|军事|林区|农垦)检察院(?:第[一二三四五六]分院|[\u4e00-\u9fff]{2,10}?分院)?/y;
/** What stands directly before 检察院 in its name, and how far before that the name may begin. */
const BEFORE_PROCURATORATE = /(?:人民|铁路运输|军事|林区|农垦)$/;
const LONGEST_PLACE = 24;
const COURT =
  /[\u4e00-\u9fff]{2,30}?(?:人民法院|海事法院|铁路运输(?:中级)?法院|知识产权法院|金融法院|互联网法院|专门法院|军事法院|林区法院|农垦法院)/g;
/** Behind 法院: the branch of a high court, a tribunal in the country, or the committee that decides on compensation. */
export const COURT_PART = '(?:[\\u4e00-\\u9fff]{2,16}?(?:分院|法庭))?(?:赔偿委员会|（赔偿委员会）)?';
const COURT_END = new RegExp(`法院${COURT_PART}$`);

/** Whether a body that heads a document is a court or a part of one that signs for it. */
export function isCourt(name: string): boolean {
  return COURT_END.test(name);
}

/** Words that cannot stand inside the name of a body, so that the name starts after the last of them. */
const BEFORE_NAME =
  /^.*(?:审理|指控|不服|被告人|公诉机关|抗诉机关|报请|提请|以及|本案|一案|宣判后|判决|裁定|决定|起诉|抗诉|移送|批准|经由|指派|期间|原系|现经|撤销|维持|核准|终结|变更|恢复|中止|执行(?!局)|依据|根据|送达|同意|支持|受理|提出|作出|认为|出庭|后又|先后|分别|罪犯|[被由的]|准予|准许|暨(?=刑事|附带)|公益诉讼(?:机关|起诉人)|诉讼人|属于|提供|经(?!济|开|贸)|[，。、；：年号]|月(?!湖)|日(?!照|喀则|土))|^(?:(?!向阳|和(?:平|田|政|林格尔|静|顺|龙|县|布克赛尔|硕)|于(?:都|田|洪)|原(?:阳|平|州)|将乐|从[江化]|依[安兰]|故城|遂[宁溪平昌川])(?:经|由|被|向|于|对|与|和|及|后|因|以|据|在|为|是|将|依|按|到|从|又|并|该|原|现|故|遂|请|至))+/;

export interface NamedBody extends Range {
  readonly name: string;
}

/** Every procuratorate named in a range. */
export function procuratoratesIn(text: string, range: Range): NamedBody[] {
  const words = text.slice(range.start, range.end);
  const matches: RegExpExecArray[] = [];
  let floor = 0;
  for (let at = words.indexOf('检察院'); at >= 0; at = words.indexOf('检察院', at + 1)) {
    const kind = BEFORE_PROCURATORATE.exec(words.slice(Math.max(floor, at - 4), at))?.[0];
    if (kind === undefined) continue;
    PROCURATORATE.lastIndex = startOfPlace(words, floor, at - kind.length);
    const match = PROCURATORATE.exec(words);
    if (match === null) continue;
    matches.push(match);
    floor = match.index + match[0].length;
  }
  return bodiesOf(matches, range);
}

/** Every court named in a range. */
export function courtsIn(text: string, range: Range): NamedBody[] {
  const words = text.slice(range.start, range.end);
  return words.includes('法院') ? bodiesOf(matchesOf(COURT, words), range) : [];
}

/** Start of the run of ideographs that ends at `end`, as far as a name may reach. */
function startOfPlace(words: string, floor: number, end: number): number {
  let start = end;
  while (start > floor && end - start < LONGEST_PLACE && isIdeograph(words.charCodeAt(start - 1))) start--;
  return start;
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function bodiesOf(matches: readonly RegExpExecArray[], range: Range): NamedBody[] {
  const found: NamedBody[] = [];
  for (const match of matches) {
    let name = match[0];
    for (let cut = BEFORE_NAME.exec(name); cut !== null && cut[0].length < name.length; cut = BEFORE_NAME.exec(name))
      name = name.slice(cut[0].length);
    if (name.includes('中华人民共和国')) name = name.slice(name.indexOf('中华人民共和国') + 7);
    if (name.length < 5 || /^(?:人民检察院|人民法院)/.test(name)) continue;
    const end = range.start + match.index + match[0].length;
    found.push({ name, start: end - name.length, end });
  }
  return found;
}

/**
 * The procuratorate that prosecutes, protests or sues: the header's entry, else the one that charges in the opening;
 * in the fullest form that the text has. One that only gives an opinion is none.
 */
export function prosecutingBody(text: string, agencies: readonly HeaderEntry[], opening: Range, criminal: boolean): NamedBody | null {
  const own = agencies.filter((entry) => /公诉|抗诉|公益诉讼起诉人|起诉机关|支持起诉/.test(text.slice(entry.label.start, entry.label.end)));
  const protest = own.find((entry) => /^抗诉机关/.test(text.slice(entry.label.start, entry.label.end)));
  for (const entry of [protest, ...own]) {
    const body = entry && procuratoratesIn(text, entry.content)[0];
    if (body) return fullest(text, body, opening);
  }
  if (!criminal) return null;
  const words = text.slice(opening.start, opening.end);
  const charged =
    /检察院(?:[\u4e00-\u9fff]{0,10}分院)?(?:以[^，。]{0,40}(?:起诉书|公诉)|指控|起诉|提起公诉|向本院提起|于[^，。]{0,20}以)/.exec(words);
  const protested = /检察院(?:[\u4e00-\u9fff]{0,10}分院)?[^，。]{0,40}(?:刑事)?抗诉书[^，。]{0,30}(?:向本院|提出抗诉)/.exec(words);
  const labelled = /(?:公诉|抗诉)机关(?:为|：)?[^，。：\n]{2,30}检察院/.exec(words);
  const chosen = protested ?? charged ?? labelled;
  if (!chosen) return null;
  const all = procuratoratesIn(text, { start: opening.start, end: opening.start + chosen.index + chosen[0].length });
  const body = all.at(-1);
  return body ? fullest(text, body, opening) : null;
}

function fullest(text: string, body: NamedBody, opening: Range): NamedBody {
  let best = body;
  for (const other of procuratoratesIn(text, { start: Math.max(0, Math.min(body.start, opening.start) - 10), end: opening.end })) {
    if (other.name.length > best.name.length && other.name.endsWith(body.name)) best = other;
  }
  return best;
}

/** A court or procuratorate that a fragment without a heading names beside its own number. */
export function asBody(found: Located | null): NamedBody | null {
  return found === null ? null : { name: found.value, start: found.start, end: found.end };
}

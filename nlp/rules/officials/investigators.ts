import type { OfficialItem } from '../../../graph/model/record/record.ts';
import { isLikelyPersonName, withNameDot } from '../../lexicon/person-names.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { upTo } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import type { Reading } from '../writing/reading.ts';

/** Police officers who handle the case; 民警 alone may be a witness or a victim. */
const HANDLER = /(?:承办|办案|主办|经办)(?:民警|警官|侦查员)|侦查(?:人员|员)|(?:主办|承办)侦查员/g;
/** Words that begin like a name. */
const VERB =
  /^(?:查|询|讯|讨|明知|安排|经过|经|常|包|都|应|何|连|和|解|从|向|易|通|成|宣|支|管|计|关|对|在|到|于|当|为|将|把|被|出|说|告|依|未|没|不|有|无|及|并|也|就|让|要|口|全|时|单|强|相|同|身|车|双|别|印|方|高|平|金额|石|展|左|冷|明|权|能|程|任)/;
/** What they did in the case follows; who was hurt or only came by is no handler of it. */
const ACTS =
  /^(?:（[^（）]{1,12}）)?(?:等(?:人|[二两三四五六]人)?)?(?:均|共同|依法|当庭|分别)*(?:到庭|出庭|出席|参加|侦办|承办|办理|负责侦|负责办|侦查|查办|讯问|询问|出具|所作|制作|作出(?:的)?[^，。；]{0,10}(?:说明|笔录|证言)|证实|签名|签字|在[^，。；]{0,30}(?:签名|签字|注明)|对[^，。；]{2,16}(?:进行)?(?:讯问|询问|制作)|的(?:证言|情况说明|说明|当庭))/;
const HURT = /受伤|轻微伤|轻伤|重伤|殴打|打伤|咬伤|抓伤|袭击|阻碍|妨害/;
/** The list may go on with somebody else: 侦查员甲、被告人乙到庭. */
const WITH_OTHERS =
  /^[、和及与](?:被告人|上诉人|原审被告人|证人|鉴定人|辩护人|[\u4e00-\u9fff]{2,12}(?:局|支队|大队)[^，。；]{0,30})[^。；]{0,60}(?:到庭|出庭)/;
const STATION = /[\u4e00-\u9fff]{2,20}?(?:公安局|公安分局|森林公安局)(?:[\u4e00-\u9fff]{1,8}?(?:分局|支队|大队|派出所)){0,2}/g;
const LONGEST = 800;
const SENTENCE_ENDS = codesOf('。\n');
const NAME = /^([\u4e00-\u9fff某×]{2,3}(?:[0-9甲乙丙丁])?)(?=$|、|和|及|与|（)/;

/** Police officers whom a paper names as handling its case. */
export function investigatorsOf(reading: Reading, sections: Sections): OfficialItem[] {
  const { text } = reading;
  const from = sections.parties.start;
  const to = sections.operative.start > from ? sections.operative.start : text.length;
  const found: OfficialItem[] = [];
  const zone = upTo(text, to);
  HANDLER.lastIndex = from;
  for (let match = HANDLER.exec(zone); match !== null && match.index < to; match = HANDLER.exec(zone)) {
    const end = match.index + match[0].length;
    const names = namesAt(text, end);
    const last = names.at(-1)?.end ?? end;
    const rest = text.slice(last, last + 120);
    const named = /(?:本案|该案|此案)的?$/.test(text.slice(Math.max(0, match.index - 4), match.index)) && /^(?:[。；\n]|$)/.test(rest);
    if (names.length === 0 || !(named || ACTS.test(rest) || WITH_OTHERS.test(rest))) continue;
    const start = lastMark(text, SENTENCE_ENDS, match.index, Math.max(0, match.index - LONGEST)) + 1;
    const clause = /^[^，。；]*/.exec(rest)?.[0] ?? '';
    if (HURT.test(clause)) continue;
    const agency = stationBefore(text.slice(start, match.index));
    for (const name of names)
      found.push({
        name: withNameDot(reading.written(name.start, name.end)),
        role: 'police',
        agency,
        spans: [reading.span(match.index, name.end)],
      });
  }
  return found;
}

/** Names listed behind the word, as far as each ends at a mark or at what they did. */
function namesAt(text: string, from: number): Range[] {
  const names: Range[] = [];
  let at = text[from] === '：' ? from + 1 : from;
  for (let index = 0; index < 6; index++) {
    const name = nameAt(text, at);
    if (name === null) return names;
    names.push(name);
    if (!/^[、和及与]/.test(text.slice(name.end, name.end + 1))) return names;
    at = name.end + 1;
  }
  return names;
}

function nameAt(text: string, at: number): Range | null {
  const rest = text.slice(at, at + 60);
  if (VERB.test(rest)) return null;
  for (const length of [4, 3, 2]) {
    const name = rest.slice(0, length);
    const behind = rest.slice(length);
    if (!isLikelyPersonName(name) || (length === 4 && !/[0-9甲乙丙丁某×]$/.test(name))) continue;
    if (ACTS.test(behind) || /^(?:[。；\n]|$)/.test(behind) || (NAME.test(name) && /^[、和及与（]/.test(behind)))
      return { start: at, end: at + length };
  }
  return null;
}

/** The last police station or bureau in what stands before. */
export function stationBefore(before: string): string | null {
  STATION.lastIndex = 0;
  let last: string | null = null;
  for (let match = STATION.exec(before); match !== null; match = STATION.exec(before)) last = match[0];
  return last?.replace(/^.*(?:以及|及其|经(?!侦)|[，、由向被与和及至到]|事实有|现?更名为|原名)/, '') ?? null;
}

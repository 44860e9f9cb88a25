import { formOf } from '../../../graph/model/glossary.ts';
import type { Read } from '../../../graph/model/span.ts';
import { upTo } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Facts } from '../passages/facts.ts';
import type { Reading } from '../writing/reading.ts';

/** One of these is in every assignment, and in few histories. */
const HINTS = ['指定', '提级', '移送', '更换', '变更', '调整', '另行组成', '转'];
const WORD = /指定|提级|移送|变更|更换|调整|另行组成|转为|转入|转换为|转化为|转适用/g;
const ASSIGNED =
  /指定(?!的|辩护|居所|代理|监护|期限|期间|举证)[^，。；\n]{0,30}(?:管辖|审理|审判)|提级(?:管辖|审理)|移送[^，。；\n]{0,24}(?:法院|本院|审理|管辖|处理)|(?:变更|更换|调整|另行组成)[^，。；\n]{0,10}(?:合议庭|审判人员|承办法官|承办人|审判长|审判员)(?:成员|组成人员)?|转(?:为|入|换为|化为)?(?:适用)?(?:普通|简易)程序/y;
/** Only a case is sent on; files and evidence are too. */
const OF_A_CASE = /(?:本案|该案|案件)[^，。；\n]{0,8}$/;
/** Talk about the law, about evidence or about what somebody asks for is no assignment. */
const NOT_AN_EVENT = /规定|证据|材料|卷宗|请求|申请|认为|主张|称|应当|可以|《|是否|未/;
const LONGEST = 70;
/** A ruling that assigns a case says so in its first sentences. */
const OWN_ORDER = 300;

/** How the case came to this court or this panel, as written: 由青河县人民法院指定本院审理, 转为普通程序, 另行组成合议庭. */
export function assignmentOf({ reading, kind, operative }: Facts, history: Range): Read<string>[] {
  const told = clauses(reading, history);
  if (formOf(kind.id) === 'judgment') return told;
  return [...told, ...clauses(reading, { start: operative.start, end: Math.min(operative.end, operative.start + OWN_ORDER) })];
}

function clauses(reading: Reading, range: Range): Read<string>[] {
  const { text } = reading;
  const found: Read<string>[] = [];
  const words = text.slice(range.start, range.end);
  if (!HINTS.some((hint) => words.includes(hint))) return found;
  const zone = upTo(text, range.end);
  WORD.lastIndex = range.start;
  for (let word = WORD.exec(zone); word !== null && word.index < range.end; word = WORD.exec(zone)) {
    let start = word.index;
    ASSIGNED.lastIndex = start;
    const match = ASSIGNED.exec(text);
    if (!match || (word[0] === '移送' && !OF_A_CASE.test(text.slice(Math.max(range.start, start - 12), start)))) continue;
    const end = start + match[0].length;
    WORD.lastIndex = end;
    while (start > range.start && !/[，。；：\n]/.test(text[start - 1] as string)) start--;
    if (NOT_AN_EVENT.test(text.slice(start, end)) || /^(?:权|的规定|异议)/.test(text.slice(end, end + 3))) continue;
    if (end - start > LONGEST) start = word.index;
    found.push({ value: text.slice(start, end), spans: [reading.span(start, end)] });
  }
  return found;
}

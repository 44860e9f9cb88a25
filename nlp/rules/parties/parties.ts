import type { PartyItem } from '../../../graph/model/record/record.ts';
import { isLikelyPersonName, isPersonName, withNameDot } from '../../lexicon/person-names.ts';
import type { Range } from '../../text/range.ts';
import type { HeaderEntry } from '../layout/header-entries.ts';
import type { Reading } from '../writing/reading.ts';

/** A party with the places of its name and its label. */
export interface PartyRead extends PartyItem {
  readonly at: Range;
  /** Label start: what follows in the header up to the next party belongs to this one. */
  readonly labelStart: number;
}

const ORGANIZATION =
  /(?:公司|企业|集团|银行|支行|分行|信用社|联社|厂|店|行|部|局|院|校|学|所|站|社|会|处|府|中心|队|村|组|户|馆|场|园|室|署|厅|庭|委|办|台|城|库|矿|吧|坊|阁|楼|所在地|机构|基金|商场|市场|超市|酒店|宾馆|协会|学会|基地|工程|项目|医疗|法人|街道|社区|小区|合伙|联盟|管委|大厦|诊所|药房|花园|农场|林场|银行卡|指挥部|经营|企业法人|\.|Ltd|LLC|Inc|Co)$/i;
const NAME_END =
  /[，。；：”\n（]|住所地?[：\d\u4e00-\u9fff]|住址|地址|住[\u4e00-\u9fff]{2,8}[省市区县]|[男女](?:[，,](?![男女][，,])|[\u4e00-\u9fff]{1,4}族|\d{4}年|生于|生(?=，|$)|住|$)|曾[因于被用]|(?<=、[^，。、]{2,4})均(?=因|系|为[^，。]|曾|被|于|经|在|已|自)|因(?:犯|涉嫌|本案|吸)|(?:与|诉)(?:被告|被申请人|被上诉人)|本人|(?:答?辩|述|诉)称|(?<=^[\u4e00-\u9fff]{2,4})(?:(?<!基)因(?=[涉犯盗赌吸诈抢故寻交危非贩容本无酒醉殴打])|曾(?=[因于被用为经任在犯多两三])|在(?:接受|当地|社区|服刑)|未经批准|因违反|[到向至][^，。；\n]{2,24}(?:法院|检察院)|\d{4}年|住(?!房|建|宅)|居民|农民|职工|代课|被上诉人|被告|依据|根据|依照|凭借|原(?:系|任|为|是)|[时曾现]任|系[^，。：；\n]{2})|统一社会信用代码|组织机构代码|身份证|公民身份|法定代表人|负责人|委托|汉族|生于|出生|户籍|现住|性别|(?:机关)?所在地|以(?:\d{4}年|[^，。]{2,30}为由)|未到庭|等\d|等[一二三四五六七八九十]/;
const BRACKET_OUT =
  /^（(?:以下|下称|简称|原名|曾用名|又名|别名|化名|绰号|系|身份|未成年|反诉|公民|现用名|更名|户名|自报|英文|原系|同时|兼|死者|已|因|聋|统一|证件|营业|组织|男|女|原[\u4e00-\u9fff]{2,}|外文|译名|笔名|自称|乳名|小名|英文名|护照|国籍|注册|组成|案发|在逃|死亡|护照号|被害|[A-Za-z])/;

/** Reads one party entry: one name, or several that share the label. */
export function partiesOf(reading: Reading, entry: HeaderEntry): PartyRead[] {
  const { text } = reading;
  const found: PartyRead[] = [];
  for (const name of namesIn(text, entry.content)) {
    const type = typeOf(text.slice(name.start, name.end));
    const printed = reading.written(name.start, name.end);
    const written = type === 'person' ? withNameDot(printed) : printed;
    found.push({
      name: written,
      roles: entry.roles,
      type,
      spans: [reading.span(entry.label.start, entry.label.end), reading.span(name.start, name.end)],
      at: name,
      labelStart: entry.label.start,
    });
  }
  return found;
}

/** person: has the shape of a personal name and not the ending of an organisation. */
export function typeOf(name: string): 'person' | 'organization' {
  if (/·|[某×*]|^[A-Z][A-Za-z .,]+$/.test(name) && name.length < 30 && !/公司|厂|店|局|银行|政府/.test(name)) return 'person';
  if (name.length <= 3 && isLikelyPersonName(name))
    return /(?:公司|银行|医院|[\u4e00-\u9fff]厂|税务局)$/.test(name) ? 'organization' : 'person';
  if (ORGANIZATION.test(name.replace(/（.*?）$/, ''))) return 'organization';
  return name.length > 6 ? 'organization' : 'person';
}

/** Name ranges at the start of an entry's content. Organisations keep brackets that belong to their name. */
function namesIn(text: string, content: Range): Range[] {
  const words = text.slice(content.start, content.end);
  const first = endOfName(words, 0);
  if (first === 0) return [];
  const head = words.slice(0, first).replace(/(?<=[\u4e00-\u9fff])\.$|与$/, '');
  const parts = splitListing(head);
  const ranges: Range[] = [];
  let at = 0;
  for (const part of parts) {
    const start = head.indexOf(part, at);
    at = start + part.length;
    ranges.push({ start: content.start + start, end: content.start + at });
  }
  return ranges.filter((range) => plausible(text.slice(range.start, range.end)));
}

function plausible(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 60 &&
    /[\u3400-\u9fff\ue000-\uf8ffA-Z×*\ufffd]/.test(name) &&
    !/^(?:共同|因|系|的|于(?:\d|本|同|判|一审|二审)|在|经|之|与|及|对|本案|暨|情况)|[：“”《》]|承担|作为|作出|答辩|认为/.test(name)
  );
}

/** Where the first name (or listing of names) of an entry ends. */
export function endOfName(words: string, from: number): number {
  let at = from;
  for (;;) {
    const match = NAME_END.exec(words.slice(at));
    if (!match) return words.length;
    const end = at + match.index;
    if (match[0] === '（' && end > from) {
      const close = words.indexOf('）', end);
      const inside = words.slice(end, close + 1);
      const after = words[close + 1] ?? '';
      // A place or a branch in brackets is part of the name of a company: 大众汽车（中国）投资有限公司.
      if (
        close > 0 &&
        !BRACKET_OUT.test(inside) &&
        inside.length <= 14 &&
        /[\u4e00-\u9fff]/.test(after) &&
        !/^(?:住|男|女|法|委)/.test(after)
      ) {
        at = close + 1;
        continue;
      }
      if (close > 0 && /^（(?:有限合伙|普通合伙|特殊普通合伙|集团|中国|个人独资|筹|个体工商户|股份)[^）]{0,6}）$/.test(inside)) {
        at = close + 1;
        continue;
      }
    }
    return Math.max(end, from);
  }
}

/** 张三、李四: a listing of persons or of organisations; a 、 inside an organisation's name is kept. */
function splitListing(head: string): string[] {
  if (!head.includes('、')) return [head];
  const parts = head.split('、').filter((part) => part !== '');
  const fits = parts.every(
    (part) => (isPersonName(part) && part.length <= 4) || /[·某]/.test(part) || (typeOf(part) === 'organization' && part.length >= 4),
  );
  return fits ? parts : [head];
}

import type { RepresentativeKind } from '../../../graph/model/glossary.ts';
import { isLikelyPersonName, isPersonName, withNameDot } from '../../lexicon/person-names.ts';
import { startsWithPlace } from '../../lexicon/places.ts';
import type { Range } from '../../text/range.ts';
import type { Reading } from '../writing/reading.ts';
import { gluedAgentLength } from './glued-agent.ts';

/** An agent as one entry describes him; whom he stands for is decided by the entry's place. */
export interface AgentRead {
  readonly name: string;
  readonly at: Range;
  readonly kind: RepresentativeKind;
  readonly firm: string | null;
  readonly firmAt: Range | null;
}

const RELATIVE =
  /(?:父亲|母亲|丈夫|妻子|儿子|女儿|哥哥|弟弟|姐姐|妹妹|[之的](?:父|母|夫|妻|子|女|兄|弟|姐|妹|媳|婿|侄|孙|舅|叔|伯|姑|姨|嫂)(?!公司)|配偶|夫妻|父子|父女|母子|母女|兄弟|姐妹|姐弟|兄妹|叔侄|祖孙|叔叔|叔父|伯父|伯伯|姑姑|姑妈|姑父|姨妈|舅舅|侄子|侄女|外甥|女婿|儿媳|岳父|岳母|祖父|祖母|爷爷|奶奶|堂哥|堂弟|表哥|表弟|近亲属|老公|老婆|亲属|婆婆|公公|外公|外婆|外孙|爱人|长子|次子|三子|长女|次女|胞[兄弟姐妹]|[继养]父|[继养]母|嫂子|弟媳|婶婶|系.{0,16}(?:父|母|夫|妻|子|女|兄|弟|姐|妹)(?=[，）]|$))/;
const POSITION =
  /审查员|稽查员|监察员|检查员|检验员|管理员|联络员|协理员|复审员|员工|职工|职员|工作人员|法务|主任|经理|科长|科员|干部|教导员|民警|警察|公职律师|公司律师|法律顾问|顾问|主管|专员|秘书|局长|股长|队长|处长|会计|主办|业务员|总监|负责人|董事|教师|书记|行长|所长|站长|校长|主席|干警|代表|指导员|总裁|助理$|公务员|调研员|副.{1,3}长|镇长|乡长|人员|法制员|内勤|出纳|工程师|行政|文员|合规|清收|客户|司法助理|店长|政委|专干|干事|组长|委员|店员|公司员$/;
const PERSONAL =
  /^(?:[（(]?(?:男|女)|住|户籍|现住|身份证|公民|\d|生于|出生|[\u4e00-\u9fff]{1,4}族|特别授权|一般|代理权限|权限|联系|电话|地址|执业|农民|无业|居民|退休)/;
/** 律师事务所 and how writers vary it: 律师集团事务所, 律师（白石）事务所, 律师事物所, 律师事务 with the last character lost. */
const LAW_FIRM =
  /[\u4e00-\u9fffA-Za-z（）()·×*]{2,30}?(?:律师(?:（[\u4e00-\u9fff]{2,6}）)?(?:集团|联合|合伙|事)?(?:事务|事物)?所(?:[\u4e00-\u9fff]{2,6}分所|\d{1,2}(?=律师|实习|专职|$|[，。；、]))?|律师事务(?=律师))/;
/** A company has a 法律事务部, too: a body under such a name is a legal office only where its member is called 法律工作者. */
const LEGAL_OFFICE =
  /[\u4e00-\u9fff（）()]{2,30}?(?:[“"]?(?:148|12348)[”"]?)?(?:法律(?:服务|事务|工作|服务事务)所|法律服务(?:处|中心)|司法所|法律(?:服务|事务|咨询|顾问)(?:服务)?(?:中心|处|部|站|社|室)(?=的?(?:基层)?法律(?:服务)?工作者))/;
const LEGAL_AID = /[\u4e00-\u9fff（）()]{2,30}?法律援助(?:中心|处|机构)/;
const FIRM = /律师事务所|法律服务所|法律援助中心/;
const ASSIGNED = /^.{0,30}?(?:指派的?|委派的?|指定的?|提供法律援助的?|法律援助中心(?:的)?)(?=[\u4e00-\u9fff（）]{3,}律师事务所)/;

/** Reads the agents of one entry: 陆秉和、言午，云岭泰和律师事务所律师. `employers`: the parties under whom it stands. */
export function agentsOf(reading: Reading, content: Range, employers: readonly string[]): AgentRead[] {
  const { text } = reading;
  const agents: Entry[] = [];
  let group: typeof agents = [];
  let described = false;
  for (const chunk of chunks(text, content)) {
    const opens = agents.length === 0 || text[chunk.at - 1] === '、';
    const glued = gluedAgentLength(chunk.words, POSITION.test(chunk.words), {
      text,
      at: chunk.at,
      employers,
      opens,
      gapBefore: reading.gapBefore,
    });
    const plain = bare(chunk.words);
    if (glued > 0) {
      if (described) group = [];
      const description = { words: chunk.words.slice(glued), at: chunk.at + glued };
      for (const agent of group) agent.description.push(description);
      const agent = { at: { start: chunk.at, end: chunk.at + glued }, description: [description] };
      group.push(agent);
      agents.push(agent);
      described = true;
    } else if (!isFirm(chunk.words) && startsAgent(plain, agents.length, described, isListed(text, chunk))) {
      if (described) group = [];
      described = false;
      const agent = {
        at: { start: chunk.at, end: chunk.at + plain.length },
        description: [{ words: chunk.words.slice(plain.length), at: chunk.at + plain.length }],
      };
      group.push(agent);
      agents.push(agent);
    } else if (agents.length > 0) {
      described = true;
      for (const agent of group) agent.description.push(chunk);
    }
  }
  return agents.map((agent) => describe(reading, agent.at, ownOf(agents, agent)));
}

interface Entry {
  readonly at: Range;
  readonly description: { words: string; at: number }[];
}

/** 分别系甲律师事务所律师、乙律师事务所律师: each of those listed before has the firm that stands in his place. */
function ownOf(agents: readonly Entry[], agent: Entry): Entry['description'] {
  const sharing = agents.filter(
    (other) => other.description[0] === agent.description[0] || other.description.at(-1) === agent.description.at(-1),
  );
  const firms = agent.description.filter((part) => FIRM.test(part.words));
  if (sharing.length < 2 || firms.length !== sharing.length || !RESPECTIVELY.test(firms[0]?.words ?? '')) return agent.description;
  const own = firms[sharing.indexOf(agent)];
  return own ? [own] : agent.description;
}

const RESPECTIVELY = /^(?:分别|依次|先后)/;

function chunks(text: string, content: Range): { words: string; at: number }[] {
  const found: { words: string; at: number }[] = [];
  let start = content.start;
  let depth = 0;
  for (let at = content.start; at <= content.end; at++) {
    const character = at === content.end ? '，' : (text[at] as string);
    if (character === '（') depth++;
    else if (character === '）') depth = Math.max(0, depth - 1);
    else if (/[，、；。\n]/.test(character) && (depth === 0 || at === content.end)) {
      if (at > start) found.push({ words: text.slice(start, at), at: start });
      start = at + 1;
    }
  }
  return found;
}

/** The chunk up to a bracket, 系 or a word that is no name. */
function bare(words: string): string {
  const stop = /[（：\n]|(?<=^.{2,4})(?:系|均系|为|男|女|该|身份证|(?:实习)?律师(?=$|[，、]))/.exec(words);
  return stop ? words.slice(0, stop.index) : words;
}

/** 云川泰和律师事务所律师, 泰和（白石）律师事务所律师: a firm without the name of its member. */
function isFirm(words: string): boolean {
  return (startsWithPlace(words) && FIRM.test(words)) || /^[^（）]{2,10}（[^（）]{2,8}）(?:律师|法律服务|事务所)/.test(words);
}

/** Between two marks of a listing, or before the comma that ends it: 陆秉和、言午，. */
function isListed(text: string, { words, at }: { words: string; at: number }): boolean {
  return text[at - 1] === '、' && /[、，]/.test(text[at + words.length] ?? '');
}

function startsAgent(words: string, count: number, described: boolean, listed: boolean): boolean {
  if (!isPersonName(words) || POSITION.test(words)) return false;
  if (count === 0) return words.length <= 4 || /[·某×*]/.test(words);
  return (
    (words.length <= 3 || /·/.test(words)) &&
    (isLikelyPersonName(words) || (listed && !described)) &&
    !PERSONAL.test(words) &&
    (!described || !/^(?:汉族|职工|农民|员工|经理|主任)$/.test(words))
  );
}

/** （省略）律师事务所: the name of the firm was taken out. */
const NAMELESS = /^律师事务所$/;

/** Firms by the kind of agent that they employ, with a word that each name contains. */
const FIRMS = [
  { kind: 'lawyer', word: /律师/, pattern: LAW_FIRM },
  { kind: 'legal-worker', word: /法律|司法所/, pattern: LEGAL_OFFICE },
  { kind: 'legal-aid', word: /法律援助/, pattern: LEGAL_AID },
] as const;

function describe(reading: Reading, at: Range, description: readonly { words: string; at: number }[]): AgentRead {
  const all = description.map((part) => part.words).join('，');
  const base = { name: withNameDot(reading.written(at.start, at.end)), at };
  for (const { kind, word, pattern } of FIRMS) {
    if (!word.test(all)) continue;
    for (const part of description) {
      const firm = firmIn(part.words, pattern);
      if (!firm) continue;
      const firmAt = { start: part.at + firm.start, end: part.at + firm.end };
      if (NAMELESS.test(part.words.slice(firm.start, firm.end))) return { ...base, kind, firm: null, firmAt: null };
      return { ...base, kind, firm: reading.written(firmAt.start, firmAt.end), firmAt };
    }
  }
  const none = { ...base, firm: null, firmAt: null };
  if (/公职律师|公司律师|法律顾问/.test(all)) return { ...none, kind: 'employee' };
  if (/法律援助律师|法律援助(?:工作者|人员)/.test(all)) return { ...none, kind: 'legal-aid' };
  if (/法律工作者|法律服务工作者/.test(all)) return { ...none, kind: 'legal-worker' };
  if (/推荐/.test(all)) return { ...none, kind: 'citizen' };
  if (/(?:^|，|（|系|执业|实习|专职|该律师事务所|该所)律师/.test(all)) return { ...none, kind: 'lawyer' };
  if (RELATIVE.test(all)) return { ...none, kind: 'relative' };
  const employed = description.some((part) => part.words.split(/[，（）]/).some(isPosition));
  return { ...none, kind: employed ? 'employee' : 'citizen' };
}

/** Sex, people and birthday, as entries without commas put them in front of the employer. */
const BORN = /^(?:[男女])?(?:[\u4e00-\u9fff]{1,4}族)?(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:出?生)?)?(?:[\u4e00-\u9fff]{1,4}族)?/;

function isPosition(words: string): boolean {
  const rest = words.replace(BORN, '');
  return !PERSONAL.test(rest) && POSITION.test(rest.replace(/住(?![房建宅]).*$/, ''));
}

function firmIn(words: string, pattern: RegExp): { start: number; end: number } | null {
  const match = pattern.exec(words);
  if (!match) return null;
  let start = match.index;
  const end = match.index + match[0].length;
  for (let assigned = ASSIGNED.exec(words.slice(start, end)); assigned; assigned = ASSIGNED.exec(words.slice(start, end)))
    start += assigned[0].length;
  const described = /^[^（]{0,10}?(?:均系|系|均为)/.exec(words.slice(start, end));
  if (described) start += described[0].length;
  const opened = words.slice(start, end);
  if (opened.startsWith('（') || opened.startsWith('）')) start += opened.indexOf('）') + 1 || 1;
  const lead = /^[（(]?(?:(?:二人|两人|三人|以上二人|上列二人)?(?:均|皆|都|分别|依次)?(?:系|为|是|由|受)|均|现系|现为|原系|和|与|及)+/.exec(
    words.slice(start, end),
  );
  if (lead) start += lead[0].length;
  return end - start >= 4 ? { start, end } : null;
}

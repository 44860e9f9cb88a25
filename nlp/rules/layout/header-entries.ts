import { AGENCY_LABEL, PARTY_ROLE, PRINCIPAL_TITLE } from '../../lexicon/party-roles.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import { codesOf } from '../../text/codes.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';

/** One entry of the header: a label with what follows it up to the next label or the end of the sentence. */
export interface HeaderEntry {
  readonly kind: 'party' | 'principal' | 'representative' | 'agency';
  readonly label: Range;
  /** Role words of a party, the title of a principal, else the label. */
  readonly roles: readonly string[];
  /** Words before the label that say for whom: 上列二被告共同, 原告. */
  readonly qualifier: string;
  /** Role words of a principal who is a party himself: 法定代理人暨被告. */
  readonly partyRoles?: readonly string[];
  readonly content: Range;
}

const ROLE_PART = `(?:${PARTY_ROLE})`;
const ROLE_WORD = new RegExp(ROLE_PART, 'g');
const BRACKET = '（[^（）\\n]{1,60}）';
const PARTY = new RegExp(
  `(?:${ROLE_PART}(?:[一二三四五六七八九十]{1,2}(?=[：:（])|\\d{1,2}(?=[：:]))?(?:${BRACKET})?)(?:[、，]?(?:暨|兼|即|及|并)?${ROLE_PART}(?:${BRACKET})?){0,4}`,
  'y',
);
const PRINCIPAL = new RegExp(
  `((?:(?:上列|以上|上述|该)?(?:[一二两三四五六]|各)?(?:公司|单位|局|行|院|厂|${PARTY_ROLE})?(?:的|之|共同)?)?)(${PRINCIPAL_TITLE})(?:（[^（）\\n]{1,12}）)?(?:(?:暨|兼|即|及)(${ROLE_PART}(?:${BRACKET})?))?`,
  'y',
);
/** 被告暨被告某某的法定代理人: party and guardian in one label. */
const PARTY_AND_PRINCIPAL = new RegExp(
  `(${ROLE_PART}(?:${BRACKET})?)(?:暨|兼|即)((?:${ROLE_PART})?[^，。：；\\n]{0,14}?)[、]?(?:的|之)?(${PRINCIPAL_TITLE})`,
  'y',
);
const AGENCY = new RegExp(`(?:${AGENCY_LABEL})`, 'y');
const REPRESENTATIVE =
  /((?:(?:上列|以上|上述|前述|前列|该)?[\u4e00-\u9fff\d、（）()*×]{0,36}?)(?:之|的)?)((?:(?:共同|一般授权|特别授权|特别|全权|一般)的?)*(?:委托诉讼代理人|委托的诉讼代理人|诉讼委托代理人|委托代理诉讼人|委托代理人|委托诉讼代理|诉讼代理人|指定代理辩护人|指定辩护人|委托辩护人|法律援助辩护人|辩护律师|辩护人|委托诉代理人|委诉讼托代理人|委托授权代理人|代理人|委托代表人?|委托人(?=：)|代理律师))(?:（[^（）\n]{1,14}）)?/y;
/** A name and what headers say about a person or a body: after a comma only this makes a new entry. */
const DESCRIBED = /^[^，。、；：（）\n]{2,30}，(?:[男女]|住所|住|地址|\d{4}年|汉族)/;
/** 应 and 经 are family names where one or two characters and a mark follow. */
const NAMED_LIKE_A_VERB = /^(?:应(?![当诉付得予由向])|经(?![理办营审查过本依合传调手]))[\u4e00-\u9fff×*XxＸ]{1,2}\d?(?:[，。；：（、\n]|$)/;
/** 被告员工: the line goes on about the agent above. */
const STAFF = /^[^，。；：\n]{0,30}(?:员工|职工|职员|工作人员)[，。\n]/;
/** Where marks are lost, a role with its earlier roles in brackets still begins an entry. */
const EMBEDDED = /(?:被?上诉人|再审申请人|被申请人|第三人)（(?:原审|一审)[^（）\n]{2,30}）/y;
const EMBEDDED_STARTS = codesOf('被上再第');
const STARTS_AFTER = codesOf('\n。；，、：）.');
const SENTENCE_END = codesOf('。\n');
/** Every label of a representative has one of these words within so many characters. */
const AGENT_WORD = /代理|辩护|委托/g;
const LONGEST_LEAD = 80;

/** Cuts the header into entries. `loose`: the range has no line breaks or stops, so that labels may follow any character. */
export function headerEntries(text: string, range: Range): HeaderEntry[] {
  const starts: { entry: Omit<HeaderEntry, 'content'>; contentStart: number }[] = [];
  let at = range.start;
  let agentAt = nextAgent(text, at);
  while (at < range.end) {
    const first = at === range.start || embedded(text, at);
    if (first || STARTS_AFTER[text.charCodeAt(at - 1)] === 1) {
      if (agentAt < at) agentAt = nextAgent(text, at);
      const found = labelAt(text, at, range.end, text[at - 1] ?? '\n', first, agentAt - at <= LONGEST_LEAD);
      if (found) {
        starts.push(found);
        at = Math.max(found.contentStart, at + 1);
        continue;
      }
    }
    at++;
  }
  return starts.map(({ entry, contentStart }, index) => ({
    ...entry,
    content: { start: contentStart, end: contentEnd(text, contentStart, starts[index + 1]?.entry.label.start ?? range.end) },
  }));
}

function embedded(text: string, at: number): boolean {
  if (EMBEDDED_STARTS[text.charCodeAt(at)] !== 1) return false;
  EMBEDDED.lastIndex = at;
  return EMBEDDED.test(text) && !'被原一二'.includes(text[at - 1] ?? '　');
}

function nextAgent(text: string, from: number): number {
  AGENT_WORD.lastIndex = from;
  return AGENT_WORD.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}

/** Who somebody is may follow in a sentence of its own: 系原告之妻。与上诉人系父子关系。被告员工。 */
const STATED_AFTER =
  /[。\n]{1,2}(?:(?:(?:均|亦)?系|是|[与和][^，。；\n]{1,14}系)[^。\n]{1,40}|[\u4e00-\u9fff（）]{2,24}(?:律师事务所|法律服务所)(?:实习|专职)?(?:律师|法律工作者)(?:，[^。\n]{1,40})?|(?:被告|原告)[^，。；：\n]{0,30}(?:员工|职工|职员|工作人员)(?:，[^。\n]{1,40})?)(?=[。\n])/y;

/** Content ends at the sentence end or just before the next label. */
function contentEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && SENTENCE_END[text.charCodeAt(end)] !== 1) end++;
  STATED_AFTER.lastIndex = end;
  const stated = STATED_AFTER.exec(text)?.[0] ?? '';
  if (end + stated.length <= limit) end += stated.length;
  while (end > start && /[，、；.]/.test(text[end - 1] ?? '')) end--;
  return end;
}

function labelAt(
  text: string,
  at: number,
  limit: number,
  before: string,
  first: boolean,
  agentNear: boolean,
): { entry: Omit<HeaderEntry, 'content'>; contentStart: number } | null {
  const strong = first || before === '\n' || before === '。' || before === '；';
  AGENCY.lastIndex = at;
  const agency = strong ? AGENCY.exec(text)?.[0] : undefined;
  if (agency) return made('agency', at, agency, [agency], '', text);
  PARTY_AND_PRINCIPAL.lastIndex = at;
  const both = strong ? PARTY_AND_PRINCIPAL.exec(text) : null;
  if (both?.[1] && both[3] && followed(text, at + both[0].length, limit)) {
    return made('principal', at, both[0], [both[3]], both[2] ?? '', text, rolesOf(both[1]));
  }
  PRINCIPAL.lastIndex = at;
  const principal = PRINCIPAL.exec(text);
  if (principal?.[2] && followed(text, at + principal[0].length, limit)) {
    return made('principal', at, principal[0], [principal[2]], principal[1] ?? '', text, rolesOf(principal[3] ?? ''));
  }
  PARTY.lastIndex = at;
  const party = strong || /[，：、]/.test(before) ? PARTY.exec(text)?.[0] : undefined;
  REPRESENTATIVE.lastIndex = at;
  const agent = agentNear ? REPRESENTATIVE.exec(text) : null;
  if (agent?.[2] && agent.index + agent[0].length <= limit && isQualifier(agent[1] ?? '') && followed(text, at + agent[0].length, limit)) {
    return made('representative', at, agent[0], [agent[2]], agent[1] ?? '', text);
  }
  if (
    party &&
    followed(text, at + party.length, limit) &&
    !STAFF.test(text.slice(at + party.length, at + party.length + 40)) &&
    (strong || text[at + party.length] === '：' || DESCRIBED.test(text.slice(at + party.length, at + party.length + 40)))
  ) {
    return made('party', at, party, rolesOf(party), '', text);
  }
  return null;
}

function made(
  kind: HeaderEntry['kind'],
  at: number,
  label: string,
  roles: readonly string[],
  qualifier: string,
  text: string,
  partyRoles: readonly string[] = [],
) {
  let contentStart = at + label.length;
  while (/[：\n是为“，；]/.test(text[contentStart] ?? '') && contentStart < at + label.length + 2) contentStart++;
  const selfNamed = /^(?:(?:自报|自称)(?:姓名)?[：]?|姓名：)/.exec(text.slice(contentStart, contentStart + 6));
  if (selfNamed) contentStart += selfNamed[0].length;
  return { entry: { kind, label: { start: at, end: at + label.length }, roles, qualifier, partyRoles }, contentStart };
}

/** 负责人，方未然，所长: a comma or a semicolon in the place of the colon. */
const MARK_FOR_COLON = /^[，；](?=([\u4e00-\u9fff]{2,4})[，。])/;

/** A label is followed by a colon, a name or a line break, not by a verb. */
function followed(text: string, at: number, limit: number): boolean {
  if (at >= limit) return false;
  const named = /[\n。]/.test(text[at - 1] ?? '') ? null : MARK_FOR_COLON.exec(text.slice(at, at + 8))?.[1];
  if (named) return isLikelyPersonName(named);
  if (NAMED_LIKE_A_VERB.test(text.slice(at, at + 5))) return true;
  return !/^(?:[，。；、）]|均|到庭|出庭|经|提出|认为|因|与|在|参加|的|向(?:本|法院|原|被|一审|二审|人民|其|我|申请)|对|诉|不服|辩称|已|未|应|及其|称|自愿|申请|信息|基本[情信]|身份|[辩供]|意见|情况)/.test(
    text.slice(at, at + 3),
  );
}

/** 上诉人（原审被告、反诉原告） -> its three role words. */
export function rolesOf(label: string): string[] {
  return label === '' ? [] : matchesOf(ROLE_WORD, label).map((match) => match[0]);
}

const QUALIFIER = new RegExp(
  `^(?:(?:上列|以上|上述|前述|前列|该)?(?:[一二两三四五六七八九十\\d]{1,3}(?:名|位|个)?|各|全体|诸)?(?:${PARTY_ROLE}|当事人|人)?(?:（[^（）]{0,30}）)?[\\u4e00-\\u9fff\\d、*×]{0,24}?(?:之|的)?)$`,
);
function isQualifier(words: string): boolean {
  return words === '' || (QUALIFIER.test(words) && !/法定|指定$|诉讼$|住|系|事务所|法律服务|员工|职员/.test(words));
}

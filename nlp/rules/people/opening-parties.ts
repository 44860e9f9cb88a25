import { PARTY_ROLE } from '../../lexicon/party-roles.ts';
import { isLikelyPersonName, isPersonName } from '../../lexicon/person-names.ts';
import { surnameLength } from '../../lexicon/surnames.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import { knownDisputeAt } from '../causes/civil-dispute.ts';
import { rolesOf } from '../layout/header-entries.ts';
import { shortens } from '../parties/appearing-clients.ts';
import { bodyLength } from '../parties/body-name.ts';
import { type PartyRead, typeOf } from '../parties/parties.ts';
import type { Reading } from '../writing/reading.ts';

/** Role words of letters and forms that are no court papers; headers of judgments do not know them. */
const LETTER_ROLE = '被举报人|举报人|被控告人|控告人|检举人|信访人|被反映人|反映人|被取保候审人|过问人|干预人';
const MENTION = new RegExp(`(?<!对方|双方|各方|有关|案件)(?:${LETTER_ROLE}|${PARTY_ROLE})(?:（(?:${PARTY_ROLE}|[、，])+）)?`, 'g');
const LIST_END = new RegExp(
  `[，。；：\\n“”《》[]|[起上反]诉|诉(?!讼)|与|因|不服|一案|及其|及?(?:委托|诉讼代理|法定代|指定辩护|辩护)|犯|涉嫌|的|均|提出|向|于|申请|执行|经|未|到庭|出庭|进行|予以|减刑|减[去为]|假释|暂予|收监|单位|职务|为|以|自|在|之间|就|无|不|认为|称|辩|答辩|述称|陈述|系|原(?=系|任|为|是|在)|曾(?=任|系|因|经|被|于)|时任|参加|送达|收到|应|${PARTY_ROLE}`,
);
const CAUSE =
  /(?:(?:非法|故意|过失|抢劫|抢夺|盗窃|诈骗|贩卖|运输|走私|制造|受贿|行贿|贪污|挪用|敲诈|寻衅|聚众|交通|危险|妨害|职务|强奸|绑架|放火|爆炸|组织|开设|容留|掩饰|合同|信用卡|伪造|销售|生产|侵占|拐卖|滥用|玩忽|徇私|虚开|逃税|集资|民间借贷|买卖|借款|租赁|劳动|离婚|机动车|生命权|健康权|身体权|网络|产品|服务|房屋|物业|建设|财产|人身|侵权|保险|金融|追偿|不当得利|股权|合伙|承揽|运输|保证|抵押|债权|债务|赡养|抚养|继承|行政|道路|公安|土地|城乡|工伤|撤销|确认|履行)[\u4e00-\u9fff、]{0,24})$/;

/** Parties of a document without a header block: those that the opening paragraph (or the request) names with a role word. */
export function openingParties(reading: Reading, range: Range, part: 'naming' | 'whole' = 'naming'): PartyRead[] {
  const zone = reading.text.slice(range.start, Math.min(range.end, range.start + 700));
  const words = part === 'whole' ? zone : zone.slice(0, endOfNaming(zone));
  const found = new Map<string, PartyRead>();
  for (const party of mentioned(reading, words, range.start)) {
    if (!found.has(party.name) && (part !== 'whole' || isSureName(party.name))) found.set(party.name, party);
  }
  if (part === 'whole' || found.size === 0) return [...found.values()];
  takeAppealRoles(reading, { start: range.start + words.length, end: range.end }, found);
  for (const party of appearing(reading, range, range.start + words.length)) if (!isKnown(party.name, found)) found.set(party.name, party);
  if (!zone.includes('一案')) for (const party of speakers(reading, range)) if (!isKnown(party.name, found)) found.set(party.name, party);
  return [...found.values()];
}

/** Everybody whom the words name with a role word; `start` is their place in the reading. */
function mentioned(reading: Reading, words: string, start: number): PartyRead[] {
  const found: PartyRead[] = [];
  for (const match of matchesOf(MENTION, words)) {
    const listStart = match.index + match[0].length + (isLetterRole(match[0]) && words[match.index + match[0].length] === '：' ? 1 : 0);
    for (const piece of pieces(words, listStart)) {
      const name = piece.body ? piece.words : nameOf(piece.words);
      if (name === null) continue;
      const at = { start: start + piece.at, end: start + piece.at + name.length };
      found.push({
        name,
        roles: isLetterRole(match[0]) ? [match[0]] : rolesOf(match[0]),
        type: typeOf(name),
        spans: [reading.span(start + match.index, start + listStart), reading.span(at.start, at.end)],
        at,
        labelStart: start + match.index,
      });
    }
  }
  return found;
}

/** Role words of the procedure at hand where a case has come from a court below. */
const APPEAL_ROLE = /^(?:被?上诉人|原审|再审|申诉人|被申诉人|抗诉)/;
/** Role words of the account of the first instance, which name the parties of the case at hand only where no others do. */
const FIRST_ROLE = /^(?:被告人?|原告人?|自诉人|被告单位)$/;

/** 指控被告人岑默…一案…原审被告人岑默不服，提出上诉: the parties of an appeal have the roles that its opening gives them as such. */
function takeAppealRoles(reading: Reading, rest: Range, found: Map<string, PartyRead>): void {
  const words = reading.text.slice(rest.start, rest.end);
  if (!/上诉|抗诉|再审/.test(words)) return;
  for (const { name, roles, spans } of mentioned(reading, words, rest.start)) {
    const known = found.get(name);
    const own = roles.filter((role) => APPEAL_ROLE.test(role) && !known?.roles.includes(role));
    if (known === undefined || own.length === 0) continue;
    const kept = known.roles.filter((role) => !FIRST_ROLE.test(role));
    found.set(name, { ...known, roles: [...own, ...kept].sort((a, b) => ORDER(a) - ORDER(b)), spans: [...known.spans, ...spans] });
  }
}

/** The role at hand stands before the one below, as headers print them. */
const ORDER = (role: string): number => (role.startsWith('原审') ? 1 : 0);

const APPEARED = /(?:到庭|出庭)(?:参加)?(?:了)?(?:诉讼|法庭)|参加(?:了)?诉讼/;
/** A victim is a party only where a header says so. */
const NO_PARTY = /^被害人$|^被害单位$/;

/** Who came into the case after it was named: 附带民事诉讼原告人岑默及其诉讼代理人…到庭参加诉讼. */
function appearing(reading: Reading, range: Range, from: number): PartyRead[] {
  const found: PartyRead[] = [];
  let start = from;
  for (const sentence of reading.text.slice(from, range.end).split('。')) {
    if (APPEARED.test(sentence))
      found.push(
        ...mentioned(reading, sentence, start).filter(({ name, roles }) => isSureName(name) && !roles.some((role) => NO_PARTY.test(role))),
      );
    start += sentence.length + 1;
  }
  return found;
}

/** A name that is there, the beginning of one that is there, or a short form of a body that is there. */
function isKnown(name: string, found: ReadonlyMap<string, PartyRead>): boolean {
  const body = typeOf(name) === 'organization';
  return [...found.keys()].some((known) => known.startsWith(name) || name.startsWith(known) || (body && shortens(name, known)));
}

/** Who speaks in a text that names its case nowhere: 被告卓远帆答辩称. */
const SPEAKS = new RegExp(
  `(${PARTY_ROLE})([^，。；：\\n]{2,24}?)(?:口头|书面|当庭|在?庭审[时中]|在庭上)?(?:起诉|上诉|反诉|答辩|陈述|诉|辩|述)称`,
  'g',
);
const LONGEST_ACCOUNT = 3000;

function speakers(reading: Reading, { start }: Range): PartyRead[] {
  const found: PartyRead[] = [];
  for (const match of matchesOf(SPEAKS, reading.text.slice(start, start + LONGEST_ACCOUNT))) {
    const [, role = '', name = ''] = match;
    if (!isLikelyPersonName(name) && bodyLength(name) !== name.length) continue;
    const labelStart = start + match.index;
    const at = { start: labelStart + role.length, end: labelStart + role.length + name.length };
    found.push({
      name,
      roles: rolesOf(role),
      type: typeOf(name),
      spans: [reading.span(labelStart, at.start), reading.span(at.start, at.end)],
      at,
      labelStart,
    });
  }
  return found;
}

const LETTER_ROLES = new Set(LETTER_ROLE.split('|'));
function isLetterRole(words: string): boolean {
  return LETTER_ROLES.has(words);
}

/** Only the sentence that names the case names its parties; what follows tells of the procedure. */
function endOfNaming(zone: string): number {
  const named = zone.indexOf('一案');
  if (named >= 0) return named;
  const stop = /[。；]/.exec(zone.trimStart());
  return stop ? stop.index + 1 : zone.length;
}

/** A person between two marks of a listing. */
const LISTED = /^([\u4e00-\u9fff]{2,3})[、（]/;

/** Where a listing ends. A function word that is the inner character of a name (柏于强) ends none. */
function listEnd(rest: string): number {
  const listed = LISTED.exec(rest)?.[1];
  const from = listed && isLikelyPersonName(listed) ? listed.length : 0;
  const end = LIST_END.exec(rest.slice(from));
  if (end === null) return rest.length;
  if (from > 0 || end.index !== 1 || end[0].length > 1 || surnameLength(rest) !== 1) return from + end.index;
  return 2 + (LIST_END.exec(rest.slice(2))?.index ?? rest.length);
}

interface Piece {
  readonly words: string;
  readonly at: number;
  /** The name of a body, seen whole. */
  readonly body: boolean;
}

/** The names listed after a role word; brackets that are no part of a name left out. */
function pieces(words: string, from: number): Piece[] {
  const found: Piece[] = [];
  let at = from;
  for (let index = 0; index < 40; index++) {
    const rest = words.slice(at, at + 60);
    const body = bodyLength(rest);
    const stop = /[、（]/.exec(rest.slice(body));
    const end = body > 0 ? body : listEnd(rest);
    const cut = body > 0 ? body : Math.min(stop?.index ?? rest.length, end);
    if (cut > 0) found.push({ words: rest.slice(0, cut), at, body: body > 0 });
    if (stop === null || (body > 0 ? stop.index > 0 : end < stop.index)) break;
    at += body + stop.index;
    if (words[at] === '（') {
      const close = words.indexOf('）', at);
      if (close < 0) break;
      at = close + 1;
    }
    if (words[at] === '、') at++;
    else if (cut > 0) break;
  }
  return found;
}

const DISPUTE = /^(.+?)[\u4e00-\u9fff、]{2,16}(?:纠纷|争议)$/;
const MASKED_PERSON = /^[\u4e00-\u9fff][某×*XＸ]{1,2}[甲乙丙丁\d]?/;

/** 王某借款合同纠纷: the name in front of the cause. */
function withoutCause(piece: string): string {
  const listed = knownDisputeAt(piece);
  if (listed !== null && listed >= 2) return piece.slice(0, listed);
  const known = piece.replace(CAUSE, '');
  if (known !== piece && known.length >= 2) return known;
  if (!DISPUTE.test(piece)) return known.length >= 2 ? known : piece;
  const masked = MASKED_PERSON.exec(piece);
  if (masked) return masked[0];
  const family = surnameLength(piece);
  return family > 0 ? piece.slice(0, family + 2) : piece;
}

/** In running text a role word stands before much that is no name: only what begins with a family name is taken, or is masked. */
function isSureName(name: string): boolean {
  return typeOf(name) === 'organization' || isLikelyPersonName(name);
}

/** A listing of crimes or causes runs on behind the name: 温某贪污、受贿、妨害作证一案. */
const OFFENCE =
  /^(?:非法|故意|过失|抢劫|抢夺|盗窃|诈骗|贩卖|运输|走私|制造|受贿|行贿|贪污|挪用|敲诈|寻衅|聚众|交通|危险|妨害|职务|强奸|绑架|放火|爆炸|组织|领导|参加|开设|容留|掩饰|合同诈骗|信用卡|伪造|销售|生产|侵占|拐卖|滥用|玩忽|徇私|虚开|逃税|集资|包庇|窝藏|赌博|洗钱|破坏|持有|强迫|介绍)/;

function nameOf(piece: string): string | null {
  const name = withoutCause(piece).replace(/(?:和|及|等)$/, '');
  if (
    name.length < 2 ||
    OFFENCE.test(name) ||
    /[权罪案]$|^(?:发生|身体|生命|健康)|^(?:的|之|在|因|向|对|本|及|等|系|人|单位|提供|基本|财产)/.test(name)
  )
    return null;
  if (typeOf(name) === 'organization') return bodyLength(name) === name.length ? name : null;
  if (isPersonName(name) && name.length <= 4)
    return name.length < 4 || isLikelyPersonName(name) || surnameLength(name) === 0 ? name : name.slice(0, 3);
  if (/[·某×*]/.test(name) && isPersonName(name)) return name;
  const family = surnameLength(name);
  return family > 0 && name.length > 4 ? name.slice(0, family + 2) : null;
}

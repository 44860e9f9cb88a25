import type { PrincipalItem } from '../../../graph/model/record/record.ts';
import { gluedNameLength, isLikelyPersonName, isPersonName, withNameDot } from '../../lexicon/person-names.ts';
import type { Range } from '../../text/range.ts';
import type { HeaderEntry } from '../layout/header-entries.ts';
import { bodyLength } from '../parties/body-name.ts';
import type { PartyRead } from '../parties/parties.ts';
import type { Reading } from '../writing/reading.ts';

const POSITION =
  /^(?:[副总党该系为任原现第]|代(?=[理表行局县区市省镇乡院校州厅])|董事|经理|执行|主任|常务|省长|局长|镇长|区长|县长|市长|州长|乡长|厅长|行长|院长|校长|厂长|所长|队长|大队|中队|支队|书记|社长|会长|总裁|站长|处长|科长|组长|部长|台长|馆长|园长|理事|主席|指挥长|负责|职务|职业|男|女|汉族|经营|投资|业主|住|身份|公民|出生|\d)/;
/** A digit after a mask numbers the person (祁某2), three digits in a row begin a date. */
const NAME_STOPS = /[，。；、（\n：《]|(?<![某×*xX甲乙丙丁])\d|\d{3}|系|现任|男|女(?=汉|，|$)|职务|住所|住址|该/;

/** Heads, guardians and other principals of the parties they stand under. */
export function principalsOf(reading: Reading, entry: HeaderEntry, of: readonly PartyRead[]): PrincipalItem[] {
  const { text } = reading;
  const title = entry.roles[0] ?? '';
  const body = bodyAt(text, entry.content, title);
  const first = body ?? personAt(text, entry.content);
  if (first === null || of.length === 0) return [];
  const titleStart = entry.label.start + entry.qualifier.length;
  return [
    ...delegatesOf(reading, first, of),
    ...[first, ...listedAfter(text, first.end, entry.content.end)].flatMap((name) =>
      of.map((party) => ({
        name: withNameDot(reading.written(name.start, name.end)),
        title,
        of: party.name,
        spans: [reading.span(titleStart, titleStart + title.length), reading.span(name.start, name.end)],
      })),
    ),
  ];
}

/** A partnership is managed by a firm as often as by a person (合伙企业法第二十六条), and so is an estate in bankruptcy. */
function bodyAt(text: string, content: Range, title: string): Range | null {
  const length = /合伙人$|管理人$/.test(title) ? bodyLength(text.slice(content.start, content.end)) : 0;
  return length > 0 ? { start: content.start, end: content.start + length } : null;
}

const DELEGATE = /（(委派代表)(?:为|：)?([^（）：，]{2,12})）/y;

/** 执行事务合伙人：某公司（委派代表：曲径）: who acts for the firm that manages. */
function delegatesOf(reading: Reading, manager: Range, of: readonly PartyRead[]): PrincipalItem[] {
  DELEGATE.lastIndex = manager.end;
  const match = DELEGATE.exec(reading.text);
  const name = match?.[2] ?? '';
  if (match === null || !isLikelyPersonName(name)) return [];
  const end = match.index + match[0].length - 1;
  const spans = [reading.span(match.index + 1, match.index + 5), reading.span(end - name.length, end)];
  return of.map((party) => ({ name: withNameDot(name), title: match[1] ?? '', of: party.name, spans }));
}

const WARD = /（([^（）\n]{2,24}?)(?:的|之)?(监护人|法定代理人)）/y;
const STATED_WARD = /[，。\n]系([^（），。；\n]{2,24}?)(?:的|之)?(监护人|法定代理人)(?=[，。\n]|$)/;

/** 被告乙（被告甲监护人）, 被告（甲监护人）乙, 被告乙，系甲监护人: a party whose entry says for which party before it he answers. */
export function wardsOf(
  reading: Reading,
  { label, content }: HeaderEntry,
  guardian: PartyRead,
  parties: readonly PartyRead[],
): PrincipalItem[] {
  const inLabel = reading.text.indexOf('（', label.start);
  WARD.lastIndex = inLabel >= 0 && inLabel < content.start ? inLabel : guardian.at.end;
  const bracketed = WARD.exec(reading.text);
  const from = guardian.at.end;
  const match = bracketed ?? STATED_WARD.exec(reading.text.slice(from, content.end));
  if (!match) return [];
  const words = match[1] ?? '';
  const wards = parties.filter((party) => party.name !== guardian.name && words.endsWith(party.name));
  const ward = wards.sort((a, b) => b.name.length - a.name.length)[0];
  if (!ward) return [];
  const title = match[2] ?? '';
  const titleEnd = bracketed ? match.index + match[0].length - 1 : from + match.index + match[0].length;
  return [
    { name: guardian.name, title, of: ward.name, spans: [reading.span(titleEnd - title.length, titleEnd), ...guardian.spans.slice(-1)] },
  ];
}

const LISTED_PERSON = /、([^，。；、（\n：《]{2,4})(?=[，。；、（\n]|$)/y;

/** 法定代理人：甲、乙，系其父母: the further persons of one entry. */
function listedAfter(text: string, from: number, limit: number): Range[] {
  const found: Range[] = [];
  const words = text.slice(0, limit);
  LISTED_PERSON.lastIndex = from;
  for (let match = LISTED_PERSON.exec(words); match !== null; match = LISTED_PERSON.exec(words)) {
    const name = match[1] ?? '';
    if (!isLikelyPersonName(name) || POSITION.test(name)) break;
    found.push({ start: match.index + 1, end: match.index + 1 + name.length });
  }
  return found;
}

/** The personal name at the start of a range, also where no mark stands between it and a position (李强该大队大队长). */
export function personAt(text: string, content: Range): Range | null {
  const words = text.slice(content.start, content.end).replace(/^(?:即|兼|暨)(?:原告|被告|上诉人|被上诉人)?[：、]?/, '');
  const start = content.end - words.length;
  const stop = NAME_STOPS.exec(words.slice(1));
  const chunk = stop ? words.slice(0, stop.index + 1) : words;
  if (chunk.length < 2) return null;
  if (isRomanised(text, start, chunk)) return { start, end: start + chunk.length };
  if (isPersonName(chunk) && (chunk.length <= 3 || /[·某×*A-Za-z]/.test(chunk))) return { start, end: start + chunk.length };
  const glued = gluedNameLength(text, start, (rest) => POSITION.test(rest));
  if (glued >= 2 && glued < chunk.length && POSITION.test(chunk.slice(glued))) return { start, end: start + glued };
  if (isPersonName(chunk)) return { start, end: start + chunk.length };
  if (chunk.length > 6) return null;
  return glued >= 2 ? { start, end: start + Math.min(glued, chunk.length) } : null;
}

/** 樱井千代美（SAKURAI CHIYOMI）: Latin letters in brackets give the sound of the whole name before them. */
function isRomanised(text: string, start: number, chunk: string): boolean {
  const end = start + chunk.length;
  return /^[\u4e00-\u9fff·]{2,6}$/.test(chunk) && /^（[A-Za-z]{2}/.test(text.slice(end, end + 3));
}

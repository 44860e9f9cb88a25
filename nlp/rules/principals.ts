import type { PrincipalItem } from '../../graph/model/record.ts';
import type { HeaderEntry } from './header-entries.ts';
import type { PartyRead } from './parties.ts';
import { gluedNameLength, isPersonName } from './person-names.ts';
import type { Reading } from './reading.ts';
import type { Range } from './sections.ts';

const POSITION =
  /^(?:[副总党代该系为任原现第]|董事|经理|执行|主任|常务|省长|局长|镇长|区长|县长|市长|州长|乡长|厅长|行长|院长|校长|厂长|所长|队长|大队|中队|支队|书记|社长|会长|总裁|站长|处长|科长|组长|部长|台长|馆长|园长|理事|主席|指挥长|负责|职务|职业|男|女|汉族|经营|投资|业主|住|身份|公民|出生|\d)/;
/** A digit after a mask numbers the person (祁某2), three digits in a row begin a date. */
const NAME_STOPS = /[，。；、（\n：《]|(?<![某×*xX甲乙丙丁])\d|\d{3}|系|现任|男|女(?=汉|，|$)|职务|住所|住址|该/;

/** Heads, guardians and other principals of the parties they stand under. */
export function principalsOf(reading: Reading, entry: HeaderEntry, of: readonly PartyRead[]): PrincipalItem[] {
  const { text } = reading;
  const name = personAt(text, entry.content);
  if (name === null || of.length === 0) return [];
  const titleStart = entry.label.start + entry.qualifier.length;
  const title = entry.roles[0] ?? '';
  return of.map((party) => ({
    name: reading.written(name.start, name.end),
    title,
    of: party.name,
    spans: [reading.span(titleStart, titleStart + title.length), reading.span(name.start, name.end)],
  }));
}

/** The personal name at the start of a range, also where no mark stands between it and a position (李强该大队大队长). */
export function personAt(text: string, content: Range): Range | null {
  const words = text.slice(content.start, content.end).replace(/^(?:即|兼|暨)(?:原告|被告|上诉人|被上诉人)?[：、]?/, '');
  const start = content.end - words.length;
  const stop = NAME_STOPS.exec(words.slice(1));
  const chunk = stop ? words.slice(0, stop.index + 1) : words;
  if (chunk.length < 2) return null;
  if (isPersonName(chunk) && (chunk.length <= 3 || /[·某×*A-Za-z]/.test(chunk))) return { start, end: start + chunk.length };
  const glued = gluedNameLength(text, start, (rest) => POSITION.test(rest));
  if (glued >= 2 && glued < chunk.length && POSITION.test(chunk.slice(glued))) return { start, end: start + glued };
  if (isPersonName(chunk)) return { start, end: start + chunk.length };
  if (chunk.length > 6) return null;
  return glued >= 2 ? { start, end: start + Math.min(glued, chunk.length) } : null;
}

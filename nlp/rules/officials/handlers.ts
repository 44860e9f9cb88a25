import type { OfficialRole } from '../../../graph/model/glossary.ts';
import type { OfficialItem } from '../../../graph/model/record/record.ts';
import { isLikelyPersonName } from '../../lexicon/person-names.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Sections } from '../layout/sections.ts';
import type { Reading } from '../writing/reading.ts';

/** Labels of forms and letters that no court wrote, and who stands behind them. */
const LABELLED =
  /(?:^|\n)(承办检察官|承办人|办案人|填报人|记录人|报告人|承办民警|办案民警|侦查人员|侦查员|办案人员)：?([\u4e00-\u9fff·]{2,16}(?:、[\u4e00-\u9fff·]{2,4}){0,3})([^\n]{0,40})/g;
/** 你部检察官佟念安承办的…一案: the handler whom a notice of the same house names. */
const HANDLES = /(?:检察官|检察员)([\u4e00-\u9fff·]{2,4}?)(?=(?:承办|办理)的)/g;
const TITLED: readonly (readonly [RegExp, OfficialRole])[] = [
  [/检察/, 'prosecutor'],
  [/法官助理/, 'judge-assistant'],
  [/审判员|法官/, 'judge'],
  [/执行员/, 'execution-officer'],
  [/书记员/, 'clerk'],
  [/监狱|狱警/, 'prison-officer'],
  [/民警|警察|侦查/, 'police'],
];
/** What follows the name on its line once the gap between the columns of a form is gone. */
const COLUMN = /^(?:单位|职务|部门|职级|联系|电话|日期|填报|$)/;

/** Officials whom papers of procuratorates, police and prisons name as handling the case or keeping the record. */
export function handlersOf(reading: Reading, sections: Sections, issuer: string | null): OfficialItem[] {
  const { text } = reading;
  const found: OfficialItem[] = [];
  const add = (start: number, end: number, from: number, role: OfficialRole): void => {
    found.push({ name: reading.written(start, end), role, agency: issuer, spans: [reading.span(from, end)] });
  };
  for (const match of matchesOf(LABELLED, text)) {
    const [whole, label = '', listing = '', rest = ''] = match;
    const labelAt = match.index + whole.indexOf(label);
    let at = labelAt + label.length + (text[labelAt + label.length] === '：' ? 1 : 0);
    for (const part of listing.split('、')) {
      const length = nameLength(part, at, reading);
      const role = roleOf(label + part.slice(length) + rest, issuer ?? '');
      if (length > 0 && role !== null) add(at, at + length, labelAt, role);
      at += part.length + 1;
    }
  }
  for (const match of matchesOf(HANDLES, text.slice(sections.heading.end))) {
    const name = match[1] ?? '';
    const end = sections.heading.end + match.index + match[0].length;
    if (isLikelyPersonName(name)) add(end - name.length, end, end - match[0].length, 'prosecutor');
  }
  return found;
}

/** The name ends at the gap before the next column, at a word of that column, or with the line. */
function nameLength(part: string, at: number, reading: Reading): number {
  for (const length of [2, 3, 4]) {
    const ends = length === part.length || reading.gapBefore(at + length) || COLUMN.test(part.slice(length));
    if (ends && isLikelyPersonName(part.slice(0, length))) return length;
  }
  return 0;
}

/** The office that the line states; without one, that of the body whose paper it is. */
function roleOf(words: string, issuer: string): OfficialRole | null {
  const stated = TITLED.find(([title]) => title.test(words.replace(/^.{0,3}检察院|[\u4e00-\u9fff]{2,24}检察院/g, '')))?.[1];
  const role = stated ?? (/检察院/.test(issuer) ? 'prosecutor' : /公安/.test(issuer) ? 'police' : null);
  return /监狱/.test(issuer) && (role === 'police' || role === null) ? 'prison-officer' : role;
}

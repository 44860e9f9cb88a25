import type { ExtractionRecord, OfficialItem } from '../../graph/model/record/record.ts';
import { findDates } from '../../nlp/text/dates.ts';
import type { Comparison, ComparisonClass } from './comparison.ts';
import { normal } from './fields.ts';

const PRESIDING: ReadonlySet<string> = new Set(['presiding-judge', 'presiding-execution-officer']);
const SIGNING: ReadonlySet<string> = new Set(['judge', 'acting-judge', 'execution-officer']);
const DECIDES = /(?:判决|裁定|决定)(?:如下|:)/g;
const ROLE = '(?:审判长|审判员|执行长|执行员)';

/** The name in a cell without what exports leave round it: entities, brackets, page numbers, （兼）. */
export function nameIn(cell: string): string {
  return normal(cell.replace(/&#?\w+;/g, ''))
    .replace(/\((?:兼|代)\)/g, '')
    .replace(/^\(|\)$/g, '')
    .replace(/\uFFFD+/g, '\uFFFD')
    .replace(/[\d—\-?/]+$/, '');
}

/** The presiding judge, or the only judge. */
export function compareJudge(cell: string, record: ExtractionRecord, text: string): Comparison {
  const name = nameIn(cell);
  const presiding = record.officials.filter((official) => PRESIDING.has(official.role));
  const signing = record.officials.filter((official) => SIGNING.has(official.role));
  const head = presiding[0] ?? signing[0];
  const result = (kind: ComparisonClass): Comparison => ({ cell, ours: head?.name ?? '', class: kind, index: indexOf(record, head) });
  if (head !== undefined && head.name === name) {
    if (name !== normal(cell)) return result('marks-in-cell');
    return result(presiding.length === 0 && signing.length === 1 ? 'sole-judge' : 'same');
  }
  if (!new RegExp(`${ROLE}:?${escaped(name)}`).test(normal(text))) return result('not-printed');
  return result(record.officials.some((official) => official.name === name) || head !== undefined ? 'read-otherwise' : 'not-read');
}

/** All clerks of the cell against all of the court that we read; a procuratorate may send its own clerk. */
export function compareClerk(cell: string, record: ExtractionRecord, text: string): Comparison {
  const clerks = record.officials.filter((official) => official.role === 'clerk' && !official.agency?.endsWith('检察院'));
  const ours = clerks.map((clerk) => clerk.name);
  const names = [...new Set(cell.split('、').map(nameIn))];
  const result = (kind: ComparisonClass): Comparison => ({ cell, ours: ours.join('、'), class: kind, index: indexOf(record, clerks[0]) });
  if (ours.join('') === names.join('')) {
    if (ours.length > 1) return result('clerks-in-one-cell');
    return result(cell === names[0] ? 'same' : 'marks-in-cell');
  }
  const whole = normal(text);
  const others = ours.filter((name) => !names.includes(name));
  if (names.every((name) => ours.includes(name)) && others.every((name) => whole.includes(`速录员${name}`))) {
    return result('stenographer-left-out');
  }
  if (!names.every((name) => whole.includes(name))) return result('not-printed');
  return result(ours.length === 0 ? 'not-read' : 'read-otherwise');
}

/** What may be left out in front of a court's name: whole names of provinces, cities and counties. */
const REGION = /^(?:[\u4e00-\u9fff]{2,8}?(?:省|市|自治区|自治州|盟|地区|县|区))+$/;

/** The court against the court line of the document, which is what we read. */
export function compareCourt(cell: string, record: ExtractionRecord, text: string): Comparison {
  const wanted = normal(cell);
  const ours = record.court ?? '';
  const result = (kind: ComparisonClass): Comparison => ({ cell, ours, class: kind, index: ours === '' ? null : 0 });
  if (ours === wanted) return result('same');
  if (ours !== '' && ours.endsWith(wanted)) return result('court-shorter-in-cell');
  if (ours.replace(/^([\u4e00-\u9fff]{2,3})省/, '$1') === wanted) return result('court-shorter-in-cell');
  if (ours !== '' && wanted.endsWith(ours)) {
    return result(REGION.test(wanted.slice(0, -ours.length)) ? 'court-longer-in-cell' : 'document-damaged');
  }
  const line = normal(text.slice(0, COURT_LINE));
  if (ours !== '' && line.includes(ours)) return result('not-printed');
  return result(line.includes(wanted) ? (ours === '' ? 'not-read' : 'read-otherwise') : 'undecided');
}

/** Characters at the beginning within which a court line stands, page furniture included. */
const COURT_LINE = 200;

/** The document's own number against its printed form. */
export function compareNumber(cell: string, record: ExtractionRecord, text: string): Comparison {
  const wanted = normal(cell);
  const ours = record.number ?? '';
  const result = (kind: ComparisonClass): Comparison => ({ cell, ours, class: kind, index: ours === '' ? null : 0 });
  if (ours === wanted) return result('same');
  if (!normal(text).includes(wanted)) return result('not-printed');
  return result(ours === '' ? 'not-read' : 'read-otherwise');
}

/** The date against what the document prints after its decision. */
export function compareDate(cell: string, record: ExtractionRecord, text: string): Comparison {
  const wanted = cell.replace(/^(\d+)年(\d+)月(\d+)日$/, '$1-$2-$3');
  const ours = record.date ?? '';
  const result = (kind: ComparisonClass): Comparison => ({ cell, ours, class: kind, index: ours === '' ? null : 0 });
  if (ours === wanted) return result('same');
  const year = /^\((\d{4})\)/.exec(record.number ?? '')?.[1];
  if (year !== undefined && wanted < year) return result('year-before-case');
  const whole = normal(text);
  const end = whole.slice([...whole.matchAll(DECIDES)].at(-1)?.index ?? 0);
  const printed = findDates(end).find((date) => date.value === wanted);
  if (printed !== undefined && ours === '' && YEAR_SIGN.test(end[printed.start - 1] ?? '')) return result('document-damaged');
  if (printed !== undefined) return result(ours === '' ? 'not-read' : 'read-otherwise');
  if (ours !== '') return result('not-printed');
  return result(/月(?:[×xX*]{1,2}|某)日/.test(end) ? 'day-masked' : 'not-printed');
}

/** A digit before a whole date: the year is misprinted (二〇二〇一七年). */
const YEAR_SIGN = /[\d〇OοО零一二三四五六七八九]/;

function indexOf(record: ExtractionRecord, official: OfficialItem | undefined): number | null {
  return official === undefined ? null : record.officials.indexOf(official);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

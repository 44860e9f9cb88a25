/** What a record lacks that documents of its kind always have, with the reason as far as the text tells. */

import type { OfficialRole } from '../graph/model/glossary.ts';
import { isMasked, isMaskedNumber, MASK_MARKS } from '../graph/model/names/names.ts';
import type { DocumentPart, MissingPart, MissingReason } from '../graph/model/record/completeness.ts';
import type { ExtractionRecord } from '../graph/model/record/record.ts';
import type { Span } from '../graph/model/span.ts';
import type { KindRule } from './kinds/define.ts';
import type { Sections } from './rules/layout/sections.ts';
import type { Reading } from './rules/writing/reading.ts';
import type { Range } from './text/range.ts';

type Read = Pick<
  ExtractionRecord,
  'court' | 'procuratorate' | 'number' | 'date' | 'outcomes' | 'officials' | 'parties' | 'charges' | 'sentences'
>;

/** Those who appear in a case and do not sign for the court. */
const APPEAR_ONLY: ReadonlySet<OfficialRole> = new Set(['prosecutor', 'police', 'prison-officer']);

/** Marks in the place of letters. */
const MASKS = `[${MASK_MARKS}]`;
const MASKED: Readonly<Partial<Record<DocumentPart, RegExp>>> = {
  court: new RegExp(`${MASKS}{2}[^\\n]{0,12}(?:法院|法庭)`),
  procuratorate: new RegExp(`${MASKS}{2}[^\\n]{0,12}检察院`),
  number: new RegExp(`[（(〔\\[][^）)〕\\]]{1,8}[）)〕\\]][^\\n。]{0,20}${MASKS}[^\\n。]{0,12}号`),
  date: new RegExp(`[年月]${MASKS}{1,4}[月日]|${MASKS}{2,4}年`),
};
const PRINTED: Readonly<Partial<Record<DocumentPart, RegExp>>> = {
  court: /法\s?院/,
  procuratorate: /检\s?察\s?院/,
  number: /[（(〔[【]\s?(?:19|20)\d{2}\s?[）)〕\]】][^\n。]{1,30}号/,
  date: /[二2][〇○0零ОO]?[^\n]{0,4}年[^\n]{0,6}月[^\n]{0,6}日/,
  signers: /审\s?判\s?[长员]|执\s?行\s?员|书\s?记\s?员|检\s?察\s?[长官员]/,
};

/** The parts that `kind` always has and `record` lacks. `sections` are those of `reading`. */
export function incompleteParts(record: Read, kind: KindRule, reading: Reading, sections: Sections): MissingPart[] {
  const lacking = kind.always.filter((part) => lacks(record, part, sections));
  const whole = sections.tail.signers.length > 0 || sections.tail.dates.length > 0;
  return lacking.map((part) => {
    const place = whereFor(part, reading.text, sections);
    const words = reading.text.slice(place.start, place.end);
    const reason = isHidden(record, part) ? 'masked' : reasonOf(part, words, whole);
    return { part, reason, spans: spansOf(reading, reason === 'not-read' ? printedIn(part, words, place) : place) };
  });
}

function lacks(record: Read, part: DocumentPart, { operative }: Sections): boolean {
  switch (part) {
    case 'signers':
      return !record.officials.some((official) => !APPEAR_ONLY.has(official.role));
    case 'parties':
      return record.parties.length === 0;
    case 'operative':
      // A mediation says what was agreed in other words.
      return record.outcomes.length === 0 || (operative.end <= operative.start && record.outcomes.every((it) => it === 'other'));
    case 'charge':
      return record.outcomes.includes('convicted') && record.charges.length === 0;
    case 'sentence':
      return record.outcomes.includes('convicted') && record.sentences.length === 0;
    default:
      return record[part] === null || isHidden(record, part);
  }
}

/** A court or number that is kept as printed and identifies nothing. */
function isHidden({ court, number }: Read, part: DocumentPart): boolean {
  if (part === 'number') return number !== null && isMaskedNumber(number);
  return part === 'court' && court !== null && isMasked(court);
}

/** How far into the text its heading may reach, and how far back from its end its tail. */
const HEADING = 400;
const TAIL = 200;

/** The part of the text in which it would stand. */
function whereFor(part: DocumentPart, text: string, { heading, operative, tail }: Sections): Range {
  if (part === 'court' || part === 'number' || part === 'procuratorate' || part === 'parties')
    return { start: 0, end: Math.min(text.length, Math.max(heading.end, HEADING)) };
  if (part === 'date' || part === 'signers') return { start: Math.min(tail.start, Math.max(0, text.length - TAIL)), end: text.length };
  return operative.end > operative.start ? operative : { start: Math.max(0, text.length - TAIL), end: text.length };
}

function reasonOf(part: DocumentPart, words: string, whole: boolean): MissingReason {
  if (MASKED[part]?.test(words)) return 'masked';
  if (part === 'charge' || part === 'sentence') return 'not-read';
  const ending = part === 'date' || part === 'signers' || part === 'operative';
  // Dates and offices of a text that was cut off belong to what it tells.
  if (ending && !whole) return 'cut-off';
  if (part === 'operative' || PRINTED[part]?.test(words)) return 'not-read';
  return part === 'parties' && whole ? 'not-read' : 'not-printed';
}

/** Where the words stand that seem to print the part. */
function printedIn(part: DocumentPart, words: string, place: Range): Range {
  const found = PRINTED[part]?.exec(words);
  return found ? { start: place.start + found.index, end: place.start + found.index + found[0].length } : place;
}

function spansOf(reading: Reading, { start, end }: Range): readonly Span[] {
  return end > start ? [reading.span(start, end)] : [];
}

import type { ExtractionRecord, OfficialItem } from '../../graph/model/record/record.ts';
import type { RecordConfidence } from '../../graph/model/record/review.ts';
import type { Span } from '../../graph/model/span.ts';
import { emptyRecord } from '../../nlp/rules/empty-record.ts';
import type { GoldReading } from './gold.ts';

/** The signatures of an invented judgment. */
export const INVENTED_TEXT = '云川省青河县人民法院\n民事判决书\n审判长　温书岚\n审判员　祁　野\n二〇二一年三月九日\n书记员　涂林';

/** Where words stand in the invented text. */
export function spanOf(words: string, text = INVENTED_TEXT): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the invented text`);
  return { start, end: start + words.length };
}

/** An empty record with what a test states. */
export function aRecord(over: Partial<ExtractionRecord> = {}): ExtractionRecord {
  return { ...emptyRecord({ id: 'inv-001', source: 'inv-001.txt', text: '', range: { start: 0, end: 0 } }, ''), ...over };
}

/** An official of the invented court, read at the given words. */
export function anOfficial(name: string, role: OfficialItem['role'], words: string): OfficialItem {
  return { name, role, agency: '云川省青河县人民法院', spans: [spanOf(words)] };
}

/** A hand-read document beside a reading of it. */
export function aReading(wanted: Partial<ExtractionRecord>, read: Partial<ExtractionRecord>, text = INVENTED_TEXT): GoldReading {
  return { id: 'inv-001', source: 'inv', text, wanted: aRecord(wanted), read: aRecord(read) };
}

/** A confidence that says next to nothing; a test states what matters to it. */
export const UNSTATED: RecordConfidence = {
  kind: 1,
  court: null,
  procuratorate: null,
  number: null,
  date: null,
  outcomes: [],
  officials: [],
  parties: [],
  principals: [],
  representatives: [],
  relatedCases: [],
  charges: [],
  sentences: [],
  commutation: null,
};

import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import { emptyRecord } from '../../nlp/rules/empty-record.ts';

/** A record that says nothing, and what a test wants it to say. */
export function aRecord(over: Partial<ExtractionRecord> = {}): ExtractionRecord {
  const text = { id: 'record', source: 'record.txt', text: '', range: { start: 0, end: 0 } };
  const spans = { kind: [], court: [], procuratorate: [], number: [], date: [], outcomes: [] };
  return { ...emptyRecord(text, ''), outcomes: [], spans, warnings: [], ...over };
}

import type { ExtractionRecord } from '../../graph/model/record.ts';

/** A record that says nothing, and what a test wants it to say. */
export function aRecord(over: Partial<ExtractionRecord> = {}): ExtractionRecord {
  return {
    id: 'record',
    source: 'record.txt',
    kind: 'other',
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
    extension: { version: 1, causes: [], acceptedOn: null, procedure: null, crimeDates: [], circumstances: [], commutation: null },
    spans: { kind: [], court: [], procuratorate: [], number: [], date: [], outcomes: [] },
    warnings: [],
    ...over,
  };
}

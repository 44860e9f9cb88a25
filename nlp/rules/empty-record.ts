import { emptyExtension } from '../../graph/model/record/extension.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import type { ReadableDocument } from '../extractor.ts';

/** The record of a document that the reader failed on: nothing is claimed, the reason is a warning. */
export function emptyRecord(document: ReadableDocument, reason: string): ExtractionRecord {
  return {
    id: document.id,
    source: document.source,
    kind: 'other',
    court: null,
    procuratorate: null,
    number: null,
    date: null,
    outcomes: ['other'],
    officials: [],
    parties: [],
    principals: [],
    representatives: [],
    relatedCases: [],
    charges: [],
    sentences: [],
    commutation: null,
    extension: emptyExtension('other'),
    spans: { kind: [], court: [], procuratorate: [], number: [], date: [], outcomes: [[]] },
    confidence: null,
    uncertain: [],
    secondReadings: [],
    warnings: [{ code: 'reader-failed', message: reason, spans: [] }],
  };
}

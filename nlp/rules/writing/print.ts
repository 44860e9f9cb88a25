import type { ExtractionRecord } from '../../../graph/model/record/record.ts';

/** A record as printed: the fields of the published schema first, then spans, extension and warnings; second readings only where there were any. */
export type PrintedRecord = Omit<ExtractionRecord, 'secondReadings'> & Partial<Pick<ExtractionRecord, 'secondReadings'>>;

/** The record in the order of the schema, as one JSON object. */
export function printRecord(record: ExtractionRecord): PrintedRecord {
  const { id, source, kind, court, procuratorate, number, date, outcomes, officials, parties, principals, representatives, relatedCases } =
    record;
  const { charges, sentences, commutation, extension, spans, confidence, uncertain, secondReadings, warnings } = record;
  return {
    id,
    source,
    kind,
    court,
    procuratorate,
    number,
    date,
    outcomes,
    officials,
    parties,
    principals,
    representatives,
    relatedCases,
    charges,
    sentences,
    commutation,
    extension,
    spans,
    confidence,
    uncertain,
    ...(secondReadings.length > 0 && { secondReadings }),
    warnings,
  };
}

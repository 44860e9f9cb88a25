import type { ExtractionRecord } from '../../graph/model/record.ts';

/** A record as printed: the fields of the published schema first, then spans, extension and warnings. */
export type PrintedRecord = ExtractionRecord;

/** The record in the order of the schema, as one JSON object. */
export function printRecord(record: ExtractionRecord): PrintedRecord {
  const { id, source, kind, court, procuratorate, number, date, outcomes, officials, parties, principals, representatives, relatedCases } =
    record;
  const { charges, sentences, commutation, extension, spans, confidence, uncertain, warnings } = record;
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
    warnings,
  };
}

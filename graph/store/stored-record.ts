import type { ExtractionRecord } from '../model/record/record.ts';
import { recordAt } from '../model/record/record-id.ts';

/** The record of a document as the ledger has it (`body` of its entry), known under a path. One that an older reader made says nothing about how sure it is. */
export function storedRecord(body: string, path: string): ExtractionRecord {
  const { record } = JSON.parse(body) as {
    record: ExtractionRecord & Partial<Pick<ExtractionRecord, 'uncertain' | 'confidence' | 'secondReadings'>>;
  };
  const { uncertain = [], confidence = null, secondReadings = [] } = record;
  return recordAt({ ...record, uncertain, confidence, secondReadings }, path);
}

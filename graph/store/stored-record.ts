import type { ExtractionRecord } from '../model/record.ts';
import { recordAt } from '../model/record-id.ts';

/** A record as it was stored, known under a path. One that an older reader made says nothing about how sure it is. */
export function storedRecord(json: string, path: string): ExtractionRecord {
  const record = JSON.parse(json) as ExtractionRecord & Partial<Pick<ExtractionRecord, 'uncertain' | 'confidence' | 'secondReadings'>>;
  const { uncertain = [], confidence = null, secondReadings = [] } = record;
  return recordAt({ ...record, uncertain, confidence, secondReadings }, path);
}

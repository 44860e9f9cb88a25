import type { SecondReaderName } from '../../graph/model/record/readers.ts';
import type { ExtractionRecord } from '../../graph/model/record/record.ts';
import type { ReadableDocument } from '../extractor.ts';

/** On whose account a document is read, and how to stop. */
export interface ReadingScope {
  /** The batch whose allowance is spent; absent where single documents are read. */
  readonly batch?: string;
  readonly signal?: AbortSignal;
}

/**
 * PORT: reads what the rules left open in a document and proposes values for it, each with its place in the text. Whatever happens to it
 * (no service, no allowance, an answer that makes no sense), it gives the record back and says in `secondReadings` what became of it.
 */
export interface SecondReader {
  readonly name: SecondReaderName;
  /** Whether the rules have left something open that it may know; false for most records. */
  isOpen(document: ReadableDocument, record: ExtractionRecord): boolean;
  read(document: ReadableDocument, record: ExtractionRecord, scope?: ReadingScope): Promise<ExtractionRecord>;
}

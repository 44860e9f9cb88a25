import type { ExtractionRecord } from '../../graph/model/record.ts';
import type { ReviewField } from '../../graph/model/review.ts';
import type { SecondReaderName } from '../../graph/model/second-reading.ts';
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
  /** Fields of a record that it could fill; none for most records. */
  opens(record: ExtractionRecord): readonly ReviewField[];
  read(document: ReadableDocument, record: ExtractionRecord, scope?: ReadingScope): Promise<ExtractionRecord>;
}

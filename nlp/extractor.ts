import type { ExtractionRecord } from '../graph/model/record.ts';
import type { Span } from '../graph/model/span.ts';

/** One legal document inside the decoded text of a source. */
export interface ReadableDocument {
  /** Base name of the source without extension, `#2` and on for further documents of the same source. */
  readonly id: string;
  readonly source: string;
  /** The whole decoded text of the source; spans of the record point into it. */
  readonly text: string;
  /** The part of `text` that is this document. */
  readonly range: Span;
}

/** PORT: reads one document. Pure: same document, same version, same record; never throws for what a document contains. */
export interface Extractor {
  readonly id: string;
  readonly version: string;
  extract(document: ReadableDocument): ExtractionRecord;
}

import type { ExtractionRecord } from '../graph/model/record/record.ts';
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

/** More than any document holds: reading it would cost time and memory without end. The message names the bound, for the reason of a receipt. */
export class TooMuchToRead extends Error {}

/**
 * PORT: reads one document. Pure: same document, same version, same record; never throws for what a document contains, but for too much of it.
 * @throws TooMuchToRead
 */
export interface Extractor {
  readonly id: string;
  readonly version: string;
  extract(document: ReadableDocument): ExtractionRecord;
}

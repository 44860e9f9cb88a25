import type { DocumentId, LegalDocument, NodeId } from '../../model/entity.ts';
import type { ExtractionRecord } from '../../model/record/record.ts';

/** The decoded text of a source; `hash` is the SHA-256 of the text, so the same text is stored once. */
export interface StoredText {
  readonly hash: string;
  readonly path: string;
  /** SHA-256 of the original bytes, the address in the blob store. */
  readonly source: string;
  readonly content: string;
}

export interface StoredDocument extends LegalDocument {
  readonly text: string;
  readonly record: ExtractionRecord;
  /** Which reader made the record (`readerName`); null where that was not kept yet. */
  readonly reader: string | null;
}

/** A document with the decoded text of its source. */
export interface SourcedDocument {
  readonly document: StoredDocument;
  readonly sourceText: string;
}

/** A name, number or agency at a place in a document, and the entity it was taken for. Immutable. */
export interface Mention {
  readonly document: DocumentId;
  readonly field: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly node: NodeId;
}

import { createHash } from 'node:crypto';
import { assemble } from '../graph/assembly/assemble.ts';
import type { LegalDocument } from '../graph/model/entity.ts';
import type { StoreWrite } from '../graph/store/port.ts';
import type { Extractor } from '../nlp/extractor.ts';
import { looksLegal } from '../nlp/rules/looks-legal.ts';
import { findDocuments } from '../nlp/text/segments.ts';
import type { SourceText } from './formats/define.ts';
import { recordId } from './record-id.ts';

/** What one text brings to the store, before anybody asks whether it is there already. */
export interface PreparedText {
  readonly hash: string;
  /** False when nothing in the text is a sign of a legal document. */
  readonly legal: boolean;
  readonly parts: readonly PreparedDocument[];
}

export type PreparedDocument = Pick<StoreWrite, 'nodes' | 'edges' | 'mentions'> & { readonly document: StoreWrite['documents'][number] };

/** Identity of a text: the SHA-256 of its characters, whatever file or encoding it came in. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Splits a text into its legal documents, reads each and says what graph it makes. Pure. */
export function prepareText(source: SourceText, extractor: Extractor): PreparedText {
  const { text, path } = source;
  const hash = textHash(text);
  if (!looksLegal(text)) return { hash, legal: false, parts: [] };
  const parts = findDocuments(text).map((range, index): PreparedDocument => {
    const record = extractor.extract({ id: recordId(path, index), source: path, text, range });
    const id = textHash(text.slice(range.start, range.end).trim()).slice(0, 20);
    const legal: LegalDocument = { id, path, range, kind: record.kind, court: record.court, number: record.number, date: record.date };
    return { document: { ...legal, text: hash, record }, ...assemble(legal, record) };
  });
  return { hash, legal: true, parts };
}

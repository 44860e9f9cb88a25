import { createHash } from 'node:crypto';
import { assemble } from '../graph/assembly/assemble.ts';
import type { LegalDocument } from '../graph/model/entity.ts';
import { readerName } from '../graph/model/record/reading.ts';
import { recordId } from '../graph/model/record/record-id.ts';
import type { StoreWrite } from '../graph/store/ports/store.ts';
import { type Extractor, TooMuchToRead } from '../nlp/extractor.ts';
import { looksLegal } from '../nlp/rules/writing/looks-legal.ts';
import { findDocuments } from '../nlp/text/segments.ts';
import type { SourceText } from './formats/define.ts';
import type { ReasonCode } from './formats/reasons.ts';

/** What one text brings to the store, before anybody asks whether it is there already. */
export interface PreparedText {
  readonly hash: string;
  /** False when nothing in the text is a sign of a legal document. */
  readonly legal: boolean;
  readonly parts: readonly PreparedDocument[];
  /** Why the text was not read; null when it was. */
  readonly problem: { readonly reason: ReasonCode; readonly detail: string } | null;
}

export type PreparedDocument = Pick<StoreWrite, 'nodes' | 'edges' | 'mentions'> & { readonly document: StoreWrite['documents'][number] };

/** Identity of a text: the SHA-256 of its characters, whatever file or encoding it came in. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A text on which the reader failed, or that holds too much for it: its own fault, and no other text's. */
export function unreadText({ text }: SourceText, detail: string, reason: ReasonCode = 'reader-failed'): PreparedText {
  return { hash: textHash(text), legal: true, parts: [], problem: { reason, detail } };
}

/**
 * Splits a text into its legal documents, reads each and says what graph it makes. Pure; an extractor that throws is a problem of this text
 * alone. `onDocument` hears of each document that is read, so that whoever waits knows a long text from one that leads nowhere.
 */
export function prepareText(source: SourceText, extractor: Extractor, onDocument: () => void = () => undefined): PreparedText {
  const hash = textHash(source.text);
  if (source.documents === undefined && !looksLegal(source.text)) return { hash, legal: false, parts: [], problem: null };
  try {
    return { hash, legal: true, parts: readParts(source, hash, extractor, onDocument), problem: null };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return unreadText(source, detail, error instanceof TooMuchToRead ? 'too-much' : 'reader-failed');
  }
}

/** Documents that one text may hold: they are read and committed together. */
const MOST_DOCUMENTS = 2_000;

function readParts({ text, path, documents }: SourceText, hash: string, extractor: Extractor, onDocument: () => void): PreparedDocument[] {
  const found = documents ?? findDocuments(text);
  if (found.length > MOST_DOCUMENTS)
    throw new TooMuchToRead(`一个文本最多 ${MOST_DOCUMENTS} 份文书 · one text has at most ${MOST_DOCUMENTS} documents`);
  return found.map((range, index): PreparedDocument => {
    const record = extractor.extract({ id: recordId(path, index), source: path, text, range });
    const id = textHash(text.slice(range.start, range.end).trim()).slice(0, 20);
    const legal: LegalDocument = {
      id,
      path,
      range,
      kind: record.extension.kind,
      court: record.court,
      number: record.number,
      date: record.date,
    };
    onDocument();
    return { document: { ...legal, text: hash, record, reader: readerName(extractor) }, ...assemble(legal, record) };
  });
}

import type { LegalDocument } from '../../model/entity.ts';
import type { ExtractionRecord } from '../../model/record.ts';
import { isProposal, type ReviewDecision, type ReviewField } from '../../model/review.ts';
import { countedRecord } from './counted-record.ts';

type Fields = ReadonlySet<ReviewField>;

/** A document as graph and analysis have it: of its marked values only what counts. */
export function countedDocument(document: LegalDocument, record: ExtractionRecord, decisions: readonly ReviewDecision[]): LegalDocument {
  return record.uncertain.length === 0 ? document : withValues(document, countedRecord(record, decisions), markedFields(record));
}

/**
 * A document as lists show it: a marked value that nobody has decided stands as read, so that the document can be found by it. What no rule
 * read, but a model proposed, is in no list before somebody has decided it.
 */
export function listedDocument(document: LegalDocument, record: ExtractionRecord, decisions: readonly ReviewDecision[]): LegalDocument {
  const marked = markedFields(record);
  const proposed = new Set(record.uncertain.flatMap(({ field, reason }) => (isProposal(reason) ? field : [])));
  const decided = decisions.map(({ field }) => field).filter((field) => marked.has(field));
  return withValues(withValues(document, record, marked), countedRecord(record, decisions), new Set([...decided, ...proposed]));
}

const markedFields = (record: ExtractionRecord): Fields => new Set(record.uncertain.map(({ field }) => field));

function withValues(document: LegalDocument, record: ExtractionRecord, fields: Fields): LegalDocument {
  return {
    ...document,
    kind: fields.has('kind') ? record.extension.kind : document.kind,
    court: fields.has('court') ? record.court : document.court,
    number: fields.has('number') ? record.number : document.number,
    date: fields.has('date') ? record.date : document.date,
  };
}

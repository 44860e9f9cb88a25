import type { LegalDocument } from '../../model/entity.ts';
import { placing } from '../../model/record/placing.ts';
import type { ExtractionRecord } from '../../model/record/record.ts';
import { isProposal, type ReviewDecision, type ReviewField } from '../../model/record/review.ts';
import { effectiveRecord } from './effective-record.ts';

type Fields = ReadonlySet<ReviewField>;

/** Of a document's own values. What a list shows of them may be what a person had said; what was read stands in the record alone. */
const VALUES: Fields = new Set(['kind', 'court', 'number', 'date']);

/** A document as graph and analysis have it: only what counts. */
export function effectiveDocument(document: LegalDocument, record: ExtractionRecord, decisions: readonly ReviewDecision[]): LegalDocument {
  return withValues(document, effectiveRecord(record, decisions), VALUES);
}

/**
 * A document as lists show it: a marked value that nobody has decided stands as read, so that the document can be found by it. What no rule
 * read, but a model proposed, is in no list before somebody has decided it.
 */
export function listedDocument(document: LegalDocument, record: ExtractionRecord, decisions: readonly ReviewDecision[]): LegalDocument {
  const proposed = record.uncertain.flatMap(({ field, reason }) => (isProposal(reason) ? field : []));
  const decided = decisions.flatMap((decision) => (placing(decision, record) === null ? [] : decision.field));
  return withValues(withValues(document, record, VALUES), effectiveRecord(record, decisions), new Set([...decided, ...proposed]));
}

function withValues(document: LegalDocument, record: ExtractionRecord, fields: Fields): LegalDocument {
  return {
    ...document,
    kind: fields.has('kind') ? record.extension.kind : document.kind,
    court: fields.has('court') ? record.court : document.court,
    number: fields.has('number') ? record.number : document.number,
    date: fields.has('date') ? record.date : document.date,
  };
}

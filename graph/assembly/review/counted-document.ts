import type { LegalDocument } from '../../model/entity.ts';
import { placing } from '../../model/placing.ts';
import type { ExtractionRecord } from '../../model/record.ts';
import { isProposal, type ReviewDecision, type ReviewField } from '../../model/review.ts';
import { countedRecord } from './counted-record.ts';
import { rulingsOn } from './rulings.ts';

type Fields = ReadonlySet<ReviewField>;

/** A document as graph and analysis have it: of values that are marked, or on which a person has ruled, only what counts. */
export function countedDocument(document: LegalDocument, record: ExtractionRecord, decisions: readonly ReviewDecision[]): LegalDocument {
  return withValues(document, countedRecord(record, decisions), ruledFields(record, decisions));
}

/**
 * A document as lists show it: a marked value that nobody has decided stands as read, so that the document can be found by it. What no rule
 * read, but a model proposed, is in no list before somebody has decided it.
 */
export function listedDocument(document: LegalDocument, record: ExtractionRecord, decisions: readonly ReviewDecision[]): LegalDocument {
  const marked: Fields = new Set(record.uncertain.map(({ field }) => field));
  const proposed = new Set(record.uncertain.flatMap(({ field, reason }) => (isProposal(reason) ? field : [])));
  const decided = decisions.flatMap((decision) => (placing(decision, record) === null ? [] : decision.field));
  return withValues(withValues(document, record, marked), countedRecord(record, decisions), new Set([...decided, ...proposed]));
}

function ruledFields(record: ExtractionRecord, decisions: readonly ReviewDecision[]): Fields {
  return new Set(rulingsOn(record, decisions).map(({ field }) => field));
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

import type { DocumentId } from '../../model/entity.ts';
import type { ReviewDecision, ReviewField, UncertainReason } from '../../model/review.ts';
import { placeOf, type ReviewValue, valueKey } from '../../model/review-values.ts';
import type { ReviewEntry } from '../ports/desk.ts';
import type { LoneMention } from '../ports/graph.ts';
import type { Row } from './driver.ts';
import { textOrNull, toDocument } from './rows.ts';

/** Values to review, decisions and lone mentions as rows of Neo4j and back. Pure: the adapter writes them, an export may too. */

const BORDER = '\u001f';

export function loneMentionRow({ node, document }: LoneMention) {
  return { id: `${node} ${document}`, node, document };
}

export interface ReviewValueRow extends Omit<ReviewValue, 'candidates' | 'spans'> {
  readonly id: string;
  readonly document: DocumentId;
  readonly place: number;
  readonly candidates: string;
  readonly spans: string;
  readonly decided: boolean;
}

/** What a value is told from another by, over all documents. */
export function reviewValueId(document: DocumentId, value: Pick<ReviewValue, 'field' | 'read'>): string {
  return `${document}${BORDER}${valueKey(value)}`;
}

export function reviewValueRow(document: DocumentId, value: ReviewValue, decided = false): ReviewValueRow {
  const { field, read, reason } = value;
  return {
    ...{ id: reviewValueId(document, value), document, place: placeOf(value), field, read, reason, decided },
    candidates: JSON.stringify(value.candidates),
    spans: JSON.stringify(value.spans),
  };
}

export interface DecisionRow extends ReviewDecision {
  readonly id: string;
  /** Id of the value. */
  readonly on: string;
  /** Counts the decisions on one document from 1. */
  readonly sequence: number;
}

export function decisionRow(decision: ReviewDecision, sequence: number): DecisionRow {
  return { ...decision, id: `${decision.document} ${sequence}`, on: reviewValueId(decision.document, decision), sequence };
}

export function toDecision(row: Row): ReviewDecision {
  return {
    document: String(row['document']),
    field: row['field'] as ReviewField,
    read: String(row['read']),
    verdict: row['verdict'] as ReviewDecision['verdict'],
    value: textOrNull(row['value']),
    by: String(row['by']),
    at: String(row['at']),
    note: String(row['note']),
  };
}

/** @param row columns of a document, and the properties of the value as `value` */
export function toReviewEntry(row: Row, decision: ReviewDecision | null): ReviewEntry {
  const value = row['value'] as Row;
  return {
    document: toDocument(row),
    field: value['field'] as ReviewField,
    read: String(value['read']),
    reason: value['reason'] as UncertainReason,
    candidates: JSON.parse(String(value['candidates'])),
    spans: JSON.parse(String(value['spans'])),
    decision,
  };
}

import type { ReviewDecision } from '../model/review.ts';
import type { DocumentGraph, StoredDocument } from '../store/port.ts';
import { assemble } from './assemble.ts';
import { listedDocument } from './review/counted-document.ts';

/** All that the store keeps of what a document says, given the decisions on it: how it is listed, and its part of the graph. */
export function documentGraph(stored: StoredDocument, decisions: readonly ReviewDecision[]): DocumentGraph {
  const { record, text: _text, ...document } = stored;
  return { document: listedDocument(document, record, decisions), ...assemble(document, record, decisions) };
}

import type { ReviewDecision } from '../model/record/review.ts';
import type { DocumentGraph } from '../store/ports/graph.ts';
import type { StoredDocument } from '../store/ports/stored.ts';
import { assemble } from './assemble.ts';
import { listedDocument } from './review/effective-document.ts';

/** All that the store keeps of what a document says, given the decisions on it: how it is listed, and its part of the graph. */
export function documentGraph(stored: StoredDocument, decisions: readonly ReviewDecision[]): DocumentGraph {
  const { record, text: _text, ...document } = stored;
  return { document: listedDocument(document, record, decisions), ...assemble(document, record, decisions) };
}

import type { DocumentId, NodeId } from './entity.ts';
import { hash128 } from './hash.ts';
import type { NodeKind } from './kinds.ts';

/** Separates key fields; cannot occur in a cleaned name. */
const BORDER = '\u001f';

/** Id of an entity: the hash of its kind and key fields, so that no personal data stands in an address. */
export function nodeId(kind: NodeKind, ...key: readonly string[]): NodeId {
  return hash128([kind, ...key].join(BORDER)).slice(0, 20);
}

/** Id of the decision that a document is: the one node that nobody else says. */
export function decisionId(document: DocumentId): NodeId {
  return nodeId('decision', document);
}

/** Id of anything else that is named by its parts: an edge, a finding, a lead. */
export function partsId(...parts: readonly (string | number)[]): string {
  return hash128(parts.join(BORDER)).slice(0, 20);
}

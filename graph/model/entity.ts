import type { EdgeKind, NodeKind } from './kinds.ts';
import type { Span } from './span.ts';

export type DocumentId = string;
export type NodeId = string;
export type EdgeId = string;

/** An entity: a cluster of mentions. `properties` holds only what its key fields and its documents say for certain; what is not said is left out. */
export interface GraphNode {
  readonly id: NodeId;
  readonly kind: NodeKind;
  /** What a reader calls it: a name, a case number, a document title. */
  readonly label: string;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  /** True when the name, or the agency or firm that it is keyed by, is masked, so that the node stands for one document only. */
  readonly masked: boolean;
}

/** Where one document says that an edge holds. */
export interface EdgeEvidence {
  readonly document: DocumentId;
  readonly spans: readonly Span[];
}

export interface GraphEdge {
  readonly id: EdgeId;
  readonly kind: EdgeKind;
  readonly from: NodeId;
  readonly to: NodeId;
  /** Qualifier within the kind, e.g. presiding-judge, 原告, first-instance; '' when there is none. */
  readonly role: string;
  /** Valid time: the date of the document that says so, ISO, or null. */
  readonly date: string | null;
  /** 0..1: how sure the reading is. */
  readonly confidence: number;
  /** Inferred edges are drawn dashed and never carry a hard finding. */
  readonly inferred: boolean;
}

/** One legal document found in a source. Spans of its record point into the text at `path`. */
export interface LegalDocument {
  readonly id: DocumentId;
  /** Path or archive path as loaded, e.g. batch.zip!/2020/a.txt or cases.jsonl#3. */
  readonly path: string;
  /** Where the document stands in its source text. */
  readonly range: Span;
  readonly kind: string;
  readonly court: string | null;
  readonly number: string | null;
  readonly date: string | null;
}

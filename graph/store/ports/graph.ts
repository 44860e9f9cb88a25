/**
 * PORT of the graph: a projection of what was said, which can be thrown away and made anew. Ids that are not there give null or an empty list,
 * never an error; lists have a fixed order.
 */
import type { EdgeEvidence, EdgeId, GraphEdge, GraphNode, LegalDocument, NodeId } from '../../model/entity.ts';
import type { EdgeKind, NodeKind } from '../../model/kinds.ts';
import type { ReviewDecision } from '../../model/record/review.ts';
import type { Page } from './page.ts';
import type { Mention, StoredDocument } from './stored.ts';

/** Evidence with what this one document says of the edge; the edge itself has the earliest date and the surest reading of all. */
export interface DatedEvidence extends EdgeEvidence, Pick<GraphEdge, 'date' | 'confidence' | 'inferred'> {}

/** An entity that a document mentions and joins to nothing. */
export type LoneMention = Pick<Mention, 'node' | 'document'>;

export interface EvidencedEdge extends GraphEdge {
  readonly evidence: EdgeEvidence;
}

/** All that the store keeps of what one document says: how it is listed, and its part of the graph. */
export interface DocumentGraph {
  readonly mentions: readonly Mention[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly EvidencedEdge[];
  readonly document: LegalDocument;
}

/** What a document says, given the decisions in force on it. Pure: the store asks it inside its transaction, perhaps more than once. */
export type ReadGraph = (document: StoredDocument, decisions: readonly ReviewDecision[]) => DocumentGraph;

export interface Neighbourhood {
  /** Edges of the node before any filter or cap, by kind. */
  readonly byEdgeKind: Readonly<Partial<Record<EdgeKind, number>>>;
  /** Edges after the kind filter, before the cap. */
  readonly total: number;
  /** Newest first, then by id. */
  readonly edges: readonly GraphEdge[];
}

/** A way through the graph: one node more than edges. */
export interface GraphPath {
  readonly nodes: readonly NodeId[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphStore {
  node(id: NodeId): Promise<GraphNode | null>;
  /** Nodes in the order of `ids`; unknown ids are left out. */
  nodes(ids: readonly NodeId[]): Promise<readonly GraphNode[]>;
  edge(id: EdgeId): Promise<GraphEdge | null>;
  degrees(ids: readonly NodeId[]): Promise<ReadonlyMap<NodeId, number>>;
  neighbours(id: NodeId, options: Page & { readonly kinds?: readonly EdgeKind[] }): Promise<Neighbourhood>;
  /** Every edge whose two ends are among `ids`. */
  among(ids: readonly NodeId[]): Promise<readonly GraphEdge[]>;
  evidence(id: EdgeId): Promise<readonly EdgeEvidence[]>;
  /** Entities whose label contains the text; whole-label matches first. One character is enough. */
  search(text: string, options: { readonly limit: number; readonly kind?: NodeKind }): Promise<readonly GraphNode[]>;
  /**
   * The shortest ways between two nodes over edges of any direction, all of one length; ordered by the ids of their nodes.
   * Where there are more than `limit`, which ones are given is left open.
   */
  paths(
    from: NodeId,
    to: NodeId,
    options: {
      /** Most edges of a way. */
      readonly longest: number;
      readonly limit: number;
      /** Kinds that a way may not pass through, such as courts, which join everybody. */
      readonly avoid?: readonly NodeKind[];
    },
  ): Promise<readonly GraphPath[]>;
  counts(): Promise<{ readonly nodes: number; readonly edges: number }>;
  /** Every node, ordered by id. */
  allNodes(): AsyncIterable<GraphNode>;
  /** Entities that a document mentions and joins to nothing, ordered by entity and document. */
  loneMentions(): AsyncIterable<LoneMention>;
  /** Every edge with all its evidence, ordered by id. */
  allEdges(): AsyncIterable<GraphEdge & { readonly evidence: readonly DatedEvidence[] }>;
}

import type { DocumentId, GraphNode, NodeId } from '../model/entity.ts';
import type { DocumentGraph, EvidencedEdge, LoneMention } from './ports/graph.ts';
import type { StoreWrite } from './ports/store.ts';

/** What must be written so that the graph says what a document says now instead of what it said before. */
export interface GraphChanges {
  readonly withdrawnEdges: readonly EvidencedEdge[];
  /** New, or said otherwise than before. */
  readonly writtenEdges: readonly EvidencedEdge[];
  /** No longer said by this document; another may still say them. */
  readonly withdrawnNodes: readonly GraphNode[];
  readonly writtenNodes: readonly GraphNode[];
  /** Of one key, with another label or other properties. */
  readonly changedNodes: readonly { readonly before: GraphNode; readonly after: GraphNode }[];
  readonly loneMentions: { readonly withdrawn: readonly NodeId[]; readonly written: readonly NodeId[] };
}

/** Compares the two graphs of one document. */
export function graphChanges(before: DocumentGraph, after: DocumentGraph): GraphChanges {
  const [nodesBefore, nodesAfter] = [byId(before.nodes), byId(after.nodes)];
  const [edgesBefore, edgesAfter] = [byId(before.edges), byId(after.edges)];
  const [loneBefore, loneAfter] = [loneNodes(before), loneNodes(after)];
  return {
    withdrawnEdges: before.edges.filter(({ id }) => !edgesAfter.has(id)),
    writtenEdges: after.edges.filter((edge) => !same(edge, edgesBefore.get(edge.id))),
    withdrawnNodes: before.nodes.filter(({ id }) => !nodesAfter.has(id)),
    writtenNodes: after.nodes.filter(({ id }) => !nodesBefore.has(id)),
    changedNodes: after.nodes.flatMap((node) => {
      const known = nodesBefore.get(node.id);
      return known && !same(node, known) ? [{ before: known, after: node }] : [];
    }),
    loneMentions: {
      withdrawn: [...loneBefore].filter((id) => !loneAfter.has(id)),
      written: [...loneAfter].filter((id) => !loneBefore.has(id)),
    },
  };
}

const loneNodes = (graph: DocumentGraph): ReadonlySet<NodeId> => new Set(loneMentions(graph).map(({ node }) => node));

/**
 * The entities that a document mentions and joins to nothing. They are few; every other entity that a document mentions has an edge
 * from it, so that nobody has to look through all mentions to know whether an entity is still needed.
 */
export function loneMentions({ mentions, edges }: Pick<StoreWrite, 'mentions' | 'edges'>): LoneMention[] {
  const joined = new Map<DocumentId, Set<NodeId>>();
  for (const { from, to, evidence } of edges) {
    const ends = joined.get(evidence.document) ?? new Set();
    joined.set(evidence.document, ends.add(from).add(to));
  }
  const lone = new Map<string, LoneMention>();
  for (const { document, node } of mentions) {
    if (!joined.get(document)?.has(node)) lone.set(`${node} ${document}`, { node, document });
  }
  return [...lone.values()];
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What documents say to a graph that follows a ledger, made of what a loader commits. */
import type { DocumentId, GraphNode, LegalDocument } from '../../graph/model/entity.ts';
import type { Span } from '../../graph/model/span.ts';
import type { DocumentGraph, EvidencedEdge } from '../../graph/store/ports/graph.ts';
import type { DocumentSaid, GraphStep } from '../../graph/store/ports/projection.ts';
import type { StoreWrite } from '../../graph/store/ports/store.ts';

/** A graph with the text of its source. */
export function said(graph: DocumentGraph, content: string): DocumentSaid {
  return { graph, quote: ({ start, end }: Span) => content.slice(start, end) };
}

/** Every document of a write with its part of the graph; a node goes to each document that mentions or joins it, any other to the first. */
export function saidBy({ texts, documents, mentions, nodes, edges }: StoreWrite): DocumentSaid[] {
  const contents = new Map(texts.map(({ hash, content }) => [hash, content]));
  const byId = new Map([...nodes].reverse().map((node) => [node.id, node]));
  const [mentionsOf, edgesOf] = [by(mentions, ({ document }) => document), by(edges, ({ evidence }) => evidence.document)];
  const all = new Set([...edges.flatMap(({ from, to }) => [from, to]), ...mentions.map(({ node }) => node)]);
  const unjoined = nodes.filter(({ id }) => !all.has(id));
  return documents.map(({ record: _record, text, ...document }, i) => {
    const [ownMentions, ownEdges] = [mentionsOf.get(document.id) ?? [], edgesOf.get(document.id) ?? []];
    const ids = new Set([...ownEdges.flatMap(({ from, to }) => [from, to]), ...ownMentions.map(({ node }) => node)]);
    const own = [...[...ids].flatMap((id) => byId.get(id) ?? []), ...(i === 0 ? unjoined : [])];
    return said({ document, mentions: ownMentions, nodes: own, edges: ownEdges }, contents.get(text) ?? '');
  });
}

/** A document that says these edges between these nodes, whatever document they were made for. */
export function aDocumentSaid(
  id: string,
  nodes: readonly GraphNode[],
  edges: readonly EvidencedEdge[] = [],
  over: Partial<LegalDocument> = {},
) {
  const document = { id, path: `${id}.txt`, range: { start: 0, end: 9 }, kind: 'other', court: null, number: null, date: null, ...over };
  const own = edges.map((edge) => ({ ...edge, evidence: { ...edge.evidence, document: id } }));
  return said({ document, mentions: [], nodes, edges: own }, '审判长陆珩与书记员');
}

/** A step of a ledger named `ledger` from its beginning, as a test wants it. */
export function aStep(over: Partial<GraphStep> = {}): GraphStep {
  const after = over.after ?? 0;
  return { ledger: 'ledger', after, upTo: after + 1, added: [], renamed: [], changed: [], withdrawn: [], leads: null, ...over };
}

function by<T>(rows: readonly T[], key: (row: T) => DocumentId): ReadonlyMap<DocumentId, T[]> {
  const groups = new Map<DocumentId, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

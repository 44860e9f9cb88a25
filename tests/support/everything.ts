import type { Store } from '../../graph/store/port.ts';

/** The whole graph of a store as plain data, in its fixed order: two stores are equal when this is. */
export async function everythingIn(store: Store): Promise<{ nodes: unknown[]; edges: unknown[]; documents: unknown[] }> {
  const nodes = [];
  for await (const node of store.graph.allNodes()) nodes.push(node);
  const edges = [];
  for await (const edge of store.graph.allEdges()) edges.push(edge);
  const documents = [];
  for await (const { document } of store.documents.all())
    documents.push({ id: document.id, kind: document.kind, number: document.number, record: document.record });
  return { nodes, edges, documents };
}

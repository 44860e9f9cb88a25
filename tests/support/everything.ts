import type { Store } from '../../graph/store/port.ts';

/** The whole graph of a store as plain data, in its fixed order: two stores are equal when this is. */
export async function everythingIn(store: Store): Promise<{ nodes: unknown[]; edges: unknown[]; documents: unknown[] }> {
  const everything = { nodes: [] as unknown[], edges: [] as unknown[], documents: [] as unknown[] };
  for await (const row of everyRowOf(store)) everything[row.of].push(row.row);
  return everything;
}

/** The same, row by row, for stores that do not fit into memory. */
export async function* everyRowOf(store: Store): AsyncGenerator<{ of: 'nodes' | 'edges' | 'documents'; row: unknown }> {
  for await (const row of store.graph.allNodes()) yield { of: 'nodes', row };
  for await (const row of store.graph.allEdges()) yield { of: 'edges', row };
  for await (const { document, sourceText } of store.documents.all()) {
    const { id, kind, number, path, range, record } = document;
    yield { of: 'documents', row: { id, kind, number, path, text: sourceText.slice(range.start, range.end).length, record } };
  }
}

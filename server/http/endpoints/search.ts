import { NODE_KINDS, type NodeKind } from '../../../graph/model/kinds.ts';
import type { Handler } from '../endpoint.ts';
import { presentNodes } from '../present/graph.ts';

const SNIPPET = 36;
const MOST_DOCUMENTS = 8;

export const getSearch: Handler<'GET /api/search'> = async ({ context, query }) => {
  const { store } = context.services;
  const kind = query.kind !== undefined && query.kind in NODE_KINDS ? (query.kind as NodeKind) : undefined;
  const nodes = await store.graph.search(query.q, { limit: query.limit, ...(kind && { kind }) });
  const { documents } = kind ? { documents: [] } : await store.documents.list({ text: query.q, offset: 0, limit: MOST_DOCUMENTS });
  return {
    nodes: await presentNodes(store, nodes),
    documents: await Promise.all(
      documents.map(async ({ id, path, kind: documentKind, number, court, date, range }) => {
        const text = ((await store.documents.sourceText(id)) ?? '').slice(range.start, range.end);
        return { id, path, kind: documentKind, number, court, date, snippet: snippetAround(text, query.q) };
      }),
    ),
  };
};

/** The words around the first place where the text is found. */
function snippetAround(text: string, wanted: string): string {
  const at = Math.max(text.indexOf(wanted), 0);
  const start = Math.max(at - SNIPPET, 0);
  const cut = text.slice(start, at + wanted.length + SNIPPET).replace(/\s+/g, ' ');
  return `${start > 0 ? '…' : ''}${cut}…`;
}

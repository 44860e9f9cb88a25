import { searchedRuns, searchNotes } from '../../../graph/model/search-text.ts';
import type { Handler } from '../endpoint.ts';
import { presentNodes } from '../present/graph.ts';
import { snippetOf } from '../present/snippet.ts';

const MOST_DOCUMENTS = 8;

export const getSearch: Handler<'GET /api/search'> = async ({ context, query }) => {
  const { store } = context.services;
  const { q, limit, kind } = query;
  const runs = searchedRuns(q);
  const nodes = await store.graph.search(q, { limit, ...(kind && { kind }) });
  const { documents } = kind ? { documents: [] } : await store.documents.list({ text: q, offset: 0, limit: MOST_DOCUMENTS });
  return {
    nodes: await presentNodes(store, nodes),
    documents: await Promise.all(
      documents.map(async ({ id, path, kind: documentKind, number, court, date, range }) => {
        const text = ((await store.documents.sourceText(id)) ?? '').slice(range.start, range.end);
        const { snippet, hits, place } = snippetOf(text, runs);
        const inSource = place && { start: place.start + range.start, end: place.end + range.start };
        return { id, path, kind: documentKind, number, court, date, snippet, hits: [...hits], place: inSource };
      }),
    ),
    notes: [...searchNotes(q)],
  };
};

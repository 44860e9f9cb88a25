import { searchNotes } from '../../../graph/model/search-text.ts';
import type { Handler } from '../endpoint.ts';

export const getDocuments: Handler<'GET /api/documents'> = async ({ context, query }) => {
  const { q, kind, offset, limit } = query;
  const found = await context.services.store.documents.list({ offset, limit, ...(q && { text: q }), ...(kind && { kind }) });
  return {
    total: found.total,
    byKind: { ...found.byKind },
    documents: found.documents.map(({ id, path, kind: k, number, court, date }) => ({ id, path, kind: k, number, court, date })),
    notes: [...searchNotes(q ?? '')],
  };
};

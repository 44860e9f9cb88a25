import { searchNotes } from '../../../graph/model/documents/search-text.ts';
import { listDocuments } from '../../casework/documents/list.ts';
import { type Door, door } from '../door.ts';

export const getDocuments: Door<'GET /api/documents'> = door(listDocuments, {
  ask: ({ query: { q, kind, offset, limit } }) => ({ offset, limit, text: q, kind }),
  present: (found, { query }) => ({
    total: found.total,
    byKind: { ...found.byKind },
    documents: found.documents.map(({ id, path, kind, number, court, date }) => ({ id, path, kind, number, court, date })),
    notes: [...searchNotes(query.q ?? '')],
  }),
});

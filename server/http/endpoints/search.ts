import { searchedRuns, searchNotes } from '../../../graph/model/documents/search-text.ts';
import { search } from '../../casework/graph/search.ts';
import { type Door, door } from '../door.ts';
import { presentNode } from '../present/graph.ts';
import { snippetOf } from '../present/snippet.ts';

export const getSearch: Door<'GET /api/search'> = door(search, {
  ask: ({ query: { q, limit, kind } }) => ({ text: q, limit, kind }),
  present({ nodes, documents }, { query: { q } }) {
    const runs = searchedRuns(q);
    return {
      nodes: nodes.map(presentNode),
      documents: documents.map(({ document: { id, path, kind, number, court, date, range }, text }) => {
        const { snippet, hits, place } = snippetOf(text, runs);
        const inSource = place && { start: place.start + range.start, end: place.end + range.start };
        return { id, path, kind, number, court, date, snippet, hits: [...hits], place: inSource };
      }),
      notes: [...searchNotes(q)],
    };
  },
});

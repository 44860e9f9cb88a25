import { EDGE_KINDS } from '../../../graph/model/kinds.ts';
import { showEvidence } from '../../casework/graph/evidence.ts';
import { type Door, door } from '../door.ts';
import { presentEdge, presentNode } from '../present/graph.ts';

export const getEdgeEvidence: Door<'GET /api/edges/:id/evidence'> = door(showEvidence, {
  ask: ({ params }) => ({ edge: params['id'] ?? '' }),
  present({ edge, from, to, quotes }) {
    const { zh, en } = EDGE_KINDS[edge.kind];
    return {
      ...{ edge: presentEdge(edge), from: presentNode(from), to: presentNode(to) },
      evidence: quotes.map(({ document, start, end, quote, before, after }) => ({
        ...{ document: document.id, path: document.path, start, end, quote, shows: { zh, en } },
        ...{ number: document.number, date: document.date, context: { before, after } },
      })),
    };
  },
});

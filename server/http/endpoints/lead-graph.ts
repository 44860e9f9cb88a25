import { drawLead } from '../../casework/leads/graph.ts';
import { type Door, door } from '../door.ts';
import { presentEdge, presentNode } from '../present/graph.ts';

export const getLeadGraph: Door<'GET /api/leads/:id/graph'> = door(drawLead, {
  ask: ({ params }) => ({ lead: params['id'] ?? '' }),
  present: ({ nodes, edges }) => ({ nodes: nodes.map(presentNode), edges: edges.map(presentEdge) }),
});

import { findAlike } from '../../casework/graph/alike.ts';
import { type Door, door } from '../door.ts';
import { presentNode } from '../present/graph.ts';

export const getAlike: Door<'GET /api/nodes/:id/alike'> = door(findAlike, {
  ask: ({ params }) => ({ node: params['id'] ?? '' }),
  present: (alike) => ({ alike: alike.map(({ node, certain }) => ({ node: presentNode(node), certain })) }),
});

import { EDGE_KINDS, type EdgeKind } from '../../../graph/model/kinds.ts';
import { showNeighbours } from '../../casework/graph/neighbours.ts';
import { type Door, door } from '../door.ts';
import { presentEdge, presentNode } from '../present/graph.ts';

export const getNeighbours: Door<'GET /api/nodes/:id/neighbours'> = door(showNeighbours, {
  ask: ({ params, query: { kinds, offset, limit } }) => ({
    ...{ node: params['id'] ?? '', offset, limit },
    kinds: kinds?.split(',').filter((k): k is EdgeKind => Object.hasOwn(EDGE_KINDS, k)),
  }),
  present: ({ node, total, byEdgeKind, nodes, edges }) => ({
    ...{ node: presentNode(node), total, byEdgeKind: { ...byEdgeKind } },
    ...{ nodes: nodes.map(presentNode), edges: edges.map(presentEdge) },
  }),
});

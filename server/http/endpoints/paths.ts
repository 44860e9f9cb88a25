import { NODE_KINDS, type NodeKind } from '../../../graph/model/kinds.ts';
import { findPaths } from '../../casework/graph/paths.ts';
import { type Door, door } from '../door.ts';
import { presentEdge, presentNode } from '../present/graph.ts';

export const getPaths: Door<'GET /api/paths'> = door(findPaths, {
  ask: ({ query }) => ({
    ...query,
    avoid: query.avoid.split(',').filter((kind): kind is NodeKind => Object.hasOwn(NODE_KINDS, kind)),
  }),
  present: ({ paths, nodes, edges }) => ({
    paths: paths.map((path) => ({ nodes: [...path.nodes], edges: path.edges.map((edge) => edge.id) })),
    nodes: nodes.map(presentNode),
    edges: edges.map(presentEdge),
  }),
});

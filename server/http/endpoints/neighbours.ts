import { AppError } from '../../../graph/model/errors.ts';
import { EDGE_KINDS, type EdgeKind } from '../../../graph/model/kinds.ts';
import type { Handler } from '../endpoint.ts';
import { presentEdge, presentNodes } from '../present/graph.ts';

export const getNeighbours: Handler<'GET /api/nodes/:id/neighbours'> = async ({ context, query, params }) => {
  const { store } = context.services;
  const { id = '' } = params;
  const node = await store.graph.node(id);
  if (!node) throw new AppError('not-found', `no entity ${id}`);
  const kinds = query.kinds?.split(',').filter((k): k is EdgeKind => Object.hasOwn(EDGE_KINDS, k));
  const found = await store.graph.neighbours(id, { offset: query.offset, limit: query.limit, ...(kinds && { kinds }) });
  const others = new Set(found.edges.map((e) => (e.from === id ? e.to : e.from)));
  const [self, ...nodes] = await presentNodes(store, [node, ...(await store.graph.nodes([...others]))]);
  return { node: self!, total: found.total, byEdgeKind: { ...found.byEdgeKind }, nodes, edges: found.edges.map(presentEdge) };
};

import { AppError } from '../../../graph/model/errors.ts';
import { NODE_KINDS, type NodeKind } from '../../../graph/model/kinds.ts';
import type { Handler } from '../endpoint.ts';
import { presentEdge, presentNodes } from '../present/graph.ts';

export const getPaths: Handler<'GET /api/paths'> = async ({ context, query }) => {
  const { store } = context.services;
  const { from, to, longest, limit } = query;
  for (const id of [from, to]) if (!(await store.graph.node(id))) throw new AppError('not-found', `no entity ${id}`);
  const avoid = query.avoid.split(',').filter((kind): kind is NodeKind => Object.hasOwn(NODE_KINDS, kind));
  const paths = await store.graph.paths(from, to, { longest, limit, avoid });
  const nodes = [...new Set(paths.flatMap((path) => path.nodes))];
  const edges = new Map(paths.flatMap((path) => path.edges.map((edge) => [edge.id, edge] as const)));
  return {
    paths: paths.map((path) => ({ nodes: [...path.nodes], edges: path.edges.map((edge) => edge.id) })),
    nodes: await presentNodes(store, await store.graph.nodes(nodes)),
    edges: [...edges.values()].map(presentEdge),
  };
};

import { z } from 'zod';
import { NODE_KINDS, type NodeKind } from '../../../graph/model/kinds.ts';
import type { GraphPath } from '../../../graph/store/ports/graph.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { type Drawing, drawn } from './drawn.ts';
import { storedNode } from './stored-node.ts';

export interface ShownPaths extends Drawing {
  readonly paths: readonly GraphPath[];
}

/** The shortest ways between two entities, all of one length. @throws AppError not-found */
export const findPaths = defineUseCase({
  name: 'graph.paths',
  permission: 'graph.explore',
  words: { zh: '查找两个实体之间的路径', en: 'looked for ways between two entities' },
  input: z.object({
    from: Id,
    to: Id,
    longest: z.number().int().min(1),
    limit: z.number().int().min(1),
    /** Kinds that a way may not pass through. */
    avoid: z.array(z.enum(Object.keys(NODE_KINDS) as [NodeKind, ...NodeKind[]])),
  }),
  async run(_actor, { from, to, longest, limit, avoid }, at): Promise<ShownPaths> {
    const { store } = await at.services();
    for (const id of [from, to]) await storedNode(store, id);
    const paths = await store.graph.paths(from, to, { longest, limit, avoid });
    const nodes = [...new Set(paths.flatMap((path) => path.nodes))];
    const edges = new Map(paths.flatMap((path) => path.edges.map((edge) => [edge.id, edge] as const)));
    return { paths, nodes: await drawn(store, await store.graph.nodes(nodes)), edges: [...edges.values()] };
  },
});

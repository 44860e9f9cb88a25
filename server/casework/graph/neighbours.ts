import { z } from 'zod';
import { EDGE_KINDS, type EdgeKind } from '../../../graph/model/kinds.ts';
import type { Neighbourhood } from '../../../graph/store/ports/graph.ts';
import { Id, Page } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { type DrawnNode, drawn } from './drawn.ts';
import { storedNode } from './stored-node.ts';

export interface ShownNeighbourhood extends Neighbourhood {
  readonly node: DrawnNode;
  /** The other ends of the edges that are shown. */
  readonly nodes: readonly DrawnNode[];
}

/** One entity and its edges, counted and capped. @throws AppError not-found */
export const showNeighbours = defineUseCase({
  name: 'graph.neighbours',
  permission: 'graph.explore',
  words: { zh: '展开实体的关系', en: 'expanded an entity' },
  input: Page.extend({ node: Id, kinds: z.array(z.enum(Object.keys(EDGE_KINDS) as [EdgeKind, ...EdgeKind[]])).optional() }),
  async run(_actor, { node: id, kinds, offset, limit }, at): Promise<ShownNeighbourhood> {
    const { store } = await at.services();
    const node = await storedNode(store, id);
    const found = await store.graph.neighbours(id, { offset, limit, ...(kinds && { kinds }) });
    const others = new Set(found.edges.map((e) => (e.from === id ? e.to : e.from)));
    const [self, ...nodes] = await drawn(store, [node, ...(await store.graph.nodes([...others]))]);
    return { ...found, node: self!, nodes };
  },
});

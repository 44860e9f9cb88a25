import type { GraphNode } from '../../../graph/model/entity.ts';
import { AppError } from '../../../graph/model/errors.ts';
import type { Store } from '../../../graph/store/ports/store.ts';

/** @throws AppError not-found */
export async function storedNode({ graph }: Pick<Store, 'graph'>, id: string): Promise<GraphNode> {
  const node = await graph.node(id);
  if (!node) throw new AppError('not-found', `no entity ${id}`);
  return node;
}

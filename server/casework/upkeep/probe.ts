import { z } from 'zod';
import type { NodeId } from '../../../graph/model/entity.ts';
import { defineUseCase } from '../use-case.ts';

/** Resolves when a service answers. @throws AppError saying why it does not */
export const probe = defineUseCase({
  name: 'upkeep.probe',
  permission: 'system.operate',
  words: { zh: '探测服务状态', en: 'asked whether a service answers' },
  input: z.object({ service: z.enum(['store', 'queue']) }),
  async run(_actor, { service }, at): Promise<void> {
    const { store, queue } = await at.services();
    // No node has the empty id: the cheapest question that only a store that works can answer.
    if (service === 'store') await store.graph.node('' as NodeId);
    else await (await queue()).ping();
  },
});

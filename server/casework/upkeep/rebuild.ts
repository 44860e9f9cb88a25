import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import type { Standing } from '../../../graph/store/ports/store.ts';
import { Nothing } from '../inputs.ts';
import { type At, defineUseCase } from '../use-case.ts';

/** Makes the graph anew out of ledger and desk, telling how far it is (0..1); gives where it stands then. */
export const rebuild = defineUseCase({
  name: 'upkeep.rebuild',
  permission: 'system.operate',
  words: { zh: '重建图谱', en: 'made the graph anew' },
  input: Nothing,
  async run(_actor, _input, at: At<number>): Promise<Standing> {
    const { store } = await at.services();
    await store.rebuild(documentGraph, at.tell);
    return store.standing();
  },
});

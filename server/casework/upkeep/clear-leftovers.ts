import { removeLeftovers } from '../../keeping/leftovers.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** Takes away what processes that are no more have left half done; what a living process owns stays. */
export const clearLeftovers = defineUseCase({
  name: 'upkeep.clear-leftovers',
  permission: 'system.operate',
  words: { zh: '清理中断遗留的临时文件', en: 'cleared what dead processes left' },
  input: Nothing,
  run: (_actor, _input, at): Promise<void> => removeLeftovers(at.config, at.now()),
});

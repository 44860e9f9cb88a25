import type { ErasureRequest, ErasureState } from '../../../graph/model/keeping/erasure.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** Every request to erase and how it stands, newest first. */
export const listErasures = defineUseCase({
  name: 'erasures.list',
  permission: 'documents.erase',
  words: { zh: '查看删除申请', en: 'saw the requests to erase' },
  input: Nothing,
  async run(_actor, _input, at): Promise<readonly (ErasureRequest & { readonly state: ErasureState })[]> {
    return (await at.services()).store.erasures.requests();
  },
});

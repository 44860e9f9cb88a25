import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { removeErasedOriginals } from './carry-out.ts';

/** Removes the originals of what was erased, where whoever erased it died before he did. */
export const finishErasures = defineUseCase({
  name: 'erasures.finish',
  permission: 'system.operate',
  words: { zh: '清除已删除文书的原件', en: 'removed the originals of what was erased' },
  input: Nothing,
  async run(_actor, _input, at): Promise<void> {
    const { store, blobs } = await at.services();
    await removeErasedOriginals(store, blobs);
  },
});

import { type Reread, type RereadProgress, reread } from '../../../ingestion/reread.ts';
import { Nothing } from '../inputs.ts';
import { type At, defineUseCase } from '../use-case.ts';

/**
 * Reads stored texts by the reader that runs now, where another one has read them, and keeps what it finds. What is read otherwise waits until
 * somebody adopts it; the signal stops it after what is at hand, and the next call goes on there.
 */
export const readAnew = defineUseCase({
  name: 'readings.read',
  permission: 'system.operate',
  words: { zh: '用现行版本重新读取文书', en: 'read stored documents again' },
  input: Nothing,
  async run(_actor, _input, at: At<RereadProgress>): Promise<Reread> {
    const { store, reader, extractor } = await at.services();
    return reread({ store, reader, extractor, signal: at.signal, onProgress: at.tell });
  },
});

import { readerName } from '../../../graph/model/record/reading.ts';
import type { ReadingStore } from '../../../graph/store/ports/readings.ts';
import { Page } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** The documents that the reader that runs now reads otherwise, with what it gains and loses in each. */
export const listReadings = defineUseCase({
  name: 'readings.list',
  permission: 'documents.read',
  words: { zh: '列出读取结果有变化的文书', en: 'listed documents that are read otherwise' },
  input: Page,
  async run(_actor, page, at): ReturnType<ReadingStore['waiting']> {
    const { store, extractor } = await at.services();
    return store.readings.waiting(readerName(extractor), page);
  },
});

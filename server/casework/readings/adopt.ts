import { z } from 'zod';
import { readerName } from '../../../graph/model/record/reading.ts';
import { type At, defineUseCase } from '../use-case.ts';
import { type InPlace, putInPlace } from './put-in-place.ts';

const LONGEST = 2000;

/**
 * Lets what the reader that runs now reads otherwise stand from now on, and puts it in place. Decisions of people stay with their values; those that
 * find none are listed as unplaced. Runs are behind from then on.
 * @throws AppError not-found where nothing of this reader waits
 */
export const adoptReadings = defineUseCase({
  name: 'readings.adopt',
  permission: 'readings.adopt',
  words: { zh: '采用新的读取结果', en: 'let newer readings stand' },
  input: z.object({
    reason: z.string().trim().min(1).max(LONGEST),
    /** In whose name, where accounts do not tell. */
    by: z.string().trim().min(1).max(200).optional(),
    /** False where somebody else puts it in place, as `serve` does. */
    waits: z.boolean().default(true),
  }),
  async run(actor, { reason, by, waits }, at: At<InPlace>): Promise<InPlace> {
    const { store, extractor } = await at.services();
    const reader = readerName(extractor);
    await store.readings.adopt({ reader, by: by ?? actor.id, at: at.now().toISOString(), reason });
    if (waits) return putInPlace(store, at.signal, at.tell);
    const { changed, added, gone } = (await store.readings.summary(reader)).documents;
    return { done: 0, left: changed + added + gone };
  },
});

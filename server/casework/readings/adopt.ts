import { z } from 'zod';
import { type Adoption, readerName } from '../../../graph/model/record/reading.ts';
import { type At, defineUseCase } from '../use-case.ts';
import { type InPlace, putInPlace } from './put-in-place.ts';

const LONGEST = 2000;

export interface Adopted {
  readonly adoption: Adoption;
  /** Texts still to come; null where putting them in place was left to others. */
  readonly left: number | null;
}

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
  async run(actor, { reason, by, waits }, at: At<InPlace>): Promise<Adopted> {
    const { store, extractor } = await at.services();
    const reader = readerName(extractor);
    const adoption = { reader, by: by ?? actor.id, at: at.now().toISOString(), reason };
    await store.readings.adopt(adoption);
    const left = waits ? (await putInPlace(store, at.signal, at.tell)).left : null;
    return { adoption, left };
  },
});

import { type Adoption, readerName } from '../../../graph/model/record/reading.ts';
import type { ReadingStore } from '../../../graph/store/ports/readings.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** Who read what stands, and what the reader that runs now reads otherwise. */
export interface Readings extends Awaited<ReturnType<ReadingStore['summary']>> {
  /** The reader that runs now. */
  readonly reader: string;
  readonly readers: Awaited<ReturnType<ReadingStore['readers']>>;
  /** Texts that it has not read yet, of how many. */
  readonly progress: Awaited<ReturnType<ReadingStore['progress']>>;
  /** What was adopted and is not all in place yet. */
  readonly underWay: Adoption | null;
  /** Decisions of people that find no value any more. */
  readonly unplaced: number;
  /** The standing run was mined before the readings that were adopted last. */
  readonly minedBefore: boolean;
}

/** How far stored texts have been read by the reader that runs now, and what that would gain and lose. */
export const seeReadings = defineUseCase({
  name: 'readings.see',
  permission: 'figures.read',
  words: { zh: '查看读取版本与差异', en: 'looked at readers and what a newer one reads otherwise' },
  input: Nothing,
  async run(_actor, _input, at): Promise<Readings> {
    const { store, extractor } = await at.services();
    const { readings, review, results, ledger } = store;
    const reader = readerName(extractor);
    const summary = await readings.summary(reader);
    const adopted = (await ledger.read('adoption', reader)).at(-1);
    const run = await results.lastRun();
    return {
      ...summary,
      reader,
      readers: await readings.readers(),
      progress: await readings.progress(reader),
      underWay: await readings.underWay(),
      minedBefore: run !== null && adopted !== undefined && (JSON.parse(adopted.body) as Adoption).at > run.at,
      unplaced: (await review.unplaced({ offset: 0, limit: 1 })).total,
    };
  },
});

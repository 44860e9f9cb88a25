import type { JobState } from '../../../ingestion/queue/port.ts';
import { withDeadline } from '../../deadline.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** How much there is; null where a service did not answer in time. */
export interface Sample {
  readonly store: { readonly documents: number; readonly nodes: number; readonly edges: number; readonly runningBatches: number } | null;
  readonly queue: Readonly<Record<JobState, number>> | null;
}

const ANSWER_WITHIN_MS = 2000;

/** Counts what store and queue hold, for whoever watches the system. */
export const takeSample = defineUseCase({
  name: 'upkeep.sample',
  permission: 'system.operate',
  words: { zh: '采集运行指标', en: 'sampled the counts' },
  input: Nothing,
  async run(_actor, _input, at): Promise<Sample> {
    const stored = async () => {
      const { store } = await at.services();
      const [documents, graph, batches] = await Promise.all([store.documents.count(), store.graph.counts(), store.journal.batches()]);
      return { documents, ...graph, runningBatches: batches.filter(({ state }) => state === 'running').length };
    };
    const queued = async () => (await (await at.services()).queue()).counts();
    const [storeNow, queueNow] = await Promise.all([answerOrNull(stored()), answerOrNull(queued())]);
    return { store: storeNow, queue: queueNow };
  },
});

/** A failure is no reason to give no sample: it is part of it. */
function answerOrNull<T>(asked: Promise<T>): Promise<T | null> {
  return withDeadline<T | null>(
    asked.catch(() => null),
    ANSWER_WITHIN_MS,
    () => null,
  );
}

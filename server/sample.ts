import type { Store } from '../graph/store/port.ts';
import type { JobQueue, JobState } from '../ingestion/queue/port.ts';
import { withDeadline } from './deadline.ts';

/** What is sampled: a store and a queue that many processes share. */
export interface Sampled {
  readonly store: Store;
  readonly queue: JobQueue;
}

/** How much there is; null where a service did not answer. */
export interface Sample {
  readonly store: { readonly documents: number; readonly nodes: number; readonly edges: number; readonly runningBatches: number } | null;
  readonly queue: Readonly<Record<JobState, number>> | null;
}

/** A sample is used for so long, however many ask. */
const KEPT_MS = 10_000;
const ANSWER_WITHIN_MS = 2000;

/** Gives a sample that is at most 10 s old. `now` is a clock in milliseconds. */
export function sampler({ store, queue }: Sampled, now: () => number): () => Promise<Sample> {
  let last: { readonly at: number; readonly sample: Promise<Sample> } | null = null;
  const take = async (): Promise<Sample> => {
    const [stored, queued] = await Promise.all([answerOrNull(storeCounts(store)), answerOrNull(queue.counts())]);
    return { store: stored, queue: queued };
  };
  return () => {
    if (last === null || now() - last.at >= KEPT_MS) last = { at: now(), sample: take() };
    return last.sample;
  };
}

async function storeCounts(store: Store): Promise<NonNullable<Sample['store']>> {
  const [documents, graph, batches] = await Promise.all([store.documents.count(), store.graph.counts(), store.journal.batches()]);
  return { documents, ...graph, runningBatches: batches.filter(({ state }) => state === 'running').length };
}

/** A failure is no reason to give no metrics: it is one of them. */
function answerOrNull<T>(asked: Promise<T>): Promise<T | null> {
  return withDeadline<T | null>(
    asked.catch(() => null),
    ANSWER_WITHIN_MS,
    () => null,
  );
}

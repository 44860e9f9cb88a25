/** How batches stand, as the journal and the queue together tell it. Pure. */
import type { Reply } from '../../../server/api/contract.ts';

export type Batch = Reply<'GET /api/batches'>['batches'][number];
export type Queue = Reply<'GET /api/queue'>;
export type FailedPart = Queue['failed'][number];

/** `stuck`: open in the journal, but all that is left of it has failed for good and waits for a person. */
export type BatchState = Batch['state'] | 'stuck';

/** Jobs of a state; none where the queue does not name it. */
export function jobsIn(queue: Queue, state: 'waiting' | 'active' | 'delayed' | 'failed'): number {
  return queue.counts[state] ?? 0;
}

/** True when the queue has something to do. */
export function isBusy(queue: Queue): boolean {
  return jobsIn(queue, 'waiting') + jobsIn(queue, 'active') + jobsIn(queue, 'delayed') > 0;
}

/** How a batch stands; without word from the queue, as the journal has it. */
export function stateOf(batch: Pick<Batch, 'id' | 'state'>, queue: Queue | null): BatchState {
  if (batch.state !== 'running' || queue === null || isBusy(queue)) return batch.state;
  return queue.failed.some((part) => part.batch === batch.id) ? 'stuck' : 'running';
}

/** Changes when what is on show must be read again: a batch came or ended, the queue began or ended to work, a part failed or was retried. */
export function markOf(batches: readonly Batch[] | null, queue: Queue | null): string | null {
  if (batches === null || queue === null) return null;
  const states = batches.map(({ id, state }) => `${id} ${state}`);
  return [...states, isBusy(queue), ...queue.failed.map(({ id }) => id)].join('\n');
}

/** Failed parts that say the same, together. */
export interface Failure {
  readonly say: FailedPart['say'];
  readonly detail: string;
  readonly parts: number;
  /** Attempts of the part that was tried most. */
  readonly attempts: number;
}

/** Why parts failed, the most frequent first. */
export function failuresOf(parts: readonly FailedPart[]): Failure[] {
  const failures = new Map<string, Failure>();
  for (const { say, detail, attempts } of parts) {
    const key = `${say.en} ${detail}`;
    const known = failures.get(key);
    failures.set(key, { say, detail, parts: (known?.parts ?? 0) + 1, attempts: Math.max(known?.attempts ?? 0, attempts) });
  }
  return [...failures.values()].sort((a, b) => b.parts - a.parts);
}

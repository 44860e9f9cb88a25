import type { ItemOutcome } from '../../../graph/model/keeping/batch.ts';
import { loadPart } from '../../../ingestion/part.ts';
import type { JobHandler } from '../../../ingestion/queue/port.ts';
import { mineInProcess } from '../../mining/mine-job.ts';
import type { Services } from '../compose.ts';
import { Nothing } from '../inputs.ts';
import { type At, defineUseCase } from '../use-case.ts';
import { type Attempt, attempting } from './attempt.ts';

/** What a worker tells: that it takes jobs; what became of items as they are committed; how an attempt at a job ended. */
export type WorkNews = { readonly ready: true } | { readonly items: readonly ItemOutcome[] } | { readonly attempt: Attempt };

/** Takes jobs from the queue until the signal says stop; what is at hand is ended first. @throws AppError queue-unavailable, access-refused */
export const work = defineUseCase({
  name: 'queue.work',
  permission: 'system.operate',
  words: { zh: '领取并完成队列任务', en: 'took jobs from the queue' },
  input: Nothing,
  async run(_actor, _input, at: At<WorkNews>): Promise<void> {
    const services = await at.services();
    const queue = await services.queue();
    const worker = await queue.work(attempting(jobHandler(services, at), (attempt) => at.tell({ attempt })));
    at.tell({ ready: true });
    if (!at.signal.aborted) await new Promise((told) => at.signal.addEventListener('abort', told, { once: true }));
    await worker.close();
  },
});

/** What a worker does with a job of each kind. A run is mined by a process of its own, which asks for it as `runs.mine`. */
function jobHandler(services: Services, { config, now, tell }: At<WorkNews>): JobHandler {
  return async (job, run) => {
    if (job.kind === 'mine') return mineInProcess(config, job, run);
    await loadPart(job, {
      ...services,
      now,
      signal: run.signal,
      onCommitted(outcomes, share) {
        tell({ items: outcomes });
        // Progress is news, not bookkeeping: a queue that cannot take it now hears of the end.
        run.progress(share).catch(() => undefined);
      },
    });
    return job.batch;
  };
}

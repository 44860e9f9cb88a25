import { z } from 'zod';
import { AppError } from '../../../graph/model/errors.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { knownRun, type RunJob, withLastRun } from './run-jobs.ts';

/** Stops a run: the last one and its leads stay. @throws AppError not-found, invalid-input for a job that loads */
export const stopRun = defineUseCase({
  name: 'runs.stop',
  permission: 'runs.mine',
  words: { zh: '停止挖掘', en: 'stopped a run' },
  input: z.object({ run: Id }),
  async run(_actor, { run: id }, at): Promise<RunJob> {
    const { store, queue: open } = await at.services();
    const queue = await open();
    const job = await queue.status(id);
    if (job?.kind === 'load') {
      throw new AppError(
        'invalid-input',
        `job ${id} loads a part of batch ${job.batch}, which would stay unfinished: only runs are stopped`,
      );
    }
    await queue.stop(id);
    return withLastRun(await knownRun(queue, id), store);
  },
});

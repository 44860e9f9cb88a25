import { z } from 'zod';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { knownRun, type RunJob, withLastRun } from './run-jobs.ts';

/** How far a run is, or what became of it. @throws AppError not-found, queue-unavailable */
export const seeRun = defineUseCase({
  name: 'runs.see',
  permission: 'figures.read',
  words: { zh: '查看挖掘任务', en: 'looked at a run' },
  input: z.object({ run: Id }),
  async run(_actor, { run }, at): Promise<RunJob> {
    const { store, queue } = await at.services();
    return withLastRun(await knownRun(await queue(), run), store);
  },
});

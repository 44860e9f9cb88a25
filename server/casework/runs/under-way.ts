import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { type RunJob, runUnderWay, withLastRun } from './run-jobs.ts';

/** The run that waits or is under way; null where there is none. @throws AppError queue-unavailable */
export const seeRunUnderWay = defineUseCase({
  name: 'runs.under-way',
  permission: 'figures.read',
  words: { zh: '查看进行中的挖掘', en: 'looked for a run under way' },
  input: Nothing,
  async run(_actor, _input, at): Promise<RunJob | null> {
    const { store, queue } = await at.services();
    const job = await runUnderWay(await queue());
    return job && withLastRun(job, store);
  },
});

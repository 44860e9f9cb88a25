import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { newRun, type RunJob, runUnderWay, withLastRun } from './run-jobs.ts';

/** Has the indicators run as a job; one that waits or is under way is given back. @throws AppError already-running while documents are being loaded */
export const requestRun = defineUseCase({
  name: 'runs.request',
  permission: 'runs.mine',
  words: { zh: '提交挖掘任务', en: 'asked for a run' },
  input: Nothing,
  async run(_actor, _input, at): Promise<RunJob> {
    const { store, queue: open } = await at.services();
    const queue = await open();
    return withLastRun((await runUnderWay(queue)) ?? (await newRun(queue, store, at.now())), store);
  },
});

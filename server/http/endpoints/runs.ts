import { AppError } from '../../../graph/model/errors.ts';
import type { Handler } from '../endpoint.ts';
import { presentRun } from '../present/run.ts';

export const postRuns: Handler<'POST /api/runs'> = async ({ context }) => {
  await context.jobs.mine();
  const run = await context.services.store.results.lastRun();
  if (!run) throw new AppError('internal', 'the run left no result');
  return presentRun(run);
};

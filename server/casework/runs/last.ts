import type { Run } from '../../../graph/model/leads/lead.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

export interface LastRun {
  /** Null where nothing was mined. */
  readonly run: Run | null;
  /** Documents or decisions are not those that it looked at. */
  readonly behind: boolean;
}

/** The last run, and whether it still holds. Reads the ids of all documents. */
export const seeLastRun = defineUseCase({
  name: 'runs.last',
  permission: 'figures.read',
  words: { zh: '查看上次挖掘', en: 'looked at the last run' },
  input: Nothing,
  async run(_actor, _input, at): Promise<LastRun> {
    const { store } = await at.services();
    const run = await store.results.lastRun();
    return { run, behind: run?.inputDigest !== (await store.digest()) };
  },
});

import type { Run } from '../../../graph/model/leads/lead.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

export interface RunStatistics {
  readonly run: Run;
  /** Whether documents and decisions are still those that its audit looked at. */
  readonly auditIsCurrent: boolean;
}

/** The last run with its yardstick, coverage and audit; null where nothing was mined. */
export const seeStatistics = defineUseCase({
  name: 'figures.statistics',
  permission: 'figures.read',
  words: { zh: '查看统计依据', en: 'looked at the statistics' },
  input: Nothing,
  async run(_actor, _input, at): Promise<RunStatistics | null> {
    const { store } = await at.services();
    const run = await store.results.lastRun();
    // The digest reads the ids of all documents: only an audit is compared with it.
    return run && { run, auditIsCurrent: run.audit !== undefined && run.audit.inputDigest === (await store.digest()) };
  },
});

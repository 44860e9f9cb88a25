import { z } from 'zod';
import { type Audited, auditStore, DEFAULT_COPIES } from '../../mining/auditing.ts';
import { defineUseCase } from '../use-case.ts';

/** Tests the statistics on copies of the data in which no pair can be, and keeps the result with the last run. */
export const auditStatistics = defineUseCase({
  name: 'figures.audit',
  permission: 'runs.mine',
  words: { zh: '审计统计方法', en: 'audited the statistics' },
  input: z.object({ copies: z.number().int().min(1).max(1000).default(DEFAULT_COPIES), seed: z.number().int().default(1) }),
  async run(_actor, { copies, seed }, at): Promise<Audited> {
    return auditStore((await at.services()).store, { copies, seed, now: at.now });
  },
});

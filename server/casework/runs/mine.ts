import { z } from 'zod';
import type { Run } from '../../../graph/model/leads/lead.ts';
import { DEFAULT_FDR, mineStore } from '../../mining/mining.ts';
import { Day } from '../inputs.ts';
import { type At, defineUseCase } from '../use-case.ts';

/** Runs the indicators over all loaded documents in this process, tells how far it is (0..1), and keeps run and leads: in place of the last ones or beside. */
export const mine = defineUseCase({
  name: 'runs.mine',
  permission: 'runs.mine',
  words: { zh: '挖掘线索', en: 'mined leads' },
  input: z.object({
    /** Documents of a later day are not looked at. */
    asOf: Day,
    fdr: z.number().gt(0).lt(1).default(DEFAULT_FDR),
    /** Measures with the yardstick of the last run. */
    keepCalibration: z.boolean().default(false),
    /** Updates the leads whatever the settings are; else it does so where `standsAs` says so, and stands beside where not. */
    standing: z.boolean().default(false),
  }),
  async run(_actor, { asOf, fdr, keepCalibration, standing }, at: At<number>): Promise<Run> {
    const { store } = await at.services();
    const calibration = keepCalibration ? (await store.results.lastRun())?.calibration : undefined;
    return mineStore(store, { asOf, fdr, now: at.now, calibration, standing, onProgress: at.tell, beforeSaving: at.leave });
  },
});

import { z } from 'zod';
import type { Lead, Run } from '../../../graph/model/leads/lead.ts';
import { DEFAULT_FDR, mineStore } from '../../mining/mining.ts';
import { Day } from '../inputs.ts';
import { KnownAt, storeAsKnown } from '../known-at.ts';
import { type At, defineUseCase } from '../use-case.ts';

export interface RunAsKnown {
  /** The last commit that was known, and the last there is. */
  readonly commit: number;
  readonly head: number;
  readonly run: Run;
  /** Ranked. */
  readonly leads: readonly Lead[];
}

/** More than there are. */
const ALL = 1_000_000;

/**
 * Runs the indicators over what was known at a time: the documents that were loaded and the decisions that were made by then. Nothing of it is kept,
 * and the last run and its leads stay. Tells how far the run is, 0..1.
 */
export const mineAsKnown = defineUseCase({
  name: 'runs.as-known',
  permission: 'runs.mine',
  words: { zh: '按当时所知挖掘，不留存', en: 'mined what was known at a time, nothing kept' },
  input: z.object({
    knownAt: KnownAt,
    asOf: Day,
    fdr: z.number().gt(0).lt(1).default(DEFAULT_FDR),
  }),
  async run(_actor, { knownAt, asOf, fdr }, at: At<number>): Promise<RunAsKnown> {
    const { ledger } = (await at.services()).store;
    const { store, commit, close } = await storeAsKnown(ledger, knownAt);
    try {
      const run = await mineStore(store, { asOf, fdr, now: at.now, standing: true, onProgress: at.tell });
      const { leads } = await store.results.leads({ offset: 0, limit: ALL });
      return { commit, head: await ledger.head(), run, leads };
    } finally {
      await close();
    }
  },
});

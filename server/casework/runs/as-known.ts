import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { documentGraph } from '../../../graph/assembly/document-graph.ts';
import type { Lead, Run } from '../../../graph/model/lead.ts';
import { replay } from '../../../graph/store/replay.ts';
import { DEFAULT_FDR, mineStore } from '../../mining.ts';
import { openStore } from '../compose.ts';
import { Day } from '../inputs.ts';
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
    /** A day, which counts to its end (UTC), or a time. */
    knownAt: z.union([Day, z.iso.datetime({ offset: true })]),
    asOf: Day,
    fdr: z.number().gt(0).lt(1).default(DEFAULT_FDR),
  }),
  async run(_actor, { knownAt, asOf, fdr }, at: At<number>): Promise<RunAsKnown> {
    const { ledger } = (await at.services()).store;
    const until = endOf(knownAt);
    const folder = await mkdtemp(join(tmpdir(), 'jianwei-known-'));
    const then = await openStore(`file:${join(folder, 'then.db')}`);
    try {
      const commit = await replay(ledger, ({ at: said }) => said <= until, then, documentGraph);
      const run = await mineStore(then, { asOf, fdr, now: at.now, onProgress: at.tell });
      const { leads } = await then.results.leads({ offset: 0, limit: ALL });
      return { commit, head: await ledger.head(), run, leads };
    } finally {
      await then.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
});

const endOf = (time: string): string => (time.length === 'YYYY-MM-DD'.length ? `${time}T23:59:59.999Z` : new Date(time).toISOString());

import { existsSync } from 'node:fs';
import { z } from 'zod';
import { asAppError } from '../../../graph/model/errors.ts';
import type { Batch } from '../../../graph/model/keeping/batch.ts';
import type { Damage } from '../../../graph/model/keeping/damage.ts';
import type { Standing } from '../../../graph/store/ports/store.ts';
import type { JobState } from '../../../ingestion/queue/port.ts';
import { findDamage } from '../../check/find-damage.ts';
import { anchorsFile, readAnchors } from '../../keeping/anchors.ts';
import { placesOf } from '../../keeping/unit-places.ts';
import { type At, defineUseCase } from '../use-case.ts';

/** What is there, told before everything is read. */
export interface Inventory {
  readonly extractor: { readonly id: string; readonly version: string };
  readonly documents: number;
  /** Null where the graph is not what the ledger says, and answers nothing. */
  readonly graph: { readonly nodes: number; readonly edges: number } | null;
  readonly batches: readonly Batch[];
  /** Whether documents or decisions have changed since the last run. */
  readonly behind: boolean;
  /** The last commit of the ledger, and where the graph stands. */
  readonly standing: Standing;
  /** Jobs by state; null where no queue was ever opened here. */
  readonly jobs: Readonly<Record<JobState, number>> | null;
}

export interface Checked {
  readonly problems: readonly Damage[];
  /** Documents changed meanwhile: what is listed may be a write under way. */
  readonly changedMeanwhile: boolean;
}

/** Looks whether store, originals, records and journal agree; nothing is mended. */
export const check = defineUseCase({
  name: 'upkeep.check',
  permission: 'system.operate',
  words: { zh: '检查存储完整性', en: 'checked the integrity of the store' },
  input: z.object({
    /** Files of anchors that were kept elsewhere, besides that of the data folder. */
    anchors: z.array(z.string()).default([]),
  }),
  async run(_actor, input, at: At<Inventory>): Promise<Checked> {
    const { store, extractor, queue } = await at.services();
    const graph = await store.graph.counts().catch(nullWhereBehind);
    const documents = await store.documents.count();
    const batches = await store.journal.batches();
    const run = await store.results.lastRun();
    const digest = await store.digest();
    at.tell({
      ...{ graph, documents, batches },
      extractor: { id: extractor.id, version: extractor.version },
      standing: await store.standing(),
      behind: run !== null && run.inputDigest !== digest,
      jobs: isThere(at.config.queue) ? await (await queue()).counts() : null,
    });
    // What somebody names is read before the long look: a mistyped name must not pass for a ledger that agrees.
    const elsewhere = (await Promise.all(input.anchors.map(readAnchors))).flat();
    const { kept, originals } = placesOf(at.config, at.config.tenant);
    const own = anchorsFile(kept);
    const anchors = async () => [...elsewhere, ...(existsSync(own) ? await readAnchors(own) : [])];
    const problems = await findDamage(store, originals, anchors);
    return { problems, changedMeanwhile: (await store.digest()) !== digest };
  },
});

/** A graph that is behind is something to be told, not a reason to tell nothing. */
function nullWhereBehind(error: unknown): null {
  if (asAppError(error).code === 'graph-not-current') return null;
  throw error;
}

/** Looking is no reason to make one. */
function isThere(queue: string): boolean {
  return !queue.startsWith('embedded:') || existsSync(queue.slice('embedded:'.length));
}

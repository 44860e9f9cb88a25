import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../../graph/store/open.ts';
import { folderBlobs } from '../../../ingestion/blobs/folder.ts';
import { loadPart } from '../../../ingestion/part.ts';
import { openQueue } from '../../../ingestion/queue/open.ts';
import type { LoadJob } from '../../../ingestion/queue/port.ts';
import { inlineReader } from '../../../ingestion/readers/inline.ts';
import { submitBatch } from '../../../ingestion/submit.ts';
import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { jobResult } from '../../support/job-result.ts';

/** How an operator would find it: one attempt, and no time lost between attempts. */
const POLICY = { attempts: 1, backoff: 0, stalledAfter: 15_000 };

export interface StuckBatch {
  readonly name: string;
  /** Puts the originals where the worker looks for them. */
  mend(): Promise<void>;
}

/**
 * Leaves a batch in a data folder whose parts have failed for good, as when the folder of originals is not mounted on the host of the worker.
 * `files`: texts by name.
 */
export async function leaveStuckBatch(data: string, name: string, files: Readonly<Record<string, string>>): Promise<StuckBatch> {
  const [input, originals, elsewhere] = [join(data, 'input'), join(data, 'sources'), join(data, 'unmounted')];
  await mkdir(input, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(input, file), text);
  const store = await openStore(`file:${join(data, 'jianwei.db')}`);
  const queue = await openQueue(`embedded:${join(data, 'queue.db')}`, POLICY);
  const now = () => new Date();
  try {
    const { handedOver } = await submitBatch({ store, blobs: folderBlobs(elsewhere), queue, paths: [input], name, base: input, now });
    await handedOver;
    const reader = inlineReader(rulesExtractor);
    const worker = await queue.work(async (job, { signal }) => {
      await loadPart(job as LoadJob, { store, blobs: folderBlobs(originals), reader, now, signal, onCommitted: () => undefined });
      return 'done';
    });
    const parts = await queue.list(['waiting', 'active', 'failed'], { limit: 100 });
    for (const part of parts) await jobResult(queue, part.id).catch(() => undefined);
    await worker.close();
  } finally {
    await queue.close();
    await store.close();
  }
  return { name, mend: () => rename(elsewhere, originals) };
}

import { AppError } from '../graph/model/errors.ts';
import type { ItemOutcome } from '../graph/model/keeping/batch.ts';
import type { Store } from '../graph/store/ports/store.ts';
import { finishBatch } from './batch.ts';
import type { BlobStore } from './blobs/port.ts';
import { GroupLoader } from './group-loader.ts';
import { itemsOf } from './open-files.ts';
import type { LoadJob } from './queue/port.ts';
import type { TextReader } from './readers/port.ts';

export interface PartOptions {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly reader: TextReader;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Called after each commit with what became of its items and how many files of the part were opened, as a share. */
  readonly onCommitted: (outcomes: readonly ItemOutcome[], share: number) => void;
}

/**
 * Loads one part of a batch, and finishes the batch with its last part. A part may be loaded again after its worker died: texts that are
 * known are not read again, and items keep the outcome that they have.
 * @throws AppError store-unavailable, unreadable-file when the originals cannot be reached; the reason of `signal` when it is asked to stop
 */
export async function loadPart(job: LoadJob, options: PartOptions): Promise<void> {
  const { store, blobs, signal, now, onCommitted } = options;
  let opened = 0;
  const loader = new GroupLoader({
    ...options,
    batch: job.batch,
    onCommitted: (outcomes) => onCommitted(outcomes, opened / job.files.length),
  });
  for (const { path, source } of job.files) {
    const bytes = await blobs.get(source);
    // One missing original is a folder that is not mounted here, not a property of the file: another worker may reach it.
    if (!bytes && (await wasRemoved(store, source))) {
      await loader.take({ read: { ok: false, path, reason: 'erased', detail: '' }, source });
      continue;
    }
    if (!bytes) throw new AppError('unreadable-file', `${path}: the original ${source.slice(0, 12)} is not in the folder of originals`);
    for await (const item of itemsOf({ path, bytes, source })) {
      if (signal.aborted) await loader.finish();
      signal.throwIfAborted();
      await loader.take(item);
    }
    opened++;
  }
  await loader.finish();
  for (const source of loader.erasedSources) await blobs.remove(source);
  if (await store.journal.partDone(job.batch, job.part)) await finishBatch(store, job.batch, now);
}

/** Whether an original was removed because it holds what was erased: it was so in another part, or by an attempt that died since. */
async function wasRemoved({ erasures }: Store, source: string): Promise<boolean> {
  return (await erasures.tombstones()).some((tombstone) => tombstone.source === source);
}

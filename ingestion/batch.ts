import { type Batch, countOutcome, EMPTY_RECEIPT, type ItemOutcome, type Receipt } from '../graph/model/batch.ts';
import { partsId } from '../graph/model/ids.ts';
import type { Store } from '../graph/store/port.ts';
import type { BlobStore } from './blobs/port.ts';
import { findFiles } from './files.ts';
import { GroupLoader } from './group-loader.ts';
import { type Item, itemsOf, openFile } from './open-files.ts';
import { measure, type Progress } from './progress.ts';
import type { TextReader } from './readers/port.ts';

export interface BatchOptions {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly paths: readonly string[];
  readonly name: string;
  /** Paths are shown and kept relative to this folder; without it as given. */
  readonly base?: string;
  readonly now: () => Date;
  /** Stops after what is at hand; the batch can be taken up again. */
  readonly signal?: AbortSignal;
}

export interface LoadOptions extends BatchOptions {
  readonly reader: TextReader;
  readonly onProgress?: (progress: Progress) => void;
}

/** A batch as it is before anything is loaded; opening it takes up an unfinished one of the same name and paths. */
export function newBatch({ name, paths, now }: BatchOptions, files: number): Batch {
  const startedAt = now().toISOString();
  const id = partsId('batch', name, startedAt, ...paths);
  return { id, name, paths, state: 'running', startedAt, finishedAt: null, total: files, receipt: EMPTY_RECEIPT };
}

/** Ends a batch of which nothing is missing. Saying it twice changes nothing. */
export async function finishBatch(store: Store, id: string, now: () => Date): Promise<Batch> {
  const batch = await store.journal.batch(id);
  if (batch?.state === 'finished') return batch;
  if (batch) await store.journal.setTotal(id, batch.receipt.in);
  return store.journal.finish(id, now().toISOString());
}

/**
 * Loads files and folders as one batch in this process. Every item gets exactly one outcome, committed together with what it brought,
 * so that a killed process loses nothing and a second call with the same name and paths goes on where it stopped.
 * @throws AppError already-running, store-unavailable
 */
export async function loadBatch(options: LoadOptions): Promise<Batch> {
  const { store, now, signal } = options;
  const files = await findFiles(options.paths);
  const batch = await store.journal.open(newBatch(options, files.length));
  const done = await store.journal.done(batch.id);
  const teller = new ProgressTeller(options, batch, files.length);
  const loader = new GroupLoader({ ...options, batch: batch.id, onCommitted: (outcomes) => teller.committed(outcomes) });
  const seen = new Set<string>();
  teller.tell(null);
  for (const file of files) {
    if (signal?.aborted) break;
    for await (const item of itemsOf(await openFile(file, options))) {
      const path = pathOf(item);
      // Two inputs may lead to one path (a file named twice); it has one outcome.
      if (!done.has(path) && !seen.has(path)) await loader.take(item);
      seen.add(path);
      if (signal?.aborted) break;
    }
    teller.filesDone++;
  }
  await loader.finish();
  if (!signal?.aborted) return finishBatch(store, batch.id, now);
  await store.journal.release(batch.id);
  return (await store.journal.batch(batch.id)) ?? batch;
}

function pathOf({ read }: Item): string {
  return read.ok ? read.text.path : read.path;
}

/** Tells how far a load is. A container shows how many texts it holds only while it is read; the total grows with it. */
class ProgressTeller {
  filesDone = 0;
  readonly #options: LoadOptions;
  readonly #batch: Batch;
  readonly #files: number;
  readonly #startedAt: number;
  #receipt: Receipt;

  constructor(options: LoadOptions, batch: Batch, files: number) {
    this.#options = options;
    this.#batch = batch;
    this.#files = files;
    this.#startedAt = options.now().getTime();
    this.#receipt = batch.receipt;
  }

  committed(outcomes: readonly ItemOutcome[]): void {
    for (const outcome of outcomes) this.#receipt = countOutcome(this.#receipt, outcome);
    this.tell(outcomes.at(-1)?.path ?? null);
  }

  tell(current: string | null): void {
    const receipt = this.#receipt;
    const filesLeft = Math.max(this.#files - this.filesDone - (receipt.in > 0 ? 1 : 0), 0);
    this.#options.onProgress?.(
      measure({
        batch: this.#batch.id,
        done: receipt.in,
        total: receipt.in + filesLeft,
        current,
        receipt,
        doneBefore: this.#batch.receipt.in,
        startedAt: this.#startedAt,
        now: this.#options.now().getTime(),
      }),
    );
  }
}

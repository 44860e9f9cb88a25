import { partsId } from '../graph/model/ids.ts';
import { type Batch, countOutcome, EMPTY_RECEIPT, type ItemOutcome, type Receipt } from '../graph/model/keeping/batch.ts';
import type { Store } from '../graph/store/ports/store.ts';
import type { BlobStore } from './blobs/port.ts';
import { expectedIn, expectedUnder } from './expected-items.ts';
import { type FoundFile, findFiles } from './files.ts';
import { GroupLoader } from './group-loader.ts';
import { type Item, itemsOf, openFile } from './open-files.ts';
import { Pace, type Progress } from './progress.ts';
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
export function newBatch({ name, paths, now }: BatchOptions, total: number): Batch {
  const startedAt = now().toISOString();
  const id = partsId('batch', name, startedAt, ...paths);
  return { id, name, paths, state: 'running', startedAt, finishedAt: null, total, receipt: EMPTY_RECEIPT };
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
 * so that a killed process loses nothing and a second call with the same name and paths goes on where it stopped. A batch that cannot
 * go on (a full disk, a store that is gone) is interrupted, with what is committed.
 * @throws AppError already-running, store-unavailable, no-space, not-writable
 */
export async function loadBatch(options: LoadOptions): Promise<Batch> {
  const { store, now, signal } = options;
  const expected = await expectedUnder(options.paths);
  const batch = await store.journal.open(newBatch(options, expected));
  try {
    await loadAll(options, batch, expected);
  } catch (error) {
    await store.journal.release(batch.id).catch(() => undefined);
    throw error;
  }
  if (!signal?.aborted) return finishBatch(store, batch.id, now);
  await store.journal.release(batch.id);
  return (await store.journal.batch(batch.id)) ?? batch;
}

async function loadAll(options: LoadOptions, batch: Batch, expected: number): Promise<void> {
  const { store, signal } = options;
  const done = await store.journal.done(batch.id);
  const teller = new ProgressTeller(options, batch, expected);
  const loader = new GroupLoader({ ...options, batch: batch.id, onCommitted: (outcomes) => teller.committed(outcomes) });
  const seen = new Set<string>();
  for await (const file of findFiles(options.paths)) {
    if (signal?.aborted) break;
    teller.begins(file);
    for await (const item of itemsOf(await openFile(file, options))) {
      const path = pathOf(item);
      // Two inputs may lead to one path (a file named twice); it has one outcome.
      if (!done.has(path) && !seen.has(path)) await loader.take(item);
      seen.add(path);
      teller.reads(path);
      if (signal?.aborted) break;
    }
  }
  await loader.finish();
  for (const source of loader.erasedSources) await options.blobs.remove(source);
}

function pathOf({ read }: Item): string {
  return read.ok ? read.text.path : read.path;
}

/** Progress is told no more often, in milliseconds. */
const TELL_EVERY_MS = 100;

/** Tells how far a load is. How many texts a container holds is known only while it is read; the total grows with it. */
class ProgressTeller {
  readonly #options: LoadOptions;
  readonly #batch: Batch;
  readonly #pace: Pace;
  /** Items expected in the files that come. */
  #coming: number;
  /** Items still expected in the file at hand. */
  #inFile = 0;
  #read = 0;
  #receipt: Receipt;
  #current: string | null = null;
  #told = Number.NEGATIVE_INFINITY;

  constructor(options: LoadOptions, batch: Batch, expected: number) {
    this.#options = options;
    this.#batch = batch;
    this.#coming = expected;
    this.#receipt = batch.receipt;
    this.#pace = new Pace(batch.receipt.in, options.now().getTime());
    this.#tell();
  }

  begins(file: FoundFile): void {
    this.#inFile = expectedIn(file);
    this.#coming = Math.max(this.#coming - this.#inFile, 0);
    this.#current = file.path;
    this.#tell();
  }

  reads(path: string): void {
    this.#read++;
    this.#inFile = Math.max(this.#inFile - 1, 0);
    this.#current = path;
    this.#tell();
  }

  committed(outcomes: readonly ItemOutcome[]): void {
    for (const outcome of outcomes) this.#receipt = countOutcome(this.#receipt, outcome);
    this.#told = Number.NEGATIVE_INFINITY;
    this.#tell();
  }

  #tell(): void {
    const now = this.#options.now().getTime();
    if (now - this.#told < TELL_EVERY_MS) return;
    this.#told = now;
    const receipt = this.#receipt;
    const total = Math.max(this.#read + this.#inFile + this.#coming, receipt.in);
    this.#options.onProgress?.(
      this.#pace.measure({ batch: this.#batch.id, done: receipt.in, total, current: this.#current, receipt, now }),
    );
  }
}

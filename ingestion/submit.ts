import { setImmediate as breath } from 'node:timers/promises';
import { partsId } from '../graph/model/ids.ts';
import type { Batch } from '../graph/model/keeping/batch.ts';
import type { ItemClaim } from '../graph/store/ports/store.ts';
import { type BatchOptions, finishBatch, newBatch } from './batch.ts';
import { expectedUnder } from './expected-items.ts';
import { findFiles } from './files.ts';
import { refused } from './group-loader.ts';
import { openFile } from './open-files.ts';
import { patiently } from './patience.ts';
import type { JobQueue, QueuedFile, QueuedJob } from './queue/port.ts';

/** Files and bytes of a part: as much as is committed together, so that a part done twice costs little. */
const PART = { files: 192, bytes: 4 * 1024 * 1024 };

export interface SubmitOptions extends BatchOptions {
  readonly queue: JobQueue;
}

export interface Submission {
  /** The batch, open; its files are being handed over. */
  readonly batch: Batch;
  /** Resolves when every file is in the blob store and in the queue. @throws AppError queue-unavailable, store-unavailable: the batch is interrupted */
  readonly handedOver: Promise<void>;
}

/**
 * Hands files and folders to the queue as one batch: their bytes go to the blob store, and workers load them in parts, on whatever host they are.
 * A second call with the same name and paths hands over what is missing; a part is named by what it holds, so nothing is loaded twice.
 * @throws AppError already-running, store-unavailable, no-space, not-writable
 */
export async function submitBatch(options: SubmitOptions): Promise<Submission> {
  const expected = await expectedUnder(options.paths);
  const batch = await options.store.journal.open(newBatch(options, expected));
  const handedOver = handOver(options, batch.id);
  // Whoever waits hears of a failure; until then it must not count as unhandled.
  handedOver.catch(() => undefined);
  return { batch, handedOver };
}

async function handOver(options: SubmitOptions, batch: string): Promise<void> {
  const { store, signal, now } = options;
  const { journal } = store;
  try {
    const parts: string[] = [];
    for await (const job of jobsOf(options, batch)) {
      await patiently(() => options.queue.add([job]), signal);
      parts.push(job.id);
    }
    if (signal?.aborted) return await journal.release(batch);
    if (await patiently(() => journal.handedOver(batch, parts))) await patiently(() => finishBatch(store, batch, now));
  } catch (error) {
    await journal.release(batch).catch(() => undefined);
    throw error;
  }
}

/** The parts of a batch as jobs; what cannot even be opened gets its outcome here. */
async function* jobsOf(options: SubmitOptions, batch: string): AsyncGenerator<QueuedJob> {
  let part: QueuedFile[] = [];
  let bytes = 0;
  let refusals: ItemClaim[] = [];
  const refuse = async (): Promise<void> => {
    await refuse();
    refusals = [];
  };
  const take = (): QueuedJob => {
    const id = partsId('part', batch, ...part.flatMap(({ path, source }) => [path, source]));
    const job: QueuedJob = { id, job: { kind: 'load', batch, part: id, files: part } };
    part = [];
    bytes = 0;
    return job;
  };
  for await (const file of findFiles(options.paths)) {
    if (options.signal?.aborted) return;
    const opened = await openFile(file, options);
    if ('reason' in opened) {
      refusals.push(refused({ ok: false, ...opened }));
      if (refusals.length >= PART.files) await refuse();
    } else {
      // A file that is large by itself, such as an archive, does not hold up its neighbours.
      if (part.length > 0 && bytes + opened.bytes.length > PART.bytes) yield take();
      part.push({ path: opened.path, source: opened.source });
      bytes += opened.bytes.length;
      if (part.length >= PART.files || bytes >= PART.bytes) yield take();
    }
    // Files are opened without waiting; the pages of this process want their turn.
    await breath();
  }
  if (part.length > 0) yield take();
  if (refusals.length > 0) await options.store.commit({ batch, ...NOTHING, outcomes: refusals });
}

const NOTHING = { texts: [], documents: [], mentions: [], nodes: [], edges: [] } as const;

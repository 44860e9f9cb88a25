import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { followBatch } from '../../ingestion/follow.ts';
import { loadPart } from '../../ingestion/part.ts';
import { openQueue } from '../../ingestion/queue/open.ts';
import type { JobQueue, LoadJob } from '../../ingestion/queue/port.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import type { TextReader } from '../../ingestion/readers/port.ts';
import { submitBatch } from '../../ingestion/submit.ts';
import { everythingIn } from '../support/everything.ts';
import { rememberedRules } from '../support/remembered-rules.ts';
import { buildWorld } from '../worlds/world.ts';

const POLICY = { attempts: 2, backoff: 5, stalledAfter: 5_000 };
const now = () => new Date();
const goodReader = inlineReader(rememberedRules);
let folder: string;
let input: string;
let store: Store;
let queue: JobQueue;
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianwei-submit-'));
  input = join(folder, 'in');
  const files = buildWorld({ seed: 9 }).files.slice(0, 420);
  for (const file of [...files, { path: 'copy.txt', bytes: files[3]!.bytes }, { path: 'empty.txt', bytes: new Uint8Array() }]) {
    mkdirSync(dirname(join(input, file.path)), { recursive: true });
    writeFileSync(join(input, file.path), file.bytes);
  }
});
beforeEach(async () => {
  store = await openStore('memory:');
  queue = await openQueue(`embedded:${join(folder, `queue-${count++}.db`)}`, POLICY);
  return async () => {
    await queue.close();
    await store.close();
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const blobs = () => folderBlobs(join(folder, 'blobs'));

function work(over: { blobs?: ReturnType<typeof folderBlobs>; reader?: TextReader; twice?: boolean } = {}) {
  return queue.work(async (job, run) => {
    const options = { store, blobs: blobs(), reader: goodReader, now, signal: run.signal, onCommitted: () => undefined, ...over };
    await loadPart(job as LoadJob, options);
    if (over.twice) await loadPart(job as LoadJob, options);
    return '';
  });
}

const submit = (signal?: AbortSignal) =>
  submitBatch({ store, blobs: blobs(), queue, paths: [input], name: 'n', base: input, now, ...(signal && { signal }) });
const follow = (id: string) => followBatch(id, { store, queue, now, onProgress: () => undefined });

describe('a batch in the queue', () => {
  it('ends as if one process had loaded it, whoever takes its parts', async () => {
    const workers = await Promise.all([work(), work(), work({ twice: true })]);
    const { batch, handedOver } = await submit();
    await handedOver;
    const { batch: ended, stuck } = await follow(batch.id);
    await Promise.all(workers.map((worker) => worker.close()));
    expect((await queue.counts()).completed).toBeGreaterThan(2);
    expect(stuck).toEqual([]);

    const alone = await openStore('memory:');
    const direct = await loadBatch({ store: alone, blobs: blobs(), reader: goodReader, paths: [input], name: 'n', base: input, now });
    expect(ended).toMatchObject({ state: 'finished', receipt: direct.receipt, total: direct.total });
    expect(await everythingIn(store)).toEqual(await everythingIn(alone));
    expect(await store.check()).toEqual([]);
    await alone.close();
  });

  it('that was cut while it was handed over is interrupted, and goes on when it is handed over again', async () => {
    const stop = new AbortController();
    const first = await submit(stop.signal);
    stop.abort();
    await first.handedOver;
    expect((await store.journal.batch(first.batch.id))?.state).toBe('interrupted');
    const worker = await work();
    const second = await submit();
    await second.handedOver;
    expect(second.batch.id).toBe(first.batch.id);
    const { batch } = await follow(second.batch.id);
    await worker.close();
    expect(batch.state).toBe('finished');
    expect(batch.receipt.in).toBe(batch.receipt.loaded + batch.receipt.duplicate + batch.receipt.skipped + batch.receipt.failed);
    expect((await store.journal.outcomes(batch.id)).length).toBe(batch.total);
  });

  it('whose originals cannot be reached is visibly stuck, and ends well once they can', async () => {
    const nowhere = await work({ blobs: folderBlobs(join(folder, 'not-mounted')) });
    const { batch, handedOver } = await submit();
    await handedOver;
    const { batch: running, stuck } = await follow(batch.id);
    await nowhere.close();
    expect(running.state).toBe('running');
    expect(stuck.length).toBeGreaterThan(0);
    expect(stuck[0]).toMatchObject({ state: 'failed', batch: batch.id, error: { code: 'unreadable-file' } });
    for (const job of stuck) await queue.retry(job.id);
    const worker = await work();
    expect((await follow(batch.id)).batch.state).toBe('finished');
    await worker.close();
  });

  it('loses one text to a reader that fails on it, and says so', async () => {
    const failing = inlineReader({
      ...rememberedRules,
      extract(request) {
        if (request.source.includes('copy')) throw new Error('no way through');
        return rememberedRules.extract(request);
      },
    });
    rmSync(join(folder, 'one'), { recursive: true, force: true });
    mkdirSync(join(folder, 'one'));
    const [document] = buildWorld({ seed: 9 }).files;
    writeFileSync(join(folder, 'one', 'copy.txt'), document!.bytes);
    const batch = await loadBatch({ store, blobs: blobs(), reader: failing, paths: [join(folder, 'one')], name: 'one', now });
    expect(batch.receipt).toMatchObject({ in: 1, failed: 1 });
    const [outcome] = await store.journal.outcomes(batch.id);
    expect(outcome).toMatchObject({ outcome: 'failed', reason: 'reader-failed', detail: 'no way through' });
  });
});

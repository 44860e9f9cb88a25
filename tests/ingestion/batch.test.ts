import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asStorageError } from '../../graph/model/keeping/storage-error.ts';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/ports/store.ts';
import { type LoadOptions, loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import type { BlobStore } from '../../ingestion/blobs/port.ts';
import type { Progress } from '../../ingestion/progress.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { everythingIn } from '../support/everything.ts';
import { rememberedRules } from '../support/remembered-rules.ts';
import { zipOf } from '../support/zip.ts';
import type { WorldFile } from '../worlds/filing.ts';
import { buildWorld } from '../worlds/world.ts';

const files: readonly WorldFile[] = buildWorld({ seed: 7 }).files.slice(0, 160);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianwei-batch-'));
  for (const file of files) {
    const path = join(folder, 'in', file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes);
  }
  writeFileSync(join(folder, 'in', 'empty.txt'), '');
  writeFileSync(join(folder, 'in', 'picture.bin'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function load(store: Store, paths: readonly string[], over: Partial<LoadOptions> = {}) {
  const blobs = folderBlobs(join(folder, 'blobs'));
  return loadBatch({
    store,
    blobs,
    reader: inlineReader(rememberedRules),
    paths,
    name: 'test',
    now: () => new Date(),
    base: join(folder, 'in'),
    ...over,
  });
}

describe('a batch', () => {
  it('gives every item one outcome and a receipt that adds up', async () => {
    const store = await openStore('memory:');
    const batch = await load(store, [join(folder, 'in'), join(folder, 'in', 'missing.txt')]);
    const { receipt: r } = batch;
    expect(batch.state).toBe('finished');
    expect(r.in).toBe(r.loaded + r.duplicate + r.skipped + r.failed);
    const outcomes = await store.journal.outcomes(batch.id);
    expect(outcomes.length).toBe(r.in);
    const byPath = new Map(outcomes.map((o) => [o.path, o]));
    expect(byPath.get('empty.txt')?.reason).toBe('empty');
    expect(byPath.get('picture.bin')?.reason).toBe('unknown-format');
    expect(byPath.get('missing.txt')).toMatchObject({ outcome: 'failed', reason: 'unreadable' });
    expect(await store.documents.count()).toBe(r.documents);
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  it('loaded twice changes nothing and calls everything a duplicate', async () => {
    const store = await openStore('memory:');
    await load(store, [join(folder, 'in')]);
    const before = await everythingIn(store);
    const again = await load(store, [join(folder, 'in')]);
    expect(again.receipt.loaded).toBe(0);
    expect(await everythingIn(store)).toEqual(before);
    await store.close();
  });

  it('gives the same graph in another order', async () => {
    const [forward, backward] = [await openStore('memory:'), await openStore('memory:')];
    const paths = files.map((f) => join(folder, 'in', f.path));
    await load(forward, paths);
    await load(backward, [...paths].reverse());
    expect(await everythingIn(backward)).toEqual(await everythingIn(forward));
    await Promise.all([forward.close(), backward.close()]);
  });

  it('is interrupted by a disk that is full, with its true reason, and goes on when there is room', async () => {
    const store = await openStore('memory:');
    const good = folderBlobs(join(folder, 'blobs'));
    let left = 70;
    const full: BlobStore = {
      ...good,
      async put(bytes) {
        if (left-- <= 0) throw asStorageError(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }), 'sources');
        return good.put(bytes);
      },
    };
    await expect(load(store, [join(folder, 'in')], { blobs: full })).rejects.toMatchObject({ code: 'no-space' });
    const [broken] = await store.journal.batches();
    expect(broken).toMatchObject({ finishedAt: null });
    expect((await store.journal.outcomes(broken?.id ?? '', ['failed'])).filter((o) => o.reason === 'unreadable')).toEqual([]);
    left = Number.POSITIVE_INFINITY;
    const again = await load(store, [join(folder, 'in')], { blobs: full });
    expect(again).toMatchObject({ id: broken?.id, state: 'finished' });
    const undisturbed = await openStore('memory:');
    const { receipt } = await load(undisturbed, [join(folder, 'in')]);
    expect(again.receipt).toEqual(receipt);
    await Promise.all([store.close(), undisturbed.close()]);
  });

  it('tells the file at hand and counts the members of archives among what there is to do', async () => {
    const place = mkdtempSync(join(tmpdir(), 'jianwei-progress-'));
    const members = files.slice(0, 40).map((file, i) => ({ name: `卷${i}.txt`, bytes: file.bytes }));
    writeFileSync(join(place, 'all.zip'), zipOf(members));
    writeFileSync(join(place, 'one.txt'), files[50]!.bytes);
    const store = await openStore('memory:');
    const told: Progress[] = [];
    let clock = 0;
    const now = () => {
      clock += 200;
      return new Date(clock);
    };
    await load(store, [place], { now, base: place, onProgress: (progress) => told.push(progress) });
    expect(told[0]).toMatchObject({ done: 0, total: 41 });
    expect(told.every((progress) => progress.total === 41)).toBe(true);
    expect(told.map((progress) => progress.current)).toContain('all.zip!/卷7.txt');
    expect(told.at(-1)).toMatchObject({ done: 41 });
    await store.close();
    rmSync(place, { recursive: true });
  });

  it('stops on request and goes on where it stopped', async () => {
    const store = await openStore('memory:');
    const stop = new AbortController();
    const first = await load(store, [join(folder, 'in')], { signal: stop.signal, onProgress: () => stop.abort() });
    expect(first.state).not.toBe('finished');
    const second = await load(store, [join(folder, 'in')]);
    expect(second.id).toBe(first.id);
    expect(second.receipt.in).toBe(second.receipt.loaded + second.receipt.duplicate + second.receipt.skipped + second.receipt.failed);
    const undisturbed = await openStore('memory:');
    await load(undisturbed, [join(folder, 'in')]);
    expect(await everythingIn(store)).toEqual(await everythingIn(undisturbed));
    await Promise.all([store.close(), undisturbed.close()]);
  });
});

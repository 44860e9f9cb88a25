import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import type { Store } from '../../graph/store/port.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { folderBlobs } from '../../ingestion/blobs/folder.ts';
import { inlineReader } from '../../ingestion/readers/inline.ts';
import { rulesExtractor } from '../../nlp/rules/extractor.ts';
import { everythingIn } from '../support/everything.ts';
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

async function load(store: Store, paths: readonly string[], over: { signal?: AbortSignal; onProgress?: () => void } = {}) {
  const blobs = folderBlobs(join(folder, 'blobs'));
  return loadBatch({
    store,
    blobs,
    reader: inlineReader(rulesExtractor),
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

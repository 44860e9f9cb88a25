import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderBlobs } from '../../../ingestion/blobs/folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'jianwei-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('blob folder', () => {
  it('gives back the bytes under their address, and nothing for an unknown one', async () => {
    const blobs = folderBlobs(folder);
    const bytes = Buffer.from('判决书');
    const address = await blobs.put(bytes);
    expect(Buffer.from((await blobs.get(address)) ?? [])).toEqual(bytes);
    expect(await blobs.get('0'.repeat(64))).toBeNull();
  });

  it('keeps one copy when the same bytes are put many times at once', async () => {
    const blobs = folderBlobs(folder);
    const addresses = await Promise.all(Array.from({ length: 20 }, () => blobs.put(Buffer.from('同一份'))));
    expect(new Set(addresses).size).toBe(1);
    const files = readdirSync(folder, { recursive: true }).map(String);
    expect(files.filter((name) => name.endsWith(addresses[0]!))).toHaveLength(1);
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

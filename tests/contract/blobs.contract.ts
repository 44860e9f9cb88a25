import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BlobStore } from '../../ingestion/blobs/port.ts';

export interface OpenedBlobs {
  readonly blobs: BlobStore;
  /** One more instance on the same bytes, as another process would open it. */
  another(): BlobStore;
  /** How many copies are kept of everything together, with those that are not finished. */
  copies(): number;
}

/** What every blob store promises. `open` gives a fresh, empty one. */
export function describeBlobs(name: string, open: () => OpenedBlobs): void {
  describe(`blob contract: ${name}`, () => {
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

    it('gives back the bytes under their SHA-256, also to another instance, and nothing for an unknown address', async () => {
      const { blobs, another } = open();
      for (const bytes of [Buffer.from('判决书'), Buffer.alloc(0), Buffer.from([0, 255, 254, 10, 13, 26])]) {
        const address = await blobs.put(bytes);
        expect(address).toBe(sha256(bytes));
        expect(Buffer.from((await another().get(address)) ?? [1])).toEqual(bytes);
      }
      expect(await blobs.get('0'.repeat(64))).toBeNull();
    });

    it('keeps one copy when the same bytes are put many times at once, by several instances', async () => {
      const { blobs, another, copies } = open();
      const instances = [blobs, another(), another()];
      const puts = Array.from({ length: 30 }, (_, i) => instances[i % 3]!.put(Buffer.from('同一份')));
      expect(new Set(await Promise.all(puts)).size).toBe(1);
      expect(copies()).toBe(1);
    });

    it('takes large files byte for byte', async () => {
      const { blobs, another } = open();
      const bytes = randomBytes(20_000_000);
      const address = await blobs.put(bytes);
      expect(sha256((await another().get(address)) ?? Buffer.alloc(0))).toBe(sha256(bytes));
    });

    it('never shows a blob before all of it is there', async () => {
      const { blobs, another } = open();
      const reader = another();
      const sizes = [1, 70_000, 3_000_000];
      for (const bytes of sizes.map((size) => randomBytes(size))) {
        const address = sha256(bytes);
        const reads = Array.from({ length: 20 }, () => reader.get(address));
        const put = blobs.put(bytes);
        for (const read of [...reads, ...Array.from({ length: 20 }, () => reader.get(address))]) {
          const got = await read;
          if (got) expect(sha256(got)).toBe(address);
        }
        await put;
        expect(sha256((await reader.get(address)) ?? Buffer.alloc(0))).toBe(address);
      }
    });
  });
}

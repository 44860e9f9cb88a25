import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asStorageError } from '../../graph/model/keeping/storage-error.ts';
import { OWNER_MARK } from '../owner-mark.ts';
import type { BlobStore } from './port.ts';

/**
 * Originals as files of a folder, two levels deep; written beside and renamed, so that a half-written one is never found.
 * Writes are synchronous: a load runs in a process of its own, and thousands of small files wait longer for the
 * thread pool than for the disk.
 */
export function folderBlobs(folder: string): BlobStore {
  const place = (address: string) => join(folder, address.slice(0, 2), address);
  const made = new Set<string>();
  const makeShelf = (shelf: string): void => {
    if (made.has(shelf)) return;
    mkdirSync(join(folder, shelf), { recursive: true });
    made.add(shelf);
  };
  return {
    async put(bytes) {
      const address = createHash('sha256').update(bytes).digest('hex');
      const path = place(address);
      if (existsSync(path)) return address;
      const draft = `${path}.${OWNER_MARK}.${randomUUID()}.part`;
      try {
        makeShelf(address.slice(0, 2));
        writeFileSync(draft, bytes);
        renameSync(draft, path);
        return address;
      } catch (error) {
        rmSync(draft, { force: true });
        throw asStorageError(error, folder);
      }
    },
    async get(address) {
      try {
        return await readFile(place(address));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async remove(address) {
      try {
        rmSync(place(address), { force: true });
      } catch (error) {
        throw asStorageError(error, folder);
      }
    },
  };
}

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from './port.ts';

/** Originals as files of a folder, two levels deep; written beside and renamed, so that a half-written one is never found. */
export function folderBlobs(folder: string): BlobStore {
  const place = (address: string) => join(folder, address.slice(0, 2), address);
  const made = new Set<string>();
  let drafts = 0;
  const makeShelf = async (shelf: string): Promise<void> => {
    if (made.has(shelf)) return;
    await mkdir(join(folder, shelf), { recursive: true });
    made.add(shelf);
  };
  return {
    async put(bytes) {
      const address = createHash('sha256').update(bytes).digest('hex');
      const path = place(address);
      await makeShelf(address.slice(0, 2));
      if (await exists(path)) return address;
      // The same bytes may be put twice at once; each has its own draft.
      const draft = `${path}.${process.pid}.${drafts++}.part`;
      await writeFile(draft, bytes);
      await rename(draft, path);
      return address;
    },
    async get(address) {
      try {
        return await readFile(place(address));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

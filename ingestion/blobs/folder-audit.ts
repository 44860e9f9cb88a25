import type { Dirent } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbandoned } from '../owner-mark.ts';

/** Beneath the folder of the originals of the root, a folder for each other unit. */
export const UNITS_FOLDER = 'tenants';

const ADDRESS = /^[0-9a-f]{64}$/;

/** A file in the folder of the originals. */
export interface ShelvedFile {
  /** Below the folder. */
  readonly name: string;
  /** What its bytes should hash to; null where its name or its place is none of an original. */
  readonly address: string | null;
}

/** Every file under the folder of `folderBlobs`, in a fixed order; nothing where there is no folder. Drafts are left out, and so are other units. */
export async function* shelvedFiles(folder: string): AsyncGenerator<ShelvedFile> {
  for await (const { below, entry } of filesUnder(folder, '')) {
    if (isDraft(entry)) continue;
    const isShelved = entry.isFile() && ADDRESS.test(entry.name) && below === entry.name.slice(0, 2);
    yield { name: join(below, entry.name), address: isShelved ? entry.name : null };
  }
}

/** The same for the folder of the root with those of all other units. */
export async function* shelvedFilesOfAll(folder: string): AsyncGenerator<ShelvedFile> {
  yield* shelvedFiles(folder);
  for (const unit of await entriesOf(join(folder, UNITS_FOLDER))) {
    const below = join(UNITS_FOLDER, unit.name);
    if (unit.isDirectory())
      for await (const { name, address } of shelvedFiles(join(folder, below))) yield { name: join(below, name), address };
    else yield { name: below, address: null };
  }
}

/** Takes away the drafts of processes that ended while they wrote; gives how many. */
export async function removeAbandonedDrafts(folder: string, now: number): Promise<number> {
  let removed = 0;
  for await (const { below, entry } of filesUnder(folder, '')) {
    const path = join(folder, below, entry.name);
    if (!isDraft(entry) || !isAbandoned(path, now)) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}

const isDraft = (entry: Dirent): boolean => entry.isFile() && entry.name.endsWith('.part');

async function* filesUnder(folder: string, below: string): AsyncGenerator<{ readonly below: string; readonly entry: Dirent }> {
  for (const entry of await entriesOf(join(folder, below))) {
    if (below === '' && entry.name === UNITS_FOLDER) continue;
    if (entry.isDirectory()) yield* filesUnder(folder, join(below, entry.name));
    else yield { below, entry };
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeAbandonedDrafts } from '../../ingestion/blobs/folder-audit.ts';
import { isAbandoned, OWNER_MARK } from '../../ingestion/owner-mark.ts';
import type { Config } from '../config.ts';
import { placesOf } from './unit-places.ts';

/** Folder for the files that this process is being handed; it alone writes there. */
export function uploadsOf({ data }: Pick<Config, 'data'>): string {
  return join(data, 'uploads', OWNER_MARK);
}

/** Takes away what processes that are no more have left half done: staged uploads and drafts of originals. What a living process owns stays. */
export async function removeLeftovers(config: Pick<Config, 'data' | 'sources' | 'tenant'>, now: Date): Promise<void> {
  const uploads = join(config.data, 'uploads');
  for (const name of await namesIn(uploads)) {
    const path = join(uploads, name);
    if (isAbandoned(path, now.getTime())) await rm(path, { recursive: true, force: true });
  }
  await removeAbandonedDrafts(placesOf(config, config.tenant).originals, now.getTime());
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

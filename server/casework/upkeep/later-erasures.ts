import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../../graph/store/ports/store.ts';
import { UNITS_FOLDER } from '../../../ingestion/blobs/folder-audit.ts';
import type { Config } from '../../config.ts';
import { placesOf } from '../../keeping/unit-places.ts';
import { openOriginals } from '../compose.ts';
import { carryOut } from '../erasures/carry-out.ts';
import { erasuresFile, type KeptErasure, keepErasures, readErasures } from '../erasures/kept.ts';
import { ordersOf } from '../erasures/repeat.ts';

/**
 * What was erased since a backup: as the data folder remembers it for all units, and as files say that are named.
 * @throws AppError unreadable-file for a file that is named and not there, or that says something else
 */
export async function laterErasures({ data }: Pick<Config, 'data'>, named: readonly string[]): Promise<readonly KeptErasure[]> {
  const units = join(data, UNITS_FOLDER);
  const folders = [data, ...(existsSync(units) ? await readdir(units) : []).map((unit) => join(units, unit))];
  const own = folders.map(erasuresFile).filter((file) => existsSync(file));
  return (await Promise.all([...named, ...own].map(readErasures))).flat();
}

/** Erases again what a restored store and its originals still hold; gives how many documents. */
export async function eraseAgain(store: Store, originals: string, kept: readonly KeptErasure[]): Promise<number> {
  let erased = 0;
  for (const order of ordersOf(store, kept)) erased += (await carryOut(store, openOriginals(originals), order)).documents;
  return erased;
}

/** What was erased once stays erased, whatever backup comes next. */
export async function rememberErasures(places: Pick<Config, 'data' | 'sources'>, kept: readonly KeptErasure[]): Promise<void> {
  for (const tenant of new Set(kept.map((erasure) => erasure.tenant))) {
    const own = kept.filter((erasure) => erasure.tenant === tenant);
    await keepErasures(erasuresFile(placesOf(places, tenant).kept), own);
  }
}

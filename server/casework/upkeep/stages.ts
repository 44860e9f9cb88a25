import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAbandoned, OWNER_MARK } from '../../../ingestion/owner-mark.ts';

/** What something is made beside its place for, before it is put there. */
export type StageUse = 'restoring' | 'migrating';

/** What SQLite keeps beside a store that is open. */
export const STORE_ENDINGS = ['', '-wal', '-shm', '-journal'];

/** Where something is made that is to take a place when it is whole. */
export const stageOf = (place: string, use: StageUse): string => `${place}.${OWNER_MARK}.${use}`;

/** Takes away what a process that was killed has left beside a place. */
export async function removeStages(place: string, use: StageUse, now: number): Promise<void> {
  const beside = dirname(place);
  for (const name of existsSync(beside) ? await readdir(beside) : []) {
    const stage = STORE_ENDINGS.some((ending) => name.endsWith(`.${use}${ending}`));
    if (name.startsWith(`${basename(place)}.`) && stage && isAbandoned(join(beside, name), now))
      await rm(join(beside, name), { recursive: true, force: true });
  }
}

import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { asStorageError } from '../../model/keeping/storage-error.ts';
import { type Database, openDatabase } from './driver.ts';

/** What SQLite keeps beside a store that is open. */
const LOGS = ['-wal', '-shm', '-journal'];

/** Bytes that whoever runs this may still write on the disk of a file. */
export function bytesFree(file: string): number {
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize;
}

/** Sees to it that a file is whole on the disk, with nothing of it left in its log. @throws AppError store-unavailable */
export function writeThrough(stage: string): void {
  const database = openDatabase(stage);
  const taken = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  database.close();
  if (Number(taken?.['busy']) !== 0) throw new AppError('store-unavailable', `${stage}: its log could not be taken in`);
  synced(stage);
}

/**
 * Puts a file in the place of the store that `old` holds, which stays under the name `kept`. There is a store at every moment.
 * @param old held by nobody else, see `holdDatabase`
 * @throws AppError not-writable, no-space
 */
export function placeBeside(
  old: Database,
  { file, stage, kept }: { readonly file: string; readonly stage: string; readonly kept: string },
): void {
  // A log that was left would be taken for that of the new file. Without one the old file takes all that stands in it in.
  old.exec('PRAGMA journal_mode = DELETE');
  try {
    if (!existsSync(kept)) linkSync(file, kept);
    replace(stage, file);
  } catch (error) {
    throw asStorageError(error, file);
  }
}

/** Puts a file where there is no store, or an empty one that `old` holds. @throws AppError not-writable, already-running where one was made meanwhile */
export function placeAnew(old: Database | null, { file, stage }: { readonly file: string; readonly stage: string }): void {
  try {
    if (old) {
      old.exec('PRAGMA journal_mode = DELETE');
      replace(stage, file);
      return;
    }
    // Unlike a rename, this fails where somebody has made a file of this name meanwhile.
    linkSync(stage, file);
    synced(dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new AppError('already-running', `${file}: another process has made a store here meanwhile`, { cause: error });
    throw asStorageError(error, file);
  }
}

function replace(stage: string, file: string): void {
  for (const log of LOGS) rmSync(file + log, { force: true });
  renameSync(stage, file);
  synced(dirname(file));
}

function synced(path: string): void {
  const written = openSync(path, 'r');
  try {
    fsyncSync(written);
  } finally {
    closeSync(written);
  }
}

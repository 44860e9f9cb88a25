import { existsSync, statSync } from 'node:fs';
import { AppError } from '../../model/errors.ts';
import { countsOf, differing, type HeldCounts, type HeldRow, type Prints, printsOf } from '../holdings.ts';
import { refuseUnsound } from '../sound-row.ts';
import { type Database, holdDatabase, openDatabase } from './driver.ts';
import { heldIn, versionOf } from './holdings.ts';
import { bytesFree, placeBeside, writeThrough } from './place.ts';
import { openPrepared, SCHEMA_VERSION } from './schema.ts';
import { openEmbeddedRecords, openEmbeddedStore } from './store.ts';

/** Where a taking over stands. */
export type TakeOverStep = 'read' | 'copy' | 'write' | 'graph' | 'compare' | 'place';

export interface TakeOver {
  /** The file that the store is to stand in. */
  readonly file: string;
  /** A place beside it for what is not yet whole; whoever calls takes away what is left there. */
  readonly stage: string;
  tell(step: TakeOverStep): void;
  /** Bytes that the disk of a folder has left. */
  readonly free?: (folder: string) => number;
}

export interface TakenOver {
  /** Version of the tables before. */
  readonly from: number;
  readonly to: number;
  readonly before: HeldCounts;
  readonly after: HeldCounts;
  /** Documents whose record was made by a reader that had no name yet. */
  readonly unnamed: number;
  /** Where the old store stands from now on. */
  readonly kept: string;
}

/** A copy, its log while tables are made anew, and what that leaves free in it. */
export const ROOM = 3;

/**
 * Brings the store in a file to the tables of this version: a copy of it beside the file, which is compared with it and then takes its place by one
 * rename; the old file stays, as `FILE.before-VERSION`. Whatever ends it before leaves the store as it was. Nobody else may have it open.
 * @returns null where it has the tables of this version already
 * @throws AppError already-running, store-damaged, invalid-input (something stands where the old file is to be kept), no-space, not-writable
 */
export async function takeOverFile(work: TakeOver): Promise<TakenOver | null> {
  const { file, stage, tell, free = bytesFree } = work;
  const old = holdDatabase(file);
  try {
    const from = versionOf(old, file);
    if (from === SCHEMA_VERSION) return null;
    if (from > SCHEMA_VERSION)
      throw new AppError('store-damaged', `${file}: has table version ${from}, this program knows ${SCHEMA_VERSION}`);
    const kept = `${file}.before-${from}`;
    // A taking over that was killed just before its end has left this name for the same file.
    if (existsSync(kept) && statSync(kept).ino !== statSync(file).ino)
      throw new AppError('invalid-input', `${kept}: exists already; take it away first`);
    refuseFull(file, sizeOf(file) * ROOM, free);
    tell('read');
    refuseDamaged(old, file);
    const before = await printsOf(heldIn(old, from), (kind, row) => refuseUnsound(kind, row, file));
    tell('copy');
    old.prepare('VACUUM INTO ?').run(stage);
    tell('write');
    openPrepared(stage).close();
    tell('compare');
    const after = await comparedWith(before, stage);
    tell('place');
    writeThrough(stage);
    placeBeside(old, { file, stage, kept });
    return { from, to: SCHEMA_VERSION, before: countsOf(before), ...after, kept };
  } finally {
    old.close();
  }
}

/**
 * Looks whether a file of this version holds what was read, each unit in order.
 * @throws AppError store-damaged
 */
export async function comparedWith(before: Prints, stage: string): Promise<Pick<TakenOver, 'after' | 'unnamed'>> {
  const database = openDatabase(stage);
  let unnamed = 0;
  try {
    const after = await printsOf(heldIn(database, SCHEMA_VERSION), (kind, row: HeldRow) => {
      if (kind === 'document' && (row['reader'] ?? null) === null) unnamed++;
    });
    const [kind] = differing(before, after);
    if (kind !== undefined)
      throw new AppError(
        'store-damaged',
        `${kind}: ${before[kind].count} before and ${after[kind].count} now are not the same; nothing was changed`,
      );
    await refuseUnwhole(stage);
    return { after: countsOf(after), unnamed };
  } finally {
    database.close();
  }
}

/** @throws AppError store-damaged where a check of some unit finds anything */
async function refuseUnwhole(stage: string): Promise<void> {
  const root = openEmbeddedStore(stage);
  const units = await root.tenants.list();
  await root.close();
  for (const { key } of units) {
    const store = openEmbeddedStore(stage, key);
    const records = openEmbeddedRecords(stage, key);
    try {
      // A graph that stands elsewhere, or is made later, cannot be looked at here.
      const { head, graph } = await store.standing();
      const [damage] = await (graph === head ? store : records).check();
      if (damage)
        throw new AppError('store-damaged', `${damage.code}: ${damage.count} (${damage.examples.join(', ')}); nothing was changed`);
    } finally {
      await records.close();
      await store.close();
    }
  }
}

function refuseDamaged(database: Database, file: string): void {
  let said: string;
  try {
    said = String(Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {})[0]);
  } catch (error) {
    throw new AppError('store-damaged', `${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (said !== 'ok') throw new AppError('store-damaged', `${file}: ${said}`);
}

/** @throws AppError no-space */
export function refuseFull(file: string, wanted: number, free: (folder: string) => number): void {
  const left = free(file);
  if (left >= wanted) return;
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6);
  throw new AppError('no-space', `${file}: ${megabytes(wanted)} MB are needed beside it, ${megabytes(left)} MB are free`);
}

const sizeOf = (file: string): number => [file, `${file}-wal`].reduce((sum, path) => sum + (existsSync(path) ? statSync(path).size : 0), 0);

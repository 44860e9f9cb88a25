import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../graph/model/errors.ts';
import type { Anchor } from './anchors.ts';

/** What a backup holds, written last: a folder without it is no complete backup. */
export interface BackupManifest {
  /** Version of the program that wrote it. */
  readonly version: string;
  /** ISO time. */
  readonly at: string;
  readonly documents: number;
  /** Digest of the store, to be compared after it is brought back. */
  readonly digest: string;
  /** Originals copied. */
  readonly sources: number;
  /** SHA-256 over names and bytes of the originals, and of the file of the store; absent in manifests of before. */
  readonly originals?: string;
  readonly store?: string;
  /** Head of the ledger that was copied; absent in manifests of before, and where nothing was said. */
  readonly head?: Anchor;
}

/** Names inside a backup folder. */
export const BACKUP = { manifest: 'backup.json', store: 'jianwei.db', sources: 'sources' } as const;

export function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  return writeFile(join(folder, BACKUP.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @throws AppError invalid-input when the folder holds no complete backup */
export async function readManifest(folder: string): Promise<BackupManifest> {
  try {
    return JSON.parse(await readFile(join(folder, BACKUP.manifest), 'utf8')) as BackupManifest;
  } catch (error) {
    throw new AppError('invalid-input', `${folder}: no complete backup (${BACKUP.manifest} cannot be read)`, { cause: error });
  }
}

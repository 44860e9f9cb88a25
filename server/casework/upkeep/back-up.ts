import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../graph/model/errors.ts';
import { type Anchor, anchorOf } from '../../keeping/anchors.ts';
import { BACKUP, type BackupManifest, writeManifest } from '../../keeping/backup-manifest.ts';
import { hashOf, printOriginals } from '../../keeping/originals-print.ts';
import { VERSION } from '../../package-root.ts';
import { openStore } from '../compose.ts';
import { defineUseCase } from '../use-case.ts';
import { refuseForOne } from './whole.ts';

export interface BackedUp {
  readonly manifest: BackupManifest;
  /** Originals whose bytes are not those that their names say. */
  readonly changed: readonly string[];
}

/**
 * Copies store and originals as of now into an empty folder, while everything goes on. The queue is not kept: a batch that was cut is loaded again.
 * @throws AppError invalid-input for a folder that is not empty, or where the store's server has a tool of its own for it
 */
export const backUp = defineUseCase({
  name: 'upkeep.back-up',
  permission: 'system.operate',
  words: { zh: '备份', en: 'backed up' },
  input: z.object({ folder: z.string().min(1) }),
  async run(_actor, { folder }, { config, now, services }): Promise<BackedUp> {
    refuseForOne(config.tenant);
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw new AppError('invalid-input', `${folder}: is not empty`);
    const { store } = await services();
    const at = now().toISOString();
    const file = join(folder, BACKUP.store);
    await store.backup(file);
    // Originals are only ever added, so a copy made after the store's holds all that the store names.
    await copySources(config.sources, join(folder, BACKUP.sources));
    const { count: sources, changed, print: originals } = await printOriginals(join(folder, BACKUP.sources));
    const { documents, digest, head } = await describeStore(file, now());
    const manifest = { version: VERSION, at, documents, digest, sources, originals, store: await hashOf(file), ...(head && { head }) };
    await writeManifest(folder, manifest);
    return { manifest, changed };
  },
});

/** Opening the copy shows that it can be opened. */
async function describeStore(file: string, now: Date): Promise<{ documents: number; digest: string; head: Anchor | null }> {
  const copy = await openStore(`file:${file}`);
  try {
    return { documents: await copy.documents.count(), digest: await copy.digest(), head: await anchorOf(copy, now) };
  } finally {
    await copy.close();
    for (const log of ['-wal', '-shm']) await rm(file + log, { force: true });
  }
}

async function copySources(from: string, to: string): Promise<void> {
  await mkdir(from, { recursive: true });
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.part') });
}

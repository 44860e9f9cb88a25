import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../graph/model/errors.ts';
import type { Damage } from '../../../graph/model/keeping/damage.ts';
import { shelvedFilesOfAll } from '../../../ingestion/blobs/folder-audit.ts';
import { OWNER_MARK } from '../../../ingestion/owner-mark.ts';
import { findDamage } from '../../check/find-damage.ts';
import { BACKUP, type BackupManifest, readManifest } from '../../keeping/backup-manifest.ts';
import { hashOf, printOriginals } from '../../keeping/originals-print.ts';
import { originalsOf } from '../../keeping/unit-places.ts';
import { openStore } from '../compose.ts';
import type { KeptErasure } from '../erasures/kept.ts';
import { type At, defineUseCase } from '../use-case.ts';
import { eraseAgain, laterErasures, rememberErasures } from './later-erasures.ts';
import { removeStages, STORE_ENDINGS, stageOf } from './stages.ts';
import { refuseForOne } from './whole.ts';

/**
 * Brings a backup into a data folder that holds no store yet. Everything is copied beside its place and compared with the manifest first; the
 * store is put in its place last, by one rename. Whatever ends it before leaves no store, and it can be run again. Damage that the backup took
 * along is told, and is no reason to keep the rest from anybody. What was erased since the backup is erased before anybody sees it.
 * @throws AppError invalid-input, store-damaged
 */
export const restore = defineUseCase({
  name: 'upkeep.restore',
  permission: 'system.operate',
  words: { zh: '由备份恢复', en: 'restored a backup' },
  input: z.object({
    folder: z.string(),
    /** Files of erasures that were carried out since, besides that of the data folder. */
    erasures: z.array(z.string()).default([]),
  }),
  async run(_actor, { folder, erasures }, { config, now, tell }: At<readonly Damage[]>): Promise<Restored> {
    const manifest = await readManifest(folder);
    refuseForOne(config.tenant);
    if (!config.ledger.startsWith('file:'))
      throw new AppError('invalid-input', 'restore writes a ledger in a file (JIANWEI_LEDGER=file:PATH)');
    const file = config.ledger.slice('file:'.length);
    if (existsSync(file)) throw new AppError('invalid-input', `${file}: exists already; restore into another JIANWEI_DATA`);
    const kept = await laterErasures(config, erasures);
    const staged = { store: stageOf(file, 'restoring'), sources: stageOf(config.sources, 'restoring') };
    await Promise.all([file, config.sources].map((place) => removeStages(place, 'restoring', now().getTime())));
    try {
      await mkdir(dirname(file), { recursive: true });
      await mkdir(dirname(config.sources), { recursive: true });
      await cp(join(folder, BACKUP.sources), staged.sources, { recursive: true });
      await cp(join(folder, BACKUP.store), staged.store);
      await compareFiles(folder, staged, manifest);
      const { problems, erased } = await compareStore(folder, staged, manifest, kept);
      tell(problems);
      await rememberErasures(config, kept);
      await placeSources(staged.sources, config.sources);
      await placeStore(staged.store, file);
      return { manifest, erased };
    } finally {
      await rm(staged.sources, { recursive: true, force: true });
      for (const ending of STORE_ENDINGS) await rm(staged.store + ending, { force: true });
    }
  },
});

export interface Restored {
  readonly manifest: BackupManifest;
  /** Documents that were erased since the backup, and are again. */
  readonly erased: number;
}

interface Staged {
  readonly store: string;
  readonly sources: string;
}

/** @throws AppError store-damaged when the files are not those that were backed up */
async function compareFiles(folder: string, staged: Staged, manifest: BackupManifest): Promise<void> {
  const { count, changed, print: found } = await printOriginals(staged.sources);
  if (count !== manifest.sources)
    throw new AppError('store-damaged', `${folder}: holds ${count} originals, its ${BACKUP.manifest} says ${manifest.sources}`);
  // An older manifest has no print: then every original has to have its own hash.
  const same = manifest.originals === undefined ? changed.length === 0 : found === manifest.originals;
  if (!same) throw new AppError('store-damaged', `${folder}: holds other originals than were backed up (${changed.slice(0, 3).join(' ')})`);
  if (manifest.store !== undefined && (await hashOf(staged.store)) !== manifest.store)
    throw new AppError('store-damaged', `${folder}: ${BACKUP.store} is not the file that was backed up`);
}

/**
 * Looks whether the store is the one that was backed up, and erases again what was erased since, before anybody sees it.
 * @throws AppError store-damaged when the store holds other documents than the manifest says
 */
async function compareStore(folder: string, staged: Staged, manifest: BackupManifest, kept: readonly KeptErasure[]) {
  const root = await openStore(`file:${staged.store}`);
  try {
    if ((await root.digest()) !== manifest.digest || (await root.documents.count()) !== manifest.documents)
      throw new AppError('store-damaged', `${folder}: holds other documents than its ${BACKUP.manifest} says`);
    const { head } = manifest;
    const found = { problems: [] as Damage[], erased: 0 };
    for (const { key } of await root.tenants.list()) {
      const store = await openStore(`file:${staged.store}`, key);
      try {
        const originals = originalsOf(staged.sources, key);
        found.erased += await eraseAgain(store, originals, kept);
        found.problems.push(...(await findDamage(store, originals, async () => (head ? [head] : []))));
      } finally {
        await store.close();
      }
    }
    return found;
  } finally {
    await root.close();
  }
}

/** Originals that are there already stay, where they are what their name says. */
async function placeSources(from: string, to: string): Promise<void> {
  if (!existsSync(to)) {
    await rename(from, to);
    return;
  }
  for await (const { name, address } of shelvedFilesOfAll(from)) {
    if (existsSync(join(to, name)) && (await hashOf(join(to, name))) === address) continue;
    await mkdir(dirname(join(to, name)), { recursive: true });
    await moveFile(join(from, name), join(to, name));
  }
}

/** A folder that is mounted stands on another disk than its neighbours. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const draft = `${to}.${OWNER_MARK}.part`;
    await copyFile(from, draft);
    await rename(draft, to);
  }
}

async function placeStore(from: string, to: string): Promise<void> {
  const written = await open(from, 'r+');
  await written.sync();
  await written.close();
  // The log of a store that is gone would be taken for that of this one.
  for (const ending of STORE_ENDINGS) await rm(to + ending, { force: true });
  await rename(from, to);
}

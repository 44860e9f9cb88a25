import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../graph/model/errors.ts';
import { BACKUP, writeManifest } from '../backup-manifest.ts';
import { sayDamage } from '../check/say-damage.ts';
import { openStore } from '../compose.ts';
import { hashOf, printOriginals } from '../originals-print.ts';
import { VERSION } from '../package-root.ts';
import { print, say } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei backup FOLDER`: store and originals as of now, while everything goes on. The queue is not kept: a batch that was cut is loaded again. */
export async function backup(context: CommandContext, folder: string): Promise<ExitCode> {
  const { config, now } = context;
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new AppError('invalid-input', `${folder}: is not empty`);
  return context.withStored(async ({ store }) => {
    const at = now().toISOString();
    const file = join(folder, BACKUP.store);
    await store.backup(file);
    // Originals are only ever added, so a copy made after the store's holds all that the store names.
    await copySources(config.sources, join(folder, BACKUP.sources));
    const { count: sources, changed, print: originals } = await printOriginals(join(folder, BACKUP.sources));
    const { documents, digest } = await describeStore(file);
    await writeManifest(folder, { version: VERSION, at, documents, digest, sources, originals, store: await hashOf(file) });
    for (const name of changed) say(sayDamage({ code: 'original-changed', count: 1, examples: [name] }, config.language));
    print(
      config.language === 'zh'
        ? `备份完成：文书 ${documents} 份，原件 ${sources} 件，位于 ${folder}`
        : `backup done: ${documents} documents, ${sources} originals, in ${folder}`,
    );
    return changed.length === 0 ? 0 : 1;
  });
}

/** Opening the copy shows that it can be opened. */
async function describeStore(file: string): Promise<{ documents: number; digest: string }> {
  const copy = await openStore(`file:${file}`);
  try {
    return { documents: await copy.documents.count(), digest: await copy.digest() };
  } finally {
    await copy.close();
    for (const log of ['-wal', '-shm']) await rm(file + log, { force: true });
  }
}

async function copySources(from: string, to: string): Promise<void> {
  await mkdir(from, { recursive: true });
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.part') });
}

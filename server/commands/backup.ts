import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../graph/model/errors.ts';
import { BACKUP, writeManifest } from '../backup-manifest.ts';
import { openStore } from '../compose.ts';
import { VERSION } from '../package-root.ts';
import { print } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei backup FOLDER`: store and originals as of now, while everything goes on. The queue is not kept: a batch that was cut is loaded again. */
export async function backup(context: CommandContext, folder: string): Promise<ExitCode> {
  const { config, now } = context;
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new AppError('invalid-input', `${folder}: is not empty`);
  return context.withServices(async ({ store }) => {
    const at = now().toISOString();
    const file = join(folder, BACKUP.store);
    await store.backup(file);
    // Originals are only ever added, so a copy made after the store's holds all that the store names.
    const sources = await copySources(config.sources, join(folder, BACKUP.sources));
    const { documents, digest } = await describeStore(file);
    await writeManifest(folder, { version: VERSION, at, documents, digest, sources });
    print(
      config.language === 'zh'
        ? `备份完成：文书 ${documents} 份，原件 ${sources} 件，位于 ${folder}`
        : `backup done: ${documents} documents, ${sources} originals, in ${folder}`,
    );
    return 0;
  });
}

/** Opening the copy shows that it can be opened. */
async function describeStore(file: string): Promise<{ documents: number; digest: string }> {
  const copy = await openStore(`file:${file}`);
  try {
    return { documents: await copy.documents.count(), digest: await copy.digest() };
  } finally {
    await copy.close();
  }
}

async function copySources(from: string, to: string): Promise<number> {
  await mkdir(from, { recursive: true });
  let copied = 0;
  await cp(from, to, {
    recursive: true,
    filter(path) {
      const finished = !path.endsWith('.part');
      if (finished && /[0-9a-f]{64}$/.test(path)) copied++;
      return finished;
    },
  });
  return copied;
}

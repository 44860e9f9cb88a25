import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../graph/model/errors.ts';
import { BACKUP, readManifest } from '../backup-manifest.ts';
import { print, say } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei restore FOLDER`: brings a backup into a data folder that holds no store yet, and checks it. */
export async function restore(context: CommandContext, folder: string): Promise<ExitCode> {
  const { config } = context;
  const manifest = await readManifest(folder);
  if (!config.store.startsWith('file:'))
    throw new AppError('invalid-input', 'restore writes a file: store; for Neo4j see docs/operations.md');
  const file = config.store.slice('file:'.length);
  if (existsSync(file)) throw new AppError('invalid-input', `${file}: exists already; restore into another JIANWEI_DATA`);
  await mkdir(dirname(file), { recursive: true });
  await cp(join(folder, BACKUP.sources), config.sources, { recursive: true });
  await cp(join(folder, BACKUP.store), file);
  return context.withServices(async ({ store }) => {
    const [digest, documents, problems] = [await store.digest(), await store.documents.count(), await store.check()];
    for (const problem of problems) say(`${problem.code}: ${problem.message}`);
    if (digest !== manifest.digest)
      throw new AppError('store-damaged', `${folder}: holds other documents than its ${BACKUP.manifest} says`);
    print(
      config.language === 'zh'
        ? `已恢复文书 ${documents} 份（备份于 ${manifest.at}）`
        : `restored ${documents} documents (backup of ${manifest.at})`,
    );
    return problems.length === 0 ? 0 : 1;
  });
}

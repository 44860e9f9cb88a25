import { basename, resolve } from 'node:path';
import type { Batch } from '../../graph/model/batch.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import type { Progress } from '../../ingestion/progress.ts';
import type { Services } from '../compose.ts';
import { receiptText } from '../receipt.ts';
import { type Language, print, progressPrinter } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei load PATH...`: loads files and folders as one batch and ends with a receipt. */
export async function load(context: CommandContext, paths: readonly string[], options: { batch?: string }): Promise<ExitCode> {
  return context.withServices(async (services) => {
    const batch = await runLoad(context, services, paths, options.batch ?? defaultName(paths));
    const notLoaded = await services.store.journal.outcomes(batch.id, ['skipped', 'failed']);
    print(receiptText(batch, notLoaded, context.config.language));
    return batch.state === 'finished' && notLoaded.length === 0 ? 0 : 1;
  });
}

/** Loads with progress on the terminal; Ctrl-C stops after the group at hand and keeps what is loaded. */
export async function runLoad(
  context: CommandContext,
  services: Services,
  paths: readonly string[],
  name: string,
  base?: string,
): Promise<Batch> {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  const progress = progressOf(context.config.language, context.now);
  try {
    return await loadBatch({
      ...services,
      paths,
      name,
      ...(base !== undefined && { base }),
      now: context.now,
      onProgress: progress.show,
      signal: stop.signal,
    });
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    progress.end();
  }
}

function progressOf(language: Language, now: () => Date): { show(progress: Progress): void; end(): void } {
  return progressPrinter(language, () => now().getTime());
}

/** Without a name a batch is called after what it holds, so that the same command takes up the same batch. */
function defaultName(paths: readonly string[]): string {
  const first = basename(resolve(paths[0] ?? '.'));
  return paths.length > 1 ? `${first} +${paths.length - 1}` : first;
}

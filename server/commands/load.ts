import { basename, resolve } from 'node:path';
import type { Batch } from '../../graph/model/batch.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { followBatch } from '../../ingestion/follow.ts';
import type { Progress } from '../../ingestion/progress.ts';
import { submitBatch } from '../../ingestion/submit.ts';
import type { Services } from '../compose.ts';
import { receiptText, remarksText } from '../receipt.ts';
import { secondReadingText } from '../second-reading-text.ts';
import { type Language, print, progressPrinter, say } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { failureText } from './queue.ts';

/**
 * `jianwei load PATH...`: loads files and folders as one batch and ends with a receipt. With a queue that other processes share, they are
 * handed to it and the workers load them; else this process does.
 */
export async function load(context: CommandContext, paths: readonly string[], options: { batch?: string }): Promise<ExitCode> {
  return context.withServices(async (services) => {
    const name = options.batch ?? defaultName(paths);
    const shared = !context.config.queue.startsWith('embedded:');
    const batch = shared ? await submitAndFollow(context, services, paths, name) : await runLoad(context, services, paths, name);
    const notLoaded = await services.store.journal.outcomes(batch.id, ['skipped', 'failed']);
    print(receiptText(batch, notLoaded, context.config.language));
    const remarks = remarksText(await services.store.journal.remarked(batch.id), context.config.language);
    if (remarks !== '') print(remarks);
    const readings = services.secondReadings();
    if (readings.documents > 0) print(secondReadingText(readings, context.config.language));
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

/** Hands files to the queue and follows the batch to its end; Ctrl-C stops following, the workers go on. */
async function submitAndFollow(context: CommandContext, services: Services, paths: readonly string[], name: string): Promise<Batch> {
  const { language } = context.config;
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  const progress = progressOf(language, context.now);
  try {
    const queue = await services.queue();
    const { batch, handedOver } = await submitBatch({ ...services, queue, paths, name, now: context.now, signal: stop.signal });
    const following = followBatch(batch.id, { ...services, queue, now: context.now, onProgress: progress.show, signal: stop.signal });
    // Where handing over fails, that is the error to be told; following ends with the store.
    following.catch(() => undefined);
    await handedOver;
    const { batch: ended, stuck } = await following;
    progress.end();
    for (const job of stuck) say(failureText(job, language));
    if (stuck.length > 0)
      say(
        language === 'zh'
          ? '以上任务已失败：排除原因后运行 jianwei queue --retry'
          : 'these jobs have failed: mend the cause, then jianwei queue --retry',
      );
    return ended;
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

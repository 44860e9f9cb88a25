import { basename, resolve } from 'node:path';
import type { Batch, ItemOutcome } from '../../graph/model/batch.ts';
import type { Bilingual } from '../../graph/model/span.ts';
import { loadBatch } from '../../ingestion/batch.ts';
import { followBatch } from '../../ingestion/follow.ts';
import { IS_NOTHING_ASKED } from '../../ingestion/formats/reasons.ts';
import type { Progress } from '../../ingestion/progress.ts';
import { submitBatch } from '../../ingestion/submit.ts';
import type { Services } from '../compose.ts';
import { receiptText, remarksText } from '../receipt.ts';
import { secondReadingText } from '../second-reading-text.ts';
import { type Language, type Printer, print, progressLine, progressPrinter, say } from '../terminal.ts';
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
    const { journal } = services.store;
    const files = filesOf(await journal.done(batch.id));
    const others = await journal.outcomes(batch.id, ['duplicate', 'skipped', 'failed']);
    print(receiptText(batch, { files, others }, context.config.language));
    const remarks = remarksText(await journal.remarked(batch.id), context.config.language);
    if (remarks !== '') print(remarks);
    const readings = services.secondReadings();
    if (readings.documents > 0) print(secondReadingText(readings, context.config.language));
    const isMissing = ({ outcome, reason }: ItemOutcome) => outcome !== 'duplicate' && !IS_NOTHING_ASKED.has(reason ?? '');
    return batch.state === 'finished' && !others.some(isMissing) ? 0 : 1;
  });
}

/** How many files the paths of items lead into: a member of an archive and a record of a table stand behind the path of their file. */
function filesOf(paths: ReadonlySet<string>): number {
  const containers = new Set<string>();
  let files = 0;
  for (const path of paths) {
    const file = path.replace(/!\/.*$|#\d+$/s, '');
    if (file === path) files++;
    else containers.add(file);
  }
  return files + containers.size;
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
    if ((await queue.workers()) === 0) say(NO_WORKER[language]);
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

const NO_WORKER = {
  zh: '队列没有工作进程：文件会先排队，请在任一主机运行 jianwei worker，随后开始导入；Ctrl-C 不再等候，已排队的保留',
  en: 'no worker takes from the queue: files wait there until jianwei worker runs on any host; Ctrl-C stops waiting, what is queued stays',
} as const satisfies Bilingual;

function progressOf(language: Language, now: () => Date): Printer<Progress> {
  return progressPrinter(
    (progress) => progressLine(progress, language),
    () => now().getTime(),
  );
}

/** Without a name a batch is called after what it holds, so that the same command takes up the same batch. */
function defaultName(paths: readonly string[]): string {
  const first = basename(resolve(paths[0] ?? '.'));
  return paths.length > 1 ? `${first} +${paths.length - 1}` : first;
}

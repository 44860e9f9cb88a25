import { basename, resolve } from 'node:path';
import type { Batch, ItemOutcome } from '../../graph/model/keeping/batch.ts';
import type { Bilingual } from '../../graph/model/span.ts';
import { IS_NOTHING_ASKED } from '../../ingestion/formats/reasons.ts';
import type { Progress } from '../../ingestion/progress.ts';
import { NO_SECOND_READINGS } from '../../ingestion/readers/second-reading-tally.ts';
import { follow } from '../casework/batches/follow.ts';
import { type LoadedBatch, loadFiles } from '../casework/batches/load.ts';
import { readReceipt } from '../casework/batches/receipt.ts';
import { submitFiles } from '../casework/batches/submit.ts';
import { receiptText, remarksText } from '../terminal/receipt.ts';
import { secondReadingText } from '../terminal/second-reading-text.ts';
import { type Language, type Printer, print, progressLine, progressPrinter, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode, Perform } from './context.ts';
import { failureText } from './queue.ts';

/**
 * `jianwei load PATH...`: loads files and folders as one batch and ends with a receipt. With a queue that other processes share, they are
 * handed to it and the workers load them; else this process does.
 */
export async function load(context: CommandContext, paths: readonly string[], options: { batch?: string }): Promise<ExitCode> {
  const { language, queue } = context.config;
  return context.perform(async (perform) => {
    const name = options.batch ?? defaultName(paths);
    const isShared = !queue.startsWith('embedded:');
    const { batch, secondReadings } = isShared
      ? { batch: await submitAndFollow(context, perform, paths, name), secondReadings: NO_SECOND_READINGS }
      : await loadHere(context, perform, paths, name);
    const { paths: seen, others, remarked } = await perform(readReceipt, { batch: batch.id });
    print(receiptText(batch, { files: filesOf(seen), others }, language));
    const remarks = remarksText(remarked, language);
    if (remarks !== '') print(remarks);
    if (secondReadings.documents > 0) print(secondReadingText(secondReadings, language));
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
export async function loadHere(
  context: CommandContext,
  perform: Perform,
  paths: readonly string[],
  name: string,
  base?: string,
): Promise<LoadedBatch> {
  return interruptible(context, ({ signal, progress }) =>
    perform(loadFiles, { paths: [...paths], name, base }, { onNews: progress.show, signal }),
  );
}

/** Hands files to the queue and follows the batch to its end; Ctrl-C stops following, the workers go on. */
async function submitAndFollow(context: CommandContext, perform: Perform, paths: readonly string[], name: string): Promise<Batch> {
  const { language } = context.config;
  return interruptible(context, async ({ signal, progress }) => {
    const { batch, handedOver, workers } = await perform(submitFiles, { paths: [...paths], name }, { signal });
    if (workers === 0) say(NO_WORKER[language]);
    const following = perform(follow, { batch: batch.id }, { onNews: progress.show, signal });
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
  });
}

/** Work that Ctrl-C stops in an orderly way, with its progress on the terminal. */
async function interruptible<T>(
  { config, now }: CommandContext,
  work: (doing: { readonly signal: AbortSignal; readonly progress: Printer<Progress> }) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  const progress = progressOf(config.language, now);
  try {
    return await work({ signal: stop.signal, progress });
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

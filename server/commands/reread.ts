import { AppError } from '../../graph/model/errors.ts';
import { READING_OUTCOMES, type ReadingOutcome } from '../../graph/model/record/reading.ts';
import type { RecordChanges } from '../../graph/model/record/record-changes.ts';
import { wordsOfField } from '../../graph/model/record/record-words.ts';
import { adoptReadings } from '../casework/readings/adopt.ts';
import { listReadings } from '../casework/readings/list.ts';
import { readAnew } from '../casework/readings/read.ts';
import { type Readings, seeReadings } from '../casework/readings/see.ts';
import { presentWaiting } from '../http/present/readings.ts';
import { type Language, print, progressPrinter, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode, Perform } from './context.ts';

/** Documents listed at a time. */
const PAGE = 200;

/**
 * `jianwei reread`: reads stored texts by the reader that runs now, goes on where it stopped, and shows what that gains and loses; nothing of it
 * counts before `--adopt REASON`. `--jsonl` lists the documents that are read otherwise.
 */
export async function rereadCommand(
  context: CommandContext,
  { jsonl = false, adopt, by }: { readonly jsonl?: boolean; readonly adopt?: string; readonly by?: string },
): Promise<ExitCode> {
  if (by !== undefined && adopt === undefined) throw new AppError('invalid-input', '--by: goes with --adopt');
  const { language } = context.config;
  return context.performStored(async (perform) => {
    const { finished, whole } = await read(context, perform);
    if (jsonl) await printWaiting(perform);
    else print(summaryText(await perform(seeReadings, {}), language));
    if (adopt === undefined || !finished) return whole ? 0 : 1;
    const stands = await stand(context, perform, { reason: adopt, ...(by !== undefined && { by }) });
    return stands && whole ? 0 : 1;
  });
}

/** Gives whether nothing is left to read, and whether no text was passed over: one that cannot be read keeps nobody from adopting the rest. */
async function read(
  { config: { language }, now }: CommandContext,
  perform: Perform,
): Promise<{ readonly finished: boolean; readonly whole: boolean }> {
  const zh = language === 'zh';
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  const progress = progressPrinter(
    ({ done, of }: { readonly done: number; readonly of: number }) =>
      zh ? `重新读取 ${done} / ${of} 个文本` : `${done} of ${of} texts read again`,
    () => now().getTime(),
  );
  try {
    const { failed, finished } = await perform(readAnew, {}, { onNews: progress.show, signal: stop.signal });
    for (const { path, detail } of failed)
      say(zh ? `未能读取，原结果保留：${path}（${detail}）` : `not read, what stands stays: ${path} (${detail})`);
    if (!finished) say(zh ? '已停止，再次运行即继续' : 'stopped; run it again to go on');
    return { finished, whole: finished && failed.length === 0 };
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    progress.end();
  }
}

async function stand(
  { config: { language }, now }: CommandContext,
  perform: Perform,
  order: { readonly reason: string; readonly by?: string },
): Promise<boolean> {
  const zh = language === 'zh';
  const progress = progressPrinter(
    ({ left }: { readonly left: number }) => (zh ? `采用中，尚有 ${left} 个文本` : `being put in place, ${left} texts to go`),
    () => now().getTime(),
  );
  const { left } = await perform(adoptReadings, order, { onNews: progress.show }).finally(progress.end);
  const { unplaced } = await perform(seeReadings, {});
  print(zh ? '新的读取结果已采用；请重新运行挖掘：jianwei mine' : 'the new readings stand; mine anew: jianwei mine');
  if (unplaced > 0) {
    print(
      zh
        ? `${unplaced} 项裁定失去对应的值，已保留待人处理：jianwei review --unplaced`
        : `${unplaced} decisions find no value any more; they are kept: jianwei review --unplaced`,
    );
  }
  return left === 0;
}

async function printWaiting(perform: Perform): Promise<void> {
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await perform(listReadings, { offset, limit: PAGE });
    total = page.total;
    for (const reading of page.readings) print(JSON.stringify(presentWaiting(reading)));
  }
}

/** Who read what, and what the present reader gains and loses, field by field. */
export function summaryText({ reader, readers, progress, documents, changes, underWay, unplaced }: Readings, language: Language): string {
  const zh = language === 'zh';
  const unnamed = zh ? '未记录版本' : 'before readers were named';
  const lines = [
    zh ? `现行读取版本 ${reader}` : `reader that runs now: ${reader}`,
    ...readers.map(({ reader: name, documents: n }) => `  ${String(n).padStart(8)}  ${name ?? unnamed}`),
  ];
  if (progress.left > 0)
    lines.push(zh ? `尚有 ${progress.left} / ${progress.texts} 个文本未读` : `${progress.left} of ${progress.texts} texts not read yet`);
  const waiting = Object.entries(documents) as [Exclude<ReadingOutcome, 'same'>, number][];
  if (waiting.every(([, n]) => n === 0)) lines.push(zh ? '没有读取结果有变化的文书' : 'no document is read otherwise');
  else {
    lines.push(zh ? '采用后的变化：' : 'what adopting it would change:');
    for (const [outcome, n] of waiting) if (n > 0) lines.push(`  ${String(n).padStart(8)}  ${READING_OUTCOMES[outcome][language]}`);
    lines.push(...changeLines(changes, language));
    if (underWay === null) lines.push(zh ? '采用：jianwei reread --adopt 理由' : 'to let it stand: jianwei reread --adopt REASON');
  }
  if (underWay !== null) lines.push(zh ? `已由 ${underWay.by} 采用，正在生效` : `adopted by ${underWay.by}, being put in place`);
  if (unplaced > 0) lines.push(zh ? `失去对应值的裁定 ${unplaced} 项` : `${unplaced} decisions without their value`);
  return lines.join('\n');
}

function changeLines(changes: RecordChanges, language: Language): string[] {
  const heads = language === 'zh' ? ['新增', '失去', '改变'] : ['gained', 'lost', 'changed'];
  return [
    `  ${heads.map((head) => head.padStart(language === 'zh' ? 6 : 8)).join('')}`,
    ...Object.entries(changes).map(
      ([field, { gained, lost, changed }]) =>
        `  ${[gained, lost, changed].map((n) => String(n).padStart(8)).join('')}  ${wordsOfField(field)[language]}`,
    ),
  ];
}

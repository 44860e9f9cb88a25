import { ERROR_CODES } from '../../graph/model/errors.ts';
import { JOB_STATES, type JobState, type JobStatus } from '../../ingestion/queue/port.ts';
import { retryJobs } from '../casework/queue/retry.ts';
import { seeQueue } from '../casework/queue/see.ts';
import { type Language, print } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

const STATE_WORDS = {
  waiting: { zh: '等待', en: 'waiting' },
  delayed: { zh: '等待重试', en: 'waiting for the next attempt' },
  active: { zh: '运行中', en: 'running' },
  completed: { zh: '已完成', en: 'completed' },
  failed: { zh: '失败', en: 'failed' },
  stopped: { zh: '已停止', en: 'stopped' },
} as const satisfies Record<JobState, { zh: string; en: string }>;

/** `jianwei queue`: how many jobs stand how, and which have failed for good; `--retry` gives those all their attempts anew. Exit code 1 while any has failed. */
export async function queue(context: CommandContext, options: { retry?: boolean }): Promise<ExitCode> {
  const { language } = context.config;
  return context.perform(async (perform) => {
    const { counts, failed } = await perform(seeQueue, {});
    print(JOB_STATES.map((state) => `${STATE_WORDS[state][language]} ${counts[state]}`).join(' · '));
    for (const job of failed) print(failureText(job, language));
    if (!options.retry) return failed.length === 0 ? 0 : 1;
    const retried = await perform(retryJobs, { batch: null });
    print(language === 'zh' ? `已重新排队 ${retried} 个任务` : `${retried} jobs queued again`);
    return 0;
  });
}

/** One failed job: what it was, how often it was tried, why it failed. */
export function failureText(job: JobStatus, language: Language): string {
  const what = job.batch === null ? job.kind : `${job.kind} ${job.batch}`;
  const why = job.error ? `${ERROR_CODES[job.error.code].say[language]}: ${job.error.message}` : '';
  const tried = language === 'zh' ? `尝试 ${job.attempts} 次` : `tried ${job.attempts} times`;
  return `  ${job.id}  ${what}  ${tried}  ${why}`;
}

import { UNCERTAIN_REASONS, type UncertainReason } from '../../graph/model/review.ts';
import { presentReviewValue } from '../http/present/review.ts';
import { reviewEntries } from '../review-entries.ts';
import { print } from '../terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei review`: how many doubtful values wait for a person, by reason; `--jsonl` one line a value, decided ones too. */
export async function review(context: CommandContext, options: { jsonl?: boolean }): Promise<ExitCode> {
  const { language } = context.config;
  return context.withStored(async ({ store }) => {
    if (options.jsonl) {
      for await (const entry of reviewEntries(store)) print(JSON.stringify(presentReviewValue(entry)));
      return 0;
    }
    const { byReason, byState } = await store.review.list({ decided: false, offset: 0, limit: 1 });
    const { undecided, decided } = byState;
    print(language === 'zh' ? `待复核 ${undecided} 项，已定 ${decided} 项` : `${undecided} values to review, ${decided} decided`);
    for (const [reason, count] of Object.entries(byReason)) print(`  ${count}  ${UNCERTAIN_REASONS[reason as UncertainReason][language]}`);
    return 0;
  });
}

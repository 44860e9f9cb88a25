import { UNCERTAIN_REASONS, type UncertainReason } from '../../graph/model/record/review.ts';
import { listReview } from '../casework/review/list.ts';
import { takeOutReview } from '../casework/review/take-out.ts';
import { presentReviewValue } from '../http/present/review.ts';
import { print } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { unplaced } from './unplaced.ts';

/** `jianwei review`: how many doubtful values wait for a person, by reason; `--jsonl` one line a value, decided ones too; `--unplaced` decisions without their value; `--known-at` as they stood then. */
export async function review(
  context: CommandContext,
  options: { jsonl?: boolean; unplaced?: boolean; knownAt?: string },
): Promise<ExitCode> {
  const { language } = context.config;
  return context.asKnown(options.knownAt).performStored(async (perform) => {
    if (options.unplaced) return unplaced(perform, language, options.jsonl === true);
    if (options.jsonl) {
      for await (const entry of await perform(takeOutReview, {})) print(JSON.stringify(presentReviewValue(entry)));
      return 0;
    }
    const { byReason, byState } = await perform(listReview, { decided: false, limit: 1 });
    const { undecided, decided } = byState;
    print(language === 'zh' ? `待复核 ${undecided} 项，已定 ${decided} 项` : `${undecided} values to review, ${decided} decided`);
    for (const [reason, count] of Object.entries(byReason)) print(`  ${count}  ${UNCERTAIN_REASONS[reason as UncertainReason][language]}`);
    return 0;
  });
}

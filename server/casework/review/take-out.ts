import type { ReviewEntry } from '../../../graph/store/ports/desk.ts';
import { reviewEntries } from '../../review-entries.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** Every value that is or was in doubt, to be read one after the other while the services are open. */
export const takeOutReview = defineUseCase({
  name: 'review.take-out',
  permission: 'values.review',
  words: { zh: '取出全部待复核及已裁定的值', en: 'took out all doubtful values' },
  input: Nothing,
  async run(_actor, _input, at): Promise<AsyncIterable<ReviewEntry>> {
    return reviewEntries((await at.services()).store);
  },
});

import type { ReviewStore } from '../../../graph/store/ports/desk.ts';
import { Page } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** Decisions of people whose value a newer reader does not find at its place: they count for nothing and are lost to nobody. */
export const listUnplaced = defineUseCase({
  name: 'review.unplaced',
  permission: 'values.review',
  words: { zh: '列出失去对应值的裁定', en: 'listed decisions whose value is no longer found' },
  input: Page,
  async run(_actor, page, at): ReturnType<ReviewStore['unplaced']> {
    return (await at.services()).store.review.unplaced(page);
  },
});

import { z } from 'zod';
import { REVIEW_FIELDS, UNCERTAIN_REASONS, type UncertainReason } from '../../../graph/model/record/review.ts';
import type { ReviewStore } from '../../../graph/store/ports/desk.ts';
import { Id, Page } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** Values that the reader was not sure of, and what was decided about them. */
export const listReview = defineUseCase({
  name: 'review.list',
  permission: 'values.review',
  words: { zh: '列出待复核的值', en: 'listed doubtful values' },
  input: Page.extend({
    field: z.enum(REVIEW_FIELDS).optional(),
    reason: z.enum(Object.keys(UNCERTAIN_REASONS) as [UncertainReason, ...UncertainReason[]]).optional(),
    decided: z.boolean().optional(),
    document: Id.optional(),
  }),
  async run(_actor, { field, reason, decided, document, offset, limit }, at): ReturnType<ReviewStore['list']> {
    return (await at.services()).store.review.list({
      ...{ offset, limit },
      ...(field && { field }),
      ...(reason && { reason }),
      ...(document && { document }),
      ...(decided !== undefined && { decided }),
    });
  },
});

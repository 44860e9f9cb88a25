import { decideValue } from '../../casework/review/decide.ts';
import { listReview } from '../../casework/review/list.ts';
import { type Door, door } from '../door.ts';
import { presentReviewValue } from '../present/review.ts';

export const getReview: Door<'GET /api/review'> = door(listReview, {
  ask: ({ query: { state, ...query } }) => ({ ...query, decided: state && state === 'decided' }),
  present: (found) => ({
    total: found.total,
    byField: { ...found.byField },
    byReason: { ...found.byReason },
    byState: { ...found.byState },
    values: found.entries.map(presentReviewValue),
  }),
});

export const postReviewDecide: Door<'POST /api/review/decide'> = door(decideValue, {
  ask: ({ body }) => body,
  present: presentReviewValue,
});

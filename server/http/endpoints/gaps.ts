import { listGaps } from '../../casework/leads/gaps.ts';
import { type Door, door } from '../door.ts';
import { presentGaps } from '../present/gap.ts';

export const getGaps: Door<'GET /api/gaps'> = door(listGaps, {
  ask: ({ query: { offset, limit, indicator, document } }) => ({ offset, limit, indicator, document }),
  present: (found) => presentGaps(found),
});

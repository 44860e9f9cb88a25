import { retryJobs } from '../../casework/queue/retry.ts';
import { seeQueue } from '../../casework/queue/see.ts';
import { type Door, door } from '../door.ts';
import { presentFailedJob } from '../present/failed-job.ts';

export const getQueue: Door<'GET /api/queue'> = door(seeQueue, {
  ask: () => ({}),
  present: ({ counts, failed }) => ({ counts: { ...counts }, failed: failed.map(presentFailedJob) }),
});

export const postBatchRetry: Door<'POST /api/batches/:id/retry'> = door(retryJobs, {
  ask: ({ params }) => ({ batch: params['id'] ?? '' }),
  present: (retried) => ({ retried }),
});

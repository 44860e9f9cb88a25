import type { ItemOutcome } from '../../../graph/model/keeping/batch.ts';
import { listBatches } from '../../casework/batches/list.ts';
import { openBatch } from '../../casework/batches/open.ts';
import { countReasons, sayReason } from '../../terminal/receipt.ts';
import { type Door, door } from '../door.ts';
import { presentBatch } from '../present/batch.ts';
import { presentFailedJob } from '../present/failed-job.ts';

/** Outcomes shown; the counts by reason are always whole. */
const MOST_OUTCOMES = 500;

export const getBatches: Door<'GET /api/batches'> = door(listBatches, {
  ask: () => ({}),
  present: (batches) => ({ batches: batches.map(presentBatch) }),
});

const presentReasons = (items: readonly ItemOutcome[]) =>
  countReasons(items).map(({ reason, count, say }) => ({ reason, count, say: say ?? { zh: reason, en: reason } }));

export const getBatch: Door<'GET /api/batches/:id'> = door(openBatch, {
  ask: ({ params }) => ({ batch: params['id'] ?? '' }),
  present: ({ batch, others, remarked, failed }) => ({
    ...presentBatch(batch),
    outcomes: others.slice(0, MOST_OUTCOMES).map(({ path, outcome, reason, detail }) => {
      const words = sayReason(reason);
      return { path, outcome, reason, detail, say: words?.say ?? null, next: words?.next ?? null };
    }),
    reasons: presentReasons(others),
    remarks: presentReasons(remarked),
    failedParts: failed.map(presentFailedJob),
  }),
});

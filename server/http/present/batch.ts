import type { z } from 'zod';
import type { Batch } from '../../../graph/model/keeping/batch.ts';
import type { BatchReply } from '../../api/schemas.ts';

export function presentBatch(batch: Batch): z.output<typeof BatchReply> {
  const { id, name, state, startedAt, finishedAt, receipt, total } = batch;
  return { id, name, state, startedAt, finishedAt, receipt: { ...receipt }, total };
}

import { AppError } from '../../../graph/model/errors.ts';
import type { Batch } from '../../../graph/model/keeping/batch.ts';
import type { Store } from '../../../graph/store/ports/store.ts';

/** @throws AppError not-found */
export async function storedBatch({ journal }: Pick<Store, 'journal'>, id: string): Promise<Batch> {
  const batch = await journal.batch(id);
  if (!batch) throw new AppError('not-found', `no batch ${id}`);
  return batch;
}

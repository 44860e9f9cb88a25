import { AppError } from '../../../graph/model/errors.ts';
import type { Lead } from '../../../graph/model/lead.ts';
import type { Store } from '../../../graph/store/ports/store.ts';

/** @throws AppError not-found */
export async function storedLead({ results }: Pick<Store, 'results'>, id: string): Promise<Lead> {
  const lead = await results.lead(id);
  if (!lead) throw new AppError('not-found', `no lead ${id}`);
  return lead;
}

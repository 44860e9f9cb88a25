import { AppError } from '../../../graph/model/errors.ts';
import type { Lead } from '../../../graph/model/leads/lead.ts';
import type { Store } from '../../../graph/store/ports/store.ts';

/** A lead by its id or one that leads on to it. @throws AppError not-found, which says so of one that has vanished */
export async function storedLead({ results }: Pick<Store, 'results'>, id: string): Promise<Lead> {
  const lead = await results.lead(id);
  if (lead) return lead;
  const [known] = id === '' ? [] : await results.leadOn(id);
  throw new AppError(
    'not-found',
    known === undefined ? `no lead ${id}` : `lead ${id} has vanished: no finding of the last run stands for it`,
  );
}

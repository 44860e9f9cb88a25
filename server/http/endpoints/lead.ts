import { AppError } from '../../../graph/model/errors.ts';
import type { Lead } from '../../../graph/model/lead.ts';
import type { HttpContext } from '../context.ts';
import type { Handler } from '../endpoint.ts';
import { presentLead } from '../present/lead.ts';

export const getLead: Handler<'GET /api/leads/:id'> = async ({ context, params }) =>
  presentLead(context.services.store, await findLead(context, params['id']));

/** @throws AppError not-found */
export async function findLead(context: HttpContext, id = ''): Promise<Lead> {
  const lead = await context.services.store.results.lead(id);
  if (!lead) throw new AppError('not-found', `no lead ${id}`);
  return lead;
}

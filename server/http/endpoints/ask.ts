import { askLead } from '../../ask/ask-lead.ts';
import type { Handler } from '../endpoint.ts';
import { presentAnswer } from '../present/answer.ts';
import { findLead } from './lead.ts';

/** The question comes in the body: addresses end up in logs and histories. */
export const postLeadAsk: Handler<'POST /api/leads/:id/ask'> = async ({ context, params, body, request }) => {
  const gone = new AbortController();
  request.res?.once('close', () => gone.abort());
  const lead = await findLead(context, params['id']);
  return presentAnswer(await askLead(context.services, lead, body.question, gone.signal));
};

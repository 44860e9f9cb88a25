import { askLead } from '../../casework/leads/ask.ts';
import { type Door, door } from '../door.ts';
import { presentAnswer } from '../present/answer.ts';

/** The question comes in the body: addresses end up in logs and histories. */
export const postLeadAsk: Door<'POST /api/leads/:id/ask'> = door(askLead, {
  ask: ({ params, body }) => ({ lead: params['id'] ?? '', question: body.question }),
  present: presentAnswer,
  stopsWithAsker: true,
});

import { z } from 'zod';
import { LONGEST_QUESTION } from '../../../nlp/ask/question.ts';
import { askLead as answerOf, type LeadAnswer } from '../../ask/ask-lead.ts';
import { Id } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';
import { storedLead } from './stored-lead.ts';

/** A question, answered out of the documents of one lead; nothing of it is kept. @throws AppError not-found; the reason of the signal when the asker has gone */
export const askLead = defineUseCase({
  name: 'leads.ask',
  permission: 'leads.ask',
  words: { zh: '就线索的文书提问', en: 'asked the documents of a lead' },
  input: z.object({ lead: Id, question: z.string().trim().min(1).max(LONGEST_QUESTION) }),
  async run(_actor, { lead, question }, at): Promise<LeadAnswer> {
    const services = await at.services();
    return answerOf(services, await storedLead(services.store, lead), question, at.signal);
  },
});

/** A question about one lead and its answer. */
import { z } from 'zod';
import { QuoteReply } from './schemas.ts';

const Count = z.number().int().min(0);
/** A place in a document of the lead, to be opened there. */
const AnswerQuote = QuoteReply.omit({ shows: true }).extend({ number: z.string().nullable(), date: z.string().nullable() });

export const AskBody = z.object({ question: z.string().trim().min(1).max(500) });

export const AskReply = z.object({
  /** passages: words of the documents alone. model: sentences of a model, which are no evidence, each with the words it rests on. */
  mode: z.enum(['passages', 'model']),
  /** False: the documents of the lead do not say it. */
  found: z.boolean(),
  /** Names, case numbers, dates and sums of the question that stand in none of the documents. */
  missing: z.array(z.string()),
  sentences: z.array(z.object({ text: z.string(), quotes: z.array(AnswerQuote) })),
  /** The nearest places in the documents, best first. */
  passages: z.array(AnswerQuote),
  documents: z.object({ searched: Count, left: Count }),
  model: z
    .object({
      id: z.string(),
      tokens: z.object({ prompt: Count, completion: Count }).nullable(),
      /** What the model said that is not shown, because the documents do not bear it out. */
      dropped: z.object({ sentences: Count, quotes: Count }),
      /** Why its answer could not be used. */
      failed: z.enum(['model-unavailable', 'model-answer']).nullable(),
    })
    .nullable(),
});

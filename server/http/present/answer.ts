import type { z } from 'zod';
import type { AskReply } from '../../api/ask-schemas.ts';
import type { AnswerQuote, LeadAnswer } from '../../ask/ask-lead.ts';

export function presentAnswer({ mode, found, missing, sentences, passages, documents, model }: LeadAnswer): z.output<typeof AskReply> {
  return {
    ...{ mode, found },
    missing: [...missing],
    sentences: sentences.map(({ text, quotes }) => ({ text, quotes: quotes.map(presentQuote) })),
    passages: passages.map(presentQuote),
    documents: { searched: documents.searched, left: documents.left },
    model: model && {
      id: model.id,
      tokens: model.tokens && { prompt: model.tokens.prompt, completion: model.tokens.completion },
      dropped: { sentences: model.dropped.sentences, quotes: model.dropped.quotes },
      failed: model.failed,
    },
  };
}

function presentQuote({ document, path, number, date, start, end, quote }: AnswerQuote) {
  return { document, path, number, date, start, end, quote };
}

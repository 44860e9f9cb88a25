import { ERROR_CODES } from '../../../graph/model/errors.ts';
import { useSay } from '../../language.ts';
import { ASK_TEXT } from '../../text/ask.ts';
import type { LeadReply, Quote } from './gather.ts';
import { QuoteList, type Quoting } from './quote-list.tsx';
import type { Answer } from './use-ask.ts';

type AnswerQuote = Answer['passages'][number];

/** What the documents say to a question. Sentences of a model carry their label wherever they stand. */
export function AskAnswer({ lead, answer, ...quoting }: { readonly lead: LeadReply; readonly answer: Answer } & Quoting) {
  const say = useSay();
  const { found, missing, sentences, passages, model } = answer;
  return (
    <>
      {model?.failed && <p className="ask-fallback">{say(ASK_TEXT.fallback, { reason: say(ERROR_CODES[model.failed].say) })}</p>}
      {!found && (
        <p className="ask-none">
          <b>{say(ASK_TEXT.notFound)}</b>
          {missing.length > 0 && <span className="muted">{say(ASK_TEXT.missing, { words: missing.join(' · ') })}</span>}
        </p>
      )}
      {sentences.length > 0 && (
        <div className="ask-model" data-part="model-text">
          <p className="ask-label">
            {say(ASK_TEXT.modelText)}
            {model !== null && <span>{say(ASK_TEXT.modelName, { id: model.id })}</span>}
          </p>
          <ol>
            {sentences.map((sentence) => (
              <li key={sentence.text}>
                <p>{sentence.text}</p>
                <QuoteList lead={lead} quotes={sentence.quotes.map(asQuote)} {...quoting} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {sentences.length === 0 && passages.length > 0 && (
        <>
          <p className="finding-quotes">{found ? say(ASK_TEXT.found, { count: passages.length }) : say(ASK_TEXT.nearest)}</p>
          <QuoteList lead={lead} quotes={passages.map(asQuote)} {...quoting} />
        </>
      )}
      <AskFoot answer={answer} />
    </>
  );
}

/** How far the search went, and what of the model's answer is not shown. */
function AskFoot({ answer: { documents, model } }: { readonly answer: Answer }) {
  const say = useSay();
  const parts = [
    say(ASK_TEXT.searched, { count: documents.searched }),
    documents.left > 0 && say(ASK_TEXT.left, { count: documents.left }),
    model !== null && model.dropped.sentences > 0 && say(ASK_TEXT.dropped, { count: model.dropped.sentences }),
    model !== null && model.dropped.quotes > 0 && say(ASK_TEXT.lostQuotes, { count: model.dropped.quotes }),
    model !== null && model.tokens !== null && say(ASK_TEXT.tokens, { ...model.tokens }),
  ];
  return <p className="muted ask-note">{parts.filter((part) => part !== false).join(' · ')}</p>;
}

function asQuote({ document, path, start, end, quote }: AnswerQuote): Quote {
  return { document, path, start, end, quote, shows: ASK_TEXT.passage };
}

import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSay } from '../../language.ts';
import { ASK_TEXT } from '../../text/ask.ts';
import { AskAnswer } from './ask-answer.tsx';
import type { LeadReply } from './gather.ts';
import type { Quoting } from './quote-list.tsx';
import { useAsk } from './use-ask.ts';

/** As the server takes it. */
const LONGEST_QUESTION = 500;

/** A question to the documents of the lead. It stays out of the address, which is otherwise the state of the pages: it is not to be kept. */
export function AskBox({ lead, ...quoting }: { readonly lead: LeadReply } & Quoting) {
  const say = useSay();
  const [question, setQuestion] = useState('');
  const { asked, ask, clear } = useAsk(lead.id);
  const ready = question.trim() !== '';
  const forget = () => {
    setQuestion('');
    clear();
  };
  return (
    <section className="ask" aria-label={say(ASK_TEXT.title)}>
      <h2>{say(ASK_TEXT.title)}</h2>
      <form
        className="ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) ask(question.trim());
        }}
      >
        <Input
          value={question}
          maxLength={LONGEST_QUESTION}
          aria-label={say(ASK_TEXT.title)}
          placeholder={say(ASK_TEXT.example)}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <Button htmlType="submit" disabled={!ready} loading={asked.state === 'asking'}>
          {say(ASK_TEXT.ask)}
        </Button>
        {asked.state !== 'none' && <Button onClick={forget}>{say(ASK_TEXT.clear)}</Button>}
      </form>
      {asked.state === 'none' && <p className="muted ask-note">{say(ASK_TEXT.scope)}</p>}
      <div className="ask-answer" aria-live="polite" aria-busy={asked.state === 'asking'}>
        {asked.state === 'asking' && <p className="muted ask-note">{say(ASK_TEXT.asking)}</p>}
        {asked.state === 'failed' && (
          <p className="ask-problem" role="alert">
            {[say(asked.problem.title), asked.problem.message].filter((part) => part !== '').join(' · ')}
            <button type="button" className="bare as-link" onClick={() => ready && ask(question.trim())}>
              {say(ASK_TEXT.retry)}
            </button>
          </p>
        )}
        {asked.state === 'answered' && <AskAnswer lead={lead} answer={asked.answer} {...quoting} />}
      </div>
    </section>
  );
}

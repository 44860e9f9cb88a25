import type { Bilingual } from '../../../graph/model/span.ts';
import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly Bilingual[] }) {
  const say = useSay();
  if (sentences.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol className="sentences">
        {sentences.map((sentence) => (
          <li key={sentence.zh}>{say(sentence)}</li>
        ))}
      </ol>
    </section>
  );
}

/** What to check first, and what would clear the people named. */
export function NextSteps({ lead }: { readonly lead: LeadReply }) {
  const say = useSay();
  return (
    <>
      <Sentences title={say(CARD_TEXT.nextSteps)} sentences={lead.nextSteps} />
      <Sentences title={say(CARD_TEXT.clears)} sentences={lead.clears} />
    </>
  );
}

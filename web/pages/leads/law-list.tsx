import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';

/** The articles that apply, in the version in force at the act. */
export function LawList({ lead }: { readonly lead: LeadReply }) {
  const say = useSay();
  const { law } = lead;
  if (law.length === 0) return null;
  return (
    <section>
      <h2>{say(CARD_TEXT.law)}</h2>
      <ul className="law">
        {law.map((citation) => (
          <li key={`${citation.article} ${citation.from} ${citation.says.zh}`}>
            <b>{citation.article}</b>
            {citation.from !== null && <small className="muted"> {say(CARD_TEXT.inForce, { date: citation.from })}</small>}
            <p>{say(citation.says)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

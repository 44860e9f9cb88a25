import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';

/** Harmless explanations with how far the data let us test them; what still holds stands first. */
export function InnocentReadings({ lead }: { readonly lead: LeadReply }) {
  const say = useSay();
  if (lead.innocent.length === 0) return null;
  return (
    <section>
      <h2>{say(CARD_TEXT.innocent)}</h2>
      <ul className="innocent">
        {lead.innocent.map(({ count, ...item }) => (
          <li key={`${item.id} ${item.state} ${item.text.zh} ${item.note.zh}`}>
            <span className={`state state-${item.state}`}>{say(CARD_TEXT[item.state])}</span>
            <span>
              {say(item.text)}
              {say(item.note) !== '' && <span className="muted"> {say(item.note)}</span>}
            </span>
            <span className="muted num">{count > 1 && say(CARD_TEXT.sameFor, { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

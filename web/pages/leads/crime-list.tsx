import { useSay } from '../../language.ts';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';

/** Candidate crimes; every element is still to be shown, so each stands as an empty box. */
export function CrimeList({ lead }: { readonly lead: LeadReply }) {
  const say = useSay();
  if (lead.crimes.length === 0) return null;
  return (
    <section>
      <h2>{say(CARD_TEXT.crimes)}</h2>
      <ul className="crimes">
        {lead.crimes.map((crime) => (
          <li key={crime.id}>
            <b>{say(crime.name)}</b>{' '}
            <span className="muted">
              {crime.article} · {say(CARD_TEXT.crimeSubject, { subject: say(crime.subject) })}
            </span>
            <ul>
              {crime.elements.map((element) => (
                <li key={element.zh}>
                  <span aria-hidden="true">□</span> {say(element)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

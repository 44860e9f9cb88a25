import { useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { TierMark } from '../../parts/tier-mark.tsx';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';

/** Leads about the same person and the same cases: those folded under this one, or the one that it is folded under. */
export function AlikeLeads({ lead }: { readonly lead: LeadReply }) {
  const say = useSay();
  if (lead.alike.length === 0) return null;
  return (
    <section>
      <h2>{lead.foldedInto === null ? say(CARD_TEXT.others, { count: lead.alike.length }) : say(CARD_TEXT.foldedInto)}</h2>
      <ul className="alike">
        {lead.alike.map(({ id, tier, patternName, claim }) => (
          <li key={id}>
            <TierMark tier={tier} />
            <PageLink page="leads" id={id}>
              {say(claim)}
            </PageLink>
            <span className="muted">{say(patternName)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

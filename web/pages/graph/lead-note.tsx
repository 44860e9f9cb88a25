import { useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { TierMark } from '../../parts/tier-mark.tsx';
import { CARD_TEXT } from '../../text/card.ts';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { useReply } from '../../use-reply.ts';

/** With nothing selected: the lead that the canvas shows, and how to go on. */
export function LeadNote({ lead }: { readonly lead: string | null }) {
  const say = useSay();
  const { reply } = useReply('GET /api/leads/:id', lead === null ? null : { id: lead });
  return (
    <div className="panel-body">
      {reply !== null && (
        <section className="lead-note">
          <TierMark tier={reply.tier} />
          <PageLink page="leads" id={reply.id}>
            {say(reply.claim)}
          </PageLink>
          <p className="muted">{say(CARD_TEXT.note)}</p>
        </section>
      )}
      <p className="muted">{say(GRAPH_TEXT.chooseHint)}</p>
    </div>
  );
}

import { useSay } from '../../language.ts';
import { Notice } from '../../parts/notice.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { TierMark } from '../../parts/tier-mark.tsx';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { useReply } from '../../use-reply.ts';
import { EntitySearch } from './entity-search.tsx';

/** The empty canvas: what it is, a search, and the strongest leads to start from. */
export function GraphStart({ onChoose }: { readonly onChoose: (node: string) => void }) {
  const say = useSay();
  const { reply } = useReply('GET /api/leads', { query: { limit: 6 } });
  return (
    <div className="graph-start">
      <Notice title={say(GRAPH_TEXT.emptyTitle)} said={say(GRAPH_TEXT.emptyDetail)} actions={<EntitySearch large onChoose={onChoose} />} />
      {reply !== null && reply.leads.length > 0 && (
        <section>
          <h2>{say(GRAPH_TEXT.topLeads)}</h2>
          <ul>
            {reply.leads.map((lead) => (
              <li key={lead.id}>
                <PageLink page="graph" query={{ lead: lead.id }} className="start-lead">
                  <TierMark tier={lead.tier} />
                  <span>{say(lead.claim)}</span>
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

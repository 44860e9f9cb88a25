import { LEAD_CHANGES, type LeadChangeKind } from '../../../graph/model/leads/lead-change.ts';
import { useCount, useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { CHANGES_TEXT } from '../../text/changes.ts';
import { useReply } from '../../use-reply.ts';

/** How many leads the last run made, changed and lost; nothing where there was no run before it. */
export function RunChanges() {
  const say = useSay();
  const count = useCount();
  const { reply } = useReply('GET /api/leads/changes', { query: { limit: 1 } });
  if (reply === null || !reply.compared) return null;
  return (
    <p className="run-changes" data-part="run-changes">
      <span className="muted">{say(CHANGES_TEXT.since)}</span>
      {(Object.keys(LEAD_CHANGES) as LeadChangeKind[]).map((kind) =>
        reply.byKind[kind] === 0 ? (
          <span key={kind} className="muted">
            {say(CHANGES_TEXT[kind], { count: 0 })}
          </span>
        ) : (
          <PageLink key={kind} page="leads" query={{ change: kind }}>
            {say(CHANGES_TEXT[kind], { count: count(reply.byKind[kind]) })}
          </PageLink>
        ),
      )}
    </p>
  );
}

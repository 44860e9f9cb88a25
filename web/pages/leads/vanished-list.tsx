import { Button } from 'antd';
import { useState } from 'react';
import { useCount, useSay } from '../../language.ts';
import { Notice } from '../../parts/notice.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { ListSkeleton } from '../../parts/skeletons.tsx';
import { TierMark } from '../../parts/tier-mark.tsx';
import { CHANGES_TEXT } from '../../text/changes.ts';
import { adjustAddress } from '../../use-address.ts';
import { useReply } from '../../use-reply.ts';
import type { LeadChange } from './change-words.ts';

/** How many rows one press of "more" adds. */
const STEP = 50;

/** One lead that is gone: what it claimed, its last tier, and the lead to which its conduct was joined. */
function VanishedRow({ change }: { readonly change: LeadChange }) {
  const say = useSay();
  const { lead, tier, claim, into } = change;
  return (
    <div className="lead-vanished" data-vanished={lead}>
      <span className="lead-row-top">
        {tier.before !== null && (
          <>
            <span className="muted">{say(CHANGES_TEXT.wasTier)}</span>
            <TierMark tier={tier.before} />
          </>
        )}
        <span className="push">
          {into === null ? (
            <span className="muted">{say(CHANGES_TEXT.notFound)}</span>
          ) : (
            <PageLink page="leads" id={into}>
              {say(CHANGES_TEXT.into)} ›
            </PageLink>
          )}
        </span>
      </span>
      <span className="lead-row-claim">{say(claim)}</span>
    </div>
  );
}

/** The leads that the last run did not find again, in place of the list. */
export function VanishedList() {
  const say = useSay();
  const count = useCount();
  const [shown, setShown] = useState(STEP);
  const { reply, problem, retry } = useReply('GET /api/leads/changes', { query: { kind: 'vanished', limit: shown } });
  const back = <Button onClick={() => adjustAddress({ change: null })}>{say(CHANGES_TEXT.back)}</Button>;
  return (
    <section aria-label={say(CHANGES_TEXT.vanishedTitle)}>
      {problem !== null && <ProblemNotice problem={problem} onRetry={retry} />}
      {reply === null && problem === null && <ListSkeleton />}
      {reply !== null && reply.total > 0 && <p className="muted vanished-detail">{say(CHANGES_TEXT.vanishedDetail)}</p>}
      {reply?.changes.map((change) => (
        <VanishedRow key={change.lead} change={change} />
      ))}
      {reply !== null && reply.total > reply.changes.length && (
        <div className="list-more">
          <Button onClick={() => setShown((rows) => rows + STEP)}>
            {say(CHANGES_TEXT.more, { count: count(Math.min(STEP, reply.total - reply.changes.length)) })}
          </Button>
        </div>
      )}
      {reply?.total === 0 && <Notice title={say(CHANGES_TEXT.noVanished)} actions={back} />}
    </section>
  );
}

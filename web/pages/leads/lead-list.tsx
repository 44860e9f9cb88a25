import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { Reply } from '../../../server/api/contract.ts';
import { formatInstant } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { Notice } from '../../parts/notice.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { ListSkeleton } from '../../parts/skeletons.tsx';
import { CHANGES_TEXT } from '../../text/changes.ts';
import { LEADS_TEXT } from '../../text/leads.ts';
import { adjustAddress, openPage } from '../../use-address.ts';
import { type Loaded, useReply } from '../../use-reply.ts';
import { ChangeBar } from './change-bar.tsx';
import type { LeadChange } from './change-words.ts';
import { foldedLeads } from './folded-leads.ts';
import { type LeadFilter, LeadFilters } from './lead-filters.tsx';
import { LeadGroup } from './lead-group.tsx';
import { VanishedList } from './vanished-list.tsx';

/** More changes than a run of one unit makes; the rest go without a tag. */
const MOST_CHANGES = 500;

/** How many rows one press of "more" adds. */
export const LEADS_STEP = 50;

interface Properties {
  readonly filter: LeadFilter;
  readonly loaded: Loaded<Reply<'GET /api/leads'>>;
  readonly selected: string | null;
  readonly shown: number;
  readonly onSelect: (id: string) => void;
  readonly onMore: () => void;
}

function allLeads(reply: Reply<'GET /api/leads'>): number {
  return Object.values(reply.byTier).reduce((sum, count) => sum + count, 0);
}

/** Why the list is empty: nothing loaded, nothing mined, nothing found, or nothing that matches. */
function EmptyList({ reply, filtered }: { readonly reply: Reply<'GET /api/leads'>; readonly filtered: boolean }) {
  const say = useSay();
  const count = useCount();
  const status = useReply('GET /api/status', {}).reply;
  if (filtered) {
    return (
      <Notice
        title={say(LEADS_TEXT.noMatch)}
        said={allLeads(reply) > 0 ? say(LEADS_TEXT.noMatchDetail, { total: count(allLeads(reply)) }) : undefined}
        actions={
          <Button onClick={() => adjustAddress({ tier: null, pattern: null, q: null, change: null })}>{say(LEADS_TEXT.clearFilter)}</Button>
        }
      />
    );
  }
  const documents = status?.documents ?? 0;
  const said =
    reply.run !== null
      ? say(LEADS_TEXT.emptyMined, { at: formatInstant(reply.run.at), documents: count(reply.run.documents) })
      : documents > 0
        ? say(LEADS_TEXT.emptyNotMined, { documents: count(documents) })
        : say(LEADS_TEXT.emptyNoDocuments);
  return (
    <Notice
      title={say(LEADS_TEXT.emptyTitle)}
      said={said}
      actions={
        <Button type="primary" onClick={() => openPage('batches')}>
          {say(documents > 0 && reply.run === null ? LEADS_TEXT.mineNow : LEADS_TEXT.load)}
        </Button>
      }
    />
  );
}

/** The list is only part of the picture while loaded documents have not been mined. */
function UnminedNote({ run }: { readonly run: Reply<'GET /api/leads'>['run'] }) {
  const say = useSay();
  const count = useCount();
  const status = useReply('GET /api/status', {}).reply;
  const unmined = status === null || run === null ? 0 : status.documents - run.documents;
  if (unmined <= 0) return null;
  return (
    <p className="partial" role="status">
      {say(LEADS_TEXT.unmined, { count: count(unmined) })} <PageLink page="batches">{say(LEADS_TEXT.toMining)}</PageLink>
    </p>
  );
}

/** Every lead is new to the first run: that is worth no tag. */
function changeByLead(reply: Reply<'GET /api/leads/changes'> | null): ReadonlyMap<string, LeadChange> {
  return new Map(reply?.compared ? reply.changes.map((change) => [change.lead, change]) : []);
}

/** Left pane: filters and ranked leads. */
export function LeadList({ filter, loaded, selected, shown, onSelect, onMore }: Properties) {
  const say = useSay();
  const count = useCount();
  const scroll = useRef<HTMLDivElement>(null);
  const { reply, problem, retry } = loaded;
  const changes = useReply('GET /api/leads/changes', { query: { limit: MOST_CHANGES } }).reply;
  const changeOf = useMemo(() => changeByLead(changes), [changes]);
  const filtered = filter.change !== null || filter.tier !== null || filter.pattern !== null || filter.text !== '';
  const all = reply === null ? 0 : allLeads(reply);
  const heads = useMemo(() => foldedLeads(reply?.leads ?? []), [reply]);

  useEffect(() => {
    if (selected !== null) scroll.current?.querySelector(`[data-lead="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const vanished = filter.change === 'vanished';

  return (
    <section className="pane lead-list" aria-label={say(LEADS_TEXT.list)}>
      <div className="bar">
        <b>{say(vanished ? CHANGES_TEXT.vanishedTitle : LEADS_TEXT.title)}</b>
        {reply !== null && !vanished && (
          <span className="muted" data-part="lead-total">
            {filtered && reply.total !== all
              ? say(LEADS_TEXT.totalOf, { shown: count(reply.total), total: count(all) })
              : say(LEADS_TEXT.total, { total: count(reply.total) })}
          </span>
        )}
      </div>
      {reply !== null && reply.run !== null && <UnminedNote run={reply.run} />}
      {changes?.compared && <ChangeBar counts={changes.byKind} chosen={filter.change} />}
      {!vanished && <LeadFilters filter={filter} reply={reply} />}
      <div className="scroll" ref={scroll}>
        {vanished ? (
          <VanishedList />
        ) : (
          <>
            {problem !== null && <ProblemNotice problem={problem} onRetry={retry} />}
            {reply === null && problem === null && <ListSkeleton />}
            {heads.map(({ head, folded }) => (
              <LeadGroup key={head.id} head={head} folded={folded} changes={changeOf} selected={selected} onSelect={onSelect} />
            ))}
            {reply !== null && reply.total > shown && (
              <div className="list-more">
                <Button onClick={onMore}>{say(LEADS_TEXT.more, { count: Math.min(LEADS_STEP, reply.total - shown) })}</Button>
              </div>
            )}
            {reply?.leads.length === 0 && <EmptyList reply={reply} filtered={filtered} />}
          </>
        )}
      </div>
    </section>
  );
}

import { Button, Pagination } from 'antd';
import { useEffect, useRef } from 'react';
import { UNCERTAIN_REASONS } from '../../../graph/model/record/review.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { baseName } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { Notice } from '../../parts/notice.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { ListSkeleton } from '../../parts/skeletons.tsx';
import { REVIEW_FIELD_TEXT, REVIEW_TEXT } from '../../text/review.ts';
import { adjustAddress, openPage } from '../../use-address.ts';
import type { Loaded } from '../../use-reply.ts';
import { type ReviewFilter, ReviewFilters } from './review-filters.tsx';
import { type ReviewValue, valueText, verdictText } from './review-words.ts';

/** Values on one page of the list. */
export const REVIEW_STEP = 50;

interface Properties {
  readonly filter: ReviewFilter;
  readonly loaded: Loaded<Reply<'GET /api/review'>>;
  readonly selected: string | null;
  readonly page: number;
  /** Values decided since the page was opened. */
  readonly made: number;
  readonly onSelect: (value: ReviewValue) => void;
}

function ReviewRow({
  value,
  selected,
  onSelect,
}: { readonly value: ReviewValue; readonly selected: boolean } & Pick<Properties, 'onSelect'>) {
  const say = useSay();
  const { field, read, reason, document, decision } = value;
  return (
    <button
      type="button"
      className="bare review-row"
      aria-current={selected ? 'true' : undefined}
      data-review={value.id}
      onClick={() => onSelect(value)}
    >
      <span className="review-row-top">
        <b className="one-line">{say(valueText(field, read))}</b>
        <span className="chip push">{say(REVIEW_FIELD_TEXT[field])}</span>
      </span>
      <small className={decision === null ? 'review-reason' : 'review-verdict'}>
        {decision === null ? say(UNCERTAIN_REASONS[reason]) : say(verdictText(field, decision))}
      </small>
      <small className="muted one-line">{document.number ?? baseName(document.path)}</small>
    </button>
  );
}

/** Why the list is empty: no doubts at all, all of them decided, or none that matches. */
function EmptyList({ reply, filter }: { readonly reply: Reply<'GET /api/review'>; readonly filter: ReviewFilter }) {
  const say = useSay();
  const count = useCount();
  const { decided, undecided } = reply.byState;
  if (filter.field !== null || filter.reason !== null || (filter.state === 'decided' && undecided > 0)) {
    return (
      <Notice
        title={say(REVIEW_TEXT.noMatch)}
        said={say(REVIEW_TEXT.noMatchDetail)}
        actions={
          <Button onClick={() => adjustAddress({ field: null, reason: null, state: null, page: null })}>
            {say(REVIEW_TEXT.clearFilter)}
          </Button>
        }
      />
    );
  }
  if (decided > 0) {
    return (
      <Notice
        title={say(REVIEW_TEXT.doneTitle)}
        said={say(REVIEW_TEXT.doneDetail, { count: count(decided) })}
        actions={<Button onClick={() => adjustAddress({ state: 'decided', page: null })}>{say(REVIEW_TEXT.showDecided)}</Button>}
      />
    );
  }
  return (
    <Notice
      title={say(REVIEW_TEXT.emptyTitle)}
      said={say(REVIEW_TEXT.emptyDetail)}
      actions={<Button onClick={() => openPage('batches')}>{say(REVIEW_TEXT.load)}</Button>}
    />
  );
}

/** Left pane: filters and the values that wait for a person. */
export function ReviewList({ filter, loaded, selected, page, made, onSelect }: Properties) {
  const say = useSay();
  const count = useCount();
  const scroll = useRef<HTMLDivElement>(null);
  const { reply, problem, retry } = loaded;
  useEffect(() => {
    if (selected !== null) scroll.current?.querySelector(`[data-review="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <section className="pane" aria-label={say(REVIEW_TEXT.list)}>
      <div className="bar">
        <b>{say(REVIEW_TEXT.title)}</b>
        {reply !== null && (
          <span className="muted" data-part="review-total">
            {say(REVIEW_TEXT.total, { total: count(reply.total) })}
          </span>
        )}
      </div>
      {made > 0 && (
        <p className="partial" role="status">
          {say(REVIEW_TEXT.session, { count: count(made) })} <PageLink page="batches">{say(REVIEW_TEXT.toMining)}</PageLink>
        </p>
      )}
      <ReviewFilters filter={filter} reply={reply} />
      <div className="scroll" ref={scroll}>
        {problem !== null && <ProblemNotice problem={problem} onRetry={retry} />}
        {reply === null && problem === null && <ListSkeleton rows={10} />}
        {reply?.values.map((value) => (
          <ReviewRow key={value.id} value={value} selected={value.id === selected} onSelect={onSelect} />
        ))}
        {reply?.values.length === 0 && <EmptyList reply={reply} filter={filter} />}
      </div>
      {reply !== null && reply.total > REVIEW_STEP && (
        <div className="pager">
          <Pagination
            simple
            current={page}
            pageSize={REVIEW_STEP}
            total={reply.total}
            showSizeChanger={false}
            onChange={(next) => adjustAddress({ page: next === 1 ? null : next, value: null }, { id: null })}
          />
        </div>
      )}
    </section>
  );
}
